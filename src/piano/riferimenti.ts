/** Controlla ciò che una voce del piano dice di un'altra: ogni citazione deve trovare la sua voce, ogni id essere unico. */
import type { z } from "zod";
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import type { Registro } from "../generi/base.ts";
import { citabili, type Registrato } from "../generi/citabili.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { LETTERA_INDICATORE, type TipoIndicatore } from "../generi/vocabolari.ts";
import { elenco, indiceDi, piuVicino } from "../testo/vicino.ts";
import { chiaviDi, rigaDi } from "./celle.ts";
import { type Dataset, type Piano, vociConTesto } from "./modello.ts";
import { citazioni } from "./schemi.ts";
import type { Percorso, YamlLetto } from "./yaml.ts";

/** Un documento convalidato, con quanto serve a dire dove sta ogni suo valore. */
export interface DocumentoLetto {
  file: string;
  schema: z.ZodType;
  valore: unknown;
  yaml: YamlLetto;
}

/**
 * Le voci che si possono citare, per registro. `null`: il registro non si è potuto leggere, e l'errore è già suo;
 * chi lo cita non ne ha colpa.
 */
export type Ammessi = Record<Registro, string[] | null>;

/** I registri del piano. Le sigle comprendono le varianti. */
export const registri = (piano: Piano, generi: readonly GenereQualunque[]): Ammessi =>
  Object.fromEntries([...citabili(generi)].map(([nome, { voci }]) => [nome, voci(piano)]));

/** Ogni citazione di un registro, in ogni documento. */
export function controllaCitazioni(
  ammessi: Ammessi,
  documenti: DocumentoLetto[],
  generi: readonly GenereQualunque[],
): Diagnostica[] {
  const assente = cercatore(ammessi, generi);
  return documenti.flatMap(({ file, schema, valore, yaml }) =>
    [...citazioni(schema, valore)].flatMap(({ percorso, registro, valore: citato }) =>
      assente(file, yaml.posizione(percorso), registro, citato),
    ),
  );
}

/**
 * Dice ciò che un registro non ha: come si chiama, dove si aggiunge, la voce più vicina. Non dice niente di una voce che c'è, o
 * di un registro che non si è potuto leggere.
 */
export function cercatore(registrati: Ammessi, generi: readonly GenereQualunque[]) {
  const nomi = citabili(generi);
  return (file: string, dove: Posizione, registro: Registro, citato: string): Diagnostica[] =>
    assente(file, dove, nomi.get(registro), citato, registrati[registro]);
}

function assente(
  file: string,
  dove: Posizione,
  registro: Registrato | undefined,
  citato: string,
  ammessi: string[] | null | undefined,
): Diagnostica[] {
  if (!registro || !ammessi) return [];
  const { noti, vicino: cerca } = indiceDi(ammessi);
  if (noti.has(citato)) return [];
  const { articolo: nome, dove: luogo } = registro;
  const vicino = cerca(citato);
  const consiglio = vicino
    ? `forse volevi scrivere «${vicino}»`
    : ammessi.length
      ? `ci sono ${elenco(ammessi)}; se è nuovo, aggiungilo ${luogo}`
      : `aggiungilo ${luogo}`;
  return [errore(file, dove, "riferimento", `${nome} «${citato}» non esiste ${luogo}`, consiglio)];
}

/** Oltre, la stessa voce che manca si dice una volta, con gli altri posti che la citano. */
const MASSIMO_POSTI = 2;

/** Una voce che manca e che molti citano ha una causa sola: manca. */
export function unaPerCitato(diagnostiche: readonly Diagnostica[]): Diagnostica[] {
  return [...Map.groupBy(diagnostiche, (d) => d.messaggio).values()].flatMap((uguali) => {
    const [prima, ...altre] = uguali;
    if (!prima || altre.length < MASSIMO_POSTI) return uguali;
    const altrove = altre.map(({ file, riga, colonna }) => ({ file, riga, colonna }));
    return [{ ...prima, messaggio: `${prima.messaggio}; lo citano altri ${altre.length} posti`, altrove }];
  });
}

