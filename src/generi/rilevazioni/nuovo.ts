/** `npm run nuovo rilevazione`: la misura di un indicatore, una riga in più nel file dell'anno. */

import { leggiNumero } from "../../testo/numeri.ts";
import { piuVicino } from "../../testo/vicino.ts";
import { type Apertura, giorno } from "../nuovo/apertura.ts";
import type { Piano } from "../piano.ts";
import { fuoriScala } from "./scala.ts";

const COLONNE = ["id", "valore", "data", "fonte", "nota"] as const;
const indicatori = (piano: Piano) => piano.obiettivi.flatMap((o) => o.indicatori);

export const nuovo: Apertura = {
  domande: [
    {
      nome: "anno",
      testo: "Anno della misura",
      ammessi: ({ identita: { anni: triennio } }) =>
        Array.from({ length: triennio.fine - triennio.inizio + 2 }, (_, i) => String(triennio.inizio + i)),
    },
    {
      nome: "id",
      testo: "Codice dell'indicatore, per esempio a1-r3",
      guasto: (risposta, piano, r) => {
        const tutti = indicatori(piano);
        const trovato = tutti.find((i) => i.id === risposta);
        if (!trovato) {
          const vicino = piuVicino(
            risposta,
            tutti.map((i) => i.id),
          );
          return `l'indicatore «${risposta}» non esiste${vicino ? `: forse volevi scrivere «${vicino}»` : ""}`;
        }
        const gia = trovato.rilevazioni?.some((m) => m.anno === Number(r.anno));
        return gia ? `nel ${r.anno} l'indicatore «${risposta}» è già misurato` : undefined;
      },
    },
    {
      nome: "valore",
      testo: "Valore misurato (vuoto, se non si è potuto misurare)",
      facoltativa: true,
      guasto: (risposta, piano, r) => {
        const letto = leggiNumero(risposta);
        if (!letto.ok)
          return `${letto.errore}${letto.suggerimento ? `: forse volevi scrivere «${letto.suggerimento}»` : ""}`;
        const indicatore = indicatori(piano).find((i) => i.id === r.id);
        return indicatore && fuoriScala(indicatore, letto.valore)?.join(": ");
      },
    },
    {
      nome: "data",
      testo: "Giorno della misura (anno-mese-giorno, o giorno/mese/anno)",
      facoltativa: true,
      ...giorno,
    },
    { nome: "fonte", testo: "Chi l'ha misurato, su quali registri", facoltativa: true },
    {
      nome: "nota",
      testo: "Nota",
      facoltativa: true,
    },
  ],
  scrivi: (r, _piano, _schema, vecchi) => {
    const percorso = `rilevazioni/${r.anno}.csv`;
    const vecchio = vecchi.get(percorso);
    const aCapo = vecchio?.includes("\r\n") ? "\r\n" : "\n";
    const testa = (vecchio?.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? COLONNE.join(";")).trim();
    const separatore = testa.includes(";") ? ";" : ",";
    const riga = testa
      .split(separatore)
      .map((nome) => cella(r[nome.trim().replace(/^"|"$/g, "")] ?? "", separatore))
      .join(separatore);
    const prima = vecchio === undefined ? `${testa}${aCapo}` : /\n$/.test(vecchio) ? "" : aCapo;
    return [
      { percorso, testo: `${prima}${riga}${aCapo}`, ...(vecchio === undefined ? {} : { aggiunge: true as const }) },
    ];
  },
  dopo: "lancia «npm run verifica»: la pagina dell'indicatore mostra la misura",
};

/** Una cella con le virgolette, se le servono. */
const cella = (testo: string, separatore: string): string =>
  /["\r\n]/.test(testo) || testo.includes(separatore) ? `"${testo.replaceAll('"', '""')}"` : testo;
