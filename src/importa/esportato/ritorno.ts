/** Da un documento esportato e poi cambiato ai cambi nei file del piano: solo ciò che è cambiato, e di ciò che non si capisce si dice. */
import { strFromU8 } from "fflate";
import { NonSiRitocca, type Percorso } from "../../ritocco/cambio.ts";
import { ritoccaCsv } from "../../ritocco/csv.ts";
import { ritoccaCampi, type Sostituzione, sostituisci } from "../../ritocco/file.ts";
import { PAROLE_ESPORTA as P } from "../../testo/parole/esporta.ts";
import type { Base, Segno } from "./base.ts";
import type { Documento, Riletto } from "./leggi.ts";
import { riposizionatore } from "./riposiziona.ts";

/** Un cambio, com'è detto a chi importa. */
export interface Cambiato {
  file: string;
  /** I nomi dei campi, o «testo». */
  dove: string;
  prima: string;
  dopo: string;
}

export interface Ritorno {
  /** I file cambiati, con il testo nuovo. */
  file: Map<string, string>;
  cambiati: Cambiato[];
  /** Ciò che nel documento c'è e nei file non si è potuto mettere. */
  avvisi: string[];
}

interface Lavoro extends Ritorno {
  segni: [string, Segno][];
  perSegno: ReadonlyMap<string, Riletto>;
  /** I capoversi nuovi, sotto il segno di quello che li precede. */
  nuovi: ReadonlyMap<string, Riletto[]>;
  documento: Documento;
}

/** Se di un file mancano più segni di così, il documento ne è solo una parte: ciò che manca non è tolto. */
const PARTE = 0.5;

/**
 * @param scritto il documento riletto
 * @param adesso i file del piano com'è adesso; se manca, quelli che il documento porta con sé
 */
export function torna(base: Base, scritto: Documento, adesso?: ReadonlyMap<string, string>): Ritorno {
  const documento = conNote(base, scritto);
  const perSegno = new Map<string, Riletto>();
  for (const c of documento.capoversi) if (c.segno && !perSegno.has(c.segno)) perSegno.set(c.segno, c);
  const esito: Ritorno = { file: new Map(), cambiati: [], avvisi: [] };
  const nuovi = nuoviSotto(base, documento, esito);
  esito.avvisi.push(...spostati(base, documento));
  for (const [file, segni] of Map.groupBy(base.segni, ([, s]) => s.file)) {
    const prima = strFromU8(base.file.get(file) ?? new Uint8Array());
    const testo = adesso ? adesso.get(file) : prima;
    if (testo === undefined) {
      esito.avvisi.push(P.nonCePiu(file));
      continue;
    }
    const lavoro: Lavoro = {
      ...esito,
      segni: attuali(file, segni, prima, testo, perSegno, esito),
      perSegno,
      nuovi,
      documento,
    };
    try {
      const nuovo = unFile(file, testo, lavoro);
      if (nuovo !== testo) esito.file.set(file, nuovo);
    } catch (e) {
      if (!(e instanceof NonSiRitocca)) throw e;
      esito.avvisi.push(P.nonSiRiporta(file, e.message));
    }
  }
  return esito;
}

/** Le note a piè di pagina che hanno perso il segno, se sono tante quante ne mancano: sono quelle, nello stesso ordine. */
function conNote(base: Base, documento: Documento): Documento {
  const visti = new Set(documento.capoversi.map((c) => c.segno));
  const mancano = [...base.segni].filter(([nome, s]) => s.nota !== undefined && !visti.has(nome));
  const senza = documento.capoversi.filter((c) => c.nota && !c.segno && c.nudo);
  if (!mancano.length || mancano.length !== senza.length) return documento;
  const suoi = new Map(senza.map((c, i) => [c, mancano[i] as [string, Segno]]));
  return {
    ...documento,
    capoversi: documento.capoversi.map((c) => {
      const [segno, s] = suoi.get(c) ?? [];
      return segno && s ? { ...c, segno, ...(s.nota === c.nudo ? { testo: s.testo } : {}) } : c;
    }),
  };
}

