/** Cambia l'identificativo di una voce dovunque è scritto: nel suo file, in chi la cita, nei collegamenti, nel nome dei file. */
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import type { Piano } from "../generi/piano.ts";
import { cartellaDi, legge } from "../generi/posti.ts";
import { separa } from "../mdx/frontmatter.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { DocumentoLetto } from "../piano/riferimenti.ts";
import { citazioni } from "../piano/schemi.ts";
import type { Cambio, Percorso } from "../ritocco/cambio.ts";
import { cellaCsv, ritoccaCsv, separatoreDi } from "../ritocco/csv.ts";
import { ritoccaCampi } from "../ritocco/file.ts";
import { PAROLE_RINOMINA as P } from "../testo/parole/rinomina.ts";
import { piuVicino } from "../testo/vicino.ts";

/** Non si può rinominare: il messaggio è per chi l'ha chiesto. */
export class NonSiRinomina extends Error {}

export interface Rinominato {
  /** Il testo nuovo dei file cambiati, con il loro nome di prima. */
  file: Map<string, string>;
  /** I file che cambiano nome. */
  nomi: Map<string, string>;
}

/** I generi le cui voci hanno un identificativo. */
export const RINOMINABILI = GENERI.filter((g) => g.posto.modo !== "unico" && g.posto.modo !== "annate");

/** Da un identificativo a un altro, registro per registro: con una scheda cambiano i codici dei suoi indicatori. */
type Nuovi = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** I codici dei loro indicatori cominciano con il loro identificativo. */
const CON_INDICATORI: ReadonlySet<string> = new Set(["obiettivi", "esiti"]);

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @throws NonSiRinomina se la voce non c'è, o il nome nuovo è già preso o non va bene */
export function rinomina(caricamento: Caricamento, nome: string, vecchio: string, nuovo: string): Rinominato {
  const { piano } = caricamento;
  const genere = RINOMINABILI.find((g) => g.nome === nome);
  if (!piano || !genere)
    throw new NonSiRinomina(
      P.genereIgnoto(
        nome,
        RINOMINABILI.map((g) => g.nome),
      ),
    );
  const ids = idDi(piano, genere);
  if (!ids.includes(vecchio)) throw new NonSiRinomina(P.nonCe(nome, vecchio, piuVicino(vecchio, ids)));
  if (ids.includes(nuovo)) throw new NonSiRinomina(P.preso(nome, nuovo));
  if (!ID.test(nuovo)) throw new NonSiRinomina(P.nonVa(nuovo));
  const nuovi = nuoviDi(piano, genere, vecchio, nuovo);
  const file = new Map<string, string>();
  const nomi = nomiNuovi(caricamento, genere, vecchio, nuovo);
  for (const d of caricamento.documenti) {
    const testo = caricamento.file.get(d.file);
    if (testo === undefined) continue;
    const dopo = corpo(d.file, unDocumento(d, testo, genere, nuovi, nomi), genere, vecchio, nuovo, nuovi);
    if (dopo !== testo) file.set(d.file, dopo);
  }
  return { file, nomi };
}

const vociDi = (piano: Piano, { chiave }: GenereQualunque): readonly { id?: string }[] => {
  const voci = (piano as unknown as Record<string, unknown>)[chiave];
  return Array.isArray(voci) ? (voci as { id?: string }[]) : [];
};
const idDi = (piano: Piano, genere: GenereQualunque): string[] => vociDi(piano, genere).flatMap((v) => v.id ?? []);

function nuoviDi(piano: Piano, genere: GenereQualunque, vecchio: string, nuovo: string): Nuovi {
  const propri = new Map([[genere.chiave, new Map([[vecchio, nuovo]])]]);
  if (CON_INDICATORI.has(genere.chiave)) {
    const voce = vociDi(piano, genere).find((v) => v.id === vecchio) as { indicatori?: { id: string }[] } | undefined;
    const suoi = voce?.indicatori ?? [];
    propri.set(
      "indicatori",
      new Map(
        suoi.flatMap(({ id }) =>
          id.startsWith(`${vecchio}-`) ? [[id, `${nuovo}${id.slice(vecchio.length)}`] as const] : [],
        ),
      ),
    );
  }
  // Di una parte, un fascicolo scrive anche il genere.
  propri.set("parti", new Map([[`${genere.nome}/${vecchio}`, `${genere.nome}/${nuovo}`]]));
  return propri;
}

/** Il file che si chiama come la voce cambia nome con lei; di un dataset, anche il suo CSV. */
function nomiNuovi(
  { file }: Caricamento,
  { posto }: GenereQualunque,
  vecchio: string,
  nuovo: string,
): Map<string, string> {
  const cartella = cartellaDi(posto);
  if (!cartella) return new Map();
  return new Map(
    [...file.keys()].flatMap((f) => {
      const [, estensione] = new RegExp(`^${cartella}/${vecchio}(\\.\\w+)$`).exec(f) ?? [];
      return estensione ? [[f, `${cartella}/${nuovo}${estensione}`] as const] : [];
    }),
  );
}

