/** I PDF che stanno per essere fatti insieme al sito: ogni pagina offre il suo, se ci sarà. */

import { stampaFascicolo, stampaIntera, stampaOpuscolo, stampaParte } from "../stampa/edizioni.ts";
import { pianoCorrente } from "./corrente.ts";
import { url } from "./indirizzi.ts";
import { opzioniSito } from "./opzioni.ts";

/** I nomi dei PDF in arrivo, nella cartella del sito. */
export const pdfInArrivo = (): readonly string[] => opzioniSito().pdf;

const offerto = (nome: string): string | undefined => (pdfInArrivo().includes(nome) ? url(`/${nome}`) : undefined);

/** L'indirizzo del PDF di una parte (`obiettivo/a1`), se si fa. */
export const pdfDellaParte = (parte: string): string | undefined => offerto(stampaParte(parte).nome);

/** I PDF di tutto il piano e delle sedute che si fanno, con un nome per chi legge. */
export function pdfDelPiano(): { nome: string; indirizzo: string }[] {
  const piano = pianoCorrente();
  return [
    { nome: "Tutto il piano in PDF", stampa: stampaIntera(piano) },
    { nome: "Tutto il piano in PDF, a caratteri grandi", stampa: stampaIntera(piano, { grandi: true }) },
    { nome: "Il piano in breve, opuscolo per i cittadini (PDF)", stampa: stampaOpuscolo(piano) },
    ...piano.fascicoli.map((f) => ({ nome: `${f.titolo} (PDF)`, stampa: stampaFascicolo(f) })),
  ].flatMap(({ nome, stampa }) => {
    const indirizzo = offerto(stampa.nome);
    return indirizzo ? [{ nome, indirizzo }] : [];
  });
}
