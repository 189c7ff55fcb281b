/** `dati/NOME.yaml`, che descrive le figure di `dati/NOME.csv`. */
import { z } from "zod";
import { distingue, fonte, id, intero, scheda, testo } from "./base.ts";
import { ID_DATI_PRESI, TEMI_DATASET, TIPI_COLONNA, TIPI_GRAFICO, TIPI_VERIFICA, UNITA_COLONNA } from "./vocabolari.ts";

export const colonna = scheda({
  /** Nome nella prima riga del CSV: minuscole, cifre e trattini. */
  nome: id(),
  /** Intestazione mostrata a chi legge. */
  titolo: distingue(testo()),
  tipo: z.enum(TIPI_COLONNA),
  /** Obbligatoria per i numeri. */
  unita: z.enum(UNITA_COLONNA).optional(),
  descrizione: testo().optional(),
});
export type Colonna = z.infer<typeof colonna>;

export const grafico = scheda({
  id: id(),
  titolo: testo(),
  tipo: z.enum(TIPI_GRAFICO),
  /** Colonne da disegnare, una serie ciascuna. */
  serie: z.array(testo()).min(1),
  /** Chiavi delle righe da disegnare; se manca, tutte. */
  righe: z.array(testo()).optional(),
  /** Chiavi delle righe da lasciare fuori, per esempio un totale. */
  escludi: z.array(testo()).optional(),
  /** `righe`: ogni riga diventa una serie e le colonne sono le categorie. */
  seriePer: z.enum(["colonne", "righe"]).optional(),
  /** L'asse parte da questo valore invece che da zero: solo per le linee, e il grafico lo dice. */
  minimo: intero().optional(),
});
export type DatiGrafico = z.infer<typeof grafico>;

/** Un conto che deve tornare: il programma lo rifà a ogni controllo. */
export const verifica = scheda({
  /**
   * `somma`: le parti fanno il totale. `differenza`: il secondo meno il primo. `percentuale`: parte diviso intero.
   * `variazione`: di quanto per cento si passa dal primo al secondo.
   */
  tipo: z.enum(TIPI_VERIFICA),
  /** Colonne (o righe, con `per: righe`) delle parti; per le altre verifiche, numeratore o valore iniziale e finale. */
  parti: z.array(testo()).min(1),
  totale: testo(),
  per: z.enum(["colonne", "righe"]).optional(),
});

export const dataset = scheda({
  id: id()
    .refine((nome) => !ID_DATI_PRESI.includes(nome) && !nome.endsWith("-excel"), {
      message: `questo nome è già preso nei dati pubblicati: non si usano ${ID_DATI_PRESI.join(", ")}, né nomi che finiscono con «-excel»`,
    })
    .meta({ manca: "dai un identificativo stabile, per esempio `id: spesa-sociale`" }),
  titolo: testo(),
  /** Che cosa contiene e come si legge. */
  descrizione: testo(),
  fonte,
  /** `risorse`: la pagina delle risorse mostra questa tabella con i suoi grafici. */
  tema: z.enum(TEMI_DATASET).optional(),
  /** Chi ha prodotto i dati, se la fonte lo dice. */
  produttore: testo().optional(),
  colonne: z.array(colonna).min(1),
  /** Colonna che distingue le righe: la prima, se manca. */
  chiave: testo().optional(),
  /** Colonna che dice il Comune della riga: le righe vanno anche nella pagina di quel Comune. */
  colonnaComune: testo().optional(),
  grafici: z.array(grafico).optional(),
  /** Chiavi delle righe di totale o di sintesi. */
  totali: z.array(testo()).optional(),
  verifiche: z.array(verifica).optional(),
  /** Avvertenze per chi usa i dati: errori della fonte, celle vuote, definizioni. */
  note: z.array(testo()).optional(),
});
export type DatiDataset = z.infer<typeof dataset>;
