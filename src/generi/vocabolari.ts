/** I vocabolari chiusi del modello, che valgono in ogni piano. Quelli di una Regione o di un periodo stanno nei profili. */
import type { UnitaScritta } from "../testo/unita-scritta.ts";

/** Stato di approvazione del piano. */
export const STATI = ["bozza", "adottato", "approvato"] as const;

/** Di chi sono le parole del piano: trascritte da un documento, o scritte qui dall'ufficio. */
export const VOCI = ["trascrizione", "propria"] as const;

/** Risposta a una domanda della scheda. «solo testo»: la fonte risponde con una frase, senza sì né no. */
export const RISPOSTE = ["sì", "no", "solo testo", "non indicato"] as const;

/** Tipo dell'obiettivo: tematico (ha una scheda intera) o di sistema. */
export const TIPI_OBIETTIVO = ["tematico", "sistema"] as const;

/** I quattro tipi di indicatore, nell'ordine in cui vi compaiono. */
export const TIPI_INDICATORE = ["input", "processo", "risultato", "impatto"] as const;
export type TipoIndicatore = (typeof TIPI_INDICATORE)[number];

/** La lettera che distingue il tipo nell'identificativo: `a1-r3` è il terzo indicatore di risultato di A1. */
export const LETTERA_INDICATORE: Record<TipoIndicatore, string> = {
  input: "i",
  processo: "p",
  risultato: "r",
  impatto: "o",
};

/** Unità di misura di un indicatore. */
export const UNITA_INDICATORE = ["numero", "percentuale", "euro", "voto", "presenza"] as const;

/** Come il valore misurato si confronta con quello atteso. */
export const CONFRONTI = ["=", ">=", "<=", ">", "<", "aumento", "diminuzione"] as const;

/** Che cosa è meglio per un indicatore. */
export const VERSI = ["aumenta", "diminuisce"] as const;

/** Quanta parte dell'Ambito riguarda un indicatore. */
export const TERRITORI = ["tutti i Comuni", "alcuni Comuni"] as const;

/** Quale misura di un indicatore si confronta con il valore atteso. */
export const MISURE_CHE_CONTANO = ["ultima", "somma"] as const;

/** Tipi di misura nella scheda degli esiti: le linee guida ne prevedono tre. */
export const TIPI_MISURA_ESITO = ["risultato", "processo", "impatto"] as const;

/** Genere di un ente del territorio. */
export const TIPI_ENTE = [
  "Comune",
  "ente pubblico",
  "ente sanitario",
  "scuola o formazione",
  "forze dell'ordine e giustizia",
  "cooperativa sociale",
  "associazione",
  "fondazione",
  "ente religioso",
  "sindacato o associazione di categoria",
  "impresa",
  "altro",
] as const;

/** In che forma i Comuni affidano i servizi. */
export const FORME_GESTIONE = [
  "azienda speciale consortile",
  "azienda speciale",
  "consorzio",
  "convenzione",
  "protocollo d'intesa",
  "unione o comunità",
  "gestione diretta",
] as const;

/** Natura di un'unità d'offerta. */
export const NATURE_SERVIZIO = ["pubblica", "privata"] as const;

/** Che cosa manca. */
export const GENERI_LACUNA = ["grafico", "tabella", "cartina", "schema", "allegato", "dato"] as const;

/** Tipo di una colonna di dataset. */
export const TIPI_COLONNA = ["testo", "anno", "numero"] as const;

/** Unità di una colonna di dataset. */
export const UNITA_COLONNA = [
  "persone",
  "euro",
  "percentuale",
  "posti",
  "strutture",
  "numero",
] as const satisfies readonly UnitaScritta[];
export type UnitaColonna = (typeof UNITA_COLONNA)[number];

/** Conti che si possono dichiarare in un dataset. */
export const TIPI_VERIFICA = ["somma", "differenza", "percentuale", "variazione"] as const;

/** Temi di un dataset che una pagina del sito raccoglie. */
export const TEMI_DATASET = ["risorse"] as const;

/** Forme di grafico disponibili. */
export const TIPI_GRAFICO = ["barre", "barre orizzontali", "barre impilate", "linee", "piramide"] as const;

/** In che ordine un grafico mette le sue voci. */
export const ORDINI_GRAFICO = ["valore", "tabella"] as const;

/** Licenze aperte ammesse per testi e dati (linee guida AgID sui dati aperti: niente clausole NC o ND). */
export const LICENZE = ["CC-BY-4.0", "CC0-1.0", "CC-BY-SA-4.0"] as const;

/** I colori con cui una pagina si esamina: i due schemi, e quelli che chi legge impone (qui bianchi o neri). */
export const COLORI_ESAMINATI = ["chiari", "scuri", "forzati chiari", "forzati scuri"] as const;
export type ColoriEsaminati = (typeof COLORI_ESAMINATI)[number];

/** Che cosa si cerca in una pagina: tutto, ciò che i colori cambiano, la larghezza, il testo con più spazio (WCAG 1.4.12). */
export const ESAMI = ["intero", "colori", "larghezza", "spaziatura"] as const;
export type TipoEsame = (typeof ESAMI)[number];

/** Le icone che una persona o un tipo di servizio può avere: disegni di `src/styles/icone`, dall'insieme della pubblica amministrazione. */
export const ICONE = [
  "calendar",
  "card",
  "clock",
  "comment",
  "exchange-circle",
  "flag",
  "hearing",
  "horn",
  "key",
  "link",
  "locked",
  "map-marker",
  "map-marker-circle",
  "map-marker-plus",
  "pa",
  "pencil",
  "presentation",
  "share",
  "star-outline",
  "telephone",
  "tool",
  "unlocked",
  "user",
] as const;
export type NomeIcona = (typeof ICONE)[number];
