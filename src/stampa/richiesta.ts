/** Che cosa stampare, da ciò che si chiede a `npm run pdf`. */
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { partiDelPiano } from "../generi/citabili.ts";
import { GENERI } from "../generi/index.ts";
import type { Fascicolo, Piano } from "../piano/modello.ts";
import { aFronte } from "../raffronto/a-fronte.ts";
import { scelta } from "../testo/vicino.ts";
import {
  type Stampa,
  stampaConfronto,
  stampaFascicolo,
  stampaIntera,
  stampaOpuscolo,
  stampaParte,
  stampePerParte,
} from "./edizioni.ts";

/** Ciò che chi dà il comando chiede. */
export interface Richiesta {
  fascicolo?: string | undefined;
  obiettivo?: string | undefined;
  parte?: string | undefined;
  schede: boolean;
  "caratteri-grandi": boolean;
  righe: boolean;
  opuscolo: boolean;
  /** Due versioni: `1.0..1.1`. */
  confronto?: string | undefined;
  /** Del confronto, anche i testi che non cambiano. */
  intero: boolean;
}

/** Vero se si chiede una stampa sola, e il resto del sito non si tocca. */
export const unaSola = ({ fascicolo, obiettivo, parte, righe, opuscolo, confronto, intero }: Richiesta): boolean =>
  [fascicolo, obiettivo, parte, confronto].some((v) => v !== undefined) || righe || opuscolo || intero;

/**
 * Le stampe chieste, la principale per prima.
 * @param radice cartella del piano
 * @throws se ciò che si chiede non è nel piano, con il più vicino
 */
export const stampeChieste = (piano: Piano, radice: string, richiesta: Richiesta): [Stampa, ...Stampa[]] =>
  unaSola(richiesta) ? [unaStampa(piano, radice, richiesta)] : tutteLeStampe(piano, richiesta);

const tutteLeStampe = (piano: Piano, { schede, "caratteri-grandi": grandi }: Richiesta): [Stampa, ...Stampa[]] => [
  stampaIntera(piano),
  ...(grandi ? [stampaIntera(piano, { grandi: true })] : []),
  stampaOpuscolo(piano),
  ...piano.fascicoli.map((f) => stampaFascicolo(f)),
  ...(schede ? stampePerParte(piano) : []),
];

function unaStampa(piano: Piano, radice: string, richiesta: Richiesta): Stampa {
  const { fascicolo, obiettivo, parte, righe, opuscolo } = richiesta;
  const aspetto = { grandi: richiesta["caratteri-grandi"], righe };
  if (fascicolo !== undefined) return stampaFascicolo(fascicoloDi(piano, radice, fascicolo), aspetto);
  if (richiesta.confronto !== undefined)
    return stampaConfronto(aFronte(richiesta.confronto, radice, richiesta.intero), aspetto);
  if (richiesta.intero) throw new Error("«--intero» si scrive con «--confronto»");
  const ids = piano.obiettivi.map((o) => o.id);
  if (obiettivo !== undefined) return stampaParte(`obiettivo/${scelta("--obiettivo", obiettivo, ids)}`, aspetto);
  if (parte !== undefined) return stampaParte(scelta("--parte", parte, partiDelPiano(piano, GENERI)), aspetto);
  return opuscolo ? stampaOpuscolo(piano) : stampaIntera(piano, aspetto);
}

/** Il fascicolo di un file. @throws se non è fra quelli del piano, con i nomi che ci sono */
function fascicoloDi(piano: Piano, radice: string, file: string): Fascicolo {
  if (!existsSync(file)) throw new Error(`Il fascicolo «${file}» non esiste`);
  const nome = relative(resolve(radice), resolve(file)).replaceAll("\\", "/");
  const trovato = piano.fascicoli.find((f) => f.file === nome);
  if (trovato) return trovato;
  throw new Error(`«${file}» non è fra i fascicoli del piano: mettilo in ${radice}/fascicoli/`);
}