/** Ogni componente di un testo deve indicare qualcosa che c'è. */
export function controllaUsi(piano: Piano, ammessi: Ammessi, generi: readonly GenereQualunque[]): Diagnostica[] {
  const manca = cercatore(ammessi, generi);
  const grafici = piano.dataset.flatMap((d) => (d.grafici ?? []).map((g) => g.id));
  const perId = new Map(piano.dataset.toReversed().map((d) => [d.id, d]));
  /** Un dataset con errori può contenere proprio il grafico cercato. */
  const incerto = (ammessi.dataset?.length ?? Number.POSITIVE_INFINITY) > piano.dataset.length;
  return vociConTesto(piano).flatMap(({ file, testo }) =>
    testo.usi.flatMap((uso) => {
      if (uso.componente === "Obiettivo") return manca(file, uso, "obiettivi", uso.id);
      if (uso.componente === "Sigla") return manca(file, uso, "sigle", uso.id);
      if (uso.componente === "Tabella") return manca(file, uso, "dataset", uso.id);
      if (uso.componente === "Dato") return controllaDato(file, uso, perId, manca);
      if (incerto || indiceDi(grafici).noti.has(uso.id)) return [];
      const vicino = indiceDi(grafici).vicino(uso.id);
      const consiglio = vicino ? `forse volevi scrivere «${vicino}»` : `ci sono ${elenco(grafici)}`;
      return [errore(file, uso, "riferimento", `Il grafico «${uso.id}» non esiste`, consiglio)];
    }),
  );
}