/** I pezzi che non sono più nell'ordine di prima: dove vadano lo decide chi scrive il file. */
function spostati(base: Base, { capoversi }: Documento): string[] {
  const posto = new Map([...base.segni.keys()].map((nome, i) => [nome, i]));
  const visti = new Set<string>();
  const inFila = capoversi.flatMap((c): [string, number][] => {
    const i = c.segno === undefined || c.nota ? undefined : posto.get(c.segno);
    if (i === undefined || c.segno === undefined || visti.has(c.segno)) return [];
    visti.add(c.segno);
    return [[c.segno, i]];
  });
  const fermi = crescente(inFila.map(([, i]) => i));
  return inFila.flatMap(([nome, i]) => {
    const segno = fermi.has(i) ? undefined : base.segni.get(nome);
    return segno ? [P.spostato(segno.file, segno.testo)] : [];
  });
}

/** I numeri della più lunga fila crescente. */
function crescente(numeri: readonly number[]): Set<number> {
  const code: number[] = [];
  const prima = new Map<number, number | undefined>();
  for (const n of numeri) {
    let [da, a] = [0, code.length];
    while (da < a) {
      const mezzo = (da + a) >> 1;
      if ((code[mezzo] ?? 0) < n) da = mezzo + 1;
      else a = mezzo;
    }
    prima.set(n, code[da - 1]);
    code[da] = n;
  }
  const fila = new Set<number>();
  for (let n = code.at(-1); n !== undefined; n = prima.get(n)) fila.add(n);
  return fila;
}

/** I segni che si possono ancora mettere; di un pezzo cambiato qui e là si dice, e non si tocca. */
function attuali(
  file: string,
  segni: readonly [string, Segno][],
  prima: string,
  testo: string,
  perSegno: ReadonlyMap<string, Riletto>,
  esito: Ritorno,
): [string, Segno][] {
  const ora = riposizionatore(file, prima, testo);
  return segni.flatMap(([nome, s]): [string, Segno][] => {
    const suo = s.genere === "richiamo" ? s : ora(s);
    if (suo) return [[nome, suo]];
    const scritto = perSegno.get(nome)?.testo;
    if (scritto !== undefined && scritto !== s.testo) esito.avvisi.push(P.conflitto(file, scritto));
    return [];
  });
}

function unFile(file: string, testo: string, l: Lavoro): string {
  const suoi = l.segni.filter(([, s]) => s.genere === "campo" || s.genere === "prosa");
  const mancano = new Set(suoi.flatMap(([nome]) => (l.perSegno.has(nome) ? [] : [nome])));
  const parte = suoi.length > 0 && mancano.size > suoi.length * PARTE;
  if (parte && mancano.size < suoi.length) l.avvisi.push(P.soloUnaParte(file));
  const conProsa = sostituisci(testo, diProsa(file, testo, l, parte ? new Set() : mancano));
  const conCampi = diCampi(file, conProsa, l, parte ? new Set() : mancano);
  return diTabella(file, conCampi, l);
}

function diProsa(file: string, testo: string, l: Lavoro, mancano: ReadonlySet<string>): Sostituzione[] {
  return l.segni.flatMap(([nome, s]): Sostituzione[] => {
    if (s.genere !== "prosa" || s.inizio === undefined || s.fine === undefined || !s.blocco) return [];
    const adesso = l.perSegno.get(nome);
    const aggiunti = inserzione(testo, s, l.nuovi.get(nome) ?? [], file, l);
    if (!adesso) {
      if (!mancano.has(nome) || s.nota !== undefined || /^\|/.test(testo.slice(s.blocco[0]).trimStart()))
        return aggiunti;
      l.cambiati.push({ file, dove: P.testo, prima: s.testo, dopo: "" });
      const fine = s.blocco[1] + (/^(?:\r?\n)+/.exec(testo.slice(s.blocco[1]))?.[0].length ?? 0);
      return [{ inizio: s.blocco[0], fine, testo: "" }, ...aggiunti];
    }
    if (adesso.testo === s.testo) return aggiunti;
    l.cambiati.push({ file, dove: P.testo, prima: s.testo, dopo: adesso.testo });
    return [{ inizio: s.inizio, fine: s.fine, testo: adesso.markdown.replace(/\s*\n\s*/g, " ") }, ...aggiunti];
  });
}

/** I capoversi scritti in più, dopo il blocco a cui seguono. */
function inserzione(testo: string, s: Segno, nuovi: readonly Riletto[], file: string, l: Lavoro): Sostituzione[] {
  if (!nuovi.length || !s.blocco) return [];
  for (const n of nuovi) l.cambiati.push({ file, dove: P.testo, prima: "", dopo: n.testo });
  const inElenco = /^\s*(?:[-*+]|\d+[.)])\s/.test(testo.slice(s.blocco[0]));
  let prima = inElenco;
  const scritti = nuovi.map((n) => {
    const voce = /^\s*- $/.test(n.apre);
    const stacco = voce && prima ? "\n" : "\n\n";
    prima = voce;
    // Un titolo del testo si legge un livello sotto quello della voce.
    return `${stacco}${n.apre.replace(/^#(?=#)/, "")}${n.markdown.replace(/\s*\n\s*/g, " ")}`;
  });
  return [{ inizio: s.blocco[1], fine: s.blocco[1], testo: scritti.join("") }];
}

