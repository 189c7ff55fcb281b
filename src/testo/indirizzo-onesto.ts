/** Ciò che in un indirizzo inganna chi lo legge: sembra di un ente e porta altrove. */
import { domainToUnicode } from "node:url";
import { DI_QUESTA_MACCHINA } from "./indirizzo.ts";
import { codiceDi, mostraNome, nomeSegno, segniIn } from "./segni.ts";

/** Che cosa non va e come si rimedia. */
export interface Inganno {
  messaggio: string;
  suggerimento: string;
}

const PER_INTERO =
  "scrivi l'indirizzo come si legge nella barra del navigatore, per esempio https://www.ente.it/pagina";
/** Le lettere non ASCII che un nome «.it» può avere (Registro.it, nomi a dominio internazionalizzati). */
const ACCENTATE = /[àâäèéêëìîïòôöùûüæœçÿßáíóúñ]/g;

/** Ciò che inganna in un indirizzo, di qualunque protocollo; niente se è onesto, o se non si può leggere. */
export function inganno(url: string): Inganno | undefined {
  const segno = segniIn(url.replace(/^\ufeff/, "\u2060")).next().value;
  if (segno) return { messaggio: `c'è un segno che non si vede: ${nomeSegno(segno.codice)}`, suggerimento: PER_INTERO };
  if (/^mailto:/i.test(url)) return ingannoPosta(url);
  if (/^tel:/i.test(url) && !/^tel:\+?[\d ().-]+$/i.test(url))
    return {
      messaggio: "non è un numero di telefono",
      suggerimento: "scrivi tel: e le cifre, per esempio tel:+390123456789",
    };
  const sito = /^[\s]*(?:https?:|(?=[/\\]{2}))/i.exec(url);
  if (!sito) return url.includes("\\") && !/^[a-z]+:/i.test(url) ? BARRA : undefined;
  const [davanti = ""] = url.slice(sito[0].length).split(/[?#]/, 1);
  if (davanti.includes("\\")) return BARRA;
  if (!/^\/\/[^/]/.test(davanti) && /^\s*https?:/i.test(url))
    return { messaggio: "dopo il protocollo non ci sono due barre", suggerimento: PER_INTERO };
  if (/\s/.test(url.trim())) return { messaggio: "c'è uno spazio", suggerimento: PER_INTERO };
  const autorita = davanti.slice(2).split("/", 1)[0] ?? "";
  const chiocciola = autorita.lastIndexOf("@");
  if (chiocciola >= 0) {
    const host = mostraNome(autorita.slice(chiocciola + 1));
    const messaggio = `ciò che sta prima della chiocciola non conta: porta a «${host}»`;
    return { messaggio, suggerimento: `togli ciò che precede la chiocciola, se è davvero «${host}»` };
  }
  return ingannoHost(autorita.replace(/:\d*$/, ""));
}

const BARRA: Inganno = {
  messaggio: "c'è una barra rovesciata (\\), che i navigatori leggono come una barra",
  suggerimento: "usa solo barre dritte (/)",
};

/** Ciò che inganna nel nome di un sito, o nel dominio di una casella. */
export function ingannoHost(host: string): Inganno | undefined {
  if (host.includes("%")) return { messaggio: `il nome «${host}» è scritto in codice`, suggerimento: PER_INTERO };
  const dritto = host.toLowerCase().normalize("NFC");
  if (dritto !== dritto.normalize("NFKC").replaceAll("。", "."))
    return { messaggio: `il nome «${host}» è scritto con segni che somigliano a lettere`, suggerimento: PER_INTERO };
  if (DI_QUESTA_MACCHINA.test(dritto) || !URL.canParse(`https://${dritto}/`)) return undefined;
  const { hostname } = new URL(`https://${dritto}/`);
  if (/^[\d.]+$|^\[/.test(hostname)) {
    const vero = DI_QUESTA_MACCHINA.test(hostname) ? "il computer di chi legge" : `il computer ${hostname}`;
    return { messaggio: `«${host}» non è il nome di un sito: è ${vero}`, suggerimento: "scrivi il nome del sito" };
  }
  return ingannoAlfabeti(domainToUnicode(hostname) || hostname, host);
}

function ingannoAlfabeti(letto: string, host: string): Inganno | undefined {
  const strane = [...letto.replace(ACCENTATE, "")].filter((c) => c > "\u007f");
  if (!strane.length) return undefined;
  const tuttoSuo = !/\p{Script=Latin}/u.test(letto) && unAlfabeto(strane);
  if (tuttoSuo) return undefined;
  const dette = [...new Set(strane)].slice(0, 4).map((c) => `«${c}» (${codiceDi(c.codePointAt(0) ?? 0)})`);
  const scritto = letto === host.toLowerCase() ? `«${letto}»` : `«${host}», che si legge «${letto}»,`;
  return {
    messaggio: `il nome ${scritto} ha lettere di un altro alfabeto che somigliano alle nostre: ${dette.join(", ")}`,
    suggerimento: "riscrivi il nome a mano, con la tastiera italiana",
  };
}

/** Le scritture che hanno siti interi col loro alfabeto, dominio di primo livello compreso. */
const ALFABETI = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
];
const unAlfabeto = (lettere: string[]): boolean =>
  ALFABETI.some((a) => lettere.every((c) => a.test(c) || /\p{M}|[·ー]/u.test(c)));

/** `mailto:` scrive a una casella sola, che si legge: chi riceve di nascosto inganna chi scrive. */
function ingannoPosta(url: string): Inganno | undefined {
  const [caselle = "", ...resto] = url.slice("mailto:".length).split("?");
  const suggerimento = "scrivi mailto: e una casella sola, per esempio mailto:ufficio@ente.it";
  const letta = decodifica(caselle);
  if (!/^[^\s@,;<>"\\]+@[^\s@,;<>"\\]+\.[^\s@,;<>"\\]+$/.test(letta))
    return { messaggio: `«${mostraNome(letta)}» non è una casella di posta`, suggerimento };
  const nascosto = [...new URLSearchParams(resto.join("?")).keys()].find((k) => !/^(?:subject|body)$/i.test(k));
  if (nascosto)
    return { messaggio: `con «${mostraNome(nascosto)}» la lettera va anche ad altri, o porta altro`, suggerimento };
  return ingannoHost(letta.slice(letta.lastIndexOf("@") + 1));
}

/** Un testo con i codici in percento letti; com'è, se non sono giusti. */
export function decodifica(testo: string): string {
  try {
    return decodeURIComponent(testo);
  } catch {
    return testo;
  }
}
