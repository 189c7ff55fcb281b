/** Ciò che in un capoverso è rimasto testo: il resto, che Markdown ha capito, è coperto. */
import type { Nodes } from "mdast";
import type { VoceDi } from "./genere.ts";

/** Sta al posto di ogni segno che Markdown ha capito: non è uno spazio e non è una lettera. */
const COPERTO = "\ufffc";

/** Una riga di un capoverso, senza rientro e senza i «>» di una citazione. */
export interface Riga {
  /** Dove comincia nel blocco. */
  indice: number;
  testo: string;
}

export interface BloccoGrezzo {
  /** Il sorgente del blocco, lungo quanto è lungo: un posto qui è un posto nel file. */
  testo: string;
  righe: Riga[];
  voce: VoceDi;
}

/** @param sorgente il testo da cui l'albero è stato letto */
export function bloccoGrezzo(nodo: Nodes, sorgente: string, voce: VoceDi): BloccoGrezzo {
  const da = nodo.position?.start.offset ?? 0;
  const a = nodo.position?.end.offset ?? da;
  const segni = [...sorgente.slice(da, a).replace(/[^\n]/g, COPERTO)];
  const lunghi = segni.length === a - da ? segni : sorgente.slice(da, a).replace(/[^\n]/g, COPERTO).split("");
  for (const [inizio, fine] of scoperti(nodo, da, a)) {
    const scritto = senzaProtetti(sorgente.slice(inizio, fine));
    for (let i = 0; i < scritto.length; i++) lunghi[inizio - da + i] = scritto[i] as string;
  }
  const testo = lunghi.join("");
  return { testo, righe: righeDi(testo), voce };
}

/** Le righe di un testo, ciascuna con il suo posto. */
export function righeDi(testo: string): Riga[] {
  let da = 0;
  return testo.split("\n").map((riga) => {
    const rientro = /^[ \t]*(?:>[ \t]*)*/.exec(riga)?.[0].length ?? 0;
    const qui = { indice: da + rientro, testo: riga.slice(rientro).trimEnd() };
    da += riga.length + 1;
    return qui;
  });
}

/** I pezzi rimasti testo, e gli indirizzi che nessuno ha scritto come collegamenti. */
function* scoperti(nodo: Nodes, da: number, a: number): Generator<[number, number]> {
  if (nodo.type === "text") yield [da, a];
  if (nodo.type === "link" && nudo(nodo)) yield [da, a];
  else if ("children" in nodo) {
    // Di un pezzo senza posto si sa che sta fra i suoi vicini.
    const [apre, chiude] = dentro(nodo);
    let fine = da + apre;
    const figli = nodo.children as Nodes[];
    for (const [i, figlio] of figli.entries()) {
      const posto = figlio.position;
      const inizio = posto?.start.offset ?? fine;
      const dopo = figli.slice(i + 1).find((f) => f.position)?.position?.start.offset ?? a - chiude;
      const suo = posto?.end.offset ?? dopo;
      yield* posto || figlio.type === "text" ? scoperti(figlio, inizio, suo) : [[inizio, suo] as [number, number]];
      fine = suo;
    }
  }
}

/** Quanti segni apre e chiude un nodo attorno a ciò che contiene. */
const dentro = (nodo: Nodes): [number, number] =>
  nodo.type === "strong" || nodo.type === "delete" ? [2, 2] : nodo.type === "emphasis" ? [1, 1] : [0, 0];

/** Un indirizzo riconosciuto da sé: il suo testo comincia dove comincia lui. */
function nudo(nodo: Extract<Nodes, { type: "link" }>): boolean {
  const primo = nodo.children[0];
  return !nodo.position || primo?.position?.start.offset === nodo.position.start.offset;
}

/** Un segno scritto con la barra rovesciata o con il suo codice è voluto. */
const senzaProtetti = (testo: string): string =>
  testo.replace(/\\[!-/:-@[-`{-~]|&(?:#x?[\da-f]+|[a-z]\w*);/gi, (m) => COPERTO.repeat(m.length));
