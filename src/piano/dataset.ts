/** Unisce la descrizione di un dataset (YAML) alle sue figure (CSV). */

import { type Diagnostica, errore } from "../diagnostica/index.ts";
import type { DatiDataset } from "../generi/dataset/schema.ts";
import { leggiNumero, scriviNumero } from "../testo/numeri.ts";
import { slug } from "../testo/slug.ts";
import { cercatore, elenco, piuVicino } from "../testo/vicino.ts";
import type { CellaCsv, CsvLetto } from "./csv.ts";
import type { Cella, Dataset, Riga } from "./modello.ts";
import type { YamlLetto } from "./yaml.ts";

export interface Parti {
  dati: DatiDataset;
  yaml: YamlLetto;
  file: string;
  csv: CsvLetto;
  fileCsv: string;
}

/** Oltre, non è una tabella che qualcuno possa leggere in una pagina, e i suoi conti non finirebbero. */
const MASSIMO = { colonne: 100, righe: 5_000, celle: 50_000 } as const;

function smisurata(dati: DatiDataset, csv: CsvLetto, file: string, fileCsv: string): Diagnostica | undefined {
  const [colonne, righe] = [dati.colonne.length, csv.righe.length];
  const detto = (n: number) => scriviNumero(n);
  if (colonne > MASSIMO.colonne)
    return errore(
      file,
      { riga: 1, colonna: 1 },
      "dataset-troppo-grande",
      `Questo dataset ha ${detto(colonne)} colonne: se ne possono descrivere ${detto(MASSIMO.colonne)}`,
      "dividi la tabella in più dataset",
    );
  if (righe <= MASSIMO.righe && righe * colonne <= MASSIMO.celle) return undefined;
  const ammesse = Math.min(MASSIMO.righe, Math.floor(MASSIMO.celle / colonne));
  const prima = csv.righe[ammesse]?.[0] ?? { riga: 1, colonna: 1 };
  return errore(
    fileCsv,
    { riga: prima.riga, colonna: prima.colonna },
    "dataset-troppo-grande",
    `Questo dataset ha ${detto(righe)} righe: con ${detto(colonne)} colonne se ne possono pubblicare ${detto(ammesse)}`,
    "dividilo in più dataset, o tieni le righe che il piano commenta",
  );
}

/** @returns il dataset con celle tipizzate, ogni discordanza fra descrizione e figure, e il posto di ogni cella `[riga, colonna]`. */
export function unisciDataset({ dati, yaml, file, csv, fileCsv }: Parti): {
  dataset: Dataset;
  diagnostiche: Diagnostica[];
  posizione: YamlLetto["posizione"];
} {
  const troppa = smisurata(dati, csv, file, fileCsv);
  if (troppa) {
    const vuoto = { ...dati, chiave: dati.chiave ?? "", righe: [], file, fileCsv };
    return { dataset: vuoto, diagnostiche: [troppa], posizione: () => ({ riga: 1, colonna: 1 }) };
  }
  const diagnostiche: Diagnostica[] = [...csv.diagnostiche];
  const nomi = dati.colonne.map((c) => c.nome);
  const chiave = dati.chiave ?? (nomi[0] as string);
  const indici = intestazioni(csv, nomi, fileCsv, diagnostiche);
  for (const [i, c] of dati.colonne.entries())
    if (c.tipo === "numero" && !c.unita)
      diagnostiche.push(
        errore(
          file,
          yaml.posizione(["colonne", i]),
          "colonna-senza-unita",
          `Alla colonna «${c.nome}» manca l'unità`,
          "aggiungi «unita: persone», «euro», «percentuale»…",
        ),
      );
  const viste = new Map<string, number>();
  const posti = new Map<PropertyKey, CellaCsv[]>();
  const righe: Riga[] = [];
  for (const celleCsv of csv.righe) {
    const prima = celleCsv[0] as CellaCsv;
    if (csv.intestazioni.length && celleCsv.length !== csv.intestazioni.length) {
      diagnostiche.push(
        errore(
          fileCsv,
          prima,
          "csv-celle",
          `Questa riga ha ${celleCsv.length} celle, ma le colonne sono ${csv.intestazioni.length}`,
          "una cella vuota vuole comunque il suo separatore",
        ),
      );
      continue;
    }
    // Senza prototipo: una colonna che non c'è manca davvero, anche se si chiama «constructor».
    const celle: Record<string, Cella> = Object.create(null);
    for (const colonna of dati.colonne) {
      const grezza = celleCsv[indici.get(colonna.nome) ?? -1];
      if (grezza)
        celle[colonna.nome] = leggiCella(grezza, colonna.tipo !== "testo", colonna.nome, fileCsv, diagnostiche);
    }
    const testoChiave = celle[chiave]?.testo ?? "";
    const chiaveRiga = slug(testoChiave);
    const gia = viste.get(chiaveRiga);
    if (!chiaveRiga)
      diagnostiche.push(
        errore(
          fileCsv,
          prima,
          "csv-chiave",
          `La cella «${chiave}» di questa riga è vuota`,
          "ogni riga ha bisogno di un nome",
        ),
      );
    else if (gia !== undefined)
      diagnostiche.push(
        errore(
          fileCsv,
          prima,
          "csv-doppia",
          `La riga «${testoChiave}» c'è già alla riga ${gia}`,
          "tieni una sola delle due",
        ),
      );
    viste.set(chiaveRiga, gia ?? prima.riga);
    if (gia === undefined) posti.set(chiaveRiga, celleCsv);
    righe.push({ chiave: chiaveRiga, celle });
  }
  const dataset: Dataset = { ...dati, chiave, righe, file, fileCsv };
  controllaRiferimentiInterni(dataset, yaml, diagnostiche);
  const posizione: YamlLetto["posizione"] = ([riga = "", colonna = ""]) => {
    const celle = posti.get(riga);
    const { riga: r, colonna: c } = celle?.[indici.get(String(colonna)) ?? 0] ?? celle?.[0] ?? { riga: 1, colonna: 1 };
    return { riga: r, colonna: c };
  };
  return { dataset, diagnostiche, posizione };
}

