/** Lo stesso indicatore, nella stessa scheda e per lo stesso tempo, con due valori. */
import type { Indicatore } from "../../../generi/obiettivi/indicatore.ts";
import { radici } from "../../../testo/impronta.ts";
import { scriviMisura } from "../../indicatori.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";

export const indicatoreDoppio: Regola = {
  id: "indicatore-doppio",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Una scheda dà due valori allo stesso indicatore",
  motivo: "Fra tre anni si dovrà dire se l'obiettivo è raggiunto: con due attesi per la stessa cosa non si può.",
  esempio: { sbagliato: "tirocini attivati 30, e più sotto tirocini attivati 45", giusto: "tirocini attivati 30" },
  cerca: ({ piano, posizione }) => {
    const conta = bilancio();
    return piano.obiettivi.flatMap(({ file, indicatori }) => {
      conta(indicatori.length ** 2 / 2, file);
      const parole = indicatori.map((i) => [...radici(i.descrizione)].sort().join(" "));
      return indicatori.flatMap((b, j) => {
        const i = indicatori.findIndex((a, n) => n < j && parole[n] === parole[j] && stesso(a, b));
        const a = indicatori[i];
        if (!a || a.valore === null || b.valore === null || a.valore === b.valore) return [];
        const [primo, secondo] = [scriviMisura(a.valore, a.unita), scriviMisura(b.valore, b.unita)];
        return [
          {
            file,
            ...posizione(file, ["indicatori", j, "valore"]),
            messaggio: `«${b.descrizione}»: ${b.id} dice ${secondo}, ${a.id} ${primo}`,
            altrove: [{ file, ...posizione(file, ["indicatori", i, "valore"]) }],
            figure: [a.id, b.id],
          },
        ];
      });
    });
  },
};

/** «Almeno 5» e «al massimo 8» possono stare insieme. */
const VERSO: Partial<Record<Indicatore["confronto"], 1 | -1>> = { ">": 1, ">=": 1, "<": -1, "<=": -1 };

/** Lo stesso tipo, la stessa unità, lo stesso tempo e lo stesso modo di leggere il numero. */
const stesso = (a: Indicatore, b: Indicatore): boolean =>
  a.tipo === b.tipo &&
  a.unita === b.unita &&
  a.periodo === b.periodo &&
  !(VERSO[a.confronto] && VERSO[b.confronto] && VERSO[a.confronto] !== VERSO[b.confronto]) &&
  a.territorio === b.territorio;
