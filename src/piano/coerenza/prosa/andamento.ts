/** «Cresce in modo costante»: la serie del dataset, fra i due anni che la frase nomina, deve salire sempre. */
import { ECCEZIONE, SEMPRE, STABILE } from "../../../testo/affermazioni/lessico.ts";
import { regge } from "../../../testo/affermazioni/verso.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import { trovaCella } from "../../celle.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { affermazioni, segnala } from "./prosa.ts";

const SALE = /(?<!\p{L})(?:cresc|aument|sal[ei])\w*/iu;
const SCENDE = /(?<!\p{L})(?:diminui|cal[ao]|scend|riduc|decresc)\w*/iu;

export const andamento: Regola = {
  id: "andamento",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Un andamento detto costante non lo è nei dati",
  motivo: "Una serie che sale, scende e risale non è «in crescita costante»: il grafico accanto lo mostra.",
  esempio: { sbagliato: "cresce ogni anno (10, 12, 11, 14)", giusto: "cresce quasi ogni anno" },
  cerca: (contesto) => [...nelDataset(contesto), ...nelTesto(contesto)],
};

/** Quanto una serie detta stabile può muoversi, fra il minimo e il massimo. */
const FERMO = 0.2;

/** Le serie che la frase stessa dà: «(95, 80, 88, 71)», «204 nel 2022, 207 nel 2023». */
function nelTesto(contesto: Contesto): Segnalazione[] {
  return affermazioni(contesto).flatMap((a) => {
    const serie =
      a.letta.serie.find((r) => r.valori.length > 2) ??
      a.letta.serie.find((r) => r.tempi.every((x) => x !== undefined));
    if (!serie || ECCEZIONE.test(a.letta.segni.slice(0, serie.inizio))) return [];
    const valori = serie.valori.map((v) => v.valore);
    const scritti = serie.valori.map((v) => v.scritto.trim()).join(", ");
    const [prima] = serie.valori;
    if (!prima || valori.length < 2) return [];
    const [minimo, massimo] = [Math.min(...valori), Math.max(...valori)];
    const detto = a.letta.segni.slice(Math.max(0, serie.inizio - 120), serie.inizio);
    if (STABILE.test(detto) && !/[.;]/.test(detto.slice(STABILE.exec(detto)?.index ?? 0)))
      return massimo - minimo > FERMO * minimo && massimo - minimo > 5
        ? [
            segnala(
              contesto,
              a,
              prima,
              `È detto stabile, ma i valori vanno da ${scriviNumero(minimo)} a ${scriviNumero(massimo)}: ${scritti}`,
            ),
          ]
        : [];
    const parola = regge(a.letta, serie.inizio, serie.fine, a.letta.cambi);
    if (valori.length < 3 || !parola || !SEMPRE.test(a.letta.segni)) return [];
    const i = valori.findIndex((v, n) => n > 0 && Math.sign(v - (valori[n - 1] ?? 0)) === -parola.verso);
    const fuori = serie.valori[i];
    return fuori
      ? [
          segnala(
            contesto,
            a,
            fuori,
            `«${parola.parola}» sempre, ma ${fuori.scritto.trim()} viene dopo ${serie.valori[i - 1]?.scritto.trim()}`,
          ),
        ]
      : [];
  });
}

/** Le serie dei dataset di cui il capoverso cita due celle. */
const nelDataset = (contesto: Contesto): Segnalazione[] =>
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
      const posti = [prima.riga, ultima.riga].map((r) => righe.findIndex((x) => x.chiave === r)).sort((x, y) => x - y);
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
    });
