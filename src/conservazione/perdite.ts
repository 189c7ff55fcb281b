/**
 * La legge della conservazione: ogni parola e ogni cifra scritta in un file del piano sta in ciò che il piano ne tiene, al suo
 * posto. Ciò che è scritto si legge qui una seconda volta, senza i lettori del piano: ciò che loro perdono, così, si vede.
 */
import { GENERI } from "../generi/index.ts";
import { legge } from "../generi/posti.ts";
import { separa } from "../mdx/frontmatter.ts";
import type { Caricamento } from "../piano/carica.ts";
import { vociConTesto } from "../piano/modello.ts";
import { comuneScritto } from "../testo/comune-scritto.ts";
import { diverse, type Gettone } from "./confronto.ts";
import { gettoni, gettoniDiNumero } from "./gettoni.ts";
import { figureLette, type Valore, valoriLetti } from "./letto.ts";
import { celleScritte } from "./scritto-csv.ts";
import { gettoniDelTesto, righeTesto } from "./scritto-testo.ts";
import { type Pezzo, valoriYaml } from "./scritto-yaml.ts";

/** Una parola, una cifra o un segno scritto in un file e che il piano non ha; o che il piano ha, e nessuno ha scritto lì. */
export interface Perdita extends Gettone {
  file: string;
  aggiunta?: true;
}

/** Accanto a un numero: il suo campo, o la sua colonna, li riscrive una volta sola. */
const UNITA = new Set([
  "%",
  "€",
  "euro",
  "EUR",
  "+",
  "n",
  ".",
  "'",
  "posti",
  "persone",
  "abitanti",
  "residenti",
  "strutture",
]);
/** Uno spazio fra le migliaia di un numero. */
const MIGLIAIA = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g;
/** Fra le voci di un elenco scritto in una cella. */
const FRA_VOCI = new Set([",", ";"]);

/**
 * @param file i file come sono scritti, per nome
 * @param testoDi le parole di un corpo compilato
 */
export async function perdite(
  caricamento: Caricamento,
  file: ReadonlyMap<string, string>,
  testoDi: (corpo: string, file: string) => Promise<string>,
): Promise<Perdita[]> {
  const trovate: Perdita[] = [];
  const letti = valoriLetti(caricamento);
  const usate = new Set(vociConTesto(caricamento.piano ?? {}).flatMap((v) => v.testo.collegamenti.map((c) => c.url)));
  for (const nome of caricamento.altri.keys())
    if (!usate.has(`/${nome}`)) trovate.push({ file: nome, riga: 1, gettone: nome });
  for (const [nome, testo] of file) {
    const aggiungi = (diverse: { perse: Gettone[]; aggiunte: Gettone[] }) => {
      for (const { riga, gettone } of diverse.perse) trovate.push({ file: nome, riga, gettone });
      for (const { riga, gettone } of diverse.aggiunte) trovate.push({ file: nome, riga, gettone, aggiunta: true });
    };
    if (!GENERI.some((g) => legge(g, nome))) trovate.push({ file: nome, riga: 1, gettone: nome });
    else if (nome.endsWith(".csv")) aggiungi(diTabella(caricamento, nome, testo, letti.get(nome)));
    else {
      const { frontmatter, corpo } = nome.endsWith(".mdx") ? separa(testo) : { frontmatter: testo, corpo: "" };
      const righePrima = nome.endsWith(".mdx") ? 1 : 0;
      aggiungi(dueFile(valoriYaml(comuneScritto(frontmatter ?? ""), righePrima), letti.get(nome) ?? [], gettoni));
      if (nome.endsWith(".mdx")) aggiungi(await diTesto(corpo, nome, testoDi));
    }
  }
  return trovate;
}

function diTabella(caricamento: Caricamento, nome: string, testo: string, registro: Valore[] | undefined) {
  const celle = celleScritte(comuneScritto(testo));
  const senza = (t: string) => gettoni(t).filter((g) => !FRA_VOCI.has(g));
  const esito = dueFile(
    celle.filter((c) => c.posto > 0),
    registro ?? figureLette(caricamento, nome),
    registro ? senza : gettoni,
  );
  const nomi = nomiDelleColonne(caricamento, nome);
  const ignote = celle.filter((c) => c.posto === 0 && !nomi.has(c.testo.toLowerCase()));
  return { ...esito, perse: [...ignote.map((c) => ({ riga: c.riga, gettone: c.testo })), ...esito.perse] };
}

/** Come una colonna di una tabella si può chiamare: il suo nome, o il titolo con cui si pubblica. */
function nomiDelleColonne({ piano }: Caricamento, nome: string): Set<string> {
  const colonne = piano?.dataset.find((d) => d.fileCsv === nome)?.colonne ?? [];
  const genere = GENERI.find((g) => legge(g, nome));
  const { titoli = {}, ricavate = {} } = genere?.titoli ?? {};
  const scritti = [...colonne.flatMap((c) => [c.nome, c.titolo]), ...Object.entries({ ...titoli, ...ricavate }).flat()];
  return new Set(scritti.map((s) => s.toLowerCase()));
}

async function diTesto(corpo: string, nome: string, testoDi: (corpo: string, file: string) => Promise<string>) {
  const scritti = righeTesto(corpo).flatMap(({ riga, testo }) =>
    gettoniDelTesto(testo).map((gettone) => ({ riga, gettone })),
  );
  const letti = gettoniDelTesto(await testoDi(corpo, nome).catch(() => ""));
  return diverse(
    scritti,
    letti.map((gettone) => ({ riga: 0, gettone })),
  );
}

interface DiValore extends Gettone {
  /** Del piano: il valore è un numero. */
  numero?: boolean;
}

/** Confronta ciò che è scritto con i valori letti. L'unità accanto a un numero non è persa: la dice il suo campo. */
function dueFile(scritti: readonly Pezzo[], letti: readonly Valore[], divide: (testo: string) => string[]) {
  const numeri = new Set(letti.flatMap((v) => (typeof v.valore === "number" ? [v.riga] : [])));
  const { perse, aggiunte } = diverse<DiValore>(
    scritti.flatMap(({ riga, testo }) =>
      divide(numeri.has(riga) ? testo.replace(MIGLIAIA, "") : testo).map((gettone) => ({ riga, gettone })),
    ),
    letti.flatMap(({ riga, valore }) =>
      (typeof valore === "number" ? gettoniDiNumero(valore) : valore === undefined ? [] : divide(String(valore))).map(
        (gettone) => ({ riga, gettone }),
      ),
    ),
  );
  return { perse: perse.filter((p) => !(numeri.has(p.riga) && UNITA.has(p.gettone))), aggiunte };
}
