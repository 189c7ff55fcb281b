/** Una cifra e, subito dopo fra parentesi, la stessa cifra scritta in un altro modo: «1,2 milioni di euro (1.200.000 euro)». */
import { numeroDi, s } from "../../../testo/affermazioni/segni.ts";
import { controllate } from "../raccolta.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, segnala, termine } from "./prosa.ts";

export const cifraRiscritta: Regola = {
  id: "cifra-riscritta",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una cifra riscritta fra parentesi è di un altro ordine di grandezza",
  motivo: "Chi scrive «1,2 milioni (120.000 euro)» ha perso uno zero: chi legge non sa a quale delle due credere.",
  esempio: { sbagliato: "1,2 milioni di euro (120.000 euro)", giusto: "1,2 milioni di euro (1.200.000 euro)" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      if (a.letta.numeri.length < 2) return [];
      return [...a.letta.segni.matchAll(RISCRITTA)].flatMap((m) => {
        const [prima, dopo] = [numeroDi(a.letta, m.groups?.prima), numeroDi(a.letta, m.groups?.dopo)];
        if (!prima || !dopo || prima.classe !== dopo.classe) return [];
        const cifre = [termine(a, prima), termine(a, dopo)];
        if (controllate(contesto, "ricalcolata", cifre, ([x = 0, y = 0]) => !diUnAltroOrdine(x, y))) return [];
        return [
          segnala(
            contesto,
            a,
            dopo,
            `«${prima.scritto.trim()}» e «${dopo.scritto.trim()}» sono la stessa cifra, ma una ha degli zeri in più`,
          ),
        ];
      });
    }),
};

const RISCRITTA = new RegExp(
  String.raw`(?<prima>${s("NE")})\s?\((?:cioè|ossia|pari a|in cifre)?\s?(?<dopo>${s("NE")})\)`,
  "gu",
);

/** Le stesse cifre, con la virgola spostata: dieci, cento, mille volte tanto. */
function diUnAltroOrdine(a: number, b: number): boolean {
  if (!a || !b) return false;
  const ordine = Math.log10(Math.max(a, b) / Math.min(a, b));
  return ordine > 0.5 && Math.abs(ordine - Math.round(ordine)) < 0.005;
}
