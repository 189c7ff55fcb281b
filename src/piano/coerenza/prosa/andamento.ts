/** «Cresce in modo costante»: la serie del dataset, fra i due anni che la frase nomina, deve salire sempre. */
import { trovaCella } from "../../celle.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, segnala } from "./prosa.ts";

const SEMPRE =
  /(?:in modo costante|costantemente|di anno in anno|ogni anno|anno dopo anno|sempre più|continuamente|senza interruzioni)/i;
const SALE = /(?<!\p{L})(?:cresc|aument|sal[ei])\w*/iu;
const SCENDE = /(?<!\p{L})(?:diminui|cal[ao]|scend|riduc|decresc)\w*/iu;

export const andamento: Regola = {
  id: "andamento",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Un andamento detto costante non lo è nei dati",
  motivo: "Una serie che sale, scende e risale non è «in crescita costante»: il grafico accanto lo mostra.",
  esempio: { sbagliato: "cresce ogni anno (10, 12, 11, 14)", giusto: "cresce quasi ogni anno" },
  cerca: (contesto) =>
    contesto.testi
      .filter((t) => !t.nota && t.dati.length >= 2 && SEMPRE.test(t.testo))
      .flatMap((testo) => {
        const frase = affermazioni(contesto).find((a) => a.da === testo && SEMPRE.test(a.testo));
        const sale = frase && SALE.test(frase.testo);
        if (!frase || (!sale && !SCENDE.test(frase.testo))) return [];
        const parola = (sale ? SALE : SCENDE).exec(frase.testo);
        const [prima, ...altre] = testo.dati.map((d) => trovaCella(contesto.piano, d.cella));
        const ultima = altre.find((c) => c?.dataset === prima?.dataset && c?.colonna === prima?.colonna);
        if (!prima || !ultima || !parola) return [];
        const { righe } = prima.dataset;
        const posti = [prima.riga, ultima.riga]
          .map((r) => righe.findIndex((x) => x.chiave === r))
          .sort((x, y) => x - y);
        const serie = righe.slice(posti[0], (posti[1] ?? 0) + 1);
        const fuori = serie.filter((r, i) => {
          const [ora, ieri] = [r.celle[prima.colonna]?.valore, serie[i - 1]?.celle[prima.colonna]?.valore];
          return ora != null && ieri != null && ora !== ieri && ora > ieri !== sale;
        });
        if (!fuori.length) return [];
        const nomi = fuori.map((r) => r.celle[prima.dataset.chiave]?.testo ?? r.chiave);
        return [
          segnala(
            contesto,
            frase,
            { scritto: parola[0], inizio: parola.index },
            `«${parola[0]}» in modo costante, ma nei dati «${prima.dataset.titolo}» ${sale ? "scende" : "sale"} in ${nomi.join(", ")}`,
            {
              altrove: fuori.map((r) => ({
                file: prima.dataset.fileCsv,
                ...contesto.posizione(prima.dataset.fileCsv, [r.chiave, prima.colonna]),
              })),
              figure: fuori.map((r) => `${prima.dataset.id}/${r.chiave}/${prima.colonna}`),
            },
          ),
        ];
      }),
};
