/** Le modifiche del piano, da Git: per la pagina che le elenca e per il notiziario. */
import { GENERI } from "../generi/index.ts";
import { conserva } from "../generi/posti.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { scriviData } from "../testo/date.ts";
import { mostraNome } from "../testo/segni.ts";
import { dallaPiuRecente, type Legame, type Notizia, type Notiziario } from "./atom.ts";
import type { Registrazione } from "./storia.ts";
import { type Indirizzo, testa } from "./testa.ts";
import { urnDi } from "./urn.ts";

export interface PaginaToccata extends Legame {
  /** Che cosa le è successo, se non è solo cambiata. */
  genere: "aggiunto" | "cambiato" | "tolto";
}

/** Una modifica, con le pagine che ha toccato al posto dei file. */
export interface ModificaDelPiano {
  id: string;
  commit: string;
  data: string;
  oggetto: string;
  pagine: PaginaToccata[];
}

/** @param pagina la pagina di un file, se oggi ne ha una */
export function modificheDi(
  registro: readonly Registrazione[],
  pagina: (file: string) => { titolo: string; indirizzo: string } | undefined,
): ModificaDelPiano[] {
  return registro.map(({ intero, commit, data, oggetto, file }) => {
    const pagine = new Map<string, PaginaToccata>();
    // La copia di una versione di prima non è una modifica del piano.
    for (const { percorso, genere } of file.filter((f) => !conserva(GENERI, f.percorso))) {
      const sua = genere === "tolto" ? undefined : pagina(percorso);
      const chiave = sua?.indirizzo ?? percorso;
      const prima = pagine.get(chiave);
      // Una pagina fatta di più file è nuova solo se lo sono tutti.
      const insieme = !prima || prima.genere === genere ? genere : "cambiato";
      pagine.set(chiave, { testo: sua?.titolo ?? mostraNome(percorso), indirizzo: sua?.indirizzo, genere: insieme });
    }
    return { id: intero, commit, data, oggetto, pagine: [...pagine.values()] };
  });
}

/** Le modifiche giorno per giorno, dal più recente. Il giorno è quello scritto nella data. */
export const perGiorno = (modifiche: readonly ModificaDelPiano[]): [string, ModificaDelPiano[]][] =>
  [...Map.groupBy(modifiche, (m) => m.data.slice(0, 10))].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));

/** Quante modifiche porta il notiziario: le altre sono nella pagina. */
const QUANTE = 50;

/** Di più, in una pagina, non si leggono: le modifiche, e le pagine che toccano in tutto. */
const MASSIMO = { modifiche: 500, pagine: 8000 } as const;

/** Le modifiche che la pagina elenca, e quante altre più vecchie restano fuori. Quelle del notiziario ci sono sempre. */
export function daElencare(modifiche: readonly ModificaDelPiano[]): { elencate: ModificaDelPiano[]; altre: number } {
  let pagine = 0;
  const fine = modifiche.findIndex((m, i) => {
    pagine += m.pagine.length;
    return i >= MASSIMO.modifiche || (i >= QUANTE && pagine > MASSIMO.pagine);
  });
  const elencate = modifiche.slice(0, fine < 0 ? modifiche.length : fine);
  return { elencate, altre: modifiche.length - elencate.length };
}

/** L'ancora di una modifica nella sua pagina. */
export const ancoraDi = ({ id }: ModificaDelPiano): string => `m-${id.slice(0, 12)}`;

/** Quante pagine ha toccato, a parole; un file senza pagina si conta a parte. */
export function contaPagine({ pagine }: ModificaDelPiano): string {
  const conPagina = pagine.filter((p) => p.indirizzo).length;
  const file = pagine.length - conPagina;
  return [
    conPagina === 1 ? "una pagina" : conPagina ? `${conPagina} pagine` : "",
    file === 1 ? "un file" : file ? `${file} file` : "",
  ]
    .filter(Boolean)
    .join(" e ");
}

/** Che cosa è successo a una pagina o a un file, se non è solo cambiato. */
export const segnoDi = ({ genere, indirizzo }: PaginaToccata): string =>
  genere === "cambiato" ? "" : genere === "tolto" ? " (file tolto)" : indirizzo ? " (pagina nuova)" : " (file nuovo)";

/**
 * @param versioni le notizie delle versioni del piano
 * @returns niente, fuori da Git e senza versioni: non c'è nessuna data
 */
export function notiziarioModifiche(
  piano: Piano,
  modifiche: readonly ModificaDelPiano[],
  indirizzo: Indirizzo,
  intero: (indirizzo: string) => string,
  versioni: readonly Notizia[] = [],
): Notiziario | undefined {
  const notizie = dallaPiuRecente([
    ...versioni,
    ...modifiche.slice(0, QUANTE).map((m) => ({
      id: urnDi(piano, "modifica", m.id),
      titolo: m.oggetto || `Modifica del ${scriviData(m.data.slice(0, 10))}`,
      indirizzo: `${indirizzo(percorsi.modifiche())}#${ancoraDi(m)}`,
      aggiornata: m.data,
      sommario: `Modifica ${m.commit}: ${contaPagine(m)}.`,
      elenco: m.pagine.map((p) => ({
        testo: p.testo + segnoDi(p),
        indirizzo: p.indirizzo && intero(p.indirizzo),
      })),
    })),
  ]);
  const aggiornato = notizie[0]?.aggiornata;
  if (!aggiornato) return undefined;
  const cima = testa(piano, indirizzo, {
    nome: "modifiche",
    titolo: "Modifiche",
    sottotitolo: `Che cosa cambia nel piano: le ultime ${QUANTE} modifiche registrate.`,
    pagina: percorsi.modifiche(),
    file: percorsi.feedModifiche(),
  });
  return { ...cima, aggiornato, notizie };
}
