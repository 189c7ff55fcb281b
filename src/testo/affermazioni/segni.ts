/**
 * Una frase con un segno solo al posto di ogni cifra: chi legge le relazioni vede «da N a N» e non come un numero è scritto.
 * I segni sono caratteri di uso privato, uno per cifra; di ciascuno si ritrovano la cifra e il posto.
 */
import { type Cifra, leggiCifre } from "../cifre.ts";
import { type Modo, modoPrima } from "./modo.ts";

/** N un numero di cose, P una percentuale, E un importo, Y un anno, T una durata, D una data o un periodo, A un'età, R un rimando, F una parte a parole. */
export type Classe = "N" | "P" | "E" | "Y" | "T" | "D" | "A" | "R" | "F";
const CLASSI: readonly Classe[] = ["N", "P", "E", "Y", "T", "D", "A", "R", "F"];
const BASE = 0xe000;
/** Quanti segni ha ogni classe: una frase con più cifre non si legge. */
const QUANTI = 0x200;

/** Una classe di segni dentro un'espressione regolare: `s("NE")` sta per un numero o un importo. */
export const s = (classi: string): string =>
  `[${[...classi]
    .map((c) => {
      const da = BASE + CLASSI.indexOf(c as Classe) * QUANTI;
      return `${String.fromCharCode(da)}-${String.fromCharCode(da + QUANTI - 1)}`;
    })
    .join("")}]`;

/** Un numero della frase, con il modo in cui è detto. */
export interface Numero extends Cifra {
  classe: Classe;
  /** «circa», «quasi», «oltre»… davanti al numero. */
  modo: Modo;
}

/** Una frase letta: il testo com'è, i suoi numeri e la traccia con i segni al loro posto. */
export interface Traccia {
  testo: string;
  /** Minuscola, con un segno per numero e gli apostrofi diritti. */
  segni: string;
  numeri: readonly Numero[];
}

const classeDi = (c: Cifra): Classe => {
  if (c.genere === "anno") return "Y";
  if (c.genere === "rimando") return "R";
  if (c.genere === "età") return /^\d+\s?[-–]|^\d{2}$/.test(c.scritto) ? "A" : "T";
  if (c.genere === "tempo") return Number.isNaN(c.valore) ? "D" : "T";
  return c.unita === "percentuale" ? "P" : c.unita === "euro" ? "E" : "N";
};

/** Una parte detta a parole: quanto vale, e il pezzo di traccia che occupa. */
const UN = "un(?:a|o)?";
const DENOMINATORI: Record<string, number> = {
  ...{
    terzo: 3,
    terza: 3,
    terzi: 3,
    quarto: 4,
    quarta: 4,
    quarti: 4,
    quinto: 5,
    quinta: 5,
    quinti: 5,
    sesto: 6,
    sesta: 6,
  },
  ...{ settimo: 7, ottavo: 8, decimo: 10, decimi: 10 },
};
/** Dopo «una persona su quattro»: chi fa qualcosa, e non un nome («un alloggio su due piani»). */
const VERBI =
  "ha|hanno|è|era|sono|non|vive|vivono|abita|si|riceve|lavora|frequenta|dichiara|usa|segue|dice|chiede|cerca|studia|proviene|viene|risiede|soffre|supera";
const PARTI = new RegExp(
  [
    String.raw`(?<meta>(?<!\p{L})(?:la |della |alla |una )?metà(?!\p{L}))`,
    String.raw`(?<piuParte>(?<!\p{L})(?:(?:la |una )?(?:maggioranza|maggior parte))(?=\s(?:dei|degli|delle|della|del)\s))`,
    String.raw`(?<!\p{L})(?<uno>un(?:a)?)\s(?<den>${Object.keys(DENOMINATORI).join("|")})(?!\p{L}|\s+(?:settore|d'ora|volta|anno|polo))`,
    String.raw`(?<num>${s("N")})\s(?<dens>terzi|quarti|quinti|decimi)(?!\p{L})`,
    String.raw`(?<unoSu>(?<!\p{L})${UN})(?:'|\s)(?:\p{L}+\s){0,3}?su\s(?<su1>${s("N")})(?!\s?(?!(?:${VERBI})(?!\p{L}))\p{L})`,
    String.raw`(?<quanti>${s("N")})\s(?:\p{L}+\s){0,2}?su\s(?<su2>${s("N")})`,
  ].join("|"),
  "gu",
);

