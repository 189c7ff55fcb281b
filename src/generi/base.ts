/**
 * Mattoni comuni degli schemi: numeri all'italiana, identificativi, testi, fonti.
 *
 * Lo YAML arriva qui con i numeri ancora come testo (vedi `src/piano/yaml.ts`): così «1.234» resta quello che
 * una persona ha scritto e lo si legge all'italiana, mille duecento trentaquattro, non uno virgola due.
 */
import { z } from "zod";
import { type Inganno, inganno, ingannoHost } from "../testo/indirizzo-onesto.ts";
import { riservato } from "../testo/nomi-riservati.ts";
import { leggiNumero } from "../testo/numeri.ts";

/** Ciò che un campo dice di sé oltre al tipo: serve ai messaggi d'errore, agli editor e al manuale. */
export interface InfoCampo {
  /** Frase da mostrare quando il campo manca: che cosa scrivere. */
  manca?: string;
  /** Tipi JSON ammessi nell'editor: un numero vale sia come `12` sia come `"1.234,5"`. */
  type?: string[];
  /** Nome del registro a cui il valore deve appartenere, controllato dopo la lettura. */
  riferimento?: Registro;
}

/** Il nome di un registro che un campo può citare: quali ci sono lo dicono i generi, in `citabili`. */
export type Registro = string;

/** Un identificativo diventa il nome di una cartella del sito: oltre, su Windows il percorso non ci sta. */
const MASSIMO_ID = 80;

const info = (campi: InfoCampo) => campi as Record<string, unknown>;
/** Nell'editor, un numero. */
export const NUMERO: InfoCampo = { type: ["number", "string"] };

/** Testo non vuoto, senza spazi ai bordi. */
export const testo = () => z.string().trim().min(1);

/** Numero scritto all'italiana: `1.234,5`, `1234,5`, `12`. Errore se ambiguo, per esempio `12.5`. */
export const numero = () =>
  z
    .string()
    .transform((scritto, contesto) => {
      const esito = leggiNumero(scritto);
      if (esito.ok) return esito.valore;
      contesto.issues.push({
        code: "custom",
        message: esito.errore,
        input: scritto,
        params: { suggerimento: esito.suggerimento },
      });
      return z.NEVER;
    })
    .meta(info(NUMERO));

/** Numero intero, per esempio un anno o una quantità di persone. */
export const intero = () =>
  numero()
    .refine((n) => Number.isInteger(n), { message: "serve un numero intero, senza virgola" })
    .meta(info(NUMERO));

/** Anno di quattro cifre, dal 1900 al 2100. */
export const anno = () =>
  intero()
    .refine((n) => n >= 1900 && n <= 2100, { message: "serve un anno di quattro cifre, per esempio 2025" })
    .meta(info(NUMERO));

/** Identificativo stabile: minuscole, cifre e trattini. Una volta pubblicato non cambia: è nell'indirizzo della pagina. */
export const id = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "usa solo minuscole, cifre e trattini, per esempio «quota-servizi»")
    .refine((scritto) => !riservato(scritto), {
      message: "con questo nome Windows indica un dispositivo, e la pagina non si potrebbe copiare",
      params: { regola: "nome-windows", rimedio: "aggiungi una parola, per esempio «con-chi»" },
    })
    .refine((scritto) => scritto.length <= MASSIMO_ID, {
      message: `supera i ${MASSIMO_ID} caratteri, e diventa il nome di una cartella che Windows non può tenere`,
      params: { regola: "nome-windows", rimedio: "accorcialo a poche parole" },
    })
    .meta(info({ manca: "dai un identificativo stabile, per esempio `id: a1`" }));

/** Citazione di una voce di un registro del piano. */
export const riferimento = (registro: Registro) => testo().meta(info({ riferimento: registro }));

/** Testo di poche parole, per chi non leggerà il resto. */
export const breve = (campo: string, massimo: number) =>
  testo().refine((t) => t.split(/\s+/).length <= massimo, {
    message: `«${campo}» può avere al massimo ${massimo} parole`,
  });

/** Data che il calendario ha, nel formato AAAA-MM-GG, dal 1800 al 2100. Di una sbagliata si dice una cosa sola. */
export const data = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, {
      error: "scrivi la data come anno-mese-giorno, per esempio 2024-12-11",
      abort: true,
    })
    .refine((d) => new Date(`${d}T00:00:00Z`).toJSON()?.startsWith(d), {
      error: "questo giorno nel calendario non c'è",
      abort: true,
    })
    .refine((d) => d >= "1800" && d < "2101", { error: "serve una data fra il 1800 e il 2100", abort: true });

/** Rifiuta un indirizzo che inganna chi lo legge. */
export const onesto =
  (cerca: (scritto: string) => Inganno | undefined) => (scritto: string, contesto: z.RefinementCtx) => {
    const trovato = cerca(scritto);
    if (!trovato) return;
    const { messaggio: message, suggerimento: rimedio } = trovato;
    contesto.addIssue({
      code: "custom",
      message,
      input: scritto,
      params: { rimedio, regola: "indirizzo-ingannevole" },
    });
  };

/** Indirizzo https. */
export const indirizzo = (
  modello = /^https:\/\/\S+$/,
  altrimenti = "scrivi un indirizzo completo che comincia con https://",
) =>
  z
    .string()
    .regex(modello, altrimenti)
    .superRefine(onesto((scritto) => (modello.test(scritto) ? inganno(scritto) : undefined)));

/** Casella di posta, di un ufficio. */
export const casella = () => z.email().superRefine(onesto((scritta) => ingannoHost(scritta.replace(/^.*@/, ""))));

/**
 * Un campo spiegato a chi lo scrive: titolo e descrizione vanno negli editor e in `docs/campi.md`.
 * @param descrizione che cosa scrivere, in una o due frasi
 */
export const campo = <S extends z.ZodType>(schema: S, titolo: string, descrizione: string): S =>
  schema.meta({ title: titolo, description: descrizione }) as S;

/** Da dove viene un fatto: documento e luogo. */
export const fonte = z
  .strictObject({
    documento: campo(
      riferimento("documenti"),
      "Documento",
      "L'identificativo di un documento, fra quelli elencati in `piano.yaml`.",
    ),
    paragrafo: campo(testo().optional(), "Paragrafo", 'Numero del paragrafo, fra virgolette: `"2.3"`.'),
    tabella: campo(testo().optional(), "Tabella", 'Numero della tabella, fra virgolette: `"12"`.'),
    nota: campo(testo().optional(), "Nota", "Precisazione, per esempio una lettura dubbia del testo."),
  })
  .meta({ id: "fonte" });
export type Fonte = z.infer<typeof fonte>;

/** I campi che quasi ogni genere ha, con la loro spiegazione. */
export const campoId = () =>
  campo(id(), "Identificativo", "Minuscole, cifre e trattini. Dopo la pubblicazione non cambia più: è nell'indirizzo.");
export const campoFonte = () =>
  campo(fonte, "Fonte", "Da dove viene: il documento e il punto, con paragrafo o tabella.");
export const campoOrdine = () => campo(intero(), "Ordine", "Posto nell'ordine del piano: 1 è il primo.");
export const campoNota = (descrizione = "Un'avvertenza o un dubbio, da mostrare accanto.") =>
  campo(testo().optional(), "Nota", descrizione);
export const campoSintesi = (descrizione: string) => campo(breve("sintesi", 60), "In breve", descrizione);

/** Chiusura comune: le chiavi che il modello non conosce sono errori, mai ignorate. */
export const scheda = z.strictObject;
