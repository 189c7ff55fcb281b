/** Dove un piano ha delle cifre: nelle celle delle tabelle, nei campi che sono numeri, nei testi. */
import type { Luogo } from "../../diagnostica/index.ts";
import { leggiCifre } from "../../testo/cifre.ts";
import { scriviNumero } from "../../testo/numeri.ts";
import { type Contesto, puntoDi, type Testo } from "../coerenza/contesto.ts";
import type { Posto } from "../coerenza/raccolta.ts";
import type { DocumentoLetto } from "../riferimenti.ts";
import type { Percorso } from "../yaml.ts";

/** Una cifra trovata, prima di sapere se è stata controllata. */
export interface Trovata extends Luogo {
  scritto: string;
  posto?: Posto;
  /** È scritta con `<Dato/>`: viene da una tabella. */
  collegata: boolean;
  /** Chi legge il testo ne ha fatto un numero. */
  capita: boolean;
  /** Chi legge il piano la rifà sempre, prima delle regole. */
  sempre?: true;
}

/** Le celle dei dataset scritti in un file. */
export const celleNumeriche = ({ piano, posizione }: Contesto): Trovata[] =>
  piano.dataset
    .filter((d) => d.file)
    .flatMap((d) =>
      d.righe.flatMap((r) =>
        d.colonne.flatMap((c) => {
          const cella = r.celle[c.nome];
          if (c.tipo !== "numero" || c.nome === d.chiave || cella?.valore == null) return [];
          const percorso = [r.chiave, c.nome];
          return [
            {
              ...{ file: d.fileCsv, ...posizione(d.fileCsv, percorso), scritto: cella.testo },
              ...{ posto: { file: d.fileCsv, percorso }, collegata: false, capita: true },
            },
          ];
        }),
      ),
    );

/** I campi numerici che non sono una quantità: un anno, un ordine, la scala di un voto. */
const NON_QUANTITA: ReadonlySet<PropertyKey | undefined> = new Set(
  "ordine numero anno inizio fine nascita scala minimo massimo larghezza colonna riga".split(" "),
);

/** I campi di una voce che sono numeri. */
export const cifreDeiCampi = ({ posizione }: Contesto, documenti: readonly DocumentoLetto[]): Trovata[] =>
  documenti.flatMap(({ file, valore }) =>
    numeriIn(valore).flatMap(({ percorso, quanto }) => {
      if (NON_QUANTITA.has(percorso.at(-1))) return [];
      // Il caricatore ferma il piano se i Comuni non sono quanti ne dice.
      const sempre = percorso.length === 1 && percorso[0] === "numeroComuni" ? { sempre: true as const } : {};
      const scritto = scriviNumero(quanto, quanto % 1 ? undefined : 0);
      return [
        {
          ...{ file, ...posizione(file, percorso), scritto, posto: { file, percorso } },
          ...{ collegata: false, capita: true, ...sempre },
        },
      ];
    }),
  );

function numeriIn(valore: unknown, percorso: Percorso = []): { percorso: Percorso; quanto: number }[] {
  if (typeof valore === "number") return [{ percorso, quanto: valore }];
  if (!valore || typeof valore !== "object") return [];
  const chiave = Array.isArray(valore) ? Number : String;
  return Object.entries(valore).flatMap(([k, v]) => numeriIn(v, [...percorso, chiave(k)]));
}

/** I campi con numeri che non contano niente: il civico di un indirizzo, un telefono, un codice. */
const RECAPITI: ReadonlySet<string> = new Set("indirizzo sede telefono orari orario cup codice email pec".split(" "));

/** Le quantità scritte in cifre nei testi che un lettore legge. */
export const cifreDeiTesti = (contesto: Contesto): Trovata[] =>
  contesto.testi.filter((t) => t.genere !== "campo" || !recapito(t.sezione)).flatMap((t) => inUnTesto(contesto, t));

/** Di un elenco il nome del campo sta in mezzo: `[3].orari[1]`. */
const recapito = (sezione: string): boolean => sezione.split(/[.[\]]/).some((parte) => RECAPITI.has(parte));

function inUnTesto(contesto: Contesto, testo: Testo): Trovata[] {
  const lette = leggiCifre(testo.testo);
  let finoA = 0;
  const capite = lette
    .filter((c) => c.genere === "quantità" && /\d/.test(c.scritto))
    .flatMap((c) => {
      if (c.inizio < finoA) return [];
      // Di «4.0» o «8.30-12.30» si è letto solo un pezzo.
      const coda = /^[.,/:–-]?\d[\d.,/:–-]*(?<=\d)/.exec(testo.testo.slice(c.fine))?.[0] ?? "";
      const tronca = coda !== "" && !lette.some((d) => d.inizio > c.inizio && d.inizio <= c.fine + 1);
      if (tronca) finoA = c.fine + coda.length;
      // «4.1 I bisogni»: è il posto del titolo nel piano.
      if (tronca && testo.genere === "titolo" && c.inizio === 0) return [];
      const trovata = {
        ...puntoDi(contesto, testo, c.scritto.trim(), c.inizio),
        scritto: c.scritto.trim() + (tronca ? coda : ""),
        ...{ posto: { testo, inizio: c.inizio }, capita: !tronca },
        collegata: testo.dati.some((d) => c.inizio >= d.inizio && c.inizio < d.fine),
      };
      return [trovata];
    });
  const fuori = fuoriDa(testo.testo, lette).map(({ scritto, inizio }) => ({
    ...{ ...puntoDi(contesto, testo, scritto, inizio), scritto, collegata: false, capita: false },
  }));
  return [...capite, ...fuori];
}

/** I numeri che nessuno ha letto, senza i codici (che hanno lettere) e senza la coda di un rimando («4.1»). */
function fuoriDa(
  testo: string,
  lette: readonly { inizio: number; fine: number }[],
): { scritto: string; inizio: number }[] {
  const coperto = [...lette].reduce(
    (t, c) => t.slice(0, c.inizio) + "\u2007".repeat(c.fine - c.inizio) + t.slice(c.fine),
    testo,
  );
  return [...coperto.matchAll(/(?<![\p{L}\d\u2007][.,/-]?|[\p{L}\u2007])\d[\d.,]*(?<![.,])(?![\p{L}\u2007])/gu)].map(
    (m) => ({
      scritto: m[0],
      inizio: m.index,
    }),
  );
}
