/** Unisce la descrizione di un dataset (YAML) alle sue figure (CSV). */
import { contaErrori, type Diagnostica, errore } from "../diagnostica/index.ts";
import type { DatiDataset } from "../generi/dataset/schema.ts";
import { slug } from "../testo/slug.ts";
import { cercatore, elenco } from "../testo/vicino.ts";
import { leggiCella, raccogli } from "./csv/figura.ts";
import { leggiCsv } from "./csv/leggi.ts";
import type { CellaCsv } from "./csv/modello.ts";
import { troppeColonne, troppeRighe } from "./dataset-smisurato.ts";
import type { Cella, Dataset, Riga } from "./modello.ts";
import type { YamlLetto } from "./yaml.ts";

export interface Parti {
  dati: DatiDataset;
  yaml: YamlLetto;
  file: string;
  /** Il testo del file delle figure. */
  testoCsv: string;
  fileCsv: string;
}

/**
 * @returns il dataset con celle tipizzate, ogni discordanza fra descrizione e figure, e il posto di ogni cella `[riga, colonna]`.
 * Nessun dataset, se le figure hanno errori: chi lo cita non ne ha colpa.
 */
export function unisciDataset({ dati, yaml, file, testoCsv, fileCsv }: Parti): {
  dataset?: Dataset;
  diagnostiche: Diagnostica[];
  posizione: YamlLetto["posizione"];
} {
  const smisurato = (guasto: Diagnostica) => ({ diagnostiche: [guasto], posizione: () => ({ riga: 1, colonna: 1 }) });
  const larga = troppeColonne(dati, file);
  if (larga) return smisurato(larga);
  const colonne = dati.colonne.filter((c, i) => dati.colonne.findIndex((d) => d.nome === c.nome) === i);
  const attese = colonne.map((c) => ({ nome: c.nome, titolo: c.titolo, obbligatoria: true }));
  const csv = leggiCsv(testoCsv, fileCsv, { attese });
  const lunga = troppeRighe(csv.righe, dati.colonne.length, fileCsv);
  if (lunga) return smisurato(lunga);
  const diagnostiche: Diagnostica[] = [...csv.diagnostiche, ...senzaUnita(dati, yaml, file)];
  const chiave = dati.chiave ?? (dati.colonne[0]?.nome as string);
  const indici = new Map(csv.nomi.map((n, i) => [n, i] as const));
  const guaste: Diagnostica[] = [];
  const viste = new Map<string, number>();
  const posti = new Map<PropertyKey, CellaCsv[]>();
  const righe = csv.righe.map((celleCsv): Riga => {
    // Senza prototipo: una colonna che non c'è manca davvero, anche se si chiama «constructor».
    const celle: Record<string, Cella> = Object.create(null);
    for (const colonna of dati.colonne) {
      const grezza = celleCsv[indici.get(colonna.nome) ?? -1];
      if (!grezza) continue;
      const { cella, diagnostica } = leggiCella(grezza, colonna, fileCsv);
      celle[colonna.nome] = cella;
      if (diagnostica) guaste.push(diagnostica);
    }
    const prima = celleCsv[0] as CellaCsv;
    const nome = celle[chiave]?.testo ?? "";
    const id = slug(nome);
    const gia = viste.get(id);
    if (!id && celle[chiave]) diagnostiche.push(senzaNome(celleCsv, chiave, fileCsv));
    else if (gia !== undefined)
      diagnostiche.push(
        errore(fileCsv, prima, "csv-doppia", `La riga «${nome}» c'è già alla riga ${gia}`, "tieni una sola delle due"),
      );
    viste.set(id, gia ?? prima.riga);
    if (gia === undefined) posti.set(id, celleCsv);
    return { chiave: id, celle };
  });
  diagnostiche.push(...raccogli(guaste, csv.separatore));
  const posizione: YamlLetto["posizione"] = ([riga = "", colonna = ""]) => {
    const celle = posti.get(riga);
    const { riga: r, colonna: c } = celle?.[indici.get(String(colonna)) ?? 0] ?? celle?.[0] ?? { riga: 1, colonna: 1 };
    return { riga: r, colonna: c };
  };
  const dataset: Dataset = { ...dati, chiave, righe, file, fileCsv };
  if (contaErrori(diagnostiche)) return { diagnostiche, posizione };
  const interni = controllaRiferimentiInterni(dataset, yaml);
  return { ...(interni.length ? {} : { dataset }), diagnostiche: [...diagnostiche, ...interni], posizione };
}

const senzaNome = (celle: CellaCsv[], chiave: string, fileCsv: string) =>
  errore(
    fileCsv,
    celle[0] as CellaCsv,
    "csv-chiave",
    `La cella «${chiave}» di questa riga è vuota`,
    "ogni riga ha bisogno di un nome",
  );

function senzaUnita(dati: DatiDataset, yaml: YamlLetto, file: string): Diagnostica[] {
  return dati.colonne.flatMap((c, i) =>
    c.tipo !== "numero" || c.unita
      ? []
      : [
          errore(
            file,
            yaml.posizione(["colonne", i]),
            "colonna-senza-unita",
            `Alla colonna «${c.nome}» manca l'unità`,
            "aggiungi «unita: persone», «euro», «percentuale»…",
          ),
        ],
  );
}

/** Colonne e righe nominate da chiave, grafici, totali e verifiche devono esistere nel dataset. */
function controllaRiferimentiInterni(dataset: Dataset, yaml: YamlLetto): Diagnostica[] {
  const diagnostiche: Diagnostica[] = [];
  const colonne = dataset.colonne.map((c) => c.nome);
  const righe = dataset.righe.map((r) => r.chiave);
  const voci = [...righe, ...colonne];
  const cerca = new Map([colonne, righe, voci].map((e) => [e, { noti: new Set(e), vicino: cercatore(e) }]));
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
    for (const [j, n] of (g.nomi ?? []).entries())
      controlla(["grafici", i, "nomi", j, "voce"], n.voce, voci, "La riga o la colonna");
  }
  for (const [i, v] of (dataset.verifiche ?? []).entries()) {
    const [ammessi, cosa]: [string[], string] = v.per === "righe" ? [righe, "La riga"] : [colonne, "La colonna"];
    for (const [j, p] of v.parti.entries()) controlla(["verifiche", i, "parti", j], p, ammessi, cosa);
    controlla(["verifiche", i, "totale"], v.totale, ammessi, cosa);
  }
  return diagnostiche;
}
