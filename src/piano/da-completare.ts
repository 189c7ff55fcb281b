/** Ciò che chi cerca aiuto vorrebbe sapere e il piano non dice ancora: si dice qui una volta, e non in ogni pagina. */
import { PAROLE } from "../testo/parole.ts";
import type { Piano } from "./modello.ts";

export interface DaCompletare {
  /** Nome stabile: `gestione`, `sportelli`… */
  id: string;
  /** Che cosa manca, con quante voci. */
  che: string;
  /** Quali voci, per nome. Nessuna se sono tutte o troppe da elencare. */
  voci: string[];
  /** Il file in cui si scrive. */
  file: string;
}

/** @returns solo ciò che manca davvero, dal più utile a chi cerca aiuto */
export function daCompletare(piano: Piano): DaCompletare[] {
  const p = PAROLE.daCompletare;
  const { comuni } = piano.identita;
  const gestiti = new Set(piano.gestioni.flatMap((g) => g.comuni ?? []));
  const senzaGestione = piano.gestioni.length ? comuni.filter((c) => !gestiti.has(c.nome)) : [];
  const sportelli = piano.sportelli.filter((s) => !s.telefono && !s.indirizzo && !s.email);
  const enti = piano.enti.filter((e) => e.servizi?.length && !e.telefono && !e.indirizzo && !e.email && !e.sito);
  const recapiti = piano.servizi.filter((u) => !u.telefono && !u.indirizzo);
  const posti = piano.servizi.filter((u) => u.posti === undefined);
  const periodo = piano.obiettivi.flatMap((o) => o.indicatori).filter((i) => i.periodo === "non indicato");
  const nomi = (voci: readonly { nome: string }[]) => voci.map((v) => v.nome);
  return [
    { id: "gestione", che: p.gestione(senzaGestione.length), voci: nomi(senzaGestione), file: "gestioni.yaml" },
    { id: "sportelli", che: p.sportelli(sportelli.length), voci: nomi(sportelli), file: "sportelli.yaml" },
    { id: "enti", che: p.enti(enti.length), voci: nomi(enti), file: "enti.yaml" },
    { id: "recapiti", che: p.recapiti(recapiti.length), voci: nomi(recapiti), file: "servizi/unita.csv" },
    { id: "posti", che: p.posti(posti.length), voci: nomi(posti), file: "servizi/unita.csv" },
    { id: "periodo", che: p.periodo(periodo.length), voci: periodo.map((i) => i.id), file: "obiettivi/" },
  ].filter((v) => v.voci.length);
}
