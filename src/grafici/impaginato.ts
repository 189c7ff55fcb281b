/**
 * Dove stanno le parti di un grafico in una larghezza: le barre ritte o distese, i nomi accanto o sopra, quanto è alto. Una
 * scritta ha sempre un posto suo: se accanto non ci sta, va sopra; se sotto una barra ritta non ci sta, la barra si distende.
 */
import { scriviNelGrafico } from "../generi/dataset/unita.ts";
import { type Aspetto, interlinea, righeDelNome } from "./aspetto.ts";
import type { Disegno, Serie } from "./disegno.ts";

/** Ciò che si scrive al posto di un valore che manca. */
export const ASSENTE = "dato assente";

export interface Impaginato {
  /** Le barre sono distese, una sotto l'altra. */
  orizzontale: boolean;
  /** Il nome di una voce sta sopra le sue barre, non accanto. */
  sopra: boolean;
  /** Il nome di ogni voce, riga per riga. */
  nomi: string[][];
  /** I valori sono scritti accanto: l'asse e la griglia non servono. */
  scritti: boolean;
  /** Lo spazio che prende la scritta di valore più larga, in pixel. */
  valore: number;
  /** Di barre distese: quanto dista una voce dalla seguente, e quanto di quello prendono le barre. */
  passo: number;
  barre: number;
  /** Spazio sopra il disegno, per le scritte più alte di lui. */
  cima: number;
  /** I nomi dei due lati di una piramide, riga per riga. */
  lati: string[][];
  /** Di ogni linea, ciò che si scrive alla sua fine: il nome, se sono più d'una, e l'ultimo valore. */
  code: string[][];
  /** Altezza della tela, e quanta se ne vede. */
  altezza: number;
  visibile: number;
}

/** Sotto questa larghezza il disegno è per un telefono. */
const STRETTO = 500;
const ARIA = 12;

/** @returns le misure di un disegno in un aspetto */
export function impagina(d: Disegno, aspetto: Aspetto): Impaginato {
  const linee = d.tipo === "linee";
  const scritti = aspetto.etichette && d.tipo !== "barre impilate";
  const valore = Math.ceil(Math.max(0, ...scritteDi(d).map(aspetto.misura)));
  if (linee) return dritto(d, aspetto, { scritti: false, valore });
  const ritte = d.tipo === "barre" || d.tipo === "barre impilate";
  if (ritte && (!scritti || ciStanno(d, aspetto, valore))) return dritto(d, aspetto, { scritti, valore });
  return disteso(d, aspetto, { scritti, valore });
}

/** I testi che si scrivono accanto ai valori. */
const scritteDi = (d: Disegno): string[] =>
  d.tipo === "punti"
    ? d.categorie.map((_, i) => daA(d, i))
    : [
        ...d.serie.flatMap((s) => s.valori.map((v, i) => (v === null ? ASSENTE : (s.testi[i] ?? "")))),
        // Disegni con lo stesso massimo lasciano lo stesso posto ai valori.
        ...(d.massimo === undefined ? [] : [scriviNelGrafico(d.massimo, d.unita)]),
      ];

/** «60% → 80%»: i valori di una riga di punti, dal primo all'ultimo. */
export const daA = ({ serie }: Disegno, riga: number): string =>
  serie.map((s) => (s.valori[riga] == null ? "–" : s.testi[riga])).join(" → ");

const posto = (d: Disegno, { larghezza }: Aspetto) => (larghezza - 16) / Math.max(1, d.categorie.length);

/** Vero se, con le barre ritte, ogni nome e ogni valore sta nel suo posto. */
function ciStanno(d: Disegno, aspetto: Aspetto, valore: number): boolean {
  const qui = posto(d, aspetto);
  const presenti = d.serie.flatMap((s) => s.valori.flatMap((v, i) => (v === null ? [] : [s.testi[i] ?? ""])));
  const largo = Math.max(...presenti.map(aspetto.misura), valore > 0 && manca(d) ? aspetto.misura("assente") : 0);
  const perBarra = d.serie.length > 1 ? (qui * QUOTA_BARRE) / d.serie.length : qui;
  if (largo + 4 > perBarra) return false;
  return d.categorie.every(
    (c) =>
      righeDelNome(c, qui - 8, aspetto.misura).length <= 3 &&
      c.split(/[\s/]/).every((parola) => aspetto.misura(parola) <= qui - 8),
  );
}
const manca = (d: Disegno) => d.serie.some((s) => s.valori.includes(null));
/** Quanta parte del posto di una voce prendono le sue barre ritte. */
export const QUOTA_BARRE = 0.84;

