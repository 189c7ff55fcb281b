/** Il piano in cui si mettono gli enunciati di prova: quello inventato, con dodici Comuni e 84.310 abitanti; e un enunciato al suo posto. */
import { parse, stringify } from "yaml";
import type { Enunciato } from "./leggi.ts";

const COMUNI: [nome: string, abitanti: number, anziani: number][] = [
  ["Borgo Sereno", 14310, 3535],
  ["Pian dei Tigli", 9250, 2285],
  ["Roccachiara", 6650, 1640],
  ["Castel Ombroso", 8120, 2005],
  ["Pieve al Lago", 7480, 1850],
  ["Montalto Basso", 6905, 1705],
  ["Rivarossa", 7510, 1855],
  ["San Zeno in Valle", 5890, 1455],
  ["Torre dei Frati", 5240, 1295],
  ["Cerretello", 2870, 710],
  ["Prato Alto", 4685, 1155],
  ["Lagonuovo", 5400, 1335],
];
const migliaia = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ".");

/** @param valserena i file del piano inventato */
export function pianoDegliEnunciati(valserena: ReadonlyMap<string, string>): Map<string, string> {
  const file = new Map(valserena);
  const cambia = (nome: string, ...cambi: [RegExp | string, string][]) => {
    let testo = file.get(nome) ?? "";
    for (const [da, a] of cambi) {
      const nuovo = testo.replace(da, a);
      if (nuovo === testo) throw new Error(`In ${nome} non c'è più ${da}`);
      testo = nuovo;
    }
    file.set(nome, testo);
  };
  cambia(
    "piano.yaml",
    [/valore: 4\.210/, "valore: 84.310"],
    [/i tre Comuni/, "i dodici Comuni"],
    [/numeroComuni: 3/, `numeroComuni: ${COMUNI.length}`],
    [
      /comuni:\n(?: {2}- .*\n)+/,
      `comuni:\n${COMUNI.map(([nome], i) => `  - { nome: ${nome}, istat: "${999001 + i}", provincia: VS }\n`).join("")}`,
    ],
  );
  cambia("capitoli/contesto.mdx", [/4\.210 abitanti/, "84.310 abitanti"], [/dei tre Comuni/, "dei dodici Comuni"]);
  cambia("dati/popolazione.yaml", ["1.040 anziani e 622 minori", "20.825 anziani e 13.040 minori"]);
  file.set(
    "dati/popolazione.csv",
    "anno;minori;adulti;anziani;totale\n2022;13.420;50.790;19.640;83.850\n2023;13.235;50.610;20.225;84.070\n2024;13.040;50.445;20.825;84.310\n",
  );
  file.set(
    "dati/abitanti-comuni.csv",
    ["comune;abitanti;anziani", ...COMUNI.map(([nome, a, n]) => `${nome};${migliaia(a)};${migliaia(n)}`), ""].join(
      "\n",
    ),
  );
  return file;
}

/** Dove un enunciato sta: il file e le sue righe, dalla prima all'ultima. */
export interface Posto {
  file: string;
  da: number;
  a: number;
}

/** Mette un enunciato nel piano. @returns i posti in cui sta, nell'ordine in cui il caso li dà */
export function metti(file: Map<string, string>, { dove, testo }: Enunciato): Posto[] {
  return dove.map((nome, i) => {
    const scritto = testo[i] ?? "";
    const [genere = ""] = nome.split("/");
    if (genere === "capitoli") return capitolo(file, nome, scritto);
    if (genere === "dati") return tabella(file, nome, scritto);
    if (genere === "servizi") return servizio(file, scritto);
    return scheda(file, nome, scritto);
  });
}

const slug = (nome: string): string => /([^/]+)\.\w+$/.exec(nome)?.[1] ?? nome;
const righe = (testo: string): number => testo.split("\n").length;

function capitolo(file: Map<string, string>, nome: string, testo: string): Posto {
  const n = [...file.keys()].filter((f) => f.startsWith("capitoli/")).length + 1;
  const testa = `---\nid: ${slug(nome)}\nnumero: "${n}"\ntitolo: Il capitolo ${slug(nome)}\nordine: ${n}\ninBreve: Che cosa dice.\nfonte: { documento: pdz, paragrafo: "${n}" }\n---\n\n## Il punto\n\n`;
  file.set(nome, `${testa}${testo}\n`);
  return { file: nome, da: righe(testa), a: righe(testa) + righe(testo) - 1 };
}

const nomeColonna = (titolo: string): string =>
  titolo
    .normalize("NFD")
    .replace(/[^\p{L}\d]+/gu, "-")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/^-|-$/g, "")
    .toLowerCase();

