/** Una differenza detta a parole. */
import { accorcia } from "../testo/accorcia.ts";
import { scriviEuro, scriviNumero, scriviPercentuale } from "../testo/numeri.ts";
import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import { eOggetto } from "./scrittura.ts";
import type { Differenza } from "./tipi.ts";

/** I campi con cui una voce si fa riconoscere, dal migliore. */
const TITOLI = ["titolo", "nome", "termine", "descrizione", "frase", "ente", "ruolo", "fondi", "id"] as const;

/** I campi, e le colonne, che dicono un anno: un anno si scrive senza il punto. */
const ANNO = /(?:^|[./])(?:anno|inizio|fine|nascita)$/;
const eAnno = (valore: unknown, campo: string): boolean =>
  ANNO.test(campo) && typeof valore === "number" && valore >= 1900 && valore <= 2100;

/** I campi che dicono dei soldi. */
const eImporto = (campo: string): boolean => /(?:^|[./])importo$/.test(campo);

/** Un numero com'è scritto nel sito, secondo il campo in cui sta. */
function numeroScritto(valore: number, campo: string): string {
  if (eAnno(valore, campo)) return String(valore);
  return eImporto(campo) ? scriviEuro(valore) : scriviNumero(valore);
}

/**
 * Un valore a parole: un numero all'italiana, un elenco con le virgole, di una voce il suo nome e il resto.
 * @param campo quello in cui sta
 */
export function scritto(valore: unknown, campo = ""): string {
  if (valore === null || valore === undefined) return P.vuoto;
  if (typeof valore === "number") return numeroScritto(valore, campo);
  if (Array.isArray(valore)) return valore.map((v) => scritto(v)).join(", ");
  if (eOggetto(valore))
    return Object.entries(valore)
      .filter(([, v]) => v !== undefined && v !== null)
      .map(([k, v]) => `${k}: ${scritto(v, k)}`)
      .join("; ");
  return String(valore);
}

/** Il nome di una voce intera. */
export const nomeVoce = (valore: unknown): string | undefined => {
  if (!eOggetto(valore)) return undefined;
  const campo = TITOLI.find((t) => valore[t] !== undefined);
  return campo && scritto(valore[campo]);
};

/** Di quanto cambia un numero: `+5, +25 %`; niente, se non è un numero o è un anno. */
export function scarto({ prima, dopo, campo = "" }: Partial<Differenza>): string | undefined {
  if (eAnno(prima, campo) || eAnno(dopo, campo)) return undefined;
  if (typeof prima !== "number" || typeof dopo !== "number") return undefined;
  const segno = (n: number, testo: string) => (n > 0 ? `+${testo}` : testo);
  const quanto = Number((dopo - prima).toPrecision(12));
  const parti = [segno(quanto, numeroScritto(quanto, campo))];
  if (prima !== 0) {
    const percento = Math.round((quanto / Math.abs(prima)) * 1000) / 10;
    parti.push(segno(percento, scriviPercentuale(percento)));
  }
  return parti.join(", ");
}

const MASSIMO = 300;

/** La differenza in una frase, senza dire dove: `25, era 20 (+5, +25 %)`. */
export function frase(d: Differenza): string {
  const breve = (valore: unknown) => accorcia(scritto(valore, d.campo), MASSIMO);
  if (d.somiglianza !== undefined) return P.rinominata(String(d.prima), d.somiglianza);
  if (d.tipo === "spostato") return P.spostatoDa(d.da?.file ?? d.file, d.da?.riga ?? d.riga);
  if (d.genere === "file") return P.fileCambiato;
  if (d.campo === "") {
    const nome = nomeVoce(d.dopo ?? d.prima);
    return `${d.tipo === "aggiunto" ? P.voceNuova : P.voceTolta}${nome ? `: ${accorcia(nome, MASSIMO)}` : ""}`;
  }
  if (d.tipo === "aggiunto") return P.nuovo(breve(d.dopo));
  if (d.tipo === "tolto") return P.via(breve(d.prima));
  const quanto = scarto(d);
  return `${P.era(breve(d.dopo), breve(d.prima))}${quanto ? ` (${quanto})` : ""}`;
}
