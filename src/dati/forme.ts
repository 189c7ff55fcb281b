/** Le forme dei JSON pubblicati, come schemi: da qui vengono il tipo, lo schema pubblicato e la prova. */
import { z } from "zod";
import type { ColonnaTavola } from "../generi/tavola.ts";
import {
  CONFRONTI,
  MISURE_CHE_CONTANO,
  STATI,
  TERRITORI,
  TIPI_COLONNA,
  TIPI_INDICATORE,
  UNITA_COLONNA,
  UNITA_INDICATORE,
  VERSI,
} from "../generi/vocabolari.ts";
import { STATI_MONITORAGGIO } from "../piano/monitoraggio/stato.ts";

const testo = (descrizione: string) => z.string().describe(descrizione);
const numero = (descrizione: string) => z.number().nullable().describe(descrizione);
const giorno = (descrizione: string) => z.iso.date().describe(descrizione);
const luogoFonte = z.strictObject({
  documento: testo("Identificativo del documento."),
  paragrafo: z.string().nullable().describe("Paragrafo; null se la fonte non lo dà."),
});

const misura = z.strictObject({
  anno: z.int().describe("Anno della misura."),
  valore: numero("La misura; null se non si è potuto misurare."),
  data: giorno("Giorno a cui si riferisce.").optional(),
  fonte: testo("Chi ha misurato.").optional(),
  nota: testo("Avvertenza.").optional(),
});

/** `indicatori.json`. */
export const formaIndicatori = z
  .array(
    z.strictObject({
      id: testo("Codice dell'indicatore. Non cambia."),
      obiettivo: testo("Codice dell'obiettivo a cui appartiene."),
      area: testo("Lettera della macroarea, minuscola."),
      tipo: z.enum(TIPI_INDICATORE).describe("Tipo dell'indicatore."),
      descrizione: testo("Che cosa si misura."),
      unita: z.enum(UNITA_INDICATORE).describe("Unità di misura. «presenza»: 1 sì, 0 no. Percentuali da 0 a 100."),
      valore: numero("Valore di partenza (input) o atteso; null se la fonte non dà un numero."),
      valori: z
        .array(
          z.strictObject({ etichetta: testo("A che cosa si riferisce."), valore: z.number().describe("Il numero.") }),
        )
        .optional()
        .describe("I numeri della fonte, quando una riga ne ha più d'uno."),
      confronto: z.enum(CONFRONTI).describe("Come il valore misurato si confronta con quello atteso."),
      periodo: testo("A quale tempo si riferisce."),
      testoFonte: testo("La riga come sta nella fonte, quando la forma conta.").optional(),
      fonte: luogoFonte.describe("Da dove viene."),
      nota: testo("Avvertenza su questo indicatore.").optional(),
      verso: z.enum(VERSI).describe("Che cosa è meglio: che il numero aumenti o che diminuisca."),
      misure: z.enum(MISURE_CHE_CONTANO).describe("Quale misura conta: l'ultima, o la somma di tutti gli anni."),
      parteDa: testo("Codice dell'indicatore di input da cui parte.").optional(),
      territorio: z.enum(TERRITORI).optional().describe("Quanta parte dell'Ambito riguarda, se la fonte lo dice."),
      stato: z.enum(STATI_MONITORAGGIO).describe("A che punto è, secondo la regola di /monitoraggio/."),
      rilevazioni: z.array(misura).describe("Quanto si è misurato, anno per anno; vuoto se non ancora."),
    }),
  )
  .describe("Gli indicatori di tutte le schede, nell'ordine del piano.");

/** `dati/NOME.json`. */
export const formaDataset = z
  .strictObject({
    id: testo("Identificativo del dataset. Non cambia."),
    titolo: testo("Titolo."),
    descrizione: testo("Che cosa contiene e come si legge."),
    fonte: z
      .strictObject({
        documento: testo("Identificativo del documento."),
        paragrafo: testo("Paragrafo.").optional(),
        tabella: testo("Tabella.").optional(),
        nota: testo("Precisazione.").optional(),
      })
      .describe("Da dove viene."),
    note: z.array(z.string()).describe("Avvertenze per chi usa i dati."),
    colonne: z
      .array(
        z.strictObject({
          nome: testo("Nome della colonna, chiave in ogni riga."),
          titolo: testo("Intestazione per chi legge."),
          tipo: z.enum(TIPI_COLONNA).describe("Tipo dei valori."),
          unita: z.enum(UNITA_COLONNA).optional().describe("Unità dei numeri."),
        }),
      )
      .describe("Le colonne, in ordine."),
    righe: z
      .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
      .describe("Le righe: per ogni colonna un testo, un numero, o null se il dato manca."),
  })
  .describe("Un dataset del piano.");

/** `note.json`. */
export const formaNote = z
  .array(
    z.strictObject({
      id: testo("Identificativo della nota."),
      titolo: testo("In poche parole."),
      spiegazione: testo("Che cosa dice la fonte in un posto e nell'altro."),
      figure: z.array(z.string()).describe("A che cosa si riferisce: codici, o celle «dataset/riga/colonna»."),
      fonte: luogoFonte.describe("Da dove viene."),
    }),
  )
  .describe("Le note ai dati: dove il documento d'origine si contraddice.");

/** `index.json`. */
export const formaIndice = z
  .strictObject({
    versione: z.literal("v1").describe("Versione delle forme: un campo pubblicato non cambia nome né senso."),
    piano: z.strictObject({
      ambito: testo("Nome dell'Ambito."),
      ente: testo("Ente che risponde del piano."),
      inizio: z.int().describe("Primo anno."),
      fine: z.int().describe("Ultimo anno."),
      stato: z.enum(STATI).describe("Stato di approvazione."),
      versione: testo("Versione del testo."),
    }),
    licenza: z.strictObject({
      nome: testo("Nome della licenza."),
      indirizzo: z.url().describe("Testo della licenza."),
    }),
    dati: z
      .array(
        z.strictObject({
          nome: testo("Nome dei dati."),
          titolo: testo("Titolo."),
          descrizione: testo("Che cosa contengono."),
          json: testo("Indirizzo del JSON."),
          schema: testo("Indirizzo del suo schema."),
          csv: testo("Indirizzo del CSV, se c'è.").optional(),
          righe: z.int().describe("Quante righe."),
        }),
      )
      .describe("Tutti i dati di questa interfaccia."),
  })
  .describe("L'indice dei dati in JSON.");

/** La forma delle righe di una tavola, dalle sue colonne. */
export function formaTavola(descrizione: string, colonne: readonly ColonnaTavola[]) {
  const campi = colonne.map((c) => [c.nome, campo(c).describe(c.descrizione)] as const);
  return z.array(z.strictObject(Object.fromEntries(campi))).describe(descrizione);
}

function campo({ tipo, valori, sempre }: ColonnaTavola): z.ZodType {
  if (tipo === "elenco") return sempre ? z.array(z.string()).min(1) : z.array(z.string());
  const pieno = valori ? z.enum(valori as [string, ...string[]]) : PIENI[tipo]();
  return sempre ? pieno : pieno.nullable();
}

const PIENI = {
  testo: () => z.string().min(1),
  numero: () => z.number(),
  anno: () => z.int(),
  data: () => z.iso.date(),
  indirizzo: () => z.url(),
};
