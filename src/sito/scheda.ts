/** Le parti di una scheda obiettivo: identificativo e titolo, nell'ordine in cui si leggono. */
import { esitiContinuatiDa } from "../piano/esiti.ts";
import type { Obiettivo, Piano } from "../piano/modello.ts";
import { PAROLE } from "../testo/parole.ts";

const p = PAROLE.scheda;

export const SEZIONI_SCHEDA = {
  soldi: { id: "risorse", nome: p.soldi },
  personale: { id: "personale", nome: p.persone },
  azioni: { id: "azioni", nome: p.azioni },
  testo: { id: "che-cosa-prevede", nome: p.testo },
  target: { id: "a-chi-si-rivolge", nome: p.target },
  indicatori: { id: "indicatori", nome: p.misure },
  partner: { id: "con-chi", nome: p.partner },
  leps: { id: "leps", nome: p.leps },
  origine: { id: "da-dove-viene", nome: p.origine },
  regionale: { id: "schema-regionale", nome: p.regionale },
} as const;

/** Le parti che ogni scheda ha, più quelle che questa ha davvero: per l'indice della pagina. */
export function sezioniDi(piano: Piano, o: Obiettivo): { id: string; testo: string }[] {
  const assenti: Partial<Record<keyof typeof SEZIONI_SCHEDA, boolean>> = {
    leps: !o.leps?.length,
    origine: !esitiContinuatiDa(piano, o).length,
    regionale: !o.domande,
  };
  return Object.entries(SEZIONI_SCHEDA)
    .filter(([nome]) => !assenti[nome as keyof typeof SEZIONI_SCHEDA])
    .map(([, { id, nome }]) => ({ id, testo: nome }));
}
