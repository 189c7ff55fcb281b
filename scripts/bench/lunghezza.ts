/**
 * Quanto è lunga ogni pagina su un telefono di 360x740: schermate, fermate del tasto Tab, testata, posto del titolo, parole di
 * servizio che un lettore non cerca. Per genere di pagina: il massimo, e la somma delle parole.
 */
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { generePagina, pagineDi } from "../../src/esame/campione.ts";
import { servi } from "../../src/servizio/servi.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { misuraBuild } from "./processo.ts";

export const TELEFONO = { width: 360, height: 740 };
/** Quante pagine insieme. */
const INSIEME = 2;
/** Le parole che dicono di noi, e non di ciò che il lettore cerca. */
export const RUMORE = ["la fonte", "non rilevato", "commit"] as const;

export interface Lunghezza {
  schermate: number;
  fermate: number;
  testata: number;
  titolo: number;
  /** Quante volte ogni parola di `RUMORE` si vede nella pagina. */
  rumore: number[];
}

/** Nella pagina: le misure. Si conta solo ciò che si vede e ciò a cui il tasto Tab si ferma. */
const MISURA = `((rumore) => {
  const riquadro = (scelta) => document.querySelector(scelta)?.getBoundingClientRect();
  const fermate = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }),
  );
  const testo = document.body.innerText.toLowerCase();
  return {
    schermate: document.documentElement.scrollHeight / innerHeight,
    fermate: fermate.length,
    testata: riquadro(".testata")?.height ?? 0,
    titolo: riquadro("h1")?.top ?? 0,
    rumore: rumore.map((parola) => testo.split(parola).length - 1),
  };
})(${JSON.stringify(RUMORE)})`;

/** Le misure di una pagina già aperta a quella larghezza. */
export const misuraPagina = (pagina: Page): Promise<Lunghezza> => pagina.evaluate(MISURA) as Promise<Lunghezza>;

/** @param sito cartella del sito costruito @returns ogni pagina con le sue misure */
export async function lunghezze(sito: string): Promise<Map<string, Lunghezza>> {
  const servizio = await servi(sito);
  const browser = await apriBrowser(browserPronto(scrivi));
  const pagine = pagineDi(sito);
  const misure = new Map<string, Lunghezza>();
  try {
    const coda = [...pagine];
    await Promise.all(
      Array.from({ length: INSIEME }, async () => {
        const pagina = await browser.newPage({ viewport: TELEFONO });
        for (let indirizzo = coda.shift(); indirizzo; indirizzo = coda.shift()) {
          await pagina.goto(servizio.indirizzo + indirizzo, { waitUntil: "load" });
          misure.set(indirizzo, await misuraPagina(pagina));
        }
      }),
    );
    return new Map(pagine.map((p) => [p, misure.get(p) as Lunghezza]));
  } finally {
    await browser.close();
    await servizio.chiudi();
  }
}

const uno = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const largo = (valore: string | number, spazio: number) => String(valore).padStart(spazio);

/** @param gia un sito già costruito; se manca, si costruisce il piano */
export async function misuraLunghezza(piano: string, lavoro: string, gia?: string): Promise<void> {
  const sito = gia ? resolve(gia) : join(lavoro, "sito-lunghezza");
  if (!gia) await misuraBuild(piano, sito);
  const misure = await lunghezze(sito);
  scrivi(
    `\n  Su un telefono di ${TELEFONO.width}x${TELEFONO.height} px, per genere di pagina: i massimi, e quante volte si leggono certe parole`,
  );
  scrivi(
    `  ${"genere".padEnd(22)} pagine  schermate  fermate  testata  titolo a  ${RUMORE.map((r) => `«${r}»`).join("  ")}`,
  );
  const riga = (nome: string, sue: readonly Lunghezza[]) => {
    const massimo = (chiave: "schermate" | "fermate" | "testata" | "titolo") => Math.max(...sue.map((m) => m[chiave]));
    const parole = RUMORE.map((r, i) =>
      largo(
        sue.reduce((somma, m) => somma + (m.rumore[i] ?? 0), 0),
        r.length + 2,
      ),
    );
    scrivi(
      `  ${nome.padEnd(22)} ${largo(sue.length, 6)}  ${largo(uno.format(massimo("schermate")), 9)}  ${largo(massimo("fermate"), 7)}  ` +
        `${largo(Math.round(massimo("testata")), 7)}  ${largo(Math.round(massimo("titolo")), 8)}  ${parole.join("  ")}`,
    );
  };
  for (const [genere, sue] of Map.groupBy(misure, ([indirizzo]) => generePagina(indirizzo)))
    riga(
      genere || "home",
      sue.map(([, m]) => m),
    );
  riga("in tutto", [...misure.values()]);
}
