/** Esamina una pagina in un browser: axe (WCAG 2.2 A e AA, buone pratiche), larghezza, scritte tagliate, console. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Prova, visita } from "./navigatore.ts";

const REGOLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Le scritte di un grafico che escono dal suo riquadro. */
const SCRITTE_FUORI = `[...document.querySelectorAll("svg.disegno")].flatMap((svg) => {
  const r = svg.getBoundingClientRect();
  return r.width ? [...svg.querySelectorAll("text")].filter((t) => {
    const b = t.getBoundingClientRect();
    return b.left < r.left - 1 || b.right > r.right + 1 || b.top < r.top - 1 || b.bottom > r.bottom + 1;
  }).map((t) => t.textContent) : [];
})`;

export interface Esame {
  /** Ciò che non va, una frase per problema; vuoto se la pagina passa. */
  guai: string[];
  /** Quante regole la pagina ha superato: zero vorrebbe dire che l'esame non c'è stato. */
  superate: number;
}

/** @param larghezza dello schermo, in px CSS */
export async function esamina(prova: Prova, indirizzo: string, larghezza: number): Promise<Esame> {
  const { pagina, guai } = await visita(prova, indirizzo, { viewport: { width: larghezza, height: 800 } }, "load");
  try {
    await pagina.evaluate("document.querySelectorAll('details:not(.interattivo)').forEach((d) => { d.open = true; })");
    await pagina.evaluate(axe());
    const esito = (await pagina.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(REGOLE)}, iframes: false })`,
    )) as AxeResults;
    const largo = Number(await pagina.evaluate("document.documentElement.scrollWidth"));
    const scritte = (await pagina.evaluate(SCRITTE_FUORI)) as string[];
    return {
      guai: [
        ...esito.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ; ")}`),
        ...(largo > larghezza ? [`la pagina è larga ${largo} px su ${larghezza}`] : []),
        ...scritte.map((s) => `una scritta esce dal disegno: ${s}`),
        ...guai,
      ],
      superate: esito.passes.length,
    };
  } finally {
    await pagina.context().close();
  }
}

/** I contrasti di una pagina nello schema scuro. */
export async function esaminaScuro(prova: Prova, indirizzo: string): Promise<string[]> {
  const { pagina } = await visita(prova, indirizzo, { colorScheme: "dark" }, "load");
  try {
    await pagina.evaluate(axe());
    const esito = (await pagina.evaluate(
      `axe.run(document, { runOnly: ["color-contrast"], iframes: false })`,
    )) as AxeResults;
    return esito.violations.flatMap((v) => v.nodes.map((n) => `${indirizzo} ${n.target}`));
  } finally {
    await pagina.context().close();
  }
}
