/** Da una cartella alle voci da confrontare. Ciò che ha errori si confronta com'è scritto, finché si può leggere. */
import { z } from "zod";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { legge } from "../generi/posti.ts";
import { separa } from "../mdx/frontmatter.ts";
import { leggiCampi } from "../piano/campi.ts";
import { leggiTabella } from "../piano/csv/tabella.ts";
import { migra, senzaSchema } from "../piano/migrazioni.ts";
import { leggiYaml, type YamlLetto } from "../piano/yaml.ts";
import { leggiData } from "../testo/leggi-data.ts";
import { leggiFigura } from "../testo/numeri.ts";
import { blocchiDi } from "./blocchi.ts";
import { eOggetto } from "./scrittura.ts";
import { tabellaScritta } from "./tabella-scritta.ts";
import type { Voce } from "./tipi.ts";

/** Un file letto: com'è scritto e, se lo schema lo accetta, ciò che vuol dire. */
interface Letto {
  scritto: unknown;
  convalidato?: unknown;
  posizione: YamlLetto["posizione"];
  /** Di un testo, ciò che segue i campi. */
  corpo?: ReturnType<typeof leggiCampi>["corpo"];
}

/** I file di una versione, ognuno letto una volta. */
export type Lettura = ReadonlyMap<string, { genere: GenereQualunque; letto: Letto | undefined }>;

/**
 * Legge i file dati; quelli che nessun genere riconosce restano fuori, e i CSV di un dataset stanno con la sua descrizione.
 * Un piano scritto per uno schema di prima si confronta con i nomi di adesso: ciò che lo schema ha cambiato non è cambiato nel piano.
 * @param altra l'altra versione, già letta: i campi scritti allo stesso modo non si leggono due volte
 */
export function leggiFile(
  testi: ReadonlyMap<string, string>,
  quali: Iterable<string>,
  altra?: { testi: ReadonlyMap<string, string>; lettura: Lettura },
): Lettura {
  const lettura = new Map<string, { genere: GenereQualunque; letto: Letto | undefined }>();
  const adesso = migra(testi).file;
  for (const file of quali) {
    const testo = adesso.get(file);
    const genere = GENERI.find((g) => legge(g, file));
    if (testo === undefined || !genere || (genere.posto.modo === "coppie" && file.endsWith(".csv"))) continue;
    const gia = altra?.lettura.get(file)?.letto;
    const stessi = gia?.corpo === undefined ? undefined : conCorpo(gia, testo, altra?.testi.get(file));
    lettura.set(file, { genere, letto: stessi ?? leggi(genere, file, testo) });
  }
  return lettura;
}

/** I campi già letti nell'altra versione, con il corpo di questa; niente, se i campi non sono scritti allo stesso modo. */
function conCorpo(gia: Letto, testo: string, altro = ""): Letto | undefined {
  const [qui, la] = [separa(testo), separa(altro)];
  return qui.frontmatter === la.frontmatter ? { ...gia, corpo: qui.corpo } : undefined;
}

function leggi({ posto: { modo }, schema, titoli }: GenereQualunque, file: string, testo: string): Letto | undefined {
  const inTabella = modo === "tabella" || modo === "annate";
  const diviso = modo === "testi" ? leggiCampi(testo, file) : undefined;
  const letto =
    diviso !== undefined
      ? diviso.campi
      : inTabella
        ? leggiTabella(testo, file, schema, titoli)
        : leggiYaml(testo.replace(/^\ufeff/, ""), file);
  if (!letto || (letto.valore === undefined && letto.diagnostiche.length)) return undefined;
  const intero = inTabella || modo === "registro" ? z.array(schema) : schema;
  const valore = senzaSchema(file, letto.valore);
  const esito = intero.safeParse(valore ?? {});
  return {
    scritto: valore,
    posizione: letto.posizione,
    ...(diviso ? { corpo: diviso.corpo } : {}),
    ...(esito.success ? { convalidato: esito.data } : {}),
  };
}

/** I file che si confrontano come sono scritti: lo schema non li accetta. */
export const nonConvalidati = (lettura: Lettura): string[] =>
  [...lettura].flatMap(([file, { letto }]) => (letto && !("convalidato" in letto) ? [file] : []));

/**
 * Le voci dei file letti.
 * @param scritti i file da confrontare come sono scritti, perché una delle due versioni non si convalida
 * @returns anche i file che non si sono potuti leggere: di ciò che contengono non si sa che cosa cambia
 */
export function vociDi(testi: ReadonlyMap<string, string>, lettura: Lettura, scritti: ReadonlySet<string>) {
  const illeggibili: string[] = [];
  const voci = [...lettura].flatMap(([file, { genere, letto }]): Voce[] => {
    if (!letto) {
      illeggibili.push(file);
      return [];
    }
    const valore = scritti.has(file) ? capito(letto.scritto) : letto.convalidato;
    if (Array.isArray(valore)) return inElenco(genere, file, valore.filter(eOggetto), letto.posizione);
    const campi = eOggetto(valore) ? valore : {};
    const voce: Voce = {
      genere: genere.nome,
      id: genere.posto.modo === "unico" ? genere.nome : nomeDi(campi, file),
      file,
      campi,
      riga: (percorso) => letto.posizione(percorso).riga,
    };
    if (genere.posto.modo === "testi") {
      const testo = blocchiDi(letto.corpo ?? "");
      if (!testo) illeggibili.push(file);
      return [{ ...voce, testo: testo ?? [] }];
    }
    if (genere.posto.modo !== "coppie") return [voce];
    const fileCsv = file.replace(/\.yaml$/, ".csv");
    const tabella = tabellaScritta(fileCsv, testi.get(fileCsv) ?? "", campi);
    if (!tabella) illeggibili.push(fileCsv);
    return [tabella ? { ...voce, tabella } : voce];
  });
  return { voci, illeggibili };
}

function inElenco(
  { nome: genere, posto: { modo } }: GenereQualunque,
  file: string,
  valori: Record<string, unknown>[],
  posizione: YamlLetto["posizione"],
): Voce[] {
  const visti = new Map<string, number>();
  return valori.map((campi, i): Voce => {
    const nome = `${nomeDi(campi, String(i + 1))}${modo === "annate" ? `/${annoDi(file)}` : ""}`;
    const volte = (visti.get(nome) ?? 0) + 1;
    visti.set(nome, volte);
    return {
      genere,
      id: volte > 1 ? `${nome}#${volte}` : nome,
      file,
      campi,
      riga: (percorso) => posizione([i, ...percorso]).riga,
      inOrdine: true,
    };
  });
}

const nomeDi = (campi: Record<string, unknown>, altrimenti: string): string => {
  const nome = campi.id ?? campi.termine;
  return typeof nome === "string" ? nome : altrimenti;
};

const annoDi = (file: string) => /(\d+)\.csv$/.exec(file)?.[1] ?? file;

/** Un valore che nessuno schema ha letto: di numeri e date conta quanto valgono, non come sono scritti. */
function capito(valore: unknown): unknown {
  if (Array.isArray(valore)) return valore.map(capito);
  if (eOggetto(valore)) return Object.fromEntries(Object.entries(valore).map(([k, v]) => [k, capito(v)]));
  if (typeof valore !== "string") return valore;
  const { numero, unita } = leggiFigura(valore);
  if (numero.ok) return unita ? `${numero.valore} ${unita}` : numero.valore;
  const data = leggiData(valore);
  return data.ok ? data.iso : valore;
}
