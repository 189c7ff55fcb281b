/**
 * Le percentuali che si vedono da sé. Di una colonna (o riga) in percentuale si cerca da quale conto viene, fra tutti quelli
 * possibili con le altre: una quota, una quota del totale, una variazione. Se un conto spiega quasi tutte le celle, quelle che
 * non spiega sono sbagliate.
 */
import { scriviNumero } from "../../../testo/numeri.ts";
import { bilancio } from "../bilancio.ts";
import type { Contesto } from "../contesto.ts";
import { controllate } from "../raccolta.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import {
  type CellaPiena,
  nomeCella,
  perColonne,
  postoCella,
  sembraTotale,
  type Tabella,
  termineDi,
} from "./tabella.ts";

export const percentuale: Regola = {
  id: "percentuale",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una percentuale non è quella dei suoi numeri",
  motivo: "Una colonna di percentuali accanto ai suoi conteggi si può rifare: dove non torna, uno dei due è sbagliato.",
  esempio: { sbagliato: "50 su 200: 30%", giusto: "50 su 200: 25%" },
  cerca: (contesto) => {
    const conta = bilancio();
    return contesto.piano.dataset.flatMap((d) => {
      const tabella = perColonne(d);
      const percentuali = tabella.serie.filter((s) => s.percentuale).length;
      // Ogni colonna in percentuale si prova con ogni coppia delle altre, riga per riga.
      conta(percentuali * (tabella.serie.length - percentuali) ** 2 * 2 * d.righe.length, d.fileCsv);
      return controlla(contesto, tabella);
    });
  },
};

/** Un modo di ottenere la percentuale di una voce. */
interface Conto {
  nome: string;
  calcola: (voce: number) => number | null;
  /** I conteggi della stessa voce da cui viene, e la percentuale che danno. */
  da: Tabella["serie"];
  conto: (valori: number[], voce: number) => number | null;
}
interface Prova {
  conto: Conto;
  tornano: number;
  giuste: number[];
  tolleranza: (voce: number) => number;
  diversi: { voce: number; calcolato: number }[];
}

/** Un conto si riconosce se spiega almeno due celle e almeno otto su dieci, arrotondate; sei su dieci, se sono troncate. */
const RICONOSCIUTO = { arrotondate: 0.8, troncate: 0.6 };

function controlla(contesto: Contesto, tabella: Tabella): Segnalazione[] {
  const conteggi = tabella.serie.filter((s) => !s.percentuale);
  return tabella.serie
    .filter((s) => s.percentuale)
    .flatMap((serie) => {
      const decimali = decimaliDi(serie.celle);
      const migliore =
        riconosci(
          ipotesi(conteggi, tabella),
          serie.celle,
          (i) => 10 ** -(decimali[i] ?? 0) / 2,
          RICONOSCIUTO.arrotondate,
        ) ??
        riconosci(ipotesi(conteggi, tabella), serie.celle, (i) => 10 ** -(decimali[i] ?? 0), RICONOSCIUTO.troncate);
      if (migliore) raccogli(contesto, tabella, serie, migliore);
      return (migliore?.diversi ?? []).map(({ voce, calcolato }) => {
        const scritto = serie.celle[voce] as CellaPiena;
        const { nome, titolo } = tabella.voci[voce] as { nome: string; titolo: string };
        return {
          ...postoCella(contesto, tabella, serie.nome, nome),
          messaggio: `«${serie.titolo}», riga «${titolo}»: è scritto ${scritto.testo}%, ma ${migliore?.conto.nome} dà ${scriviNumero(calcolato, Math.max(scritto.decimali, 1))}%`,
          suggerimento: `nelle altre righe la colonna è proprio ${migliore?.conto.nome}`,
          figure: [nomeCella(tabella, serie.nome, nome)],
        };
      });
    });
}

/** Il conto che spiega più celle, se ne spiega abbastanza. */
function riconosci(
  conti: Conto[],
  celle: (CellaPiena | undefined)[],
  tolleranza: (voce: number) => number,
  soglia: number,
): Prova | undefined {
  return conti
    .map((conto) => prova(conto, celle, tolleranza))
    .filter((p) => p.tornano >= 2 && p.tornano / (p.tornano + p.diversi.length) >= soglia)
    .sort((a, b) => b.tornano - a.tornano || a.diversi.length - b.diversi.length)[0];
}

