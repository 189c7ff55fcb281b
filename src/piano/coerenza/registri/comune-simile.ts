/** Un Comune dell'Ambito scritto con una lettera sbagliata. */
import leven from "leven";
import { nomeNormale } from "../../enti.ts";
import { bilancio } from "../bilancio.ts";
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
    const noti = new Set(comuni.map((c) => c.normale));
    const perIniziale = Map.groupBy(comuni, (c) => c.normale[0]);
    const conta = bilancio();
    return contesto.testi.flatMap((testo) =>
      [...testo.testo.matchAll(COMUNE)].flatMap((m) => {
        const scritto = m[1] ?? "";
        const normale = nomeNormale(scritto);
        if (comincia(normale, noti)) return [];
        const massimo = normale.length > 6 ? 2 : 1;
        const candidati = perIniziale.get(normale[0]) ?? [];
        conta(candidati.length, testo.file);
        const vicino = candidati.find(
          (c) => Math.abs(c.normale.length - normale.length) <= massimo && leven(c.normale, normale) <= massimo,
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

/** Vero se il testo è uno di quei nomi, o comincia con uno di loro e uno spazio. */
function comincia(testo: string, nomi: ReadonlySet<string>): boolean {
  if (nomi.has(testo)) return true;
  const spazi = [...testo.matchAll(/ /g)].map((m) => m.index);
  return spazi.some((fine) => nomi.has(testo.slice(0, fine)));
}