/** Quanto spazio prendono i nomi a sinistra delle barre, in pixel. */
export const larghezzaNomi = (nomi: readonly string[][], { misura }: Aspetto): number =>
  nomi.length ? Math.max(0, ...nomi.flat().map(misura)) + 8 : 0;

type Comune = Pick<Impaginato, "scritti" | "valore">;

function dritto(d: Disegno, aspetto: Aspetto, comune: Comune): Impaginato {
  const stretto = aspetto.larghezza < STRETTO;
  const linee = d.tipo === "linee";
  const nomi = d.categorie.map((c) => (linee ? [c] : righeDelNome(c, posto(d, aspetto) - 8, aspetto.misura)));
  const righe = Math.max(1, ...nomi.map((n) => n.length));
  const code = linee ? d.serie.map((s) => codaDi(d, s, aspetto)) : [];
  const perLeCode = code.reduce((somma, c) => somma + altezzaCoda(c, aspetto), 0);
  const campo = linee ? Math.max(stretto ? 200 : 240, perLeCode + 8) : stretto ? 170 : 200;
  const altezza = Math.round(campo + righe * interlinea(aspetto) + interlinea(aspetto) * 2);
  const barre = { passo: 0, barre: 0, cima: 8, lati: [] };
  return { ...comune, ...barre, orizzontale: false, sopra: false, nomi, code, altezza, visibile: altezza };
}

/** Il posto dell'ultimo valore che c'è; -1 se non ce n'è nessuno. */
export function ultimo(valori: readonly (number | null)[]): number {
  for (let i = valori.length - 1; i >= 0; i--) if (valori[i] !== null) return i;
  return -1;
}

function codaDi(d: Disegno, s: Serie, aspetto: Aspetto): string[] {
  const spazio = aspetto.larghezza * (aspetto.larghezza < STRETTO ? 0.28 : 0.26);
  const fine = ultimo(s.valori);
  return [
    ...(d.serie.length > 1 ? righeDelNome(s.nome, spazio, aspetto.misura) : []),
    ...(fine < 0 ? [] : [s.testi[fine] ?? ""]),
  ];
}
/** Quanto è alta la coda di una linea, con un poco d'aria. */
export const altezzaCoda = (righe: readonly string[], aspetto: Aspetto): number =>
  righe.length * interlinea(aspetto) + 4;

function disteso(d: Disegno, aspetto: Aspetto, comune: Comune): Impaginato {
  const stretto = aspetto.larghezza < STRETTO;
  const riga = interlinea(aspetto);
  const piramide = d.tipo === "piramide";
  const quante = d.tipo === "punti" || piramide ? 1 : d.serie.length;
  const barre = quante === 1 ? 20 : quante * 17;
  const accanto = d.categorie.map((c) =>
    righeDelNome(c, aspetto.larghezza * (stretto ? (piramide ? 0.26 : 0.3) : 0.34), aspetto.misura),
  );
  const stretti = accanto.some((n) => n.length > (stretto ? 1 : 2));
  const sopra = aspetto.etichette && !piramide && (d.sopra === true || stretti);
  const nomi = sopra ? d.categorie.map((c) => righeDelNome(c, aspetto.larghezza - 8, aspetto.misura)) : accanto;
  const alto = Math.max(1, ...nomi.map((n) => n.length)) * riga;
  const n = d.categorie.length;
  const fermo = { orizzontale: true, sopra, nomi, code: [] };
  if (!sopra) {
    const passo = Math.max(barre, alto) + ARIA;
    const lato = (aspetto.larghezza - larghezzaNomi(nomi, aspetto)) / 2 - 16;
    const lati = piramide ? d.serie.map((s) => righeDelNome(s.nome, lato, aspetto.misura)) : [];
    const cima = piramide ? Math.max(...lati.map((l) => l.length)) * riga + 8 : 2;
    const altezza = n * passo + cima + (comune.scritti ? 4 : riga + 12);
    return { ...comune, ...fermo, passo, barre, cima, lati, altezza, visibile: altezza };
  }
  // Il nome prende lo spazio sotto le barre di prima: in cima ne serve dell'altro, in fondo ne avanza.
  const passo = alto + 4 + barre + ARIA;
  const cima = Math.max(4, (alto + 4 - ARIA) / 2 + 4);
  const altezza = cima + n * passo;
  const visibile = Math.ceil(altezza - (passo - barre) / 2 + 6);
  return { ...comune, ...fermo, passo, barre, cima, lati: [], altezza, visibile };
}
