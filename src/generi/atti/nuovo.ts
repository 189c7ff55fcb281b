/** `npm run nuovo atto`: una seduta. */

import { scriviData } from "../../testo/date.ts";
import { leggiData } from "../../testo/leggi-data.ts";
import { CORPO_DA_SCRIVERE, DA_SCRIVERE } from "../../testo/segnaposto.ts";
import { slug } from "../../testo/slug.ts";
import {
  type Apertura,
  documento,
  fonteDa,
  giorno,
  idPreso,
  mdx,
  paragrafo,
  sintesi,
  titolo,
} from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";
import { organo } from "../profilo/domanda-organo.ts";

export const nuovo: Apertura = {
  domande: [
    organo("Chi si è riunito"),
    {
      nome: "data",
      testo: "Data della seduta (anno-mese-giorno, o giorno/mese/anno)",
      ...giorno,
    },
    {
      ...titolo,
      testo: "Titolo",
      proposta: (_piano, r) => (r.data && leggiData(r.data).ok ? `${r.organo} del ${scriviData(r.data)}` : undefined),
    },
    {
      nome: "id",
      testo: "Identificativo, che poi non cambia più",
      proposta: (_piano, r) =>
        `${slug(r.organo ?? "")
          .split("-")
          .slice(0, 1)
          .join("-")}-${r.data}`,
      guasto: idPreso((piano) => piano.atti.map((a) => a.id)),
    },
    { ...sintesi, testo: "In al massimo 60 parole: che cosa si è deciso" },
    documento,
    paragrafo,
  ],
  scrivi: (r, _piano, schema) => {
    const campi = scheletro({
      schema,
      valori: {
        ...{ id: r.id, titolo: r.titolo, organo: r.organo, data: r.data },
        ...{ sintesi: r.sintesi || DA_SCRIVERE, fonte: fonteDa(r), punti: [{ titolo: DA_SCRIVERE }] },
      },
    });
    return [{ percorso: `atti/${r.id}.mdx`, testo: mdx(campi, CORPO_DA_SCRIVERE.atto) }];
  },
  dopo: "apri il file, scrivi i punti con decisioni e voti (i Comuni, mai le persone), poi lancia «npm run verifica»",
};
