/** I dati pubblicati sotto `/api/v1/`. Un campo pubblicato non cambia nome né senso: le forme sono in `forme.ts`. */
import type { z } from "zod";
import { cellaJson, FRA_VOCI, type Tavola } from "../generi/tavola.ts";
import type { Dataset, Piano } from "../piano/modello.ts";
import { indicatoriSeguiti, versoDi } from "../piano/monitoraggio/stato.ts";
import type { NotaMostrata } from "../piano/note.ts";
import { percorsi } from "../piano/percorsi.ts";
import type { formaDataset, formaIndicatori, formaIndice, formaNote } from "./forme.ts";
import { DATI_LICENZA } from "./licenze.ts";

/** Tutti gli indicatori, un oggetto ciascuno, nell'ordine del piano. */
export function apiIndicatori(piano: Piano): z.infer<typeof formaIndicatori> {
  return indicatoriSeguiti(piano).map(({ obiettivo, monitoraggio, ...i }) => {
    const fonte = i.fonte ?? obiettivo.fonte;
    return {
      id: i.id,
      obiettivo: obiettivo.id,
      area: obiettivo.area,
      tipo: i.tipo,
      descrizione: i.descrizione,
      unita: i.unita,
      valore: i.valore,
      ...(i.valori ? { valori: i.valori } : {}),
      confronto: i.confronto,
      periodo: i.periodo,
      ...(i.testoFonte ? { testoFonte: i.testoFonte } : {}),
      fonte: { documento: fonte.documento, paragrafo: fonte.paragrafo ?? null },
      ...(i.nota ? { nota: i.nota } : {}),
      verso: versoDi(i),
      misure: i.misure ?? "ultima",
      ...(i.parteDa ? { parteDa: i.parteDa } : {}),
      ...(i.territorio ? { territorio: i.territorio } : {}),
      stato: monitoraggio.stato,
      rilevazioni: i.rilevazioni ?? [],
    };
  });
}

/**
 * Un dataset: descrizione, colonne e righe con valori numerici (o `null` dove manca il dato).
 * @param tavola la sua tavola, da cui vengono note e celle
 */
export function apiDataset(dataset: Dataset, tavola: Tavola): z.infer<typeof formaDataset> {
  return {
    id: dataset.id,
    titolo: dataset.titolo,
    descrizione: dataset.descrizione,
    fonte: dataset.fonte,
    note: tavola.note,
    colonne: dataset.colonne.map(({ nome, titolo, tipo, unita }) => ({
      nome,
      titolo,
      tipo,
      ...(unita ? { unita } : {}),
    })),
    righe: tavola.righe.map((r) =>
      Object.fromEntries(
        dataset.colonne.map((c) => {
          const valore = cellaJson(r[c.nome]);
          return [c.nome, Array.isArray(valore) ? valore.join(FRA_VOCI) : c.tipo === "testo" ? (valore ?? "") : valore];
        }),
      ),
    ),
  };
}

/** Le righe di una tavola, un oggetto ciascuna: un elenco vuoto resta un elenco, il resto che manca è `null`. */
export const apiTavola = ({ colonne, righe }: Tavola) =>
  righe.map((r) => Object.fromEntries(colonne.map((c) => [c.nome, cellaJson(r[c.nome])])));

/** Le note ai dati, come le mostra il sito. */
export const apiNote = (note: readonly NotaMostrata[]): z.infer<typeof formaNote> =>
  note.map((n) => ({
    id: n.id,
    titolo: n.titolo,
    spiegazione: n.spiegazione,
    figure: [...n.figure],
    fonte: { documento: n.fonte.documento, paragrafo: n.fonte.paragrafo ?? null },
  }));

/**
 * L'indice di tutto ciò che c'è sotto `/api/v1/`.
 * @param url mette davanti a un percorso la cartella in cui il sito è pubblicato
 */
export function apiIndice(
  { identita }: Piano,
  tavole: readonly Tavola[],
  note: number,
  url: (percorso: string) => string,
): z.infer<typeof formaIndice> {
  const licenza = DATI_LICENZA[identita.licenza];
  return {
    versione: "v1",
    piano: {
      ambito: identita.ambito,
      ente: identita.ente.nome,
      inizio: identita.anni.inizio,
      fine: identita.anni.fine,
      stato: identita.stato,
      versione: identita.versione,
    },
    licenza: { nome: licenza.nome, indirizzo: licenza.indirizzo },
    dati: [
      ...tavole.map((t) => ({
        nome: t.id,
        titolo: t.titolo,
        descrizione: t.descrizione,
        json: url(t.json),
        schema: url(percorsi.schemaApi(t.schema)),
        csv: url(percorsi.csv(t.id)),
        righe: t.righe.length,
      })),
      {
        nome: "note",
        titolo: "Note ai dati",
        descrizione: "Dove il documento d'origine si contraddice.",
        json: url(percorsi.api("note")),
        schema: url(percorsi.schemaApi("note")),
        righe: note,
      },
    ],
  };
}
