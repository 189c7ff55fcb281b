/** Ciò che si dice a chi scrive, a ogni salvataggio: nel terminale tutto, nel browser ciò che ferma e ciò che è nuovo. */

import type { Diagnostica } from "../../diagnostica/index.ts";
import { ordina } from "../../diagnostica/index.ts";
import type { Caricamento } from "../../piano/carica.ts";
import { leggiImmagine } from "../../piano/cartella.ts";
import { controllaCoerenza } from "../../piano/coerenza/index.ts";
import { controllaImmagini } from "../../piano/immagini.ts";
import { scriviRapporto } from "../../piano/rapporti/testo.ts";
import { caricamentoCorrente, deponiCaricamento, radicePiano } from "../corrente.ts";
import { opzioniSito } from "../opzioni.ts";

export interface Ricontrollo {
  caricamento: Caricamento;
  /** Gli errori: fermerebbero la costruzione. */
  errori: Diagnostica[];
  /** Per il terminale; manca se non c'è niente da dire. */
  rapporto?: string;
  /** Per il riquadro sopra la pagina: gli errori, e gli avvisi che prima non c'erano. */
  riquadro?: string;
}

const chiave = (d: Diagnostica) => [d.file, d.regola, d.messaggio].join("\0");

/** @returns una funzione che rilegge il piano e dice che cosa è cambiato da quando si è cominciato */
export function ricontrollo(): () => Promise<Ricontrollo> {
  let note: Set<string> | undefined;
  return async () => {
    const letto = caricamentoCorrente(true);
    const coerenza = controllaCoerenza(letto, undefined, opzioniSito().oggi);
    const caricamento = { ...letto, coerenza };
    deponiCaricamento(caricamento);
    const trovate = ordina([
      ...letto.diagnostiche,
      ...(await controllaImmagini(letto, (percorso) => leggiImmagine(radicePiano(), percorso))),
      ...coerenza,
    ]);
    const daDire = trovate.filter((d) => d.gravita === "errore" || d.gravita === "avviso");
    const scrivi = (voci: Diagnostica[]) => (voci.length ? scriviRapporto(voci, letto.file, radicePiano()) : undefined);
    const chiavi = new Set(daDire.map(chiave));
    // Ciò che si corregge e poi si rompe di nuovo è nuovo.
    note = note?.intersection(chiavi) ?? chiavi;
    const nuove = daDire.filter((d) => d.gravita === "errore" || !note?.has(chiave(d)));
    const [rapporto, riquadro] = [scrivi(daDire), scrivi(nuove)];
    return {
      caricamento,
      errori: trovate.filter((d) => d.gravita === "errore"),
      ...(rapporto ? { rapporto } : {}),
      ...(riquadro ? { riquadro } : {}),
    };
  };
}
