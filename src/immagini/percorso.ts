/**
 * Il file che un'immagine di un testo indica. C'è un modo solo di scriverlo, uguale da ogni testo: `/immagini/nome.png`, un
 * file della cartella `immagini` del piano. Non è mai un indirizzo: nessun altro lo legge, e non c'è niente da risolvere.
 */
import { elenco } from "../testo/vicino.ts";
import { ESTENSIONI_AMMESSE, estensioneDi, genereDelNome } from "./genere.ts";

/** La cartella del piano in cui stanno le immagini. */
export const CARTELLA = "immagini";

/** Che cosa non va e come si rimedia. */
export interface Guaio {
  messaggio: string;
  suggerimento: string;
}

const METTILO = `metti il file nella cartella «${CARTELLA}» del piano e scrivi`;
const ESEMPIO = `«/${CARTELLA}/nome.png»`;

/**
 * @param url ciò che è scritto fra le parentesi, come Markdown lo legge
 * @returns il percorso del file nella cartella del piano, con gli accenti in un carattere, oppure ciò che non va
 */
export function percorsoImmagine(url: string): string | Guaio {
  return fuori(url) ?? genere(url) ?? segni(url) ?? posto(url) ?? url.slice(1).normalize("NFC");
}

function fuori(url: string): Guaio | undefined {
  const nudo = url.replace(/[\s\p{Cc}\p{Cf}]/gu, "");
  if (!nudo) return { messaggio: "L'immagine non dice qual è il suo file", suggerimento: `${METTILO} ${ESEMPIO}` };
  const schema = /^([a-z][a-z0-9+.-]*):/i.exec(nudo)?.[1]?.toLowerCase();
  if (/^(?:\/\/|\\\\)/.test(nudo) || schema === "http" || schema === "https")
    return {
      messaggio: "L'immagine sta su un altro sito: la pagina farebbe richieste altrove",
      suggerimento: `${METTILO} ${ESEMPIO}`,
    };
  if (!schema) return undefined;
  return {
    messaggio: `Un'immagine «${schema}:» non è ammessa: può essere solo un file del piano`,
    suggerimento: `${METTILO} ${ESEMPIO}`,
  };
}

function genere(url: string): Guaio | undefined {
  const nome = url.replace(/[?#].*$/s, "");
  if (genereDelNome(nome)) return undefined;
  if (estensioneDi(nome) === "svg")
    return {
      messaggio: `«${breve(url)}» è un'immagine SVG: può contenere un programma, e non è ammessa`,
      suggerimento: "salvala come PNG",
    };
  return {
    messaggio: `«${breve(url)}» non è un'immagine che si può usare`,
    suggerimento: `le immagini finiscono con ${elenco(ESTENSIONI_AMMESSE)}; un documento o una pagina si scrive senza «!»`,
  };
}

function segni(url: string): Guaio | undefined {
  const segno = /[?#%\\\p{Cc}\p{Cf}\ufffd]/u.exec(url)?.[0];
  if (!segno) return undefined;
  const detto = /[?#%\\]/.test(segno)
    ? `il segno «${segno}»`
    : `un segno che non si vede (U+${segno.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`;
  return {
    messaggio: `In «${breve(url)}» c'è ${detto}, che nel percorso di un'immagine non è ammesso`,
    suggerimento: `da' al file un nome di lettere, cifre e trattini e scrivi ${ESEMPIO}`,
  };
}

function posto(url: string): Guaio | undefined {
  const [vuoto, cartella, ...resto] = url.split("/");
  if (vuoto === "" && cartella === CARTELLA && resto.length && resto.every((p) => p.trim() === p && /^[^.]/.test(p)))
    return undefined;
  const nome = url.split("/").at(-1)?.trim() ?? "";
  return {
    messaggio: `«${breve(url)}» non è un file della cartella «${CARTELLA}» del piano`,
    suggerimento: `${METTILO} ${/^[^.~@]/.test(nome) ? `«/${CARTELLA}/${breve(nome)}»` : ESEMPIO}`,
  };
}

/** Ciò che è scritto, quanto basta a riconoscerlo e senza segni che ingannano. */
const breve = (url: string) => {
  const pulito = url.replace(/[\p{Cc}\p{Cf}]/gu, "�");
  return pulito.length > 80 ? `${pulito.slice(0, 80)}…` : pulito;
};
