/** Al posto di un testo un altro, scritto allo stesso modo: nudo, fra virgolette, o ripiegato su più righe. */
import type { Scalar } from "yaml";
import type { Valore } from "./cambio.ts";
import { inRiga } from "./scrivi-yaml.ts";

/** Quanto può essere lunga una riga ripiegata, se quelle che ci sono non lo sono di più: larga, perché cambi una riga sola. */
const LARGA = 180;

/** I modi di scriverlo, dal più simile a com'era. @param dentro sta fra graffe o fra quadre */
export function conScalare(
  testo: string,
  nodo: Scalar,
  valore: Exclude<Valore, object> | null,
  dentro: boolean,
): string[] {
  const [da = 0, a = 0] = nodo.range ?? [];
  // Un campo vuoto finisce con i due punti: il valore vuole il suo spazio.
  const stacco = /[:-]/.test(testo[da - 1] ?? "") ? " " : "";
  const intorno = (scritto: string) => `${testo.slice(0, da)}${stacco}${scritto}${testo.slice(a)}`;
  const semplici = inRiga(valore, dentro);
  if (typeof valore !== "string") return semplici.map((s) => intorno(s));
  const [, doppie = "", semplice = ""] = semplici.length === 3 ? semplici : ["", ...semplici];
  const suo = testo.slice(da, a);
  switch (nodo.type) {
    case "QUOTE_DOUBLE":
      return [intorno(conVirgolette(suo, valore)), intorno(doppie)];
    case "QUOTE_SINGLE":
      return [intorno(semplice), intorno(doppie)];
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return [
        ...inBlocco(suo, valore, nodo.type === "BLOCK_FOLDED").map((s) => intorno(s)),
        ...semplici.map((s) => intorno(`${s}\n`)),
      ];
    default:
      return [...(suo.includes("\n") ? [intorno(suRighe(suo, valore))] : []), ...semplici.map((s) => intorno(s))];
  }
}

/** Fra virgolette doppie le lettere accentate si scrivono come sono. */
const conVirgolette = (suo: string, valore: string): string =>
  suo.includes("\n") || /[\n\t\\]/.test(valore) ? JSON.stringify(valore) : `"${valore.replaceAll('"', '\\"')}"`;

/** Un testo con `>-` o `|`: le righe che non cambiano restano dove sono. */
function inBlocco(suo: string, valore: string, ripiegato: boolean): string[] {
  const acapo = suo.indexOf("\n");
  const testa = suo.slice(0, acapo + 1);
  const corpo = suo.slice(acapo + 1).replace(/\r/g, "");
  const righe = corpo.split("\n");
  const rientro = /^ */.exec(righe.find((r) => r.trim()) ?? "")?.[0] ?? "  ";
  const fine = corpo.endsWith("\n") ? "\n" : "";
  if (!ripiegato)
    return [
      `${testa}${valore
        .replace(/\n$/, "")
        .split("\n")
        .map((r) => (r ? rientro + r : r))
        .join("\n")}${fine}`,
    ];
  const larga = Math.max(LARGA, ...righe.map((r) => r.length)) - rientro.length;
  const scritti = valore
    .replace(/\n$/, "")
    .split("\n")
    .map((paragrafo) => ripiega(paragrafo, larga, paragrafiDi(righe)).map((r) => rientro + r))
    .map((r) => r.join("\n"));
  return [`${testa}${scritti.join("\n\n")}${fine}`];
}

const paragrafiDi = (righe: readonly string[]): string[] => righe.map((r) => r.trim()).filter(Boolean);

/** Un testo nudo su più righe. */
function suRighe(suo: string, valore: string): string {
  const righe = suo.replace(/\r/g, "").split("\n");
  const rientro = /^ */.exec(righe[1] ?? "")?.[0] ?? "  ";
  const larga = Math.max(LARGA, ...righe.map((r) => r.length));
  return ripiega(valore, larga, paragrafiDi(righe)).join(`\n${rientro}`);
}

/** Divide in righe, tenendo quelle di prima finché il testo è lo stesso, all'inizio e alla fine. */
function ripiega(testo: string, larga: number, prima: readonly string[]): string[] {
  let resto = testo;
  const inizio: string[] = [];
  for (const riga of prima) {
    if (resto !== riga && !resto.startsWith(`${riga} `)) break;
    inizio.push(riga);
    resto = resto.slice(riga.length + 1);
  }
  const fine: string[] = [];
  for (const riga of prima.slice(inizio.length).toReversed()) {
    if (!resto.endsWith(` ${riga}`)) break;
    fine.unshift(riga);
    resto = resto.slice(0, -riga.length - 1);
  }
  const mezzo: string[] = [];
  for (const parola of resto.split(" ").filter((p, _, tutte) => p || tutte.length === 1)) {
    const ultima = mezzo.at(-1);
    if (ultima !== undefined && ultima.length + 1 + parola.length <= larga)
      mezzo[mezzo.length - 1] = `${ultima} ${parola}`;
    else mezzo.push(parola);
  }
  return [...inizio, ...mezzo.filter((r) => r || !inizio.length), ...fine];
}