function prova(conto: Conto, celle: (CellaPiena | undefined)[], tolleranza: (voce: number) => number): Prova {
  const diversi: Prova["diversi"] = [];
  const giuste: number[] = [];
  for (const [voce, cella] of celle.entries()) {
    const calcolato = cella && conto.calcola(voce);
    if (!cella || calcolato == null || !Number.isFinite(calcolato)) continue;
    if (Math.abs(calcolato - cella.valore) <= tolleranza(voce) + 1e-9) giuste.push(voce);
    else diversi.push({ voce, calcolato });
  }
  return { conto, tornano: giuste.length, giuste, diversi, tolleranza };
}

/** Le celle che il conto spiega, se anche una di meno basterebbe a riconoscerlo. */
function raccogli(contesto: Contesto, tabella: Tabella, serie: Tabella["serie"][number], prova: Prova): void {
  const { conto, giuste, diversi, tolleranza } = prova;
  const senzaUna = giuste.length - 1;
  if (senzaUna < 2 || senzaUna / (giuste.length + diversi.length) < RICONOSCIUTO.arrotondate) return;
  for (const i of giuste) {
    const nome = tabella.voci[i]?.nome ?? "";
    const termini = [serie, ...conto.da].map((s) => termineDi(tabella, s.nome, nome, s.celle[i] as CellaPiena));
    controllate(contesto, "ricalcolata", termini, ([scritta = 0, ...valori]) => {
      const calcolata = conto.conto(valori, i);
      return calcolata === null || Math.abs(calcolata - scritta) <= tolleranza(i) + 1e-9;
    });
  }
}

/**
 * Quanti decimali valgono davvero in ogni cella: se quasi tutte finiscono con uno zero («3,40»), lo zero è di forma e la cifra
 * è arrotondata prima.
 */
function decimaliDi(celle: (CellaPiena | undefined)[]): number[] {
  const veri = celle.map((c) => (c ? (/,(\d*?)0*%?$/.exec(c.testo)?.[1]?.length ?? 0) : 0));
  const pieni = celle.flatMap((c, i) => (c ? [veri[i] ?? 0] : [])).sort((a, b) => a - b);
  const comune = pieni[Math.floor((pieni.length - 1) * 0.8)] ?? 0;
  return veri.map((v) => Math.max(v, comune));
}

function ipotesi(conteggi: Tabella["serie"], { voci }: Tabella): Conto[] {
  const totali = voci.flatMap((v, i) => (sembraTotale(v.titolo) ? [i] : []));
  const valore = (s: Tabella["serie"][number], i: number) => s.celle[i]?.valore;
  const conto = (
    nome: string,
    da: Tabella["serie"],
    suo: (v: (number | undefined)[], i: number) => number | null,
  ): Conto => ({
    ...{ nome, da, conto: suo },
    calcola: (i) => suo(da.length ? da.map((s) => valore(s, i)) : [], i),
  });
  const diviso = (a: number | undefined, b: number | undefined) => (a === undefined || !b ? null : (a / b) * 100);
  const quoteDelTotale = conteggi.map((s) => {
    const [riga] = totali;
    const somma = s.celle.reduce((t, c, i) => (totali.includes(i) ? t : t + (c?.valore ?? 0)), 0);
    const intero = (riga === undefined ? undefined : valore(s, riga)) ?? somma;
    // Senza una riga del totale, un conteggio cambiato cambia anche il totale, e con lui ogni quota.
    return conto(`«${s.titolo}» diviso il suo totale`, riga === undefined ? [] : [s], ([a], i) =>
      diviso(a ?? valore(s, i), intero),
    );
  });
  const fraDue = conteggi.flatMap((a) =>
    conteggi
      .filter((b) => b !== a)
      .flatMap((b) => [
        conto(`«${a.titolo}» diviso «${b.titolo}»`, [a, b], ([x, y]) => diviso(x, y)),
        conto(`la variazione da «${b.titolo}» a «${a.titolo}»`, [a, b], ([x, y]) => {
          const rapporto = diviso(x, y);
          return rapporto === null ? null : rapporto - 100;
        }),
      ]),
  );
  return [...quoteDelTotale, ...fraDue];
}
