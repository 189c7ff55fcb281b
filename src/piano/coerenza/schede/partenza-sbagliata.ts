/** La partenza di un indicatore è un indicatore di input con la stessa unità. */
import type { Regola } from "../regola.ts";

export const partenzaSbagliata: Regola = {
  id: "partenza-sbagliata",
  famiglia: "schede",
  gravita: "errore",
  titolo: "Un indicatore parte da uno con cui non si può confrontare",
  motivo:
    "Il cammino si misura dalla partenza all'atteso: tutti e due devono contare la stessa cosa nello stesso modo.",
  esempio: { sbagliato: "parteDa: a1-r2, che è un risultato", giusto: "parteDa: a1-i2, che è un input" },
  cerca: ({ piano, posizione }) => {
    const tutti = new Map(piano.obiettivi.flatMap((o) => o.indicatori.map((i) => [i.id, i] as const)));
    return piano.obiettivi.flatMap((o) =>
      o.indicatori.flatMap((i, n) => {
        const partenza = i.parteDa === undefined ? undefined : tutti.get(i.parteDa);
        if (!partenza) return [];
        const guasto =
          partenza.tipo !== "input"
            ? `è di ${partenza.tipo}, non di input`
            : partenza.unita !== i.unita
              ? `si misura in ${partenza.unita}, ${i.id} in ${i.unita}`
              : partenza.valore === null
                ? "non ha un numero"
                : undefined;
        if (!guasto) return [];
        const vicini = o.indicatori.filter((b) => b.tipo === "input" && b.unita === i.unita && b.valore !== null);
        return [
          {
            file: o.file,
            ...posizione(o.file, ["indicatori", n, "parteDa"]),
            messaggio: `${i.id} parte da «${partenza.id}», che ${guasto}`,
            suggerimento: vicini.length
              ? `si può scrivere ${vicini.map((v) => `«${v.id}»`).join(", ")}`
              : "togli il campo: la scheda non ha un input con cui confrontarlo",
          },
        ];
      }),
    );
  },
};
