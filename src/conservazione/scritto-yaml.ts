/**
 * I valori di uno YAML letti una seconda volta, a mano e riga per riga, senza la libreria con cui il piano si legge: ciò che
 * l'una perde e l'altra trova è perduto. Capisce solo ciò che un piano può contenere; il resto lo dà come parole.
 */

/** Un pezzo di ciò che una persona ha scritto, con la riga in cui comincia. */
export interface Pezzo {
  riga: number;
  testo: string;
}

/** I nomi dei campi non sono parole del piano: li ha scelti il programma. */
const CAMPO = /^(?:[\p{L}_][\p{L}\p{N}_-]*|"[^"]*"|'[^']*')[ \t]*:(?=\s|$)\s*/u;
/** Un commento ha uno spazio prima e uno dopo il cancelletto: `#parola` è una parola. */
const COMMENTO = /(?:^|\s)#(?!\s+\d+[a-z]?\s*(?:[,.;:)]|$))(?:\s.*)?$/;

/** @param prima quante righe del file precedono il testo */
export function valoriYaml(testo: string, prima = 0): Pezzo[] {
  const righe = testo.split(/\r?\n/);
  const trovati: Pezzo[] = [];
  for (let i = 0; i < righe.length; ) {
    const intera = righe[i] ?? "";
    let resto = intera.trimStart();
    if (!resto || /^#(?:\s|$)/.test(resto) || /^(?:---|\.\.\.)\s*$/.test(intera)) {
      i++;
      continue;
    }
    let rientro = intera.length - resto.length;
    for (let voce = /^-(?:\s+|$)/.exec(resto); voce; voce = /^-(?:\s+|$)/.exec(resto)) {
      resto = resto.slice(voce[0].length);
      if (CAMPO.test(resto)) rientro += voce[0].length;
      else break;
    }
    resto = resto.replace(CAMPO, "");
    const dopo = seguono(righe, i + 1, rientro);
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(resto)) {
      trovati.push({ riga: prima + i + 1, testo: righe.slice(i + 1, dopo).join("\n") });
      i = dopo;
    } else if (/^["'{[]/.test(resto)) {
      const da = intera.length - resto.length;
      const letto = fra(righe, i, da, prima);
      trovati.push(...letto.pezzi);
      i = letto.riga + 1;
    } else {
      const continua = righe.slice(i + 1, resto ? dopo : i + 1).map((r) => r.replace(COMMENTO, ""));
      const valore = [resto.replace(COMMENTO, ""), ...continua].join("\n").trim();
      if (valore) trovati.push({ riga: prima + i + 1, testo: valore });
      i += 1 + continua.length;
    }
  }
  return trovati;
}

/** La prima riga, da una in poi, che non sta più dentro il valore cominciato con quel rientro. */
function seguono(righe: readonly string[], da: number, rientro: number): number {
  let fine = da;
  for (let i = da; i < righe.length; i++) {
    const riga = righe[i] ?? "";
    if (!riga.trim()) continue;
    if (riga.length - riga.trimStart().length <= rientro) break;
    fine = i + 1;
  }
  return fine;
}

/** Un valore fra virgolette, graffe o quadre, che può prendere più righe: finisce quando tutto è chiuso. */
function fra(righe: readonly string[], da: number, colonna: number, prima: number): { pezzi: Pezzo[]; riga: number } {
  const pezzi: Pezzo[] = [];
  let [riga, livello] = [da, 0];
  let testo = (righe[riga] ?? "").slice(colonna);
  const prossima = (): boolean => {
    if (riga + 1 >= righe.length) return false;
    testo = righe[++riga] ?? "";
    return true;
  };
  for (;;) {
    testo = testo.trimStart();
    if (!testo || COMMENTO.test(testo.slice(0, 2))) {
      if (livello > 0 && prossima()) continue;
      return { pezzi, riga };
    }
    const segno = testo[0] ?? "";
    if ("{[".includes(segno)) livello++;
    if ("}]".includes(segno)) livello--;
    if ("{[}],".includes(segno) && (livello > 0 || "}]".includes(segno))) {
      testo = testo.slice(1);
      continue;
    }
    const qui = riga;
    if (segno === '"' || segno === "'") {
      const chiuso = segno === '"' ? /^"((?:[^"\\]|\\.)*)"/ : /^'((?:[^']|'')*)'/;
      let letto = chiuso.exec(testo);
      while (!letto && riga + 1 < righe.length) {
        testo += `\n${righe[++riga]}`;
        letto = chiuso.exec(testo);
      }
      pezzi.push({ riga: prima + qui + 1, testo: senzaCodici(letto?.[1] ?? testo.slice(1), segno) });
      testo = testo.slice(letto?.[0].length ?? testo.length);
      continue;
    }
    const piano = livello > 0 ? (/^(?:[^,{}[\]])+/.exec(testo)?.[0] ?? segno) : testo;
    const campo = livello > 0 ? CAMPO.exec(piano)?.[0] : undefined;
    if (campo) {
      testo = testo.slice(campo.length);
      continue;
    }
    const valore = piano.replace(COMMENTO, "").trim();
    if (valore) pezzi.push({ riga: prima + qui + 1, testo: valore });
    testo = testo.slice(piano.length);
  }
}

const senzaCodici = (testo: string, segno: string): string =>
  segno === "'"
    ? testo.replaceAll("''", "'")
    : testo.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|n|t|\r?\n\s*|(.))/gi, (_, u, x, segno) =>
        u || x ? String.fromCodePoint(Number.parseInt(u ?? x, 16)) : (segno ?? " "),
      );
