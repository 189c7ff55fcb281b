/** Un Comune dell'Ambito scritto con una lettera sbagliata. */
import leven from "leven";
import { nomeNormale } from "../../enti.ts";
import { puntoDi } from "../contesto.ts";
import type { Regola } from "../regola.ts";

const COMUNE =
  /(?<!\p{L})[Cc]omun[ei]\s+d[ie](?:l|i)?\s+((?:\p{Lu}[\p{L}'’]+)(?:\s+(?:(?:d'|dell'|del|di|al|con|in|a)\s?)?\p{Lu}[\p{L}'’]+)*)/gu;

export const comuneSimile: Regola = {
  id: "comune-simile",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Un Comune non è fra quelli dell'Ambito, ma somiglia a uno di loro",
  motivo: "Un nome sbagliato non si trova con la ricerca, e il cittadino crede che il suo Comune non ci sia.",
  esempio: { sbagliato: "il Comune di Codognio", giusto: "il Comune di Codogno" },
  cerca: (contesto) => {
    const comuni = contesto.piano.identita.comuni.map((c) => ({ nome: c.nome, normale: nomeNormale(c.nome) }));
    return contesto.testi.flatMap((testo) =>
      [...testo.testo.matchAll(COMUNE)].flatMap((m) => {
        const scritto = m[1] ?? "";
        const normale = nomeNormale(scritto);
        if (comuni.some((c) => c.normale === normale || normale.startsWith(`${c.normale} `))) return [];
        const vicino = comuni.find(
          (c) => leven(c.normale, normale) <= (normale.length > 6 ? 2 : 1) && c.normale[0] === normale[0],
        );
        if (!vicino) return [];
        return [
          {
            ...puntoDi(contesto, testo, scritto, m.index + m[0].indexOf(scritto)),
            messaggio: `«${scritto}» non è un Comune dell'Ambito`,
            suggerimento: `forse volevi scrivere «${vicino.nome}»`,
          },
        ];
      }),
    );
  },
};
