/** Ciò che il testo dice del territorio: quanti sono i Comuni, quanti gli abitanti. */
import { posti, s } from "../../../testo/affermazioni/segni.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, segnala, tornano } from "./prosa.ts";

const TUTTI = new RegExp(
  String.raw`(?:tutti\s(?:e\s)?(?:gli|i)|(?<!\p{L})(?:gli|i|dei|degli|nei|negli|ai|agli|dai|dagli|fra i|tra i|fra gli|tra gli))\s(?<n>${s("N")})\scomuni(?<poi>\s(?:dell'ambito|associati|del territorio|del piano|aderenti|che (?:lo|la) compongono)|(?=[\s.,;:)]|$))`,
  "u",
);

const RIUNISCE = new RegExp(
  String.raw`ambito(?:\sterritoriale|\ssociale|\sdistrettuale)*\s(?:riunisce|comprende|conta|è formato da|è composto da|raccoglie|è costituito da|associa)\s(?:i\s|gli\s)?(?<n>${s("N")})(?<poi>\scomuni)`,
  "u",
);

export const comuniContati: Regola = {
  id: "comuni-contati",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "I Comuni detti non sono quanti quelli dell'Ambito",
  motivo: "«Tutti gli undici Comuni» quando sono dodici: uno resta fuori.",
  esempio: { sbagliato: "tutti gli undici Comuni, e sono dodici", giusto: "tutti i dodici Comuni" },
  cerca: (contesto) => {
    const veri = contesto.piano.identita.comuni.length;
    return affermazioni(contesto).flatMap((a) => {
      if (!a.letta.numeri.length) return [];
      const m = RIUNISCE.exec(a.letta.segni) ?? TUTTI.exec(a.letta.segni);
      const tutti = m && (/^tutti/.test(m[0]) || m.groups?.poi);
      const numero = tutti
        ? posti(a.letta, "N").find((p) => a.letta.segni[p.posto] === m.groups?.n)?.numero
        : undefined;
      if (numero?.modo !== "esatto") return [];
      const diUnaParte = /^tutti/.test(m?.[0] ?? "") && !m?.groups?.poi;
      const torna = ([n = 0]: readonly number[]) => n === veri || n < 2 || (diUnaParte && n < veri / 2);
      if (tornano(contesto, a, "ricalcolata", [numero], torna)) return [];
      return [
        segnala(contesto, a, numero, `I Comuni dell'Ambito sono ${scriviNumero(veri)}, non ${numero.scritto.trim()}`),
      ];
    });
  },
};

const ABITANTI = new RegExp(
  [
    String.raw`(?:ambito|territorio|zona|distretto|comuni)\s(?:\p{L}+\s){0,3}?(?:vivono|abitano|risiedono|conta|ha|contano|si contano|comprende|raccoglie)\s(?:\p{L}+\s){0,2}?(?<n1>${s("N")})\s(?:persone|abitanti|residenti)(?!\s(?:stranier|anzian|con\s|di\s|over|min|che|in|fra|tra|disabil|non|sol))`,
    String.raw`(?:^|[.;:]\s)(?:gli\sabitanti|i\sresidenti|la\spopolazione(?:\sresidente)?)(?:\s(?:dell'ambito|del territorio|nell'ambito|nel territorio|complessiv\p{L}+))?\s(?:è|sono|conta|ammonta\p{L}*)\s(?:(?:di|a|complessivamente|circa)\s)*(?<n2>${s("N")})`,
  ].join("|"),
  "u",
);

/** Gli zeri di troppo o in meno, e le cifre scambiate. */
export const abitantiDetti: Regola = {
  id: "abitanti-detti",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Gli abitanti dell'Ambito detti nel testo sono un altro ordine di grandezza",
  motivo: "Una cifra persa o in più fa di 84.000 abitanti 8.400 o 840.000: ogni rapporto che ne viene è sbagliato.",
  esempio: {
    sbagliato: "nell'Ambito abitano 8.431 persone, e sono 84.310",
    giusto: "nell'Ambito abitano 84.310 persone",
  },
  cerca: (contesto) => {
    if (!contesto.piano.identita.popolazione) return [];
    const { valore, anno } = contesto.piano.identita.popolazione;
    return affermazioni(contesto).flatMap((a) => {
      if (!a.letta.numeri.length) return [];
      const g = ABITANTI.exec(a.letta.segni)?.groups;
      const segno = g?.n1 ?? g?.n2;
      const numero = segno ? posti(a.letta, "N").find((p) => a.letta.segni[p.posto] === segno)?.numero : undefined;
      if (!numero) return [];
      const rapporto = numero.valore / valore;
      if (rapporto < 3 && rapporto > 1 / 3) return [];
      return [
        segnala(contesto, a, numero, `${numero.scritto.trim()} abitanti: nel ${anno} sono ${scriviNumero(valore)}`, {
          altrove: [{ file: "piano.yaml", ...contesto.posizione("piano.yaml", ["popolazione", "valore"]) }],
        }),
      ];
    });
  },
};
