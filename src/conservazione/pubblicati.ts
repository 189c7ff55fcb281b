/**
 * La seconda metà della legge: ciò che il piano tiene si legge in ciò che si pubblica. Vale per le pagine di un sito, per il testo
 * di un documento stampato, per i dati aperti: chiunque dia parole.
 */
import { informazioni, nudo } from "../generi/forma.ts";
import { separa } from "../mdx/frontmatter.ts";
import type { Caricamento } from "../piano/carica.ts";
import { schemaAl } from "../piano/schemi.ts";
import { gettoni, gettoniDiNumero, soloParole } from "./gettoni.ts";
import { figureLette, type Valore, valoriLetti } from "./letto.ts";
import { righeTesto, STACCO } from "./scritto-testo.ts";

/** Una pagina, un documento, un file di dati: il suo nome e il testo che vi si legge. */
export interface Pubblicato {
  nome: string;
  testo: string;
}

/** Ciò che il piano tiene e nessuno legge. */
export interface NonPubblicato {
  file: string;
  riga: number;
  campo: string;
  testo: string;
}

/** Le parole di un testo, una dopo l'altra fra due spazi: così una frase si cerca intera. */
const frase = (testo: string): string => ` ${soloParole(gettoni(testo)).join(" ")} `;
const deiValori = (valore: unknown): string =>
  typeof valore === "number" ? ` ${soloParole(gettoniDiNumero(valore)).join(" ")} ` : frase(String(valore));

/**
 * Ogni testo si cerca intero; ogni cifra in una pagina che contiene anche il testo più lungo della stessa voce: una cifra da sola si
 * troverebbe sempre. Una scelta fra valori chiusi, un vero o falso, un `null` non sono parole: cambiano ciò che si vede.
 */
export function nonPubblicati(caricamento: Caricamento, pubblicati: readonly Pubblicato[]): NonPubblicato[] {
  const conTesto = cercaFrasi(pubblicati.map((p) => frase(p.testo)));
  const mancano: NonPubblicato[] = [];
  const schemi = new Map(caricamento.documenti.map((d) => [d.file, d.schema] as const));
  const guarda = (file: string, valori: readonly Valore[]) => {
    for (const [voce, suoi] of Map.groupBy(valori, voceDi)) {
      const testi = suoi.filter((v) => typeof v.valore === "string").map((v) => deiValori(v.valore));
      const piuLungo = voce ? testi.reduce((a, b) => (b.length > a.length ? b : a), "") : "";
      const sue = suoi.some((v) => typeof v.valore === "number") ? conTesto(piuLungo) : [];
      for (const v of suoi) {
        const cercata = deiValori(v.valore);
        const trovata =
          typeof v.valore === "number" ? sue.some((p) => p.includes(cercata)) : conTesto(cercata).length > 0;
        if (!trovata && cercata.trim())
          mancano.push({ file, riga: v.riga, campo: v.percorso.join("."), testo: cercata.trim() });
      }
    }
  };
  for (const [file, valori] of valoriLetti(caricamento)) {
    const schema = schemi.get(file);
    guarda(
      file,
      valori.filter((v) => schema && eParola(v, schemaAl(schema, v.percorso))),
    );
  }
  for (const { fileCsv } of caricamento.piano?.dataset ?? [])
    guarda(
      fileCsv,
      figureLette(caricamento, fileCsv).filter((v) => v.valore !== ""),
    );
  for (const [file, testo] of caricamento.file)
    if (file.endsWith(".mdx"))
      for (const { riga, testo: scritta } of righeTesto(senzaComponenti(separa(testo).corpo)))
        for (const cercata of scritta.replace(NUMERO_DI_ELENCO, "").split(STACCO).map(frase))
          if (cercata.trim() && !conTesto(cercata).length)
            mancano.push({ file, riga, campo: "", testo: cercata.trim() });
  return mancano;
}

/** Chi trova le pagine che contengono una frase: guarda solo quelle che hanno la sua parola più rara. */
function cercaFrasi(pagine: readonly string[]): (cercata: string) => readonly string[] {
  const conParola = new Map<string, string[]>();
  for (const pagina of pagine)
    for (const parola of new Set(pagina.split(" "))) {
      const sue = conParola.get(parola);
      if (sue) sue.push(pagina);
      else conParola.set(parola, [pagina]);
    }
  const gia = new Map<string, readonly string[]>();
  return (cercata) => {
    const note = gia.get(cercata);
    if (note) return note;
    const possibili = cercata
      .trim()
      .split(" ")
      .map((p) => (p ? (conParola.get(p) ?? []) : pagine));
    const poche = possibili.reduce((a, b) => (b.length < a.length ? b : a), pagine);
    const trovate = poche.filter((p) => p.includes(cercata));
    gia.set(cercata, trovate);
    return trovate;
  };
}

/** I numeri di un elenco li scrive chi legge la pagina. */
const NUMERO_DI_ELENCO = /^\s*\d+[.)]\s/;
/**
 * Di un componente si legge ciò che prende il suo posto: una figura, una tabella, il significato di una sigla. Una cifra o una
 * lettera che lo tocca si unisce a quello.
 */
const senzaComponenti = (corpo: string): string =>
  corpo.replace(/[\p{L}\d.,-]*(?:<\/?[A-Z]\w*[^<>]*>[\p{L}\d.,-]*)+/gu, STACCO);

const voceDi = ({ percorso }: Valore): string =>
  typeof percorso[0] === "number" || percorso.length > 1 ? String(percorso[0]) : "";

/** Vero se il valore è una parola o una cifra del piano, e non una scelta o un modo di disegnare. */
function eParola({ valore }: Valore, schema: Parameters<typeof nudo>[0] | undefined): boolean {
  if (valore === null || valore === undefined || typeof valore === "boolean") return false;
  if (!schema) return true;
  const info = informazioni(schema);
  if (info?.riferimento || info?.nonSiLegge) return false;
  return (nudo(schema)._zod.def as { type: string }).type !== "enum";
}