/** `<Dato id="dataset/riga/colonna"/>`: dice quale dei tre passi non torna. */
function controllaDato(
  file: string,
  uso: Posizione & { id: string },
  dataset: ReadonlyMap<string, Dataset>,
  manca: ReturnType<typeof cercatore>,
): Diagnostica[] {
  const [idDataset = "", riga = "", colonna = "", ...altro] = uso.id.split("/");
  if (!colonna || altro.length)
    return [
      errore(
        file,
        uso,
        "riferimento",
        `«${uso.id}» non indica una cella`,
        'scrivi tre nomi separati da barre: <Dato id="dataset/riga/colonna"/>',
      ),
    ];
  const trovato = dataset.get(idDataset);
  const passo = (nome: string, scritto: string, ammessi: readonly string[]) => {
    const vicino = indiceDi(ammessi).vicino(scritto);
    return [
      errore(
        file,
        uso,
        "riferimento",
        `${nome} «${scritto}» non esiste`,
        vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(ammessi)}`,
      ),
    ];
  };
  if (!trovato) return manca(file, uso, "dataset", idDataset);
  const rigaTrovata = rigaDi(trovato, riga);
  if (!rigaTrovata) return passo(`La riga del dataset «${idDataset}»`, riga, chiaviDi(trovato));
  const colonne = trovato.colonne.map((c) => c.nome);
  if (!colonne.includes(colonna)) return passo(`La colonna del dataset «${idDataset}»`, colonna, colonne);
  if (!rigaTrovata.celle[colonna]?.testo)
    return [errore(file, uso, "riferimento", `La cella «${uso.id}» è vuota: non c'è una figura da mostrare`)];
  return [];
}

/**
 * Gli identificativi già usati altrove, nello stesso registro. Di un file che ripete l'id di un altro non si
 * elencano anche gli indicatori: l'errore è uno.
 */
export function controllaDoppioni(
  documenti: { file: string; posizione: Posizione; famiglia: string; id: string }[],
): Diagnostica[] {
  const primi = new Map<string, { file: string; posizione: Posizione }>();
  const fileDoppi = new Set<string>();
  return documenti.flatMap(({ file, posizione, famiglia, id }) => {
    if (famiglia === "indicatori" && fileDoppi.has(file)) return [];
    const chiave = `${famiglia}\0${id}`;
    const primo = primi.get(chiave);
    if (!primo) {
      primi.set(chiave, { file, posizione });
      return [];
    }
    fileDoppi.add(file);
    return [
      errore(
        file,
        posizione,
        "id-doppio",
        `L'identificativo «${id}» (${famiglia}) è già usato in ${primo.file}, riga ${primo.posizione.riga}`,
        "dai un identificativo diverso: ogni voce ha il suo",
      ),
    ];
  });
}

/** L'id di un indicatore dice a quale scheda e a quale tipo appartiene. */
export function controllaIdIndicatori(
  scheda: { id: string; file: string },
  indicatori: { id: string; tipo: TipoIndicatore }[],
  yaml: YamlLetto,
): Diagnostica[] {
  const posti = new Map<TipoIndicatore, number>();
  const inizi = new Set(indicatori.map((i) => i.id.replace(/-[a-z]\d+$/, "")));
  const [altra] = inizi;
  if (indicatori.length > 1 && inizi.size === 1 && altra !== undefined && altra !== scheda.id)
    return [
      errore(
        scheda.file,
        yaml.posizione(["id"]),
        "id-indicatore",
        `La scheda si chiama «${scheda.id}», e tutti i suoi indicatori cominciano con «${altra}»`,
        `scrivi «id: ${altra}», o cambia gli identificativi degli indicatori`,
      ),
    ];
  return indicatori.flatMap((indicatore, i) => {
    const inizio = `${scheda.id}-${LETTERA_INDICATORE[indicatore.tipo]}`;
    const posto = (posti.get(indicatore.tipo) ?? 0) + 1;
    posti.set(indicatore.tipo, posto);
    if (new RegExp(`^${inizio}\\d+$`).test(indicatore.id)) return [];
    return [
      errore(
        scheda.file,
        yaml.posizione(["indicatori", i, "id"]),
        "id-indicatore",
        `L'indicatore «${indicatore.id}» di tipo «${indicatore.tipo}» deve chiamarsi «${inizio}» seguito da un numero`,
        `scrivi per esempio «${inizio}${posto}»`,
      ),
    ];
  });
}

/** La riga e le colonne con cui un tipo di servizio si confronta devono esistere nel loro dataset. */
export function controllaConfronti(piano: Piano, documenti: DocumentoLetto[]): Diagnostica[] {
  const yaml = documenti.find((d) => d.file === "servizi/tipi.yaml")?.yaml;
  if (!yaml) return [];
  return piano.tipiServizio.flatMap(({ confronto }, i) => {
    const dataset = piano.dataset.find((d) => d.id === confronto?.dataset);
    if (!confronto || !dataset) return [];
    const righe = dataset.righe.map((r) => r.chiave);
    const colonne = dataset.colonne.filter((c) => c.tipo === "numero").map((c) => c.nome);
    const fuori = (campo: (string | number)[], scritto: string | undefined, ammessi: string[], cosa: string) => {
      if (scritto === undefined || ammessi.includes(scritto)) return [];
      const vicino = piuVicino(scritto, ammessi);
      return [
        errore(
          "servizi/tipi.yaml",
          yaml.posizione([i, "confronto", ...campo]),
          "riferimento",
          `${cosa} «${scritto}» non c'è nel dataset «${dataset.id}»`,
          vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(ammessi)}`,
        ),
      ];
    };
    return [
      ...confronto.righe.flatMap((r, j) => fuori(["righe", j], r, righe, "La riga")),
      ...fuori(["unita"], confronto.unita, colonne, "La colonna"),
      ...fuori(["posti"], confronto.posti, colonne, "La colonna"),
    ];
  });
}

/** Campi che riportano le parole di un altro: della fonte, o del controllo. */
const RIPORTATI: ReadonlySet<PropertyKey | undefined> = new Set(["testoFonte", "contiene"]);

/** Tutti i testi di un valore, con il loro percorso, salvo quelli riportati. */
export function* testi(valore: unknown, percorso: Percorso = []): Generator<{ percorso: Percorso; testo: string }> {
  if (RIPORTATI.has(percorso.at(-1))) return;
  if (typeof valore === "string") yield { percorso, testo: valore };
  else if (valore && typeof valore === "object")
    for (const [chiave, v] of Object.entries(valore))
      yield* testi(v, [...percorso, Array.isArray(valore) ? Number(chiave) : chiave]);
}
