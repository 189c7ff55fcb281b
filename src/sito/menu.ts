/** Le pagine del sito raccolte in gruppi: da qui nascono il menu, il piede e la mappa. */
import type { Piano } from "../piano/modello.ts";
import { PAROLE } from "../testo/parole.ts";
import { indirizzi } from "./indirizzi.ts";

export type Voce = keyof typeof PAROLE.menu.voci;

export interface VoceMenu {
  chiave: Voce;
  nome: string;
  /** Che cosa ci si trova, in poche parole. */
  spiega: string;
  indirizzo: string;
}

const INDIRIZZI: Record<Voce, () => string> = {
  persone: indirizzi.persone,
  comuni: indirizzi.comuni,
  obiettivi: indirizzi.obiettivi,
  servizi: indirizzi.servizi,
  risorse: indirizzi.risorse,
  indicatori: indirizzi.indicatori,
  monitoraggio: indirizzi.monitoraggio,
  esiti: indirizzi.esiti,
  capitoli: indirizzi.capitoli,
  bisogni: indirizzi.bisogni,
  reti: indirizzi.reti,
  enti: indirizzi.enti,
  progetti: indirizzi.progetti,
  atti: indirizzi.atti,
  glossario: indirizzi.glossario,
  stampa: indirizzi.stampa,
  dati: indirizzi.dati,
  noteAiDati: indirizzi.noteAiDati,
  datiMancanti: indirizzi.datiMancanti,
  modifiche: indirizzi.modifiche,
  cerca: indirizzi.cerca,
  contatti: indirizzi.contatti,
  accessibilita: indirizzi.accessibilita,
  privacy: indirizzi.privacy,
  noteLegali: indirizzi.noteLegali,
  comeEFatto: indirizzi.comeEFatto,
  mappaDelSito: indirizzi.mappaDelSito,
};

/** Una pagina vuota non va nei menu. */
const piena = (piano: Piano, voce: Voce): boolean =>
  ({
    persone: piano.persone.length > 0,
    esiti: piano.esiti.length > 0,
    servizi: piano.servizi.length > 0,
    bisogni: piano.capitoli.some((c) => c.area),
    reti: piano.reti.length > 0,
    enti: piano.enti.length > 0,
    progetti: piano.progetti.length > 0,
    atti: piano.atti.length > 0,
    noteAiDati: piano.noteDati.length > 0,
    datiMancanti: piano.lacune.length > 0,
  })[voce as string] ?? true;

const voci = (piano: Piano, chiavi: readonly Voce[]): VoceMenu[] =>
  chiavi
    .filter((chiave) => piena(piano, chiave))
    .map((chiave) => ({ chiave, ...PAROLE.menu.voci[chiave], indirizzo: INDIRIZZI[chiave]() }));

/** Le poche voci della testata. */
export const menuPrincipale = (piano: Piano): VoceMenu[] =>
  voci(piano, ["persone", "comuni", "servizi", "obiettivi", "risorse", "indicatori", "capitoli", "mappaDelSito"]);

/** I gruppi della mappa del sito e del piede. */
export const gruppiDelSito = (piano: Piano): { nome: string; voci: VoceMenu[] }[] =>
  (
    [
      ["perTe", ["persone", "comuni", "servizi", "contatti"]],
      [
        "piano",
        ["obiettivi", "risorse", "capitoli", "bisogni", "reti", "enti", "progetti", "atti", "stampa", "glossario"],
      ],
      ["risultati", ["indicatori", "monitoraggio", "esiti", "dati", "noteAiDati", "datiMancanti", "modifiche"]],
      ["sito", ["cerca", "mappaDelSito", "accessibilita", "privacy", "noteLegali", "comeEFatto"]],
    ] as const
  ).map(([gruppo, chiavi]) => ({ nome: PAROLE.menu.gruppi[gruppo], voci: voci(piano, chiavi) }));
