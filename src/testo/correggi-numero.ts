/**
 * La scrittura italiana di un numero mal scritto, solo se vale quanto ciò che è scritto. Una regola per ogni forma che ha un
 * significato solo; per le altre, niente: un suggerimento sbagliato è peggio di nessuno.
 */

type Regola = [forma: RegExp, scrivi: (pezzi: RegExpExecArray) => string | undefined];

const POTENZE: Record<string, number> = { mila: 3, milione: 6, milioni: 6, mln: 6, miliardo: 9, miliardi: 9, mld: 9 };

const REGOLE: readonly Regola[] = [
  // Spazi attorno ai segni: «1.234, 50».
  [/^(-?\d[\d.]*)\s*([.,])\s+(\d+)$|^(-?\d[\d.]*)\s+([.,])\s*(\d+)$/, (m) => senzaSpazi(m[0])],
  // «12,», «12.», «,5», «.5».
  [/^(-?\d{1,3}(?:\.\d{3})+|-?\d+)[.,]$/, ([, n = ""]) => n],
  [/^(-?)[.,](\d+)$/, ([, meno = "", d = ""]) => `${meno}0,${d}`],
  // Il punto al posto della virgola: «12.5», «3.300.000.00».
  [/^(-?\d+)\.(\d{1,2})$/, ([, n = "", d = ""]) => `${n},${d}`],
  [/^(-?\d{1,3}(?:\.\d{3})+)\.(\d{1,2})$/, ([, n = "", d = ""]) => `${n},${d}`],
  // All'inglese: «1,234.56», «1,234,567».
  [/^(-?\d{1,3}(?:,\d{3})+)\.(\d+)$/, ([, n = "", d = ""]) => `${n.replaceAll(",", ".")},${d}`],
  [/^-?\d{1,3}(?:,\d{3}){2,}$/, ([n = ""]) => n.replaceAll(",", ".")],
  // Con il meno in fondo: «1.234,50-».
  [/^(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s?-$/, ([, n = ""]) => `-${n}`],
  // Alla svizzera: «1'234,50».
  [/^(-?\d{1,3}(?:['’]\d{3})+)(?:[.,](\d+))?$/, ([, n = "", d]) => n.replace(/['’]/g, ".") + (d ? `,${d}` : "")],
  // Un punto scivolato fra i decimali: «1.234,5.6».
  [/^(-?\d{1,3}(?:\.\d{3})+,\d)\.(\d)$/, ([, n = "", d = ""]) => n + d],
  // I punti ci sono ma fuori posto: «12.34.567».
  [/^(-?)(\d{1,3}(?:\.\d{1,3})+\.\d{3})$/, ([, meno = "", n = ""]) => meno + raggruppa(n.replaceAll(".", ""))],
  // Con l'esponente: «1e3», «1,5E+06».
  [/^(-?\d+)(?:[.,](\d+))?e\+?(\d{1,2})$/i, ([, n = "", d = "", e = ""]) => sposta(n, d, Number(e))],
  // A parole: «3,3 milioni», «120 mila», «2 mld. di euro». Lo legge anche il grafico interattivo: niente `(?<=)`.
  [
    /^(-?(?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d+)|\.(\d{1,2}))?\s*(?:(mila|milione|milioni|miliardo|miliardi)|(mln|mld)\.?)(?:\s*(?:di\s+)?(?:euro|€))?$/i,
    ([, n = "", d = "", inglese = "", parola = "", sigla = ""]) =>
      sposta(n.replaceAll(".", ""), d || inglese, POTENZE[(parola || sigla).toLowerCase()] ?? 0),
  ],
];

/** @param scritto il numero, senza unità attorno */
export function correggiNumero(scritto: string): string | undefined {
  // Il trattino che Word mette al posto del meno.
  const pulito = scritto.trim().replace(/^[−–]\s*/, "-");
  if (pulito.length > 40) return undefined;
  if (/^-\d[\d.,]*$/.test(pulito) && pulito !== scritto.trim() && VALIDO.test(pulito)) return pulito;
  for (const [forma, scrivi] of REGOLE) {
    const trovata = forma.exec(pulito);
    const corretto = trovata && scrivi(trovata);
    if (corretto && corretto !== scritto && VALIDO.test(corretto)) return corretto;
  }
  return undefined;
}

/** Come un numero si scrive: al massimo quindici cifre, che è quanto se ne può conservare. */
const VALIDO = /^(?=(?:\D*\d){1,15}\D*$)-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

const senzaSpazi = (t: string) => {
  const unito = t.replace(/\s/g, "");
  return /^-?\d{1,3}\.\d{3}$/.test(unito) || unito.includes(",") ? unito : undefined;
};

const raggruppa = (cifre: string) => cifre.replace(/\B(?=(?:\d{3})+$)/g, ".");

/** Sposta la virgola a destra. */
function sposta(intero: string, decimali: string, posti: number): string | undefined {
  if (posti > 15) return undefined;
  const meno = intero.startsWith("-") ? "-" : "";
  const cifre = intero.replace("-", "") + decimali.padEnd(posti, "0").slice(0, posti);
  const resto = decimali.slice(posti).replace(/0+$/, "");
  return meno + raggruppa(cifre.replace(/^0+(?=\d)/, "")) + (resto ? `,${resto}` : "");
}
