/** Il registro dei servizi: `servizi/tipi.yaml` dice quali tipi ci sono, `servizi/unita.csv` elenca le unità d'offerta. */
import { z } from "zod";
import { conteggio, distingue, fonte, id, riferimento, scheda, testo } from "./base.ts";
import { NATURE_SERVIZIO } from "./vocabolari.ts";

export const tipoServizio = scheda({
  id: id(),
  /** Al singolare, come si dice a un cittadino: «Asilo nido». */
  nome: distingue(testo()),
  plurale: distingue(testo()),
  /** Per chi è: minori e famiglie, anziani, disabilità… */
  destinatari: testo(),
  /** A chi serve, fra le voci di `persone.yaml`. */
  persone: z.array(riferimento("persone")).optional(),
  /** In parole semplici: che cosa offre. */
  descrizione: testo().optional(),
  fonte,
  /**
   * La riga della tabella riassuntiva con cui confrontare il registro: dataset, riga, colonna delle unità e colonna dei
   * posti.
   */
  confronto: scheda({
    dataset: riferimento("dataset"),
    righe: z.array(testo()).min(1),
    unita: testo(),
    posti: testo().optional(),
  }).optional(),
  /** `sì` per le case protette: il Comune delle unità non si scrive. */
  luogoRiservato: z.enum(["sì", "no"]).optional(),
  nota: testo().optional(),
});
export const tipiServizio = z.array(tipoServizio);
export type TipoServizio = z.infer<typeof tipoServizio>;

export const unitaOfferta = scheda({
  /** Identificativo stabile. */
  id: id(),
  nome: testo(),
  tipo: riferimento("tipiServizio"),
  /** I Comuni in cui è, separati da virgole; vuoto se la fonte non lo dice o è un luogo da non rivelare. */
  comuni: z.array(riferimento("comuni")).optional(),
  /** Quante unità sono, se la riga ne raccoglie più d'una («9 appartamenti»); vuoto vale 1. */
  quante: conteggio("strutture").optional(),
  /** Posti autorizzati; vuoto se la fonte non li dà. */
  posti: conteggio("posti").optional(),
  /** Pubblica o privata, se la fonte lo dice. */
  natura: z.enum(NATURE_SERVIZIO).optional(),
  /** Chi la gestisce, se la fonte lo dice: enti separati da virgole. */
  gestori: z.array(riferimento("enti")).optional(),
  /** In parole semplici: che cosa fa, per chi. */
  descrizione: testo().optional(),
  nota: testo().optional(),
});
export const elencoUnita = z.array(unitaOfferta);
export type DatiUnitaOfferta = z.infer<typeof unitaOfferta>;
