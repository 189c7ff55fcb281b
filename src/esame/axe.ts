/** axe nella pagina, e i suoi «non so» confrontati con quelli riveduti. Gira nel browser. */
import type { AxeResults, NodeResult } from "axe-core";
import type { Attrezzi } from "./attrezzi.ts";
import type { Incompleto } from "./incompleti.ts";

declare const axe: { run: (dove: Document, opzioni: object) => Promise<AxeResults> };
declare const esame: Attrezzi;

/** Una regola che un elemento non passa, o che nessuno ha ancora guardato. */
export interface Difetto {
  regola: string;
  frase: string;
  daGuardare?: true;
}

export interface EsitoAxe {
  difetti: Difetto[];
  /** Le regole che la pagina ha superato. */
  superate: string[];
  /** Quali voci degli incompleti riveduti sono servite, per posto nell'elenco. */
  riveduti: number[];
}

/**
 * @param regole etichette o nomi di regole
 * @param voci gli incompleti riveduti
 */
export async function conAxe({ regole, voci }: { regole: string[]; voci: Incompleto[] }): Promise<EsitoAxe> {
  const { violations, incomplete, passes } = await axe.run(document, {
    runOnly: regole,
    iframes: false,
    preload: false,
    elementRef: true,
    resultTypes: ["violations", "incomplete"],
  });
  const riveduti = new Set<number>();
  const perche = (n: NodeResult) => [...n.any, ...n.all, ...n.none].map((c) => c.data?.messageKey ?? c.id);
  const elenca = (frasi: string[]) =>
    frasi.slice(0, 5).join(" ; ") + (frasi.length > 5 ? ` ; e altri ${frasi.length - 5}` : "");
  const difetti = violations.map(({ id, help, nodes }): Difetto => {
    const rapporto = (n: NodeResult) => n.any.find((c) => c.data?.contrastRatio)?.data.contrastRatio;
    const dove = nodes.map((n) => `${n.target.join(" ")}${rapporto(n) ? ` (${rapporto(n)}:1)` : ""}`);
    return { regola: id, frase: `${help}: ${elenca(dove)}` };
  });
  for (const { id, nodes } of incomplete) {
    const deboli: string[] = [];
    const daGuardare: string[] = [];
    for (const nodo of nodes) {
      const elemento = nodo.element as Element;
      const motivi = perche(nodo);
      const posto = voci.findIndex(
        (v) => v.regola === id && (!v.quando || motivi.includes(v.quando)) && elemento.matches(v.elementi),
      );
      const voce = voci[posto];
      const quanto = voce?.misura ? esame.contrasto(elemento) : undefined;
      if (!voce || quanto === null) daGuardare.push(`${nodo.target.join(" ")} (${motivi.join(", ")})`);
      else if (quanto !== undefined && quanto < 4.5) deboli.push(`${nodo.target.join(" ")} (${quanto.toFixed(2)}:1)`);
      else riveduti.add(posto);
    }
    if (deboli.length) difetti.push({ regola: id, frase: `contrasto misurato insufficiente: ${elenca(deboli)}` });
    if (daGuardare.length)
      difetti.push({ regola: id, daGuardare: true, frase: `axe non sa dire: ${elenca(daGuardare)}` });
  }
  return { difetti, superate: passes.map((p) => p.id), riveduti: [...riveduti] };
}

/**
 * Con i colori forzati Chromium continua a dire di `-webkit-text-fill-color`, che axe legge per primo, il colore del foglio
 * di stile: axe confronterebbe un testo che non c'è con uno sfondo che c'è. `color` invece è quello che si vede.
 */
export function coloriVeri(): void {
  const forzati = matchMedia("(forced-colors: active)");
  const chiedi = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (nome) {
    return chiedi.call(this, nome === "-webkit-text-fill-color" && forzati.matches ? "color" : nome);
  };
}
