/** Un voto oltre la sua scala, una percentuale oltre cento, una presenza che non è 0 o 1. */
import type { Indicatore } from "../../../generi/obiettivi/indicatore.ts";
import { scriviMisura } from "../../indicatori.ts";
import type { Regola } from "../regola.ts";

export const fuoriScala: Regola = {
  id: "fuori-scala",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Un valore è fuori dalla sua scala",
  motivo: "Un voto di 12 su 10 o una quota del 130% sono quasi sempre un errore di battitura o di unità.",
  esempio: { sbagliato: "voto 12 in una scala di 10", giusto: "voto 8 in una scala di 10" },
  cerca: ({ piano, posizione }) => [
    ...piano.obiettivi.flatMap(({ file, indicatori }) =>
      indicatori.flatMap(({ id, descrizione, unita, valore, confronto }, i) => {
        const perche = confronto === "aumento" ? undefined : motivo(unita, valore);
        if (!perche || valore === null) return [];
        return [
          {
            file,
            ...posizione(file, ["indicatori", i, "valore"]),
            messaggio: `«${descrizione}»: ${scriviMisura(valore, unita === "presenza" ? "numero" : unita)} ${perche}`,
            figure: [id],
          },
        ];
      }),
    ),
    ...piano.esiti.flatMap(({ id, file, valutazioneUtenti: v, grado }) => [
      ...(v?.voto !== undefined && v.voto > (v.scala ?? 10)
        ? [
            {
              file,
              ...posizione(file, ["valutazioneUtenti", "voto"]),
              messaggio: `Il voto degli utenti è ${v.voto} in una scala di ${v.scala ?? 10}`,
              figure: [id],
            },
          ]
        : []),
      ...(grado?.valore != null && (grado.valore > 100 || grado.valore < 0)
        ? [
            {
              file,
              ...posizione(file, ["grado", "valore"]),
              messaggio: `Il grado di raggiungimento è ${grado.valore}%: va da 0 a 100`,
              figure: [id],
            },
          ]
        : []),
    ]),
  ],
};

function motivo(unita: Indicatore["unita"], valore: number | null): string | undefined {
  if (valore === null) return undefined;
  if (unita === "percentuale" && (valore > 100 || valore < 0)) return "è oltre la scala da 0 a 100";
  if (unita === "voto" && (valore > 10 || valore < 0)) return "è oltre la scala da 0 a 10";
  if (unita === "presenza" && valore !== 0 && valore !== 1) return "non è una presenza: 1 vuol dire sì, 0 no";
  return valore < 0 && unita !== "euro" ? "è meno di zero" : undefined;
}
