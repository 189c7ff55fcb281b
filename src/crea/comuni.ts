/** I Comuni d'Italia: da come una persona li scrive al nome ufficiale, al codice ISTAT e alla provincia. */
import { accorcia } from "../testo/accorcia.ts";
import { PAROLE_CREA as P } from "../testo/parole/crea.ts";
import { piuVicino } from "../testo/vicino.ts";

export interface ComuneIstat {
  regione: string;
  /** Sigla della provincia. */
  sigla: string;
  /** Codice ISTAT, sei cifre. */
  istat: string;
  nome: string;
}

/** @param testo il contenuto di `comuni.csv` */
export const leggiComuni = (testo: string): ComuneIstat[] =>
  testo
    .trim()
    .split("\n")
    .slice(1)
    .map((riga) => {
      const [regione = "", sigla = "", istat = "", nome = ""] = riga.split(";");
      return { regione, sigla, istat, nome };
    });

/** Un nome senza ciò che ognuno scrive a modo suo: accenti, apostrofi, maiuscole, spazi, «S.» per «San». */
const nudo = (nome: string): string =>
  nome
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** «S. Cesarea»: in questi modi si può leggere una S puntata. */
const PUNTATA = /\bs(?:t[aeo]?)?\.\s*/i;
const lette = (nome: string): string[] =>
  PUNTATA.test(nome) ? ["San ", "Santa ", "Santo ", "Sant'", "Santi "].map((s) => nome.replace(PUNTATA, s)) : [nome];

/** Ciò che in un elenco unisce due Comuni: «Diso e Castro», «Diso – Castro». */
const UNIONE = /\s+(?:ed?|[-–—])\s+/i;

/** «Roccachiara (VS)», «Nuova Valle (VS 999001)»: il nome, e tra parentesi ciò che lo distingue. */
const SCRITTO = /^(.*?)(?:\s*\(\s*([A-Za-z]{2})(?:[\s,]+(\d{6}))?\s*\))?$/s;

/** Ciò che si è capito di un elenco scritto, e ciò che no. */
export interface Trovati {
  comuni: ComuneIstat[];
  guai: string[];
}

/**
 * Divide un elenco incollato: a capo, virgole, punti e virgola, tabulazioni; i trattini e i numeri in testa non contano.
 * La sigla della provincia in una colonna sua sta con il nome che la precede.
 */
export const dividi = (elenco: string): string[] =>
  elenco
    .replace(/[\t;,] *"?([A-Z]{2})"? *(?=[\t\n\r]|$)/g, " ($1)")
    .split(/[\n\r]+|[,;\t]+(?![^(\n]*\))/)
    .map((v) =>
      v
        .replace(/^\s*(?:[-•*–]|\d+[.)])\s*/, "")
        .replace(/^["«“]|["»”.]+$/g, "")
        .replace(/^comune di\s+/i, "")
        .trim(),
    )
    .filter(Boolean);

/**
 * @param scritti i nomi come sono scritti; `provincia: XX` vuol dire tutti quelli di una provincia
 * @param regione di due Comuni con lo stesso nome vale quello di questa regione
 */
export function trovaComuni(scritti: readonly string[], tutti: readonly ComuneIstat[], regione: string): Trovati {
  const perNome = Map.groupBy(tutti, (c) => nudo(c.nome));
  const esito: Trovati = { comuni: [], guai: [] };
  for (const scritto of scritti) {
    const provincia = PROVINCIA.exec(scritto)?.[1];
    const suoi = provincia ? diProvincia(provincia, perNome, tutti) : uno(scritto, perNome, regione);
    const altrove = typeof suoi !== "string" && suoi.find((c) => regione && c.regione !== regione);
    if (typeof suoi === "string") esito.guai.push(suoi);
    else if (altrove) esito.guai.push(P.altrove(accorcia(scritto), altrove.regione, regione));
    else esito.comuni.push(...suoi.filter((c) => !esito.comuni.some((gia) => gia.istat === c.istat)));
  }
  return esito;
}

/** «provincia: LE», «provincia di Lecce». */
const PROVINCIA = /^(?:provincia|prov\.?)(?:\s*:|\s+di\b|\s)\s*(.+)$/i;

/** @param scritta la sigla, o il nome del capoluogo */
function diProvincia(scritta: string, perNome: Map<string, ComuneIstat[]>, tutti: readonly ComuneIstat[]) {
  const sigla = /^[A-Za-z]{2}$/.test(scritta) ? scritta.toUpperCase() : perNome.get(nudo(scritta))?.[0]?.sigla;
  const suoi = tutti.filter((c) => c.sigla === sigla);
  return suoi.length ? suoi : P.provinciaIgnota(scritta);
}

function uno(scritto: string, perNome: Map<string, ComuneIstat[]>, regione: string): ComuneIstat[] | string {
  const [, nome = scritto, sigla, istat] = SCRITTO.exec(scritto) ?? [];
  if (sigla && istat) return [{ nome, sigla: sigla.toUpperCase(), istat, regione }];
  const omonimi = lette(nome)
    .flatMap((n) => perNome.get(nudo(n)) ?? [])
    .filter((c) => !sigla || c.sigla === sigla.toUpperCase());
  const qui = omonimi.filter((c) => c.regione === regione);
  const scelti = qui.length ? qui : omonimi;
  if (scelti.length === 1) return scelti;
  if (scelti.length > 1)
    return P.omonimi(
      nome,
      scelti.map((c) => `${c.nome} (${c.sigla})`),
    );
  if (UNIONE.test(scritto)) {
    const parti = scritto.split(UNIONE).map((parte) => uno(parte, perNome, regione));
    if (parti.every((parte) => typeof parte !== "string")) return parti.flat();
  }
  const vicino = piuVicino(nudo(nome), [...perNome.keys()]);
  const proposto = vicino === undefined ? undefined : perNome.get(vicino)?.[0];
  return P.comuneIgnoto(accorcia(nome), proposto && `${proposto.nome} (${proposto.sigla})`);
}
