/** Le risposte alle domande della scheda, in una griglia: la domanda, la risposta, le parole che la accompagnano. */
import {
  type Domande,
  domandeDellaScheda,
  mostraRisposta,
  type RispostaMostrata,
} from "../../generi/obiettivi/domande.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import { maiuscola } from "../../testo/punto.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { b, cella, piccolo, unite } from "../righe.ts";

const parole = PAROLE.pezzi.risposte;

export function risposte({ piano }: Contesto, domande: Domande): Blocco[] {
  const poste = domandeDellaScheda(piano);
  const senza = poste.filter(({ campo }) => domande[campo] === null).map(({ domanda }) => domanda);
  const punti = new Map(piano.puntiChiave.map((v) => [v.id, v.nome]));
  const tabella: Blocco = {
    b: "tabella",
    stile: "risposte",
    colonne: [{ fr: 40 }, { fr: 17 }, { fr: 68 }],
    testa: [[PAROLE_STAMPA.domanda], [PAROLE_STAMPA.risposta], [PAROLE_STAMPA.spiegazione]],
    righe: poste
      .filter(({ campo }) => domande[campo] !== undefined && domande[campo] !== null)
      .map((posta) => {
        const { domanda } = posta;
        const { scelta, spiegazione } = risposta(mostraRisposta(posta, domande[posta.campo], parole.insieme, punti));
        // Dove non c'è niente da spiegare, la risposta ha tutto il posto.
        return spiegazione.length
          ? scelta.length
            ? { celle: [cella(domanda), cella(...scelta), cella(...spiegazione)] }
            : { celle: [cella(domanda), { c: spiegazione, unisci: 2 }] }
          : { celle: [cella(domanda), { c: scelta, unisci: 2 }] };
      }),
  };
  return senza.length ? [tabella, piccolo(parole.senza(senza))] : [tabella];
}

function risposta(r: RispostaMostrata): { scelta: Testo; spiegazione: Testo } {
  const scelta: Testo = r.scelta
    ? [b(maiuscola(r.scelta)), r.altro ? ` (${r.altro})` : ""]
    : r.altro
      ? [b(maiuscola(r.altro))]
      : [];
  const voci: Testo[] = [
    ...(r.nota ? [[r.nota]] : []),
    ...(r.testi.length ? [[r.testi.join("; ")]] : []),
    ...(r.attori.length ? [unite(r.attori.map((a): Testo => [b(a.ente), a.ruolo ? `: ${a.ruolo}` : ""]))] : []),
  ];
  return { scelta, spiegazione: unite(voci, " ") };
}
