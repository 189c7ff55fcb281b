/** Un risultato nella pagina di ricerca: il titolo che porta alla pagina, che cos'è, un brano con le parole trovate in evidenza. */
import { brano, segna, type Tratto } from "./brano.ts";
import type { IndicatoreTrovato } from "./fonte.ts";

/** Ciò che di un risultato si mostra. */
export interface Mostrata {
  percorso: string;
  titolo: string;
  genere: string;
  dettaglio: string;
  descrizione: string;
}

/** @param indirizzo del risultato, da questa pagina */
export function voce(t: Mostrata, indirizzo: string, segnate: ReadonlySet<string>): HTMLLIElement {
  const li = document.createElement("li");
  li.setAttribute("data-risultato", "");
  const genere = Object.assign(document.createElement("p"), {
    className: "sigla-scheda",
    textContent: [t.genere, t.dettaglio].filter(Boolean).join(" · "),
  });
  const titolo = Object.assign(document.createElement("a"), { href: indirizzo, textContent: t.titolo });
  li.append(genere, titolo);
  if (t.descrizione) li.append(capoverso(segna(t.descrizione, segnate)));
  return li;
}

/** Mette al posto della descrizione la frase del testo che ha più parole cercate, se ne ha di più. */
export function conBrano(li: HTMLElement, t: Mostrata, testo: string, segnate: ReadonlySet<string>): void {
  const trovato = brano(testo, segnate);
  if (trovato.quante <= brano(t.descrizione, segnate).quante) return;
  li.querySelector("[data-brano]")?.remove();
  li.append(capoverso(trovato.tratti));
}

/** Fino a quanti indicatori si vedono senza aprire niente. */
const POCHI = 3;

/** Gli indicatori di una scheda, sotto di lei: se sono molti, chiusi. */
export function sotto(
  suoi: readonly IndicatoreTrovato[],
  indirizzo: (percorso: string) => string,
  quanti: (n: number) => string,
): HTMLDetailsElement {
  const riquadro = document.createElement("details");
  riquadro.open = suoi.length <= POCHI;
  const elenco = document.createElement("ul");
  for (const i of suoi) {
    const legame = Object.assign(document.createElement("a"), { href: indirizzo(i.percorso), textContent: i.titolo });
    const li = document.createElement("li");
    li.append(legame, ` ${i.dettaglio}`);
    elenco.append(li);
  }
  riquadro.append(Object.assign(document.createElement("summary"), { textContent: quanti(suoi.length) }), elenco);
  return riquadro;
}

function capoverso(tratti: readonly Tratto[]): HTMLParagraphElement {
  const p = document.createElement("p");
  p.setAttribute("data-brano", "");
  for (const { testo, segnato } of tratti)
    p.append(segnato ? Object.assign(document.createElement("mark"), { textContent: testo }) : testo);
  return p;
}
