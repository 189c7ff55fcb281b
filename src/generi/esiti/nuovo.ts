/** `npm run nuovo esito`: che cosa è stato promesso e raggiunto di un obiettivo del piano precedente. */

import { CORPO_DA_SCRIVERE, DA_SCRIVERE } from "../../testo/segnaposto.ts";
import {
  type Apertura,
  documento,
  dopoUltimo,
  fonteDa,
  idPreso,
  mdx,
  paragrafo,
  primoLibero,
  sintesi,
  titolo,
} from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";
import { TEMATICO } from "./schema.ts";

export const nuovo: Apertura = {
  domande: [
    {
      nome: "tipo",
      testo: "Tipo",
      ammessi: ({ profilo }) => [TEMATICO, ...profilo.esiti.map((e) => e.nome)],
      proposta: () => TEMATICO,
    },
    titolo,
    {
      nome: "lettera",
      testo: "Lettera della macroarea di allora",
      facoltativa: true,
      guasto: (risposta) => (/^[A-Z]{1,3}$/.test(risposta) ? undefined : "serve una lettera maiuscola, per esempio A"),
    },
    { nome: "nome-area", testo: "Nome della macroarea di allora", facoltativa: true },
    {
      nome: "numero",
      testo: "Numero dell'obiettivo",
      proposta: (piano, r) =>
        String(
          primoLibero(
            piano.esiti
              .filter((e) => e.tipo === r.tipo && (e.area?.lettera ?? "") === (r.lettera ?? ""))
              .map((e) => e.numero),
          ),
        ),
      guasto: (risposta) => (/^[1-9]\d*$/.test(risposta) ? undefined : "serve un numero intero, da 1 in su"),
    },
    {
      nome: "id",
      testo: "Identificativo, che poi non cambia più",
      proposta: (piano, r) => {
        const anno = piano.identita.anniPrecedenti?.inizio ?? piano.identita.anni.inizio - 3;
        return `${anno}-${(r.lettera || r.tipo?.[0] || "x").toLowerCase()}${r.numero}`;
      },
      guasto: idPreso((piano) => piano.esiti.map((e) => e.id)),
    },
    sintesi,
    documento,
    paragrafo,
  ],
  scrivi: (r, piano, schema) => {
    const nome = r["nome-area"];
    const campi = scheletro({
      schema,
      valori: {
        ...{ id: r.id, tipo: r.tipo, numero: Number(r.numero), ordine: dopoUltimo(piano.esiti), titolo: r.titolo },
        ...(r.lettera && nome ? { area: { lettera: r.lettera, nome } } : {}),
        ...{ sintesi: r.sintesi || DA_SCRIVERE, fonte: fonteDa(r) },
      },
    });
    return [{ percorso: `esiti/${r.id}.mdx`, testo: mdx(campi, CORPO_DA_SCRIVERE.esito) }];
  },
  dopo: "apri il file, scrivi grado, indicatori e criticità, poi lancia «npm run verifica»",
};
