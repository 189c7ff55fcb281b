/** `npm run nuovo sinonimo`: una voce in più in `sinonimi.yaml`. */
import { type Apertura, inFondo } from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";

const divisi = (risposta = "") =>
  risposta
    .split(",")
    .map((r) => r.trim())
    .filter(Boolean);

export const nuovo: Apertura = {
  domande: [
    {
      nome: "scrive",
      testo: "Che cosa scrive chi cerca: parole o frasi, divise da virgole",
      guasto: (risposta, piano) => {
        const gia = new Set(piano.sinonimi.flatMap((s) => s.scrive));
        const doppia = divisi(risposta).find((f) => gia.has(f));
        return doppia && `«${doppia}» c'è già: aggiungi a quella voce, in «sinonimi.yaml»`;
      },
    },
    { nome: "cerca", testo: "Come lo dice il piano: parole o frasi, divise da virgole, dalla più vicina" },
  ],
  scrivi: (r, _piano, schema, vecchi) => {
    const campi = scheletro({
      schema: { ...schema.items, ...(schema.definitions ? { definitions: schema.definitions } : {}) },
      valori: { scrive: divisi(r.scrive), cerca: divisi(r.cerca) },
    });
    return [inFondo("sinonimi.yaml", campi, vecchi)];
  },
  dopo: "lancia «npm run verifica», poi «npm run dev» e prova la parola nella ricerca",
};
