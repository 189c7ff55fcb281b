/**
 * Quanto può costare leggere un testo. Oltre queste misure non è prosa, e il lettore Markdown ci metterebbe minuti: prova ogni
 * segno con ogni altro del suo capoverso, e ogni riga con tutti gli elenchi e le citazioni aperti. Si contano caratteri e segni,
 * mai il tempo: lo stesso testo ha lo stesso esito su ogni macchina.
 */
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { scriviNumero } from "../testo/numeri.ts";

export const MASSIMO = {
  /** Caratteri di un capoverso: righe di seguito, senza righe vuote in mezzo. */
  capoverso: 10_000,
  /** Caratteri e righe di tutto il testo. */
  testo: 100_000,
  righe: 5_000,
  /** Segni di Markdown (asterischi, parentesi quadre, accenti gravi, minori…) di un capoverso e di tutto il testo. */
  segniCapoverso: 1_000,
  segni: 20_000,
  /** Voci d'elenco e citazioni aperte da una riga, e da tutte le righe insieme. */
  apertiRiga: 20,
  aperti: 3_000,
  /** Barre verticali di tutto il testo, cioè celle delle tabelle scritte a mano. */
  barre: 5_000,
} as const;

const SEGNI = /[*_~[\]!`<>&\\@]/g;
// Il segno di una voce vuole uno spazio dopo di sé: «1.234» e «*grassetto*» non aprono un elenco.
const APERTO = /(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/y;

interface Capoverso {
  /** Da 1. */
  inizio: number;
  testo: string;
}

/** Dice se un testo costa più di quanto meriti: la prima misura che passa, con la sua riga. */
export function misura(testo: string, file: string): Diagnostica | undefined {
  const righe = testo.split("\n");
  const lungo = (riga: number, messaggio: string, suggerimento: string) =>
    errore(file, { riga, colonna: 1 }, "testo-troppo-lungo", messaggio, suggerimento);
  for (const { inizio, testo: suo } of capoversi(righe))
    if (suo.length > MASSIMO.capoverso)
      return lungo(inizio, `Questo capoverso supera i ${MASSIMO.capoverso} caratteri`, "dividilo con righe vuote");
  if (testo.length > MASSIMO.testo || righe.length > MASSIMO.righe)
    return lungo(
      1,
      `Il testo supera i ${MASSIMO.testo} caratteri o le ${MASSIMO.righe} righe`,
      "dividilo in più file; le tabelle lunghe vanno in «dati»",
    );
  return fitto(righe, file);
}

/** Una misura passata: la riga, quanti sono, quanti se ne ammettono, che cosa è troppo e come si rimedia. */
type Troppo = (riga: number, quanti: number, ammessi: number, cosa: string, suggerimento: string) => Diagnostica;

function fitto(righe: string[], file: string): Diagnostica | undefined {
  const troppo: Troppo = (riga, quanti, ammessi, cosa, suggerimento) => {
    const messaggio = `${cosa}: ${scriviNumero(quanti)}, se ne possono scrivere ${scriviNumero(ammessi)}`;
    return errore(file, { riga, colonna: 1 }, "testo-troppo-fitto", messaggio, suggerimento);
  };
  // Una citazione dentro l'altra è fatta di segni: si dice quello, che ha il suo rimedio.
  return troppoAnnidato(righe, troppo) ?? troppiSegni(righe, troppo);
}

function troppoAnnidato(righe: string[], troppo: Troppo): Diagnostica | undefined {
  let aperti = 0;
  for (const [i, riga] of righe.entries()) {
    const suoi = apertiDa(riga);
    if (suoi > MASSIMO.apertiRiga)
      return troppo(
        i + 1,
        suoi,
        MASSIMO.apertiRiga,
        "Questa riga apre troppi elenchi o citazioni uno dentro l'altro",
        "semplifica elenchi e citazioni",
      );
    aperti += suoi;
    if (aperti > MASSIMO.aperti)
      return troppo(
        i + 1,
        aperti,
        MASSIMO.aperti,
        "Fin qui le voci d'elenco e le citazioni del testo sono troppe",
        "dividi il testo in più file, o fai dell'elenco una tabella della cartella «dati»",
      );
  }
  return undefined;
}

function troppiSegni(righe: string[], troppo: Troppo): Diagnostica | undefined {
  let [segni, barre] = [0, 0];
  for (const { inizio, testo } of capoversi(righe)) {
    const suoi = quanti(testo, SEGNI);
    if (suoi > MASSIMO.segniCapoverso)
      return troppo(
        inizio,
        suoi,
        MASSIMO.segniCapoverso,
        "I segni di Markdown di questo capoverso sono troppi",
        "dividilo con righe vuote; togli asterischi, trattini bassi, parentesi quadre e accenti gravi che non servono",
      );
    segni += suoi;
    if (segni > MASSIMO.segni)
      return troppo(
        inizio,
        segni,
        MASSIMO.segni,
        "Fin qui i segni di Markdown del testo sono troppi",
        "dividi il testo in più file",
      );
    barre += quanti(testo, /\|/g);
    if (barre > MASSIMO.barre)
      return troppo(
        inizio,
        barre,
        MASSIMO.barre,
        "Fin qui le celle delle tabelle del testo sono troppe",
        "sposta la tabella nella cartella «dati»",
      );
  }
  return undefined;
}

const quanti = (testo: string, segno: RegExp): number => testo.match(segno)?.length ?? 0;

/** Quante voci d'elenco e citazioni apre una riga. */
function apertiDa(riga: string): number {
  let n = 0;
  APERTO.lastIndex = riga.length - riga.trimStart().length;
  while (APERTO.test(riga)) n++;
  return n;
}

/** Ogni gruppo di righe non vuote. */
function* capoversi(righe: string[]): Generator<Capoverso> {
  let inizio = 0;
  for (let i = 0; i <= righe.length; i++)
    if (!righe[i]?.trim()) {
      if (i > inizio) yield { inizio: inizio + 1, testo: righe.slice(inizio, i).join("\n") };
      inizio = i + 1;
    }
}
