/** Le parti di una scheda obiettivo: identificativo e titolo, nell'ordine in cui si leggono. */
import { esitiContinuatiDa } from "../piano/esiti.ts";
import type { Obiettivo, Piano } from "../piano/modello.ts";
import { haPartner, partnerDi } from "../piano/partner.ts";
import { haRisorse } from "../piano/risorse.ts";
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

/** Le parti che una scheda dovrebbe avere e questa non ha: non hanno un titolo, e si dicono in fondo in una riga. */
export function partiVuote(piano: Piano, o: Obiettivo): ReadonlySet<keyof typeof SEZIONI_SCHEDA> {
  const partner = partnerDi(piano, o);
  const piene = {
    soldi: haRisorse(o),
    personale: Boolean(o.personale?.length),
    azioni: Boolean(o.azioni?.length),
    target: Boolean(o.target?.length),
    indicatori: o.indicatori.length > 0,
    partner: partner !== undefined && haPartner(partner),
  };
  return new Set((Object.keys(piene) as (keyof typeof piene)[]).filter((parte) => !piene[parte]));
}

/** Le parti che questa scheda ha davvero: per l'indice della pagina. */
export function sezioniDi(piano: Piano, o: Obiettivo): { id: string; testo: string }[] {
  const vuote = partiVuote(piano, o);
  const assenti: Partial<Record<keyof typeof SEZIONI_SCHEDA, boolean>> = {
    leps: !o.leps?.length,
    origine: !esitiContinuatiDa(piano, o).length,
    regionale: !o.domande,
  };
  return Object.entries(SEZIONI_SCHEDA)
    .filter(([nome]) => {
      const parte = nome as keyof typeof SEZIONI_SCHEDA;
      return !assenti[parte] && !vuote.has(parte);
    })
    .map(([, { id, nome }]) => ({ id, testo: nome }));
}
