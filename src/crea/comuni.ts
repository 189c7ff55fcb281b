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

/** «Roccachiara (VS)», «Nuova Valle (VS 999001)»: il nome, e tra parentesi ciò che lo distingue. */
const SCRITTO = /^(.*?)(?:\s*\(\s*([A-Za-z]{2})(?:[\s,]+(\d{6}))?\s*\))?$/s;

/** Ciò che si è capito di un elenco scritto, e ciò che no. */
export interface Trovati {
  comuni: ComuneIstat[];
  guai: string[];
}

/** Divide un elenco incollato: a capo, virgole, punti e virgola, tabulazioni; i trattini e i numeri in testa non contano. */
export const dividi = (elenco: string): string[] =>
  elenco
    .split(/[\n\r]+|[,;\t]+(?![^(\n]*\))/)
    .map((v) =>
      v
        .replace(/^\s*(?:[-•*–]|\d+[.)])\s*/, "")
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
    const provincia = /^(?:provincia|prov\.?)\s*(?:di\s+)?:?\s*([A-Za-z]{2})$/i.exec(scritto)?.[1]?.toUpperCase();
    const suoi = provincia ? tutti.filter((c) => c.sigla === provincia) : uno(scritto, perNome, regione);
    if (typeof suoi === "string") esito.guai.push(suoi);
    else if (!suoi.length) esito.guai.push(P.provinciaIgnota(provincia ?? scritto));
    else esito.comuni.push(...suoi.filter((c) => !esito.comuni.some((gia) => gia.istat === c.istat)));
  }
  return esito;
}

function uno(scritto: string, perNome: Map<string, ComuneIstat[]>, regione: string): ComuneIstat[] | string {
  const [, nome = scritto, sigla, istat] = SCRITTO.exec(scritto) ?? [];
  if (sigla && istat) return [{ nome, sigla: sigla.toUpperCase(), istat, regione }];
  const omonimi = (perNome.get(nudo(nome)) ?? []).filter((c) => !sigla || c.sigla === sigla.toUpperCase());
  const qui = omonimi.filter((c) => c.regione === regione);
  const scelti = qui.length ? qui : omonimi;
  if (scelti.length === 1) return scelti;
  if (scelti.length > 1)
    return P.omonimi(
      nome,
      scelti.map((c) => `${c.nome} (${c.sigla})`),
    );
  const vicino = piuVicino(nudo(nome), [...perNome.keys()]);
  const proposto = vicino === undefined ? undefined : perNome.get(vicino)?.[0];
  return P.comuneIgnoto(accorcia(nome), proposto && `${proposto.nome} (${proposto.sigla})`);
}
