/**
 * Mattoni comuni degli schemi: numeri all'italiana, identificativi, testi, fonti.
 *
 * Lo YAML arriva qui con i numeri ancora come testo (vedi `src/piano/yaml.ts`): così «1.234» resta quello che
 * una persona ha scritto e lo si legge all'italiana, mille duecento trentaquattro, non uno virgola due.
 */
import { z } from "zod";
import { accorcia } from "../testo/accorcia.ts";
import { type Inganno, inganno, ingannoHost } from "../testo/indirizzo-onesto.ts";
import { type EsitoData, leggiData, leggiMese, leggiPeriodo, rovesciato } from "../testo/leggi-data.ts";
import { riservato } from "../testo/nomi-riservati.ts";
import { leggiFigura, scriviNumero } from "../testo/numeri.ts";
import { NOMI_UNITA } from "./dataset/unita.ts";
import type { UnitaColonna } from "./vocabolari.ts";

/** Ciò che un campo dice di sé oltre al tipo: serve ai messaggi d'errore, agli editor e al manuale. */
export interface InfoCampo {
  /** Frase da mostrare quando il campo manca: che cosa scrivere. */
  manca?: string;
  /** Tipi JSON ammessi nell'editor: un numero vale sia come `12` sia come `"1.234,5"`. */
  type?: string[];
  /** Il testo si legge come altro, per esempio una data. */
  letto?: string;
  /** Due voci dello stesso elenco, o della stessa cartella, non possono averlo uguale: quanto è grave se lo hanno. */
  distingue?: "errore" | "avviso";
  /** Nell'editor, la forma del testo. */
  pattern?: string;
  /** Nome del registro a cui il valore deve appartenere, controllato dopo la lettura. */
  riferimento?: Registro;
  /** Il valore non è una parola del piano, e nessuno lo legge: che cosa cambia in ciò che si legge. */
  nonSiLegge?: string;
  /** Come il campo si chiamava in uno schema di prima. */
  siChiamava?: string;
  /** La domanda a cui il campo risponde, come il sito la pone. */
  domanda?: string;
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

/**
 * Numero scritto all'italiana: `1.234,5`, `1234,5`, `12`. Errore se ambiguo, per esempio `12.5`.
 * @param unita quella che può stargli scritta accanto; `qualunque`, se la dice un altro campo; niente, se non ne ha
 */
export const numero = (unita?: UnitaColonna | "qualunque") =>
  z
    .string()
    .transform((scritto, contesto) => {
      const { numero: letto, unita: accanto } = leggiFigura(scritto);
      const guasto = (message: string, suggerimento?: string) => {
        contesto.issues.push({ code: "custom", message, input: scritto, params: { suggerimento } });
        return z.NEVER;
      };
      if (!letto.ok) return guasto(letto.errore, letto.suggerimento);
      // «n. 12» va bene per tutto ciò che si conta.
      const contato = accanto === "numero" && unita !== "euro" && unita !== "percentuale";
      if (accanto === undefined || accanto === unita || unita === "qualunque" || contato) return letto.valore;
      return guasto(`«${accorcia(scritto, 40)}» ha accanto un'unità che qui non ci va: ${NOMI_UNITA[accanto]}`);
    })
    .meta(info(NUMERO));

/** Numero intero, per esempio un anno o il posto in un ordine. */
export const intero = (unita?: UnitaColonna) =>
  numero(unita)
    .refine((n) => Number.isInteger(n), { message: "serve un numero intero, senza virgola", abort: true })
    .meta(info(NUMERO));

const daZero = {
  error: ({ input }: { input?: unknown }) =>
    `${scriviNumero(Number(input))} è meno di zero, e non può essere: scrivi un numero da zero in su`,
};

/** Quante persone, posti, voti: un intero da zero in su. */
export const conteggio = (unita?: UnitaColonna) =>
  intero(unita)
    .refine((n) => n >= 0, daZero)
    .meta(info(NUMERO));

/** Un importo in euro, da zero in su. */
export const importo = () =>
  numero("euro")
    .refine((n) => n >= 0, daZero)
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
    .meta(
      info({
        manca: "dai un identificativo stabile, per esempio `id: a1`",
        distingue: "errore",
        nonSiLegge: "è negli indirizzi",
      }),
    );

/** Il campo distingue la sua voce dalle altre dell'elenco, o della cartella. */
export const distingue = <S extends z.ZodType>(schema: S, gravita: "errore" | "avviso" = "errore"): S =>
  schema.meta({ ...schema.meta(), distingue: gravita });

/** Il valore dice al programma come fare, e nessuno lo legge. @param cambia che cosa cambia in ciò che si legge */
export const nonSiLegge = <S extends z.ZodType>(schema: S, cambia: string): S =>
  schema.meta(info({ nonSiLegge: cambia })) as S;

/** Il campo in uno schema di prima aveva un altro nome: chi lo scrive ancora legge quello nuovo. */
export const siChiamava = <S extends z.ZodType>(schema: S, nome: string): S =>
  schema.meta({ ...schema.meta(), ...info({ siChiamava: nome }) }) as S;

/** Posto nell'ordine del piano: due voci della stessa cartella non lo hanno uguale. */
export const ordine = () => nonSiLegge(distingue(intero(), "avviso"), "è il posto della voce");

/** Citazione di una voce di un registro del piano. */
export const riferimento = (registro: Registro) => testo().meta(info({ riferimento: registro }));

/** Testo di poche parole, per chi non leggerà il resto. */
export const breve = (campo: string, massimo: number) =>
  testo().refine((t) => t.split(/\s+/).length <= massimo, {
    message: `«${campo}» può avere al massimo ${massimo} parole`,
  });

/** Un testo che si legge in un'altra forma, o l'errore di chi non ci riesce. @param pattern le scritture più comuni, per l'editor */
const letto = (leggi: (scritto: string) => EsitoData, forma: string, pattern: string) =>
  z
    .string()
    .transform((scritto, contesto) => {
      const esito = leggi(scritto);
      if (esito.ok) return esito.iso;
      const params = { suggerimento: esito.suggerimento };
      contesto.issues.push({ code: "custom", message: esito.errore, input: scritto, params });
      return z.NEVER;
    })
    .meta(info({ letto: forma, pattern }));

/** Giorno del calendario: `2024-12-11` o `11/12/2024`. Si legge nella prima forma. */
export const data = () => letto(leggiData, "data", String.raw`^(\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})$`);

/** Mese: `2017-05` o `05/2017`; o il solo anno. */
export const mese = () => letto(leggiMese, "mese", String.raw`^(\d{4}(-\d{2})?|\d{2}/\d{4})$`);

/** Quanto dura un piano, in una parola. */
export const DURATE = ["biennio", "triennio", "quadriennio", "quinquennio"] as const;
const A_PAROLE = [...DURATE, "anno", "non indicato"];
/** `triennio`, `anno`, `non indicato`, un anno, due anni (`2021-2024`) o due mesi (`11/2023-11/2024`). */
export const periodo = () =>
  letto(
    (scritto) => (A_PAROLE.includes(scritto) ? { ok: true, iso: scritto } : leggiPeriodo(scritto)),
    "periodo",
    String.raw`^(${DURATE.join("|")}|anno|non indicato|\d{4}(-\d{4})?|\d{2}/\d{4}-\d{2}/\d{4})$`,
  );

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
export const campoOrdine = () => campo(ordine(), "Ordine", "Posto nell'ordine del piano: 1 è il primo.");
export const campoNota = (descrizione = "Un'avvertenza o un dubbio, da mostrare accanto.") =>
  campo(testo().optional(), "Nota", descrizione);
export const campoSintesi = (descrizione: string) => campo(breve("sintesi", 60), "In breve", descrizione);

/** Chiusura comune: le chiavi che il modello non conosce sono errori, mai ignorate. */
export const scheda = z.strictObject;

/** Due anni: il primo non viene dopo il secondo. */
export const periodoDiAnni = () =>
  scheda({
    inizio: campo(anno(), "Primo anno", "Il primo anno, per esempio 2025."),
    fine: campo(anno(), "Ultimo anno", "L'ultimo anno, per esempio 2027."),
  }).superRefine(({ inizio, fine }, contesto) => {
    // Di un anno che non è un anno si è già detto.
    if (inizio > fine && fine >= 1900)
      contesto.addIssue({ code: "custom", path: ["inizio"], message: rovesciato(inizio, fine) });
  });
