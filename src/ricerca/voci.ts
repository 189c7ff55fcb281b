/** Tutto ciò che si trova: le pagine, e nelle pagine i punti che hanno un nome. Puro. */
import type { GenereQualunque, VoceRicerca } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { type Pagina, pagine } from "../generi/pagine.ts";
import { tuttiGliIndicatori } from "../piano/indicatori.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { intera, pagineDelPiano } from "../piano/percorsi.ts";
import { PAROLE } from "../testo/parole.ts";
import { slug } from "../testo/slug.ts";
import type { DaTrovare } from "./componi.ts";
import type { TestoPagina } from "./pagina.ts";
import { pesoDi } from "./pesi.ts";

/** Le pagine che ripetono le altre, o che elencano ciò che si trova da sé: se ne cercano il nome e la descrizione. */
const SENZA_CORPO = new Set([
  "stampa",
  "glossario",
  "enti",
  "servizi",
  "sportelli",
  "indicatori",
  "mappaDelSito",
  "home",
]);
/** Le pagine che non si trovano: si trova la scheda che le contiene, o sono quelle da cui si cerca. */
const FUORI = new Set(["indicatore", "cerca", "mappaDelSito"]);

export interface PaginaComposta {
  percorso: string;
  testo: TestoPagina;
}

interface Riconosciuta {
  pagina: Pagina;
  id: string;
}

/** @returns di quale pagina del programma è un percorso, e di quale voce */
export function riconosci(generi: readonly GenereQualunque[] = GENERI): (percorso: string) => Riconosciuta | undefined {
  const tutte = pagine(generi)
    .filter(intera)
    .map((pagina) => ({ pagina, forma: new RegExp(`^${pagina.percorso.replace(":id", "([^/]+)")}$`) }));
  return (percorso) => {
    for (const { pagina, forma } of tutte) {
      const trovato = forma.exec(percorso);
      if (trovato) return { pagina, id: trovato[1] ?? "" };
    }
    return undefined;
  };
}

/** Un codice come «k5» o «gi3»: non è una parola, e chi lo scrive vuole proprio quello. */
const CODICE = /^[a-z]{1,3}\d+$/;

/**
 * Le pagine che si trovano, e i testi di quelle che non si trovano da sole: le loro parole il sito le ha.
 * @param nomi per nome di pagina, come altro la si chiama
 */
export function dallePagine(
  composte: readonly PaginaComposta[],
  piano: Piano,
  nomi: Readonly<Record<string, readonly string[]>>,
): { cose: DaTrovare[]; anche: string[] } {
  const chi = riconosci();
  const persone = new Map(piano.persone.map((p) => [p.id, p.nome]));
  const comuni = new Map(piano.identita.comuni.map((c) => [slug(c.nome), [c.nome]]));
  // Chi scrive il nome di un indicatore trova la sua scheda.
  const misurati = Map.groupBy(tuttiGliIndicatori(piano), (i) => i.obiettivo.id);
  const cose: DaTrovare[] = [];
  const anche: string[] = [];
  for (const { percorso, testo } of composte) {
    const trovata = chi(percorso);
    const nome = trovata?.pagina.nome ?? "";
    if (FUORI.has(nome)) {
      anche.push([testo.titolo, testo.descrizione, ...testo.blocchi].join("\n"));
      continue;
    }
    const genere = trovata?.pagina.genere;
    const voce = genere && genere.nome === nome ? voceDi(piano, genere.chiave, trovata.id) : undefined;
    const id = voce ? trovata?.id : undefined;
    const tutto = !SENZA_CORPO.has(nome);
    if (!tutto) anche.push(testo.blocchi.join("\n"));
    cose.push({
      percorso,
      titolo: testo.titolo,
      genere: testo.genere,
      dettaglio: id && CODICE.test(id) ? id.toUpperCase() : "",
      descrizione: testo.descrizione,
      area: testo.area,
      comuni: nome === "comune" ? comuni.get(trovata?.id ?? "") : undefined,
      peso: pesoDi(nome),
      codici: id && CODICE.test(id) ? [id] : [],
      chiavi: [...(nomi[nome] ?? []), ...(nome === "persona" && voce?.nome ? [voce.nome] : []), id ?? ""],
      titoletti: [
        ...(tutto ? testo.titoletti : []),
        ...(nome === "obiettivo" ? (misurati.get(id ?? "") ?? []).map((i) => i.descrizione) : []),
        ...(voce?.persone ?? []).map((p) => persone.get(p) ?? ""),
      ],
      corpo: tutto ? testo.blocchi : [],
    });
  }
  return { cose, anche };
}

/** Le pagine con un nome nel menu che non si compongono come le altre: quella del documento da stampare. */
export function dalMenu(
  piano: Piano,
  gia: ReadonlySet<string>,
  nomi: Readonly<Record<string, readonly string[]>>,
): DaTrovare[] {
  const nelSito = new Set(pagineDelPiano(piano));
  const voci: Readonly<Record<string, { nome: string; spiega: string }>> = PAROLE.menu.voci;
  return pagine(GENERI).flatMap(({ nome, percorso }) => {
    const voce = voci[nome];
    if (!voce || FUORI.has(nome) || gia.has(percorso) || !nelSito.has(percorso)) return [];
    return {
      percorso,
      titolo: voce.nome,
      genere: PAGINA,
      dettaglio: "",
      descrizione: voce.spiega,
      peso: pesoDi(nome),
      chiavi: nomi[nome] ?? [],
      titoletti: [],
      corpo: [],
    };
  });
}

/** Il genere di una pagina che non è di una voce. */
const PAGINA = "Pagina";

interface Nota {
  id?: string;
  nome?: string;
  persone?: readonly string[];
}

const voceDi = (piano: Piano, chiave: string, id: string): Nota | undefined =>
  (vociDi(piano, chiave) as readonly Nota[]).find((v) => v.id === id);

/** Le voci dei generi che si cercano una per una. */
export const vociDaCercare = (
  piano: Piano,
  generi: readonly GenereQualunque[] = GENERI,
): (VoceRicerca & { pagina: string; persone: string[] })[] => {
  const persone = new Map(piano.persone.map((p) => [p.id, p.nome]));
  return generi.flatMap(({ chiave, nome, ricerca }) =>
    ricerca
      ? (vociDi(piano, chiave) as readonly Nota[]).flatMap((v) => {
          const voce = ricerca(v, piano);
          return voce
            ? [{ ...voce, pagina: nome, persone: (v.persone ?? []).flatMap((p) => persone.get(p) ?? []) }]
            : [];
        })
      : [],
  );
};

/** I punti delle pagine che si trovano da sé: un ente, uno sportello, una sigla. */
export const daiPunti = (piano: Piano): DaTrovare[] =>
  vociDaCercare(piano).map((v) => ({
    percorso: v.percorso,
    titolo: v.titolo,
    genere: v.genere,
    dettaglio: v.dettaglio,
    descrizione: v.contenuto,
    comuni: v.comuni,
    peso: pesoDi(v.pagina),
    chiavi: v.parole ?? [],
    titoletti: v.persone,
    corpo: [],
  }));
