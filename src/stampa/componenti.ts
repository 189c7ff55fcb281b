/** Ciò che i componenti di un testo diventano sulla carta: figure, tabelle, grafici, rimandi. */
import { descrivi } from "../grafici/descrizione.ts";
import { graficoDi } from "../grafici/disegno.ts";
import { cellaScritta, conSegno } from "../piano/celle.ts";
import { colonnaDi, type Dataset, type Riga } from "../piano/modello.ts";
import { noteDelDataset } from "../piano/note.ts";
import { PAROLE } from "../testo/parole.ts";
import type { Contesto } from "./contesto.ts";
import type { Blocco, Cella, Pezzo, Testo } from "./forma.ts";
import { nudo, perLarghezza } from "./larghezze.ts";

export interface Componenti {
  dato: (id: string) => Testo;
  obiettivo: (id: string) => Testo;
  grafico: (id: string) => Blocco[];
  tabella: (id: string) => Blocco[];
}

export function componentiDi(ctx: Contesto): Componenti {
  const { piano } = ctx;
  return {
    dato: (id) => [cellaScritta(piano, id) ?? id],
    obiettivo: (id) => {
      const o = piano.obiettivi.find((v) => v.id === id);
      if (!o) return [id];
      return [
        {
          f: "rimando",
          a: `obiettivo-${o.id}`,
          c: [PAROLE.pezzi.obiettivo.nome(o.id.toUpperCase(), o.titolo)],
          pagina: true,
        },
      ];
    },
    grafico: (id) => grafico(ctx, id),
    tabella: (id) => {
      const d = piano.dataset.find((v) => v.id === id);
      return d ? [tabellaDati(ctx, d)] : [];
    },
  };
}

/** Un grafico: disegno, legenda, che cosa dice a parole. */
function grafico(ctx: Contesto, id: string): Blocco[] {
  const del = graficoDi(ctx.piano, id);
  if (!del) return [];
  const d = ctx.disegnoDi(del);
  const [prima = "", ...altre] = descrivi(d);
  const linee = d.tipo === "linee";
  return [
    {
      b: "figura",
      id: `grafico-${d.id}`,
      titolo: [d.titolo],
      file: ctx.disegna(d),
      alternativa: `${d.titolo}. ${prima}`,
      legenda:
        d.serie.length > 1
          ? d.serie.map((s, i) => ({ file: ctx.chiave(i, linee ? "linea" : "barra"), nome: s.nome }))
          : [],
      descrizione: [[d.frase, ...altre].filter(Boolean).join(" ")],
    },
  ];
}

/** La tabella di un dataset: le figure come la fonte le scrive, con la loro unità; le note a piè di pagina. */
export function tabellaDati(ctx: Contesto, dataset: Dataset): Blocco {
  const chiave = colonnaDi(dataset, dataset.chiave);
  const altre = dataset.colonne.filter((c) => c.nome !== dataset.chiave);
  const note = noteDelDataset(ctx.caricamento, dataset.id);
  const suePiede = (riga: Riga, colonna: string): Pezzo[] =>
    ctx.note(note.filter((n) => n.figure.has(`${dataset.id}/${riga.chiave}/${colonna}`)));
  const scritta = (riga: Riga, colonna: string): Testo => {
    const c = riga.celle[colonna];
    return [c?.testo ? conSegno(dataset, colonna, c) : "–", ...suePiede(riga, colonna)];
  };
  const comune = {
    b: "tabella" as const,
    stile: "dati" as const,
    id: `tabella-${dataset.id}`,
    titolo: [dataset.titolo],
  };
  const cella = (c: Testo): Cella => ({ c });
  // Poche righe e molte colonne: le colonne in verticale.
  if (altre.length > 7 && dataset.righe.length <= 6) {
    const testa = [[chiave?.titolo ?? ""], ...dataset.righe.map((r) => [r.celle[dataset.chiave]?.testo ?? ""])];
    const righe = altre.map((c) => [[c.titolo], ...dataset.righe.map((r) => scritta(r, c.nome))]);
    const numeri = testa.map((_, i) => i > 0);
    return {
      ...comune,
      colonne: perLarghezza(testa, righe, numeri),
      testa,
      righe: righe.map((r) => ({ celle: r.map(cella) })),
    };
  }
  const testa = [[chiave?.titolo ?? ""], ...altre.map((c) => [c.titolo])];
  const righe = dataset.righe.map((r) => [
    [r.celle[dataset.chiave]?.testo ?? "", ...suePiede(r, dataset.chiave)],
    ...altre.map((c) => scritta(r, c.nome)),
  ]);
  const numeri = [false, ...altre.map((c) => c.tipo === "numero")];
  return {
    ...comune,
    colonne: perLarghezza(testa, righe, numeri),
    testa,
    righe: righe.map((r, i) => ({
      celle: r.map(cella),
      totale: dataset.totali?.includes(dataset.righe[i]?.chiave ?? "") ?? false,
    })),
  };
}

/** Ciò che una riga dice, senza segni: per i nomi dei segnalibri e dei collegamenti. */
export const detto = nudo;
