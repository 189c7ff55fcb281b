/**
 * Che cosa può stare in `public/`, che il sito pubblica com'è: immagini, caratteri e testi, riconosciuti dai byte. Non una
 * pagina, non un programma, non un file di regole di un ospite: il sito ha solo quelli che il programma scrive.
 */
import { estensioneDi, genereDeiByte, genereDelNome } from "../immagini/genere.ts";
import type { Guaio } from "../immagini/percorso.ts";
import { elenco } from "../testo/vicino.ts";
import { guaioSvg } from "./svg.ts";

/** Byte di un file: di più, un sito che si legge da un telefono non ne ha bisogno. */
export const MASSIMO_BYTE = 5 * 1024 * 1024;
/** Lettere, cifre, punti e trattini: un nome così vuol dire la stessa cosa su ogni disco e in ogni indirizzo. */
const NOME = /^(?!.*\.$)[A-Za-z0-9][A-Za-z0-9._-]*$/;
const comincia = (byte: Uint8Array, con: string) =>
  Buffer.from(byte.subarray(0, con.length)).toString("latin1") === con;

/** Come si riconosce ciò che non è una delle immagini dei testi. */
const ALTRI = new Map<string, (byte: Uint8Array) => boolean>([
  ["ico", (byte) => comincia(byte, "\0\0\x01\0")],
  ["woff2", (byte) => comincia(byte, "wOF2")],
  ["txt", (byte) => !/[^\P{Cc}\t\r\n]|<\s*(?:[!?]|html|head|body|script|svg|iframe)/iu.test(utf8(byte) ?? "\0")],
]);
const AMMESSI = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif", ...ALTRI.keys()].map((e) => `.${e}`);

/**
 * @param percorso relativo a `public/`, con le barre dritte
 * @returns ciò che non va; niente, se il file si può pubblicare
 */
export function guaioPubblico(percorso: string, byte: Uint8Array): Guaio | undefined {
  const parti = percorso.split("/");
  if (!parti.every((p, i) => NOME.test(p) || (i === 0 && p === ".well-known" && parti.length > 1)))
    return {
      messaggio: "il suo nome ha segni che in un indirizzo del sito non sono ammessi, o comincia con un punto",
      suggerimento: "usa lettere senza accenti, cifre e trattini, oppure toglilo",
    };
  const estensione = estensioneDi(percorso);
  if (estensione === "svg") {
    const testo = utf8(byte);
    const guaio = testo === undefined ? "non è in UTF-8" : guaioSvg(testo);
    return guaio === undefined
      ? undefined
      : {
          messaggio: `il disegno ${guaio}: potrebbe eseguire un programma o chiedere qualcosa altrove`,
          suggerimento: "lascia solo le forme, oppure salvalo come PNG",
        };
  }
  const genere = genereDelNome(percorso);
  const riconosce = genere ? (b: Uint8Array) => genereDeiByte(b) === genere : ALTRI.get(estensione);
  if (!riconosce)
    return {
      messaggio: "non è un genere di file che si pubblica da qui",
      suggerimento: `toglilo: in «public» possono stare solo ${elenco(AMMESSI)}; le pagine le fa il programma`,
    };
  if (riconosce(byte)) return undefined;
  return {
    messaggio: `ciò che contiene non è quello che il nome «.${estensione}» dice`,
    suggerimento: "rimetti il file vero, oppure toglilo",
  };
}

function utf8(byte: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(byte);
  } catch {
    return undefined;
  }
}
