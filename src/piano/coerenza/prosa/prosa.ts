/** Ciò che le regole sul testo hanno in comune: le affermazioni del piano, frase per frase, con le loro quantità. */
import { type Lettura, leggiFrase } from "../../../testo/affermazioni/index.ts";
import type { Cifra } from "../../../testo/cifre.ts";
import { type Frase, frasi } from "../../../testo/frasi.ts";
import { type Contesto, puntoDi, type Testo } from "../contesto.ts";
import { type Controllo, controllate, type Termine } from "../raccolta.ts";
import type { Segnalazione } from "../regola.ts";

/** Una frase del piano: non una nota, non un titolo, non una citazione della fonte. */
export interface Affermazione extends Frase {
  da: Testo;
  /** La frase che la precede nello stesso testo. */
  prima?: Affermazione;
  /** La frase che la precede nello stesso file. */
  precede?: Affermazione;
  cifre: readonly Cifra[];
  /** La frase letta: i suoi numeri e le relazioni che dice. */
  letta: Lettura;
}

const memoria = new WeakMap<Contesto, Affermazione[]>();

/** Le frasi di tutti i testi, con le cifre già lette. */
export function affermazioni(contesto: Contesto): Affermazione[] {
  const gia = memoria.get(contesto);
  if (gia) return gia;
  const tutte: Affermazione[] = [];
  for (const da of contesto.testi)
    if (!da.nota && da.genere !== "titolo")
      for (const f of frasi(senzaCitazioni(da.testo))) {
        const ultima = tutte.at(-1);
        const precede = ultima?.da.file === da.file ? { precede: ultima } : {};
        const prima = ultima?.da === da ? { prima: ultima } : {};
        const letta = leggiFrase(f.testo);
        const cifre = letta.numeri.filter((n) => n.classe !== "F");
        tutte.push({ ...f, da, cifre, letta, ...precede, ...prima });
      }
  memoria.set(contesto, tutte);
  return tutte;
}

/** Ciò che sta fra «» lo dice la fonte o un altro: qui non conta, ma le posizioni restano. */
function senzaCitazioni(testo: string): string {
  let scritto = "";
  let qui = 0;
  for (let da = testo.indexOf("«"); da >= 0; da = testo.indexOf("«", qui)) {
    const a = testo.indexOf("»", da);
    if (a < 0) break;
    scritto += testo.slice(qui, da) + testo.slice(da, a).replace(/\d/g, "\u2007");
    qui = a;
  }
  return scritto + testo.slice(qui);
}

/** Fra due numeri comincia a parlare un altro: «…del 10% e le domande sono passate da…». */
export const ALTRO_SOGGETTO = /\s(?:e|ed|mentre|ma)\s(?:i|gli|le|la|il|lo|l')\s?\p{L}/u;

const quantita = new WeakMap<Affermazione, readonly Cifra[]>();

/** Le quantità di una frase, senza anni, date, età e rimandi: sempre lo stesso elenco, ogni numero lo chiede. */
export function quantitaDi(a: Affermazione): readonly Cifra[] {
  const sue = quantita.get(a) ?? a.cifre.filter((c) => c.genere === "quantità");
  quantita.set(a, sue);
  return sue;
}

/** La segnalazione di una cifra di una frase, con il suo punto e la cella da cui viene. */
export function segnala(
  contesto: Contesto,
  a: Affermazione,
  cifra: Pick<Cifra, "scritto" | "inizio">,
  messaggio: string,
  altro: Partial<Segnalazione> = {},
): Segnalazione {
  const inizio = a.inizio + cifra.inizio;
  const cella = a.da.dati.find((d) => inizio >= d.inizio && inizio < d.fine)?.cella;
  return {
    ...puntoDi(contesto, a.da, cifra.scritto.trim(), inizio),
    messaggio,
    suggerimento: "correggi la parola o il numero; se la fonte scrive così, spiegalo in note-ai-dati.yaml",
    ...(cella ? { figure: [cella] } : {}),
    ...altro,
  };
}

/** Una cifra di una frase come termine di un conto. Una parte detta a parole («un terzo») non ha un posto. */
export const termine = (
  a: Affermazione,
  c: Pick<Cifra, "valore" | "passo" | "inizio"> & { classe?: string },
): Termine => ({
  valore: c.valore,
  passo: c.passo,
  posto: c.classe === "F" ? undefined : { testo: a.da, inizio: a.inizio + c.inizio },
});

/** Dice se le cifre di una frase tornano, e che sono state controllate: come `controllate`. */
export const tornano = (
  contesto: Contesto,
  a: Affermazione,
  controllo: Controllo,
  cifre: readonly Cifra[],
  torna: (valori: number[]) => boolean,
): boolean =>
  controllate(
    contesto,
    controllo,
    cifre.map((c) => termine(a, c)),
    torna,
  );

/** Vero se la cifra è una differenza («1.525 in meno») o una soglia, non una quantità di cose. */
export const relativa = (a: Affermazione, c: Cifra): boolean =>
  c.segno !== undefined || /^(?:\s+[\p{L}']+){0,2}\s+in\s+(?:più|meno)(?!\p{L})/u.test(a.testo.slice(c.fine));
