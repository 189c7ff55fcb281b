/** Un Comune dell'Ambito scritto con una lettera sbagliata. */
import leven from "leven";
import { nomeNormale } from "../../enti.ts";
import { bilancio } from "../bilancio.ts";
import { type Contesto, puntoDi, type Testo } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

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
    const conNome = nomiSimili(contesto, comuni);
    return contesto.testi.flatMap((testo) => {
      const detti = [...testo.testo.matchAll(COMUNE)];
      const coperti = detti.map((m) => [m.index, m.index + m[0].length] as const);
      return [
        ...detti.flatMap((m) => {
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
        ...conNome(testo, coperti),
      ];
    });
  },
};

/** Un nome proprio di due parole o più: «Pieve del Lago», «Castello Ombroso». */
const NOME =
  /(?<![\p{L}'’.«])\p{Lu}[\p{L}'’]+(?:\s(?:(?:al|di|del|della|dei|degli|in|con|sul|sulla|a)\s)?\p{Lu}[\p{L}'’]+)+/gu;
/** Quanto un nome lungo può scostarsi, e le prime lettere che deve avere uguali. */
const SCARTO = 3;
const UGUALI = 4;

/** Un Comune dal nome di più parole, scritto con una parola sbagliata: si riconosce anche senza «Comune di» davanti. */
function nomiSimili({ piano, ...contesto }: Contesto, comuni: { nome: string; normale: string }[]) {
  const lunghi = comuni.filter((c) => /\s/.test(c.nome));
  const inizi = Map.groupBy(lunghi, (c) => c.normale.slice(0, UGUALI));
  const propri = new Set([
    ...comuni.map((c) => c.normale),
    ...piano.enti.flatMap((e) => [e.nome, ...(e.varianti ?? [])].map(nomeNormale)),
  ]);
  return (testo: Testo, coperti: readonly (readonly [number, number])[]): Segnalazione[] => {
    if (!inizi.size) return [];
    return [...testo.testo.matchAll(NOME)].flatMap((m) => {
      const normale = nomeNormale(m[0]);
      if (propri.has(normale) || coperti.some(([da, a]) => m.index >= da && m.index < a)) return [];
      const vicino = (inizi.get(normale.slice(0, UGUALI)) ?? []).find(
        (c) => c.normale.length >= 9 && leven(c.normale, normale) <= SCARTO && stesseParole(c.normale, normale),
      );
      if (!vicino) return [];
      return [
        {
          ...puntoDi({ piano, ...contesto }, testo, m[0], m.index),
          messaggio: `«${m[0]}» non è un Comune dell'Ambito`,
          suggerimento: `forse volevi scrivere «${vicino.nome}»`,
        },
      ];
    });
  };
}

/** Almeno una parola lunga uguale, e lo stesso numero di parole lunghe. */
function stesseParole(a: string, b: string): boolean {
  const [di, dell] = [a, b].map((n) => n.split(" ").filter((p) => p.length > 3));
  return di?.length === dell?.length && (di ?? []).some((p) => dell?.includes(p));
}

/** Vero se il testo è uno di quei nomi, o comincia con uno di loro e uno spazio. */
function comincia(testo: string, nomi: ReadonlySet<string>): boolean {
  if (nomi.has(testo)) return true;
  const spazi = [...testo.matchAll(/ /g)].map((m) => m.index);
  return spazi.some((fine) => nomi.has(testo.slice(0, fine)));
}
