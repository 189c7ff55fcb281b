/** Il registro delle cifre come tavola: una riga per numero del piano. */
import type { CorpoTavola } from "../../generi/genere.ts";
import { GENERI } from "../../generi/index.ts";
import { cartellaDi, fileDi } from "../../generi/posti.ts";
import { numero } from "../../generi/tavola.ts";
import { nomeDelPosto } from "../../piano/cifre/conta.ts";
import { type CifraControllata, STATI_CIFRA } from "../../piano/cifre/registro.ts";
import { PAROLE_CIFRE } from "../../testo/parole/cifre.ts";

/** Una riga per cifra. */
export function tavolaCifre(cifre: readonly CifraControllata[]): CorpoTavola {
  const nomi = new Map(GENERI.map((g) => [g.chiave, nomeDelPosto(g.chiave, g.titolo)]));
  return {
    pagina: "controllato",
    titolo: PAROLE_CIFRE.tavola.titolo,
    descrizione: PAROLE_CIFRE.tavola.descrizione,
    colonne: [
      {
        nome: "numero",
        titolo: "Numero",
        descrizione: "Numero d'ordine della riga: cambia con il piano.",
        tipo: "numero",
        sempre: true,
      },
      { nome: "scritto", titolo: "Scritto", descrizione: "Il numero com'è scritto.", tipo: "testo", sempre: true },
      {
        nome: "stato",
        titolo: "Come sta",
        descrizione: STATI_CIFRA.map((s) => `«${s}»: ${PAROLE_CIFRE.stati[s].spiega}`).join(". "),
        tipo: "testo",
        valori: STATI_CIFRA,
        sempre: true,
      },
      { nome: "dove", titolo: "Dove", descrizione: "Il genere di contenuto in cui sta.", tipo: "testo", sempre: true },
      { nome: "file", titolo: "File", descrizione: "Il file del piano in cui è scritto.", tipo: "testo", sempre: true },
      { nome: "riga", titolo: "Riga", descrizione: "La riga del file, da 1.", tipo: "numero", sempre: true },
      {
        nome: "colonna",
        titolo: "Colonna",
        descrizione: "Il posto nella riga, da 1. Di un campo, dove comincia il suo valore.",
        tipo: "numero",
        sempre: true,
      },
    ],
    righe: cifre.map((c, i) => ({
      numero: numero(i + 1),
      scritto: c.scritto,
      stato: c.stato,
      dove: nomi.get(c.genere) ?? c.genere,
      file: c.file,
      riga: numero(c.riga),
      colonna: numero(c.colonna),
    })),
    chiave: ["numero"],
    fonti: [],
    note: [...PAROLE_CIFRE.tavola.note],
    origini: GENERI.flatMap(({ posto }) => fileDi(posto) ?? `${cartellaDi(posto)}/`),
    frequenza: "irregolare",
  };
}