function tabella(file: Map<string, string>, nome: string, testo: string): Posto {
  const [prima = "", ...altre] = testo.split("\n");
  const colonne = prima.split(";").map((c) => {
    const [, titolo = "", unita] = /^(.*?)(?:\s*\((\w+)\))?$/.exec(c) ?? [];
    const tipo = unita ? `tipo: numero, unita: ${unita}` : titolo === "Anno" ? "tipo: anno" : "tipo: testo";
    return { nome: nomeColonna(titolo), titolo, tipo };
  });
  file.set(nome, `${[colonne.map((c) => c.nome).join(";"), ...altre].join("\n")}\n`);
  const titolo = slug(nome).replaceAll("-", " ");
  file.set(
    nome.replace(/csv$/, "yaml"),
    `id: ${slug(nome)}\ntitolo: ${titolo[0]?.toUpperCase()}${titolo.slice(1)}\ndescrizione: Figure di prova.\nfonte: { documento: pdz, paragrafo: "1" }\ncolonne:\n` +
      colonne.map((c) => `  - { nome: ${c.nome}, titolo: ${c.titolo}, ${c.tipo} }\n`).join("") +
      (altre.some((r) => r.startsWith("Totale;")) ? "totali: [totale]\n" : ""),
  );
  return { file: nome, da: 1, a: righe(testo) };
}

function servizio(file: Map<string, string>, testo: string): Posto {
  const nome = "servizi/unita.csv";
  const gia = (file.get(nome) ?? "").trimEnd();
  const celle = new Map(testo.split(";").map((c) => c.split("=") as [string, string]));
  const colonne = gia.split("\n")[0]?.split(";") ?? [];
  const predefinite = new Map([
    ["id", `nido-${nomeColonna(celle.get("nome") ?? "")}`],
    ["tipo", "nido"],
    ["natura", "pubblica"],
  ]);
  file.set(nome, `${gia}\n${colonne.map((c) => celle.get(c) ?? predefinite.get(c) ?? "").join(";")}\n`);
  return { file: nome, da: righe(gia) + 1, a: righe(gia) + 1 };
}

/** La voce dello stesso genere da cui si prendono i campi che il caso non dà. */
const MODELLI: Record<string, string> = {
  obiettivi: "obiettivi/d1.mdx",
  progetti: "progetti/porte-aperte.mdx",
  reti: "reti/rete-casa.mdx",
  atti: "atti/assemblea-2024-12-10.mdx",
  esiti: "esiti/2021-a1.mdx",
};
/** Campi del modello che parlano d'altro: una scheda di prova non li ha. */
const DI_PROVA: Record<string, Record<string, unknown>> = {
  obiettivi: { indicatori: [], leps: [], risorse: [], titolo: "Una scheda di prova", sintesi: "Che cosa si fa." },
  progetti: { esiti: undefined },
  reti: { atto: undefined, numeroMembri: undefined, altriMembri: undefined, sintesi: "Chi lavora insieme." },
  atti: { bilancio: undefined, dataset: undefined },
  esiti: { indicatori: [], grado: undefined, continuaIn: undefined, riproposto: { risposta: "no" } },
};
/** Senza un indicatore di impatto una scheda ha già un avviso suo. */
const IMPATTO = {
  ...{ tipo: "impatto", descrizione: "Chi si dice aiutato", unita: "percentuale", valore: "70" },
  ...{ confronto: ">=", periodo: "triennio" },
};
const LETTERE: Record<string, string> = { input: "i", processo: "p", risultato: "r", impatto: "o" };

function scheda(file: Map<string, string>, nome: string, testo: string): Posto {
  const [genere = ""] = nome.split("/");
  const [, testa = ""] = /^---\n([\s\S]*?\n)---\n/.exec(file.get(MODELLI[genere] ?? "") ?? "") ?? [];
  const id = slug(nome);
  const campi: Record<string, unknown> = { ...parse(testa, { schema: "failsafe" }), ...DI_PROVA[genere], id };
  const numero = /(\d+)$/.exec(id)?.[1];
  if ("numero" in campi) campi.numero = numero ?? 90;
  if ("ordine" in campi) campi.ordine = 90;
  if (genere === "obiettivi") campi.area = id[0];
  const corpo: string[] = [];
  const indicatori: unknown[] = [];
  for (const riga of testo.split("\n")) {
    if (riga.startsWith("> ")) corpo.push(riga.slice(2));
    else if (riga.startsWith("{")) {
      const i = parse(riga, { schema: "failsafe" }) as { tipo: string };
      indicatori.push({ id: `${id}-${LETTERE[i.tipo]}${indicatori.length + 1}`, ...i });
    } else
      for (const [campo, valore] of Object.entries(parse(riga, { schema: "failsafe" }) as object))
        campi[campo] = valore === "" || valore === null ? undefined : valore;
  }
  if (genere === "obiettivi" && !indicatori.some((i) => (i as { tipo: string }).tipo === "impatto"))
    indicatori.push({ ...IMPATTO, id: `${id}-o9` });
  if (indicatori.length) campi.indicatori = indicatori;
  const puliti = Object.fromEntries(Object.entries(campi).filter(([, v]) => v !== undefined));
  const intero = `---\n${stringify(senzaNulli(puliti), { lineWidth: 0 })}---\n\n${corpo.join("\n\n") || "Una scheda di prova."}\n`;
  file.set(nome, intero);
  return { file: nome, da: 1, a: righe(intero) };
}

/** Letti come testo, i numeri restano come sono scritti; «null» però vuol dire che il dato manca. */
function senzaNulli(v: unknown): unknown {
  if (Array.isArray(v)) return v.map(senzaNulli);
  if (v && typeof v === "object") return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, senzaNulli(x)]));
  return v === "null" ? null : v;
}
