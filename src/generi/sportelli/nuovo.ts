/** `npm run nuovo sportello`: una voce in più in `sportelli.yaml`. */
import { slug } from "../../testo/slug.ts";
import { type Apertura, documento, fonteDa, idPreso, inFondo, paragrafo, titolo } from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";

export const nuovo: Apertura = {
  domande: [
    { ...titolo, nome: "nome", testo: "Nome dello sportello, come lo scrive la fonte" },
    {
      nome: "id",
      testo: "Identificativo, che poi non cambia più",
      proposta: (_piano, r) =>
        slug(r.nome ?? "")
          .slice(0, 40)
          .replace(/-+$/, ""),
      guasto: idPreso((piano) => piano.sportelli.map((s) => s.id)),
    },
    documento,
    paragrafo,
  ],
  scrivi: (r, _piano, schema, vecchi) => {
    const campi = scheletro({
      schema: { ...schema.items, ...(schema.definitions ? { definitions: schema.definitions } : {}) },
      valori: { id: r.id, nome: r.nome, fonte: fonteDa(r) },
    });
    return [inFondo("sportelli.yaml", campi, vecchi)];
  },
  dopo: "apri «sportelli.yaml», togli il cancelletto ai campi che la fonte dà, poi lancia «npm run verifica»",
};