function unDocumento(
  d: DocumentoLetto,
  testo: string,
  genere: GenereQualunque,
  nuovi: Nuovi,
  nomi: ReadonlyMap<string, string>,
): string {
  const cambi = new Map<string, { percorso: Percorso; prima: string; dopo: string }>();
  const metti = (percorso: readonly PropertyKey[], prima: string, dopo: string) =>
    cambi.set(percorso.join("\0"), { percorso: percorso as Percorso, prima, dopo });
  for (const c of citazioni(d.schema, d.valore)) {
    const dopo = nuovi.get(c.registro)?.get(c.valore);
    if (dopo !== undefined) metti(c.percorso, c.valore, dopo);
  }
  if (legge(genere, d.file)) propri(d.valore, genere, nuovi, metti);
  for (const [percorso, valore] of foglie(d.valore)) {
    const dopo = typeof valore === "string" ? nomi.get(valore) : undefined;
    if (dopo !== undefined && percorso.at(-1) === "file") metti(percorso, String(valore), dopo);
  }
  if (!cambi.size) return testo;
  if (!d.file.endsWith(".csv"))
    return ritoccaCampi(
      d.file,
      testo,
      [...cambi.values()].map(({ percorso, dopo }): Cambio => ({ fa: "metti", percorso, valore: dopo })),
    );
  const separatore = separatoreDi(testo);
  const celle = new Map<string, { riga: number; colonna: number; testo: string }>();
  for (const { percorso, prima, dopo } of cambi.values()) {
    const { riga, colonna } = d.yaml.posizione(percorso);
    const nome = `${riga}:${colonna}`;
    const scritta = celle.get(nome)?.testo ?? cellaCsv(testo, separatore, riga, colonna);
    celle.set(nome, {
      riga,
      colonna,
      testo: scritta
        .split(",")
        .map((p) => (p.trim() === prima ? p.replace(prima, dopo) : p))
        .join(","),
    });
  }
  return ritoccaCsv(testo, separatore, [...celle.values()]);
}

/** Gli identificativi scritti nella voce: il suo, e quelli delle voci che contiene. */
function propri(
  valore: unknown,
  { chiave }: GenereQualunque,
  nuovi: Nuovi,
  metti: (percorso: readonly PropertyKey[], prima: string, dopo: string) => void,
): void {
  const voci: [unknown, PropertyKey[]][] = Array.isArray(valore) ? valore.map((v, i) => [v, [i]]) : [[valore, []]];
  for (const [voce, percorso] of voci) {
    const { id, indicatori } = voce as { id?: string; indicatori?: { id: string }[] };
    const dopo = id === undefined ? undefined : nuovi.get(chiave)?.get(id);
    if (id !== undefined && dopo !== undefined) metti([...percorso, "id"], id, dopo);
    for (const [i, suo] of (CON_INDICATORI.has(chiave) ? (indicatori ?? []) : []).entries()) {
      const altro = nuovi.get("indicatori")?.get(suo.id);
      if (altro !== undefined) metti([...percorso, "indicatori", i, "id"], suo.id, altro);
    }
  }
}

function* foglie(valore: unknown, percorso: PropertyKey[] = []): Generator<[PropertyKey[], unknown]> {
  if (typeof valore !== "object" || valore === null) yield [percorso, valore];
  else
    for (const [k, v] of Object.entries(valore)) yield* foglie(v, [...percorso, Array.isArray(valore) ? Number(k) : k]);
}

/** I componenti che nominano una voce, genere per genere. */
const COMPONENTI: Readonly<Record<string, readonly string[]>> = {
  obiettivi: ["Obiettivo"],
  dataset: ["Dato", "Tabella"],
};

/** Nel testo di un .mdx: componenti e collegamenti alla sua pagina. */
function corpo(
  file: string,
  testo: string,
  genere: GenereQualunque,
  vecchio: string,
  nuovo: string,
  nuovi: Nuovi,
): string {
  const { corpo: suo } = file.endsWith(".mdx") ? separa(testo) : { corpo: testo };
  const inizio = testo.length - suo.trimStart().length;
  const [testa, resto] = file.endsWith(".mdx") ? [testo.slice(0, inizio), testo.slice(inizio)] : [testo, ""];
  const componenti = COMPONENTI[genere.chiave];
  const conComponenti = componenti
    ? resto.replace(
        new RegExp(`(<(?:${componenti.join("|")})\\b[^>]*\\bid=["'])${vecchio}(?=["'/])`, "g"),
        `$1${nuovo}`,
      )
    : resto;
  const basi = Object.values(genere.pagine ?? {}).flatMap(({ percorso }) =>
    percorso.includes(":id") ? percorso.split(":id")[0] : [],
  );
  const collegato = (t: string) =>
    basi.reduce<string>((x, base) => x.replace(new RegExp(`(${base})${vecchio}(?=[/#)"'\\s])`, "g"), `$1${nuovo}`), t);
  const conIndicatori = [...(nuovi.get("indicatori") ?? [])].reduce(
    (t, [da, a]) => t.replace(new RegExp(`([#/])${da}(?![\\w-])`, "g"), `$1${a}`),
    collegato(conComponenti),
  );
  return collegato(testa) + conIndicatori;
}
