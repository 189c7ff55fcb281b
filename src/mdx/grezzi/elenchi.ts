/** Gli elenchi scritti con i segni di Word, con lettere e parentesi, o senza lo spazio dopo il segno. */
import type { BloccoGrezzo, Riga } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

/** Il segno di una voce, e come la si scrive. */
interface Segno {
  segno: string;
  rimedio: string;
  /** Da solo può anche essere testo: vale se ce n'è un altro, o se la riga prima apre un elenco. */
  dubbio: boolean;
}

const TRATTINO = "scrivi ogni voce su una riga sua che comincia con «- » (trattino e spazio)";
const NUMERO = "scrivi ogni voce su una riga sua che comincia con il numero, un punto e uno spazio: «1. »";
const LETTERA = "scrivi ogni voce su una riga sua che comincia con un trattino prima della lettera: «- a) …»";

/** I segni d'elenco di Word: cerchi, quadri, frecce, spunte. Il punto in mezzo (·) divide anche le parole: vuole il suo spazio. */
const PUNTO = /^(?:[•●○◦▪▫■□◆◇❖‣⁃∙►▸▶▷➢➤✓✔]|·[ \t\u00a0])/u;
/** Ciò che resta dei segni di Word quando si perde il loro carattere: `o` e una tabulazione, `§`, `Ø`, `ü`. */
const RESTO = /^(?:[ovq]\t|[§Øü][ \t\u00a0]+(?=\p{L}))/u;
const LINEA = /^(?:[–—‐‑−―]|--)[ \t\u00a0]+(?=\S)|^[–—](?=\p{L})/u;
const SENZA_SPAZIO = /^[-*+](?=\p{L})/u;
const INSECABILE = /^(?:[-*+]|\d{1,3}[.)])\u00a0/u;
const LETTERE = /^(?:\(?[a-z]\)|\(?[ivx]{1,4}\)|[A-Z]\))(?=[ \t\u00a0]*[^\s.,;:)])/u;
const NUMERI =
  /^(?:\(\d{1,2}\)|\d{1,2}(?:[°ª.]| )?\))(?=[ \t\u00a0]*[^\s.,;:)\d])|^\d{1,2} ?[-–][ \t\u00a0]+(?=\p{L})|^\d{1,2}\.(?=\p{L})/u;
/** «a. » e «a - »: da sole possono essere un'abbreviazione. */
const LETTERA_PUNTO = /^[a-h](?:\.| ?[-–])[ \t]+(?=\p{L})/u;
const NUMERI_DOPO = /^\d{1,2}\.[ \t]/;

/** Il segno con cui la riga comincia. */
function segnoDi(riga: string, prima: boolean): Segno | undefined {
  const certo = PUNTO.exec(riga) ?? RESTO.exec(riga);
  if (certo) return { segno: certo[0].trim(), rimedio: TRATTINO, dubbio: false };
  const insecabile = INSECABILE.exec(riga);
  if (insecabile)
    return {
      segno: insecabile[0].trim(),
      rimedio: "dopo il segno dell'elenco c'è uno spazio insecabile: metti uno spazio normale",
      dubbio: false,
    };
  const linea = LINEA.exec(riga);
  // Un trattino lungo apre anche un discorso, o un inciso che si chiude.
  if (linea)
    return { segno: linea[0].trim(), rimedio: TRATTINO, dubbio: !prima || /^.\s*["«“]|.\s?[–—](?:\s|$)/u.test(riga) };
  const stretto = SENZA_SPAZIO.exec(riga);
  if (stretto) return { segno: stretto[0], rimedio: TRATTINO, dubbio: !prima || /^\*\p{Lu}/u.test(riga) };
  const lettera = LETTERE.exec(riga);
  // «(a) uno, (b) due» sulla stessa riga è una frase.
  if (lettera) return { segno: lettera[0], rimedio: LETTERA, dubbio: !prima || /[\s(][a-zA-Z]\)/.test(riga.slice(2)) };
  const punto = LETTERA_PUNTO.exec(riga);
  if (punto) return { segno: punto[0].trim(), rimedio: LETTERA, dubbio: true };
  const numero = NUMERI.exec(riga) ?? (prima ? null : NUMERI_DOPO.exec(riga));
  return numero
    ? { segno: numero[0].trim(), rimedio: NUMERO, dubbio: !prima || /^\(\d+\)\s*\p{Lu}/u.test(riga) }
    : undefined;
}

/** La riga finisce come finisce una voce, o la frase che apre l'elenco. */
const apre = (riga: Riga | undefined): boolean => /[:;](?:\s+(?:e|ed|o|oppure))?$/u.test(riga?.testo ?? "");

/** Le voci di un elenco che non è diventato un elenco. */
export function elenchi({ righe, testo, voce }: BloccoGrezzo): Grezzo | undefined {
  const segni = righe.map((r, i) => ({ riga: r, trovato: segnoDi(r.testo, i === 0), prima: righe[i - 1] }));
  const contati = segni.filter((s) => s.trovato);
  for (const { riga, trovato, prima } of contati) {
    if (!trovato) continue;
    // In una voce d'elenco «a)» è il nome della voce: si legge com'è.
    if (voce !== "testo" && riga === righe[0] && trovato.rimedio !== TRATTINO) continue;
    const altri = contati.filter((c) => c.trovato?.rimedio === trovato.rimedio).length;
    if (trovato.dubbio && altri < 2 && !apre(prima)) continue;
    return guaio(riga.indice, trovato.segno, trovato.rimedio);
  }
  const inRiga = /[:;.,][ \t\u00a0]*([•●▪◦‣])[ \t\u00a0]*\S/u.exec(testo);
  return inRiga ? guaio(inRiga.index + inRiga[0].indexOf(inRiga[1] ?? ""), inRiga[1] ?? "", TRATTINO) : undefined;
}

const guaio = (indice: number, segno: string, suggerimento: string): Grezzo => ({
  indice,
  messaggio: `«${segno}» resta scritto com'è: l'elenco non diventa un elenco`,
  suggerimento,
});

/** Una casella da spuntare scritta quasi bene: `[ ]` senza trattino, `- []`. */
export function caselle({ righe, voce }: BloccoGrezzo): Grezzo | undefined {
  const attaccata = voce === "elenco" && /^\[[ xX]\](?=\p{L})/u.test(righe[0]?.testo ?? "") ? righe[0] : undefined;
  const riga = attaccata ?? righe.find((r) => /^(?:[-*+])?\[[ \u00a0]?[xX]?\](?=[ \t\u00a0]+\S)/u.test(r.testo));
  if (!riga) return undefined;
  return {
    indice: riga.indice,
    messaggio: "La casella resta scritta com'è",
    suggerimento: "scrivi «- [ ] » per una cosa da fare e «- [x] » per una fatta: trattino, spazio, parentesi, spazio",
  };
}
