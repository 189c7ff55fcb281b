/** Il piano inventato, com'è e con celle difficili: formule, virgolette, righe a capo, un titolo che chiude uno script. */

import { tavoleDi } from "../../src/dati/tavole.ts";
import type { Tavola } from "../../src/generi/tavola.ts";
import { type Caricamento, caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";

export const CATTIVO = `</script><script>alert("1")</script><!-- & ' \u2028`;
export const FORMULE = ["=1+1", "+39 000", "-voce", "@nome", "\t=1", " =1", "'=1", "＝1", "'\t1"];

/** Il piano inventato, letto da capo. */
export function inventato(): Caricamento & { piano: Piano } {
  const caricamento = caricaPiano("tests/fixtures/valserena");
  if (!caricamento.piano) throw new Error("Il piano inventato non si legge");
  return { ...caricamento, piano: caricamento.piano };
}

/** Lo stesso, con testi ostili dove un testo può stare, e con importi e misure che hanno decimali. */
export function difficile(): Caricamento & { piano: Piano } {
  const caricamento = inventato();
  const { obiettivi, servizi, enti, dataset, tipiServizio } = caricamento.piano;
  const [o] = obiettivi;
  const [u] = servizi;
  const [e] = enti;
  const [d] = dataset;
  const [t] = tipiServizio;
  const [i] = o?.indicatori ?? [];
  if (!o || !u || !e || !d || !t || !i) throw new Error("Al piano inventato manca qualcosa");
  o.titolo = CATTIVO;
  o.sintesi = 'Una frase; con "virgolette", e\nuna riga a capo';
  o.risorse = [{ fondi: ["fnps"], importo: 1234.5, periodo: "triennio" }, ...o.risorse];
  i.valore = 0;
  i.nota = "=CMD()";
  i.rilevazioni = [
    { anno: 2025, valore: 12.25, data: "2025-12-31", fonte: "Ufficio di Piano" },
    { anno: 2026, valore: null, nota: "Non misurato" },
  ];
  u.comuni = ["Borgo Sereno"];
  e.varianti = FORMULE;
  d.titolo = CATTIVO;
  for (const [indice, riga] of d.righe.entries())
    riga.celle[d.chiave] = { testo: FORMULE[indice] ?? "altro", valore: null, decimali: 0 };
  return caricamento;
}

/** Le tavole dei due piani. */
export const PIANI = [
  ["com'è", inventato()],
  ["difficile", difficile()],
] as const;

/** Una tavola, per nome. */
export function tavola(caricamento: Caricamento, id: string): Tavola {
  const trovata = tavoleDi(caricamento).find((t) => t.id === id);
  if (!trovata) throw new Error(`Manca la tavola ${id}`);
  return trovata;
}