function diCampi(file: string, testo: string, l: Lavoro, mancano: ReadonlySet<string>): string {
  const messi: [Percorso, string, string][] = [];
  const tolti: [Percorso, string][] = [];
  for (const [nome, s] of l.segni) {
    if (s.genere !== "campo" || !s.percorso) continue;
    const adesso = l.perSegno.get(nome);
    if (adesso ? !adesso.testo.trim() && s.testo : mancano.has(nome)) tolti.push([s.percorso, s.testo]);
    else if (adesso && adesso.testo !== s.testo) messi.push([s.percorso, adesso.testo, s.testo]);
  }
  let nuovo = testo;
  const prova = (percorso: Percorso, prima: string, dopo: string, fai: (t: string) => string) => {
    try {
      nuovo = fai(nuovo);
      l.cambiati.push({ file, dove: percorso.join("."), prima, dopo });
    } catch (e) {
      if (!(e instanceof NonSiRitocca)) throw e;
      l.avvisi.push(P.campoNonRiportato(file, percorso.join("."), dopo));
    }
  };
  for (const [percorso, valore, prima] of messi)
    prova(percorso, prima, valore, (t) =>
      ritoccaCampi(file, t, [{ fa: "metti", percorso, valore: senzaSegni(valore) }]),
    );
  // Da in fondo a in cima: togliere una voce sposta quelle dopo.
  for (const [percorso, prima] of tolti.toReversed())
    prova(percorso, prima, "", (t) => ritoccaCampi(file, t, [{ fa: "togli", percorso }]));
  return nuovo;
}

/** Un campo è testo semplice: il grassetto messo in Word non vi si scrive. */
const senzaSegni = (testo: string): string => testo.replace(/\*{1,3}(?=\S)([^*]+?)(?<=\S)\*{1,3}/g, "$1");

function diTabella(file: string, testo: string, l: Lavoro): string {
  return l.segni.reduce((t, [nome, s]) => {
    const adesso = s.genere === "tabella" ? l.documento.tabelle.get(nome) : undefined;
    if (!adesso || !s.celle || !s.posti) return t;
    const celle = s.celle;
    if (adesso.length !== celle.length || adesso.some((r, i) => r.length !== celle[i]?.length)) {
      l.avvisi.push(P.tabellaCambiata(file));
      return t;
    }
    const cambiate = adesso.flatMap((r, i) =>
      r.flatMap((dopo, j) => {
        const prima = celle[i]?.[j] ?? "";
        const posto = s.posti?.[i - 1]?.[j];
        if (dopo === prima) return [];
        if (!posto) {
          l.avvisi.push(P.campoNonRiportato(file, P.intestazione, dopo));
          return [];
        }
        l.cambiati.push({ file, dove: `${celle[i]?.[0]} · ${celle[0]?.[j]}`.replaceAll("**", ""), prima, dopo });
        return [{ riga: posto[0], colonna: posto[1], testo: dopo.replace(/\s*[%€]$/, "") }];
      }),
    );
    return cambiate.length ? ritoccaCsv(t, s.separatore ?? ";", cambiate) : t;
  }, testo);
}

/** I capoversi senza segno e con delle parole: di un testo continuano il capoverso che li precede, altrove non si sa dove metterli. */
function nuoviSotto(base: Base, { capoversi }: Documento, esito: Ritorno): Map<string, Riletto[]> {
  const noti = new Set(base.fissi);
  const nuovi = new Map<string, Riletto[]>();
  let ultimo = "";
  for (const c of capoversi) {
    if (c.segno) ultimo = c.segno;
    else if (c.testo && !noti.has(c.testo)) {
      if (!c.inTabella && !c.nota && base.segni.get(ultimo)?.genere === "prosa")
        nuovi.set(ultimo, [...(nuovi.get(ultimo) ?? []), c]);
      else esito.avvisi.push(P.senzaPosto(c.testo));
    } else if (c.testo && !c.inTabella && !c.nota) ultimo = "";
  }
  return nuovi;
}
