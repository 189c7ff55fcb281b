/** Le differenze raccolte per quanto pesano: prima ciò che si promette e i soldi, per ultimo il testo. */
import type { Differenza } from "./tipi.ts";

/** Dal più al meno pesante. */
const GRUPPI = ["promesse", "soldi", "schede", "servizi", "dati", "testo", "altro"] as const;
export type Gruppo = (typeof GRUPPI)[number];

/** I campi di un indicatore che dicono quanto si promette e per quando. */
const PROMESSA = /^(?:valore|valori|confronto|periodo|unita|verso)\b/;
const GENERI: Readonly<Record<string, Gruppo>> = {
  indicatore: "schede",
  obiettivo: "schede",
  area: "schede",
  esito: "schede",
  progetto: "schede",
  fondo: "soldi",
  servizio: "servizi",
  "tipo-servizio": "servizi",
  sportello: "servizi",
  ente: "servizi",
  rete: "servizi",
  gestione: "servizi",
  dataset: "dati",
  grafico: "dati",
  rilevazione: "dati",
  capitolo: "testo",
  voce: "testo",
  atto: "testo",
};

/** Il gruppo di una differenza. */
function gruppoDi({ genere, campo }: Differenza): Gruppo {
  if (genere === "indicatore" && (campo === "" || PROMESSA.test(campo))) return "promesse";
  if (genere === "obiettivo" && /^(?:risorse|notaRisorse)\b/.test(campo)) return "soldi";
  if (campo === "testo") return "testo";
  return GENERI[genere] ?? "altro";
}

/** Le differenze di ogni gruppo che ne ha, dal più pesante; dentro ogni gruppo, nell'ordine in cui sono. */
export function perGruppo(differenze: readonly Differenza[]): { gruppo: Gruppo; differenze: Differenza[] }[] {
  const raccolte = Map.groupBy(differenze, gruppoDi);
  return GRUPPI.flatMap((gruppo) => {
    const sue = raccolte.get(gruppo);
    return sue ? [{ gruppo, differenze: sue }] : [];
  });
}