/** Controlla la prima riga del CSV contro le colonne dichiarate; dà l'indice di ognuna. */
function intestazioni(
  csv: CsvLetto,
  nomi: string[],
  fileCsv: string,
  diagnostiche: Diagnostica[],
): Map<string, number> {
  const indici = new Map<string, number>();
  const scritte = csv.intestazioni.map((c) => c.testo);
  for (const [i, cella] of csv.intestazioni.entries()) {
    if (indici.has(cella.testo))
      diagnostiche.push(
        errore(
          fileCsv,
          cella,
          "csv-intestazione-doppia",
          `La colonna «${cella.testo}» è intestata due volte`,
          "dai un nome diverso a una delle due",
        ),
      );
    else if (!nomi.includes(cella.testo)) {
      const vicino = piuVicino(
        cella.testo,
        nomi.filter((n) => !scritte.includes(n)),
      );
      diagnostiche.push(
        errore(
          fileCsv,
          cella,
          "csv-colonna-sconosciuta",
          `La colonna «${cella.testo}» non è descritta nel file .yaml`,
          vicino ? `forse volevi scrivere «${vicino}»` : `le colonne descritte sono ${elenco(nomi)}`,
        ),
      );
    }
    if (!indici.has(cella.testo)) indici.set(cella.testo, i);
  }
  if (csv.intestazioni.length)
    for (const nome of nomi)
      if (!indici.has(nome))
        diagnostiche.push(
          errore(
            fileCsv,
            { riga: 1, colonna: 1 },
            "csv-colonna-mancante",
            `Manca la colonna «${nome}», descritta nel file .yaml`,
            `la prima riga dovrebbe essere: ${nomi.join(";")}`,
          ),
        );
  return indici;
}

function leggiCella(
  grezza: CellaCsv,
  numerica: boolean,
  colonna: string,
  fileCsv: string,
  diagnostiche: Diagnostica[],
): Cella {
  if (!numerica || grezza.testo === "") return { testo: grezza.testo, valore: null, decimali: 0 };
  const letto = leggiNumero(grezza.testo);
  if (letto.ok) return { testo: grezza.testo, valore: letto.valore, decimali: letto.decimali };
  diagnostiche.push(
    errore(
      fileCsv,
      grezza,
      "csv-numero",
      `Colonna «${colonna}»: ${letto.errore}`,
      letto.suggerimento && `forse volevi scrivere «${letto.suggerimento}»`,
    ),
  );
  return { testo: grezza.testo, valore: null, decimali: 0 };
}

/** Colonne e righe nominate da chiave, grafici, totali e verifiche devono esistere nel dataset. */
function controllaRiferimentiInterni(dataset: Dataset, yaml: YamlLetto, diagnostiche: Diagnostica[]): void {
  const colonne = dataset.colonne.map((c) => c.nome);
  const righe = dataset.righe.map((r) => r.chiave);
  const cerca = new Map([colonne, righe].map((e) => [e, { noti: new Set(e), vicino: cercatore(e) }]));
  const controlla = (percorso: PropertyKey[], valore: string, ammessi: string[], cosa: string) => {
    const suo = cerca.get(ammessi);
    if (!suo || suo.noti.has(valore)) return;
    const vicino = suo.vicino(valore);
    diagnostiche.push(
      errore(
        dataset.file,
        yaml.posizione(percorso),
        "dataset-riferimento",
        `${cosa} «${valore}» non c'è in questo dataset`,
        vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(ammessi)}`,
      ),
    );
  };
  controlla(["chiave"], dataset.chiave, colonne, "La colonna");
  if (dataset.colonnaComune !== undefined) controlla(["colonnaComune"], dataset.colonnaComune, colonne, "La colonna");
  for (const [i, t] of (dataset.totali ?? []).entries()) controlla(["totali", i], t, righe, "La riga");
  for (const [i, g] of (dataset.grafici ?? []).entries()) {
    for (const [j, s] of g.serie.entries()) controlla(["grafici", i, "serie", j], s, colonne, "La colonna");
    for (const campo of ["righe", "escludi"] as const)
      for (const [j, r] of (g[campo] ?? []).entries()) controlla(["grafici", i, campo, j], r, righe, "La riga");
  }
  for (const [i, v] of (dataset.verifiche ?? []).entries()) {
    const [ammessi, cosa]: [string[], string] = v.per === "righe" ? [righe, "La riga"] : [colonne, "La colonna"];
    for (const [j, p] of v.parti.entries()) controlla(["verifiche", i, "parti", j], p, ammessi, cosa);
    controlla(["verifiche", i, "totale"], v.totale, ammessi, cosa);
  }
}
