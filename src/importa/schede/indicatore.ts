/** Un indicatore scritto in una riga: il numero, l'unità, il confronto, il periodo, e che cosa si misura. */
import { type Cifra, leggiCifre } from "../../testo/cifre.ts";
import { leggiNumero, scriviNumero } from "../../testo/numeri.ts";

export interface IndicatoreLetto {
  descrizione: string;
  unita: "numero" | "percentuale" | "euro" | "voto" | "presenza";
  /** Come si scrive nel file; niente, se la riga non dà un numero. */
  valore?: string;
  valori: { etichetta: string; valore: string }[];
  confronto: "=" | ">=" | "<=" | "aumento" | "diminuzione";
  periodo: string;
}

const N = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)`;
/** Il valore detto per nome: vale più di ogni altro numero della riga. */
const ATTESO = new RegExp(
  String.raw`[-–—(\s]*(?:valore\s+attes[oi]|stima|target|atteso|standard)\s*:?\s*(?:del(?:l[ao'’])?|di|pari\s+a[l]?)?\s*(>=|<=|[≥≤><]|almeno|minimo)?\s*(?:il\s+)?${N}\s*(%)?\)?`,
  "iu",
);
const SOGLIA = new RegExp(
  String.raw`\(?\b(minimo|almeno|massimo|non (?:più|meno) di)\s+(?:il\s+|l['’]\s*)?${N}\s*(%)?\)?`,
  "iu",
);
const TESTA = new RegExp(
  String.raw`^(?:n(?:umero|r|um)?\s*[.°º]*\s*)?(?:il\s+|l['’]|in\s+)?${N}(?![\d/]|-\d)\s*(%|€)?\s*(?:(?:di|dei|degli|delle|del)\s+(?=\p{L}))?`,
  "iu",
);
const CON_ENNE = new RegExp(String.raw`\bn\s*[.°º]+\s*${N}(?!/)`, "iu");

export function leggiIndicatore(testo: string): IndicatoreLetto {
  const riga = testo.replace(/[;.\s]+$/, "").trim();
  const cifre = leggiCifre(riga).filter((c) => c.genere === "quantità");
  const trovato = cerca(riga, cifre);
  const percento = trovato?.percento || /^\s*(?:%|percentuale)/i.test(riga);
  const voto = !percento && /^(?:grado|livello|indice|punteggio|voto|media\s+voti)\b/i.test(riga) && ATTESO.test(riga);
  const unita = !trovato
    ? /^(?:n\s*[.°º]|numero)/i.test(riga)
      ? "numero"
      : "presenza"
    : trovato.euro
      ? "euro"
      : percento
        ? "percentuale"
        : voto
          ? "voto"
          : "numero";
  return {
    descrizione: descrivi(riga, trovato?.togli) || riga,
    unita,
    ...(trovato ? { valore: trovato.valore } : {}),
    valori: cifre.length > 1 && trovato && !trovato.nominato ? altri(riga, cifre) : [],
    confronto: confrontoDi(riga, trovato),
    periodo: periodoDi(riga),
  };
}

interface Trovato {
  valore: string;
  percento: boolean;
  euro?: boolean;
  togli?: string;
  soglia?: string;
  nominato?: boolean;
}

const scritto = (n: string): string => {
  const letto = leggiNumero(n);
  return letto.ok ? scriviNumero(letto.valore, letto.decimali) : n;
};

function cerca(riga: string, cifre: readonly Cifra[]): Trovato | undefined {
  const atteso = ATTESO.exec(riga);
  if (atteso?.[2])
    return {
      valore: scritto(atteso[2]),
      percento: Boolean(atteso[3]),
      togli: atteso[0],
      soglia: atteso[1] ?? "",
      nominato: true,
    };
  const testa = TESTA.exec(riga);
  const anno = testa && /^\s*(?:19|20)\d\d\s*$/.test(testa[0]) && !/^\p{Ll}/u.test(riga.slice(testa[0].length));
  if (testa?.[1] && !anno)
    return { valore: scritto(testa[1]), percento: testa[2] === "%", euro: testa[2] === "€", togli: testa[0] };
  const soglia = SOGLIA.exec(riga);
  if (soglia?.[2]) return { valore: scritto(soglia[2]), percento: Boolean(soglia[3]), soglia: soglia[1] ?? "" };
  const euro = /^€\s*([\d.]+(?:,\d+)?)/.exec(riga);
  if (euro?.[1]) return { valore: scritto(euro[1]), percento: false, euro: true, togli: euro[0] };
  const enne = CON_ENNE.exec(riga);
  if (enne?.[1]) return { valore: scritto(enne[1]), percento: false };
  // Di più anni vale l'ultimo: di solito ogni anno ha il suo totale e poi la sua parte.
  const anni = [...riga.matchAll(/(?:a\.\s?s\.|anno(?:\s+scolastico)?)\s*\d{4}/gi)];
  const ultimo = anni.length > 1 ? cifre.find((c) => c.inizio > (anni.at(-1)?.index ?? 0)) : undefined;
  const prima = ultimo ?? cifre.find((c) => c.unita === "percentuale") ?? cifre.find((c) => /\d/.test(c.scritto));
  if (!prima) return undefined;
  return {
    valore: scritto(prima.scritto.replace(/[^\d.,]/g, "")),
    percento: prima.unita === "percentuale",
    euro: prima.unita === "euro",
  };
}

function descrivi(riga: string, togli: string | undefined): string {
  const nuda = (togli ? riga.replace(togli, " ") : riga)
    .replace(/^\s*%\s*(?:di|dei|delle|degli)?\s*/i, "")
    .replace(/\s+/g, " ")
    .replace(/[\s;:,–-]+$/, "")
    .trim();
  return nuda.charAt(0).toUpperCase() + nuda.slice(1);
}

/** Ogni numero con le parole che lo seguono, quando sono più d'uno. */
function altri(riga: string, cifre: readonly Cifra[]): IndicatoreLetto["valori"] {
  const viste = new Set<string>();
  return cifre
    .filter((c) => /\d/.test(c.scritto))
    .flatMap((c, i, tutte) => {
      const segue = riga
        .slice(c.fine, tutte[i + 1]?.inizio ?? riga.length)
        .replace(/[\s,;:.(]+(?:[eè]d?|di cui|erano)?[\s,]*$/i, "")
        .trim();
      const base = nuda(segue || riga.slice(tutte[i - 1]?.fine ?? 0, c.inizio)).slice(0, 120) || `valore ${i + 1}`;
      const etichetta = viste.has(base) ? `${base} (${i + 1})` : base;
      viste.add(base);
      return [{ etichetta, valore: scritto(c.scritto.replace(/[^\d.,]/g, "").replace(/[.,]$/, "")) }];
    });
}

/** Senza ciò che lega un numero alle sue parole: «3/anno)» è «anno». */
const nuda = (testo: string): string => {
  const senza = testo.replace(/^[\s/,;:.)\]–-]+/, "").trim();
  return senza.endsWith(")") && !senza.includes("(") ? senza.slice(0, -1).trim() : senza;
};

function confrontoDi(riga: string, t: Trovato | undefined): IndicatoreLetto["confronto"] {
  const soglia = t?.soglia?.toLowerCase() ?? "";
  if (/minimo|almeno|meno di|>|≥/.test(soglia)) return ">=";
  if (/massimo|più di|<|≤/.test(soglia)) return "<=";
  if (!t && /^(?:aumento|incremento|crescita|miglioramento)\b/i.test(riga)) return "aumento";
  if (!t && /^(?:riduzione|diminuzione|calo)\b/i.test(riga)) return "diminuzione";
  return "=";
}

function periodoDi(riga: string): string {
  const mesi = /\b(\d{2}\/\d{4})\s*[-–]\s*(\d{2}\/\d{4})\b/.exec(riga);
  if (mesi) return `${mesi[1]}-${mesi[2]}`;
  const anni = [...riga.matchAll(/\b((?:19|20)\d\d)\s*[-–/]\s*((?:19|20)\d\d)\b/g)].at(-1);
  if (anni && Number(anni[1]) < Number(anni[2])) return `${anni[1]}-${anni[2]}`;
  if (/\btriennio\b/i.test(riga) && !/precedente/i.test(riga)) return "triennio";
  if (/\/\s?anno\b|\ball['’]anno\b|\bannu[ao]l?[ei]?\b|\bmedia annua/i.test(riga)) return "anno";
  const uno = /\b(?:nel|nell['’]anno|anno)\s+((?:19|20)\d\d)\b/i.exec(riga);
  return uno ? `"${uno[1]}"` : "non indicato";
}
