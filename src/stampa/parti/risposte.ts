/** Le risposte allo schema regionale, in una griglia: la domanda, la risposta, le parole che la accompagnano. */
import { domandeDellaScheda } from "../../generi/obiettivi/domande.ts";
import type { Domande } from "../../generi/obiettivi/schema.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import { maiuscola } from "../../testo/punto.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { b, cella, piccolo, unite } from "../righe.ts";

const parole = PAROLE.pezzi.risposte;

interface Libera {
  risposta?: string;
  nota?: string;
  aree?: string[];
  aspetti?: string[];
  servizio?: string;
  tipo?: string;
  tipi?: string[];
  attori?: { ente: string; ruolo?: string }[];
}

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
      .map(({ campo, domanda }) => {
        const { scelta, spiegazione } = risposta(domande[campo], punti);
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

function risposta(valore: unknown, punti: ReadonlyMap<string, string>): { scelta: Testo; spiegazione: Testo } {
  if (typeof valore === "string") return { scelta: [], spiegazione: [valore] };
  if (Array.isArray(valore))
    return { scelta: [], spiegazione: [valore.map((v: string) => punti.get(v) ?? v).join("; ")] };
  const r = valore as Libera;
  const detta = r.risposta === "solo testo" ? undefined : (r.risposta ?? r.tipo ?? (r.tipi && parole.insieme(r.tipi)));
  const altro = [
    r.servizio && parole.servizio(r.servizio),
    r.aspetti?.length && parole.aspetti(parole.insieme(r.aspetti)),
  ]
    .filter(Boolean)
    .join(", ");
  const scelta: Testo = detta ? [b(maiuscola(detta)), altro ? ` (${altro})` : ""] : altro ? [b(maiuscola(altro))] : [];
  const voci: Testo[] = [
    ...(r.nota ? [[r.nota]] : []),
    ...(r.aree?.length ? [[r.aree.join("; ")]] : []),
    ...(r.attori?.length ? [unite(r.attori.map((a): Testo => [b(a.ente), a.ruolo ? `: ${a.ruolo}` : ""]))] : []),
  ];
  return { scelta, spiegazione: unite(voci, " ") };
}
