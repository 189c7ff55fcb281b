/** I segni che nessun carattere della stampa sa disegnare: si scrivono col loro codice, perché niente vada perduto. */
import { conCompilatore } from "./compilatore.ts";

/** Ciò che i nostri caratteri hanno di sicuro: l'italiano, le lingue vicine, la punteggiatura. */
const SICURI = /[\n\u0020-\u007e\u00a0-\u00ff\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]/u;
/** Un comando non si vede e non si stampa: dei file di testo ne restano solo per sbaglio. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: sono proprio quelli che si cercano
const COMANDI = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff\ufffd\u{e000}-\u{f8ff}]/gu;

/** Gli stessi caratteri del modello, e nessun altro. */
const PROVA =
  '#set document(title: "t")\n#set text(font: ("Lora", "Libertinus Serif", "New Computer Modern Math", "DejaVu Sans Mono"), fallback: false)';

const noti = new Map<string, boolean>();

/** @returns la frase, con `[U+…]` al posto di ogni segno che non si sa disegnare */
export function soloDisegnabili(frase: string): string {
  const pulita = frase.normalize("NFC").replaceAll("\t", " ").replace(COMANDI, codice);
  const rari = new Set([...pulita].filter((s) => !SICURI.test(s)));
  if (!rari.size) return pulita;
  prova([...rari].filter((s) => !noti.has(s)));
  return [...pulita].map((s) => (noti.get(s) === false ? codice(s) : s)).join("");
}

const codice = (s: string): string => `[U+${(s.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** Compone ogni segno da solo: chi non ha un carattere non passa. */
function prova(segni: readonly string[]): void {
  if (!segni.length) return;
  conCompilatore((c) => {
    for (const s of segni) {
      const testo = JSON.stringify(s).replace(/\\u([0-9a-f]{4})/gi, "\\u{$1}");
      const fatto = c.compile({ mainFileContent: `${PROVA}\n#${testo}` });
      let disegnato = false;
      try {
        if (fatto.result) disegnato = c.pdf(fatto.result, { pdfStandard: "a-2a" }).length > 0;
      } catch {
        disegnato = false;
      }
      noti.set(s, disegnato);
    }
  });
}
