/** Un CSV come un elenco di voci, una per riga: le colonne sono i campi, una cella vuota è un campo assente. */
import type { z } from "zod";
import { type Diagnostica, errore } from "../../diagnostica/index.ts";
import type { Titoli } from "../../generi/genere.ts";
import { senzaApostrofo } from "../../testo/formula.ts";
import { eAccorciato, eErroreDiCalcolo, eFormula, vuolDireManca } from "../../testo/manca.ts";
import { campi, eElenco, eFacoltativo, eTestoLibero } from "../schemi.ts";
import type { YamlLetto } from "../yaml.ts";
import { leggiCsv } from "./leggi.ts";
import type { CellaCsv, ColonnaAttesa } from "./modello.ts";
import { eTotale } from "./note.ts";
import { piene } from "./vuote.ts";

const INIZIA_DA_TOTALE = /^(?:tot\.?|total[ei]|somma)(?!\p{L})/iu;

const SENZA_TITOLI: Titoli = { titoli: {}, ricavate: {} };

type Voce = Record<string, string | string[]>;

/** Il nome di una colonna può portare anche ciò che il programma ricava, nei CSV che scrive lui. */
export function colonneDi(voce: z.ZodType, { titoli, ricavate }: Titoli = SENZA_TITOLI): ColonnaAttesa[] {
  return [
    ...Object.entries(campi(voce)).map(([nome, s]) => ({
      nome,
      ...(titoli[nome] ? { titolo: titoli[nome] } : {}),
      obbligatoria: !eFacoltativo(s),
    })),
    ...Object.entries(ricavate).map(([nome, titolo]) => ({ nome, titolo, ricavata: true })),
  ];
}

/**
 * @param voce lo schema di una riga
 * @returns nella stessa forma di un file YAML, così lo stesso schema lo convalida e gli errori indicano la cella
 */
export function leggiTabella(testo: string, file: string, voce: z.ZodType, titoli?: Titoli): YamlLetto {
  const schemi = campi(voce);
  const csv = leggiCsv(testo, file, {
    attese: colonneDi(voce, titoli),
    descritte: "in questo registro",
    altrove: "toglila: in questo file stanno solo le sue voci",
  });
  const diagnostiche = [...csv.diagnostiche];
  const segnala = (c: CellaCsv, gravita: "errore" | "avviso", regola: string, messaggio: string, rimedio: string) =>
    void diagnostiche.push({ ...errore(file, c, regola, messaggio, rimedio), gravita } satisfies Diagnostica);
  const obbligatorie = csv.nomi.filter((n): n is string => n !== undefined && !eFacoltativo(schemi[n] as z.ZodType));
  const righe = csv.righe.filter((riga) => {
    const [prima] = piene(riga);
    const mancano = obbligatorie.filter((n) => !riga[csv.nomi.indexOf(n)]?.testo);
    if (!prima || (mancano.length < 2 && !eTotale(prima.testo))) return true;
    if (INIZIA_DA_TOTALE.test(prima.testo)) {
      const messaggio = "Questa riga è un totale: non è una voce, e non si pubblica";
      segnala(prima, "avviso", "csv-totale", messaggio, "toglila: le somme le fa il programma");
    } else {
      const messaggio = `Questa riga non è una voce: le mancano ${mancano.map((n) => `«${n}»`).join(" e ")}`;
      segnala(prima, "errore", "csv-riga", messaggio, "completala, o toglila se è una nota o un titolo");
    }
    return false;
  });
  const leggi = (cella: CellaCsv, nome: string): string | string[] | undefined => {
    const scritto = senzaApostrofo(cella.testo);
    const s = schemi[nome];
    if (!scritto || !s) return undefined;
    const libero = eTestoLibero(s);
    if (eErroreDiCalcolo(scritto)) {
      const rimedio = "correggi la formula, o lascia la cella vuota";
      segnala(
        cella,
        libero ? "avviso" : "errore",
        "csv-errore-di-calcolo",
        `«${scritto}» è l'errore di un foglio di calcolo`,
        rimedio,
      );
      return libero && !eFacoltativo(s) ? scritto : undefined;
    }
    if (libero && eFormula(cella.testo))
      segnala(
        cella,
        "avviso",
        "csv-errore-di-calcolo",
        `«${cella.testo}» è una formula, non il suo risultato`,
        "incolla il valore",
      );
    if (libero && eAccorciato(scritto)) {
      const messaggio = `«${scritto}» è un numero lungo che il foglio di calcolo ha accorciato: le sue cifre sono perse`;
      segnala(cella, "avviso", "csv-errore-di-calcolo", messaggio, "riscrivi il numero intero");
    }
    if (!libero && eFacoltativo(s) && vuolDireManca(scritto)) return undefined;
    return eElenco(s) ? voci(scritto) : scritto;
  };
  const valore = righe.map(
    (riga): Voce =>
      Object.fromEntries(
        csv.nomi.flatMap((nome, i) => {
          const letto = nome === undefined ? undefined : leggi(riga[i] as CellaCsv, nome);
          return letto === undefined ? [] : [[nome as string, letto] as const];
        }),
      ),
  );
  return {
    valore,
    posizione: ([riga, campo]) => {
      const celle = typeof riga === "number" ? righe[riga] : undefined;
      const i = csv.nomi.indexOf(String(campo));
      const { riga: r, colonna } = celle?.[i] ??
        celle?.[0] ??
        csv.intestazioni[Math.max(i, 0)] ?? { riga: 1, colonna: 1 };
      return { riga: r, colonna };
    },
    diagnostiche,
  };
}

/** Le voci di una cella: separate da virgole o, nei CSV del sito, da punti e virgola. */
const voci = (scritto: string): string[] =>
  scritto
    .split(/[,;]/)
    .map((t) => t.trim())
    .filter(Boolean);
