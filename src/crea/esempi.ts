/** Un esempio per genere: le risposte che una persona darebbe a `npm run nuovo`, riconoscibili e da riscrivere. */
import type { Risposte } from "../generi/nuovo/apertura.ts";
import { PAROLE_CREA as P } from "../testo/parole/crea.ts";
import { anniDi } from "./domande.ts";

/**
 * Nell'ordine in cui ciascuno trova già ciò che cita.
 * @param area la prima area del piano
 * @param r le risposte di chi comincia il piano
 */
export function ESEMPI(area: string, r: Risposte): [genere: string, risposte: Risposte][] {
  const [da = "2025"] = anniDi(r.anni ?? "") ?? [];
  return [
    ["capitolo", { titolo: P.esempio("capitolo"), id: "premessa" }],
    ["fondo", { nome: P.esempio("fondo"), id: "fondo" }],
    ["ente", { nome: r.ente ?? "", tipo: "altro", id: "capofila" }],
    ["persona", { nome: P.esempio("persona"), frase: P.esempio("frase di chi cerca aiuto"), id: "persona" }],
    [
      "tipo",
      { nome: P.esempio("tipo di servizio"), plurale: P.esempio("tipi di servizio"), destinatari: "tutti", id: "tipo" },
    ],
    ["servizio", { nome: P.esempio("servizio"), tipo: "tipo", id: "servizio" }],
    ["sportello", { nome: P.esempio("sportello"), id: "sportello" }],
    ["obiettivo", { area, titolo: P.esempio("obiettivo") }],
    ["dataset", { titolo: P.esempio("tabella"), id: "tabella", colonne: "Anno:anno, Persone:persone" }],
    ["atto", { data: `${da}-01-01`, titolo: P.esempio("seduta"), id: "seduta" }],
    ["fascicolo", { data: `${da}-01-01`, titolo: P.esempio("fascicolo") }],
  ];
}
