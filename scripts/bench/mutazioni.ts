/**
 * Quanti errori di battitura la verifica vede: una cifra cambiata a caso in una cella, in una frase, in una scheda, in un esito. Il seme è
 * `SEME`; senza, sempre lo stesso. Del piano com'è si stampa che cosa la verifica dice: lì deve tacere.
 */
import { type Cartella, leggiCartella } from "../../src/piano/cartella.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { casoDi } from "./caso.ts";
import { cambi, controllate, detti } from "./cifre-controllate.ts";

/** Una cifra in un file: dove comincia il numero, e il numero. */
interface Cifra {
  file: string;
  inizio: number;
  numero: string;
}

const NUMERO = /(?<![\p{L}\d.,/-])\d[\d.]*(?:,\d+)?(?![\p{L}\d/-])/gu;

const inTesta = (testo: string): number => /^---\r?\n[\s\S]*?^---\r?\n/m.exec(testo)?.[0].length ?? 0;

function cifreIn(file: string, testo: string, da: number, a: number, dove: RegExp): Cifra[] {
  return [...testo.slice(da, a).matchAll(dove)].flatMap((m) => {
    const numero = m[1] ?? m[0];
    const inizio = da + m.index + m[0].lastIndexOf(numero);
    // Un anno sbagliato è un altro errore: qui si provano le quantità.
    return /^(?:19|20)\d\d$/.test(numero) || numero.length < 2 ? [] : [{ file, inizio, numero }];
  });
}

/** I posti in cui una cifra può essere sbagliata, e le cifre che ci sono. */
const POSTI: Readonly<Record<string, (file: string, testo: string) => Cifra[]>> = {
  cella: (f, t) => (/^dati\/.*\.csv$/.test(f) ? cifreIn(f, t, t.indexOf("\n") + 1, t.length, NUMERO) : []),
  frase: (f, t) => (/^capitoli\/.*\.mdx$/.test(f) ? cifreIn(f, t, inTesta(t), t.length, NUMERO) : []),
  scheda: (f, t) =>
    /^obiettivi\//.test(f) ? cifreIn(f, t, 0, inTesta(t), /(?:valore|importo|quantita): ([\d.]+(?:,\d+)?)/g) : [],
  esito: (f, t) =>
    /^esiti\//.test(f) ? cifreIn(f, t, 0, inTesta(t), /(?:valore|importo|quantita|numero): ([\d.]+(?:,\d+)?)/g) : [],
};

/** Lo stesso numero con una cifra cambiata, mai la prima in zero. */
function conCifra(numero: string, caso: () => number): string {
  const cifre = [...numero].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const i = cifre[Math.floor(caso() * cifre.length)] ?? 0;
  const minimo = i === 0 ? 1 : 0;
  const altre = Array.from({ length: 10 - minimo }, (_, n) => String(n + minimo)).filter((c) => c !== numero[i]);
  return numero.slice(0, i) + altre[Math.floor(caso() * altre.length)] + numero.slice(i + 1);
}

/** @param quante cifre cambiare in ogni posto */
export function misuraMutazioni(piano: string, quante: number): void {
  const seme = Number(process.env.SEME ?? 20_261_126);
  const caso = casoDi(seme);
  const cartella = leggiCartella(piano);
  const prima = detti(cartella);
  scrivi(
    `\n  ${piano} com'è: ${prima.size} fra errori e avvisi. Una cifra cambiata a caso, ${quante} volte per posto (seme ${seme})`,
  );
  for (const [posto, cerca] of Object.entries(POSTI)) {
    const cifre = [...cartella.file].flatMap(([f, t]) => cerca(f, t));
    const regole = new Map<string, number>();
    let viste = 0;
    const provate = Math.min(quante, cifre.length);
    for (let i = 0; i < provate; i++) {
      const { file, inizio, numero } = cifre[Math.floor(caso() * cifre.length)] as Cifra;
      const testo = cartella.file.get(file) ?? "";
      const nuovo = testo.slice(0, inizio) + conCifra(numero, caso) + testo.slice(inizio + numero.length);
      const dopo = detti({ ...cartella, file: new Map([...cartella.file, [file, nuovo]]) });
      const nuovi = [...dopo].filter((d) => !prima.has(d)).map((d) => d.split("\0")[1] ?? "");
      if (nuovi.length) viste++;
      for (const r of new Set(nuovi)) regole.set(r, (regole.get(r) ?? 0) + 1);
    }
    const quali = [...regole].sort((a, b) => b[1] - a[1]).map(([r, n]) => `${r} ${n}`);
    const parte = provate ? `${Math.round((100 * viste) / provate)}%` : "–";
    scrivi(
      `  ${posto.padEnd(8)} viste ${viste} su ${provate} (${parte}), fra ${cifre.length} cifre: ${quali.slice(0, 6).join(", ")}`,
    );
  }
  misuraControllate(cartella, prima, quante, caso);
}

/** Quelle che il registro delle cifre dice controllate si devono vedere tutte. */
function misuraControllate(cartella: Cartella, prima: ReadonlySet<string>, quante: number, caso: () => number): void {
  const dette = controllate(cartella);
  const provate = Array.from({ length: Math.min(quante, dette.length) }, () => {
    const cifra = dette[Math.floor(caso() * dette.length)] as (typeof dette)[number];
    const modi = cambi(cartella, cifra);
    return { cifra, modo: modi[Math.floor(caso() * modi.length)] };
  }).flatMap(({ cifra, modo }) => (modo ? [{ cifra, modo }] : []));
  const perse = provate.filter(({ modo }) => [...detti(modo.cartella)].every((d) => prima.has(d)));
  scrivi(`  dette controllate: viste ${provate.length - perse.length} su ${provate.length}, fra ${dette.length} cifre`);
  for (const { cifra, modo } of perse) scrivi(`    persa ${cifra.file}:${cifra.riga} ${modo.era} → ${modo.nuova}`);
}
