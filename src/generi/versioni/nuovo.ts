/** `npm run nuovo versione`: una voce in più in `versioni.yaml`. */
import { type Apertura, giorno, inFondo } from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";
import { STATI } from "../vocabolari.ts";

export const nuovo: Apertura = {
  domande: [
    {
      nome: "numero",
      testo: "Numero della versione, che poi non cambia più",
      proposta: (piano) => piano.identita.versione,
      guasto: (numero, piano) =>
        !/^[0-9a-z]+([.-][0-9a-z]+)*$/.test(numero)
          ? "usa solo cifre, minuscole, punti e trattini, per esempio 1.1"
          : piano.versioni.some((v) => v.id === numero)
            ? "c'è già: scegli il numero dopo"
            : undefined,
    },
    { ...giorno, nome: "data", testo: "Il giorno da cui vale" },
    { nome: "stato", testo: "A che punto è l'approvazione", ammessi: () => STATI, proposta: (p) => p.identita.stato },
    {
      nome: "atto",
      testo: "L'atto con cui è decisa, come si cita",
      proposta: (piano, r) => (r.stato === "approvato" ? piano.identita.approvazione?.atto : undefined),
      facoltativa: true,
    },
    { nome: "perche", testo: "In una riga: perché c'è questa versione" },
  ],
  scrivi: (r, _piano, schema, vecchi) => {
    const campi = scheletro({
      schema: { ...schema.items, ...(schema.definitions ? { definitions: schema.definitions } : {}) },
      valori: {
        id: r.numero,
        data: r.data,
        stato: r.stato,
        ...(r.atto ? { atto: r.atto } : {}),
        perche: r.perche,
      },
    });
    return [inFondo("versioni.yaml", campi, vecchi)];
  },
  dopo: "lancia «npm run versione -- NUMERO», che mette da parte i testi di oggi, poi «npm run verifica»",
};
