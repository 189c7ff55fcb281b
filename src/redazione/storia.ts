/** Ciò che si fa dalla pagina d'inizio: annullare, le versioni di lavoro, un'immagine. */
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { GitNo, mandaInRevisione, prendiAggiornamenti, salvaVersione } from "./git.ts";
import { immagineDa } from "./immagine.ts";
import type { Mandato } from "./leggi.ts";
import type { Risposta, Stato } from "./stato.ts";

export function annulla(s: Stato): Risposta {
  const { passo, impedito } = s.archivio.annulla();
  if (!passo) return s.vai("/", P.nienteDaAnnullare);
  return impedito === undefined ? s.vai("/", P.annullato(passo.frase)) : s.vai("/", P.nonSiAnnulla(impedito), true);
}

export const versione = (s: Stato, mandato: Mandato): Risposta =>
  conGit(s, () => {
    const frase = mandato.get("frase")?.[0]?.trim() || P.frasePropria;
    return s.vai("/", salvaVersione(s.piano, frase) ? P.versioneFatta(frase) : P.nonCambia);
  });

export const revisione = (s: Stato): Risposta =>
  conGit(s, () => {
    const m = mandaInRevisione(s.piano, s.ora(), s.qui.lavoro);
    if ("primaVersione" in m) return s.vai("/", P.primaVersione, true);
    return s.vai("/", m.file ? P.preparata(m.file) : P.mandata(m.ramo));
  });

export const aggiornamenti = (s: Stato): Risposta =>
  conGit(s, () => {
    const esito = prendiAggiornamenti(s.piano);
    if (typeof esito === "object")
      return s.vai("/", [P.aggiornamentiInContrasto, ...esito.contrasti].join(" · "), true);
    return s.vai("/", { niente: P.giaAggiornato, fatto: P.aggiornato, "nessun posto": P.nessunPosto }[esito]);
  });

function conGit(s: Stato, fai: () => Risposta): Risposta {
  try {
    return fai();
  } catch (e) {
    if (!(e instanceof GitNo)) throw e;
    return s.vai("/", P.gitNo(e.message), true);
  }
}

export function immagine(s: Stato, nome: string, byte: Uint8Array = new Uint8Array()): Risposta {
  const esito = immagineDa(nome, byte, (file) => s.archivio.esiste(file));
  if ("guasto" in esito) return s.vai("/", P.immagineNo(esito.guasto), true);
  s.archivio.scrivi([{ file: esito.file, testo: byte }], P.immagineAggiunta(esito.file), s.ora());
  return s.vai("/", P.immagineMessa(esito.file));
}
