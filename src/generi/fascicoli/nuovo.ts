/** `npm run nuovo fascicolo`: le parti del piano che una seduta discute. */
import { scriviData } from "../../testo/date.ts";
import { DA_SCRIVERE } from "../../testo/segnaposto.ts";
import { slug } from "../../testo/slug.ts";
import { type Apertura, giorno, titolo } from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";
import { organo } from "../profilo/domanda-organo.ts";

const PARTE = /^[a-z-]+\/[a-z0-9-]+$/;

export const nuovo: Apertura = {
  domande: [
    organo("Chi si riunisce"),
    { nome: "data", testo: "Data della seduta (anno-mese-giorno, o giorno/mese/anno)", ...giorno },
    {
      ...titolo,
      testo: "Titolo sulla copertina",
      proposta: (_piano, r) => (r.data ? `${r.organo} del ${scriviData(r.data)}` : undefined),
    },
    {
      nome: "parti",
      testo: "Che cosa si discute, scritto genere/identificativo (più d'uno, divisi da virgole)",
      proposta: ({ capitoli, obiettivi }) =>
        (obiettivi[0] && `obiettivo/${obiettivi[0].id}`) ?? (capitoli[0] && `capitolo/${capitoli[0].id}`),
      guasto: (risposta) => {
        const fuori = risposta.split(/\s*,\s*/).find((p) => !PARTE.test(p));
        return fuori === undefined ? undefined : `«${fuori}» non va bene: scrivi per esempio obiettivo/a1`;
      },
    },
  ],
  scrivi: (r, _piano, schema) => {
    const punti = (r.parti ?? "").split(/\s*,\s*/).map((parte) => ({ titolo: DA_SCRIVERE, parti: [parte] }));
    const campi = scheletro({ schema, valori: { titolo: r.titolo, data: r.data, organo: r.organo, punti } });
    return [{ percorso: `fascicoli/${slug(r.data ?? "")}.yaml`, testo: campi }];
  },
  dopo: "apri il file, scrivi i punti e ciò che si chiede di decidere, poi lancia «npm run pdf -- --fascicolo FILE»",
};