/** Legge una frase: i numeri, le parti a parole («un terzo», «nove su dieci») e la traccia. */
export function leggiTraccia(testo: string): Traccia {
  const cifre = leggiCifre(testo).slice(0, QUANTI - 1);
  const numeri: Numero[] = [];
  let segni = "";
  let qui = 0;
  const segnoDi = (classe: Classe) => String.fromCharCode(BASE + CLASSI.indexOf(classe) * QUANTI + numeri.length - 1);
  for (const c of cifre) {
    segni += testo.slice(qui, c.inizio).toLowerCase();
    numeri.push({ ...c, classe: classeDi(c), modo: modoPrima(testo.slice(Math.max(0, c.inizio - 34), c.inizio)) });
    // Di una data il giorno della settimana e i mesi restano scritti: contano.
    segni += segnoDi(classeDi(c));
    // L'unità di una durata fa parte della cifra.
    qui = c.fine;
  }
  segni += testo.slice(qui).toLowerCase();
  segni = segni.replace(/’/g, "'").replace(/[\n\u00a0]/g, " ");
  if (!/metà|maggior|terz|quart|quint|sest|settim|ottav|decim|\ssu\s/.test(segni)) return { testo, segni, numeri };
  const di = (segno: string | undefined) => (segno ? numeri[(segno.charCodeAt(0) - BASE) % QUANTI] : undefined);
  segni = segni.replace(PARTI, (tutto, ...resto) => {
    const g = resto.at(-1) as Record<string, string | undefined>;
    const dove = resto.at(-3) as number;
    const a = di(g.quanti ?? g.num);
    const b = di(g.su1 ?? g.su2);
    const aParole = (n: Numero | undefined) => n && !/\d/.test(n.scritto) && n.valore <= 100;
    if (g.quanti && (!aParole(a) || !aParole(b) || !a || !b || a.valore >= b.valore || b.valore > 20)) return tutto;
    if (g.unoSu && !(b && b.valore >= 2 && b.valore <= 100 && Number.isInteger(b.valore))) return tutto;
    const sopra = g.quanti || g.num ? (a?.valore ?? 1) : 1;
    const sotto = g.meta
      ? 2
      : g.den
        ? (DENOMINATORI[g.den] ?? 0)
        : g.dens
          ? (DENOMINATORI[g.dens] ?? 0)
          : (b?.valore ?? 0);
    if (g.piuParte) {
      const dove = testo.toLowerCase().indexOf(tutto.trim());
      numeri.push({
        ...{ scritto: tutto.trim(), inizio: Math.max(0, dove), fine: Math.max(0, dove) + tutto.length },
        ...{ genere: "quantità", valore: 75, unita: "percentuale", passo: 1, approssimata: true },
        ...{ classe: "F", modo: "maggioranza" },
      });
      return segnoDi("F");
    }
    if (!sotto || sopra / sotto >= 1) return tutto;
    const primo = a ?? b;
    numeri.push({
      scritto: /\d/.test(tutto) ? tutto : parole(tutto, numeri),
      inizio: primo ? primo.inizio : Math.max(0, testo.toLowerCase().indexOf(tutto.trim())),
      fine: primo ? primo.fine : Math.max(0, testo.toLowerCase().indexOf(tutto.trim())) + tutto.length,
      ...{ genere: "quantità", valore: (100 * sopra) / sotto, unita: "percentuale", passo: 1 },
      ...{ approssimata: true, classe: "F", modo: modoPrima(segni.slice(Math.max(0, dove - 30), dove)) },
    });
    return segnoDi("F");
  });
  return { testo, segni, numeri };
}

/** Un pezzo di traccia com'era scritto. */
const parole = (pezzo: string, numeri: readonly Numero[]): string =>
  [...pezzo]
    .map((c) => (c >= "\ue000" && c < "\uf800" ? (numeri[(c.charCodeAt(0) - BASE) % QUANTI]?.scritto ?? "") : c))
    .join("")
    .trim();

/** Il pezzo di una traccia, con i numeri com'erano scritti. */
export const scrittoDi = (t: Traccia, pezzo: string): string => parole(pezzo, t.numeri);

/** Il numero che un segno rappresenta. */
export function numeroDi(t: Traccia, segno: string | undefined): Numero | undefined {
  return segno ? t.numeri[(segno.charCodeAt(0) - BASE) % QUANTI] : undefined;
}

/** I numeri di alcune classi, con il loro posto nella traccia. */
export function posti(t: Traccia, classi: string): { numero: Numero; posto: number }[] {
  return [...t.segni.matchAll(new RegExp(s(classi), "gu"))].flatMap((m) => {
    const numero = numeroDi(t, m[0]);
    return numero ? [{ numero, posto: m.index }] : [];
  });
}
