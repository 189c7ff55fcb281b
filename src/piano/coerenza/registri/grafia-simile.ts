/** Due nomi che differiscono per una lettera sono quasi sempre lo stesso, scritto male una volta. */
import { quasiUguali } from "../../../testo/quasi-uguali.ts";
import { nomeNormale } from "../../enti.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";

/** Contare le lettere diverse costa quanto tanti confronti di parole. */
const COSTO = 5;

export const grafiaSimile: Regola = {
  id: "grafia-simile",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Due enti o due servizi hanno nomi quasi uguali",
  motivo: "«Il Mosaico» e «Il Mosiaco» sono lo stesso ente: in due voci, le sue reti si dividono a caso.",
  esempio: { sbagliato: "«Il Mosaico» e «Il Mosiaco»", giusto: "una voce, con la grafia sbagliata fra le varianti" },
  cerca: ({ piano, posizione }) => {
    const enti = piano.enti.map((e, i) => ({
      ...{ id: e.id, nome: e.nome, gruppo: "enti" },
      ...{ file: "enti.yaml", ...posizione("enti.yaml", [i, "nome"]) },
    }));
    const servizi = piano.servizi.map((s, i) => ({
      ...{ id: s.id, nome: s.nome, gruppo: [s.tipo, ...(s.comuni ?? [])].join() },
      ...{ file: "servizi/unita.csv", ...posizione("servizi/unita.csv", [i, "nome"]) },
    }));
    const voci = [...enti, ...servizi].map((v) => ({ ...v, normale: nomeNormale(v.nome) }));
    const conta = bilancio();
    const coppie = [...Map.groupBy(voci, (v) => v.gruppo).values()].flatMap((gruppo) =>
      quasiUguali(
        gruppo.map((v) => v.normale),
        (quanti) => conta(quanti * COSTO, gruppo[0]?.file ?? ""),
      ).flatMap(([i, j]) => {
        const [a, b] = [gruppo[i], gruppo[j]];
        return a && b ? [{ a, b }] : [];
      }),
    );
    const posto = new Map(voci.map((v, i) => [v, i]));
    const prima = (x: (typeof voci)[number], y: (typeof voci)[number]) => (posto.get(x) ?? 0) - (posto.get(y) ?? 0);
    return coppie
      .sort((x, y) => prima(x.a, y.a) || prima(x.b, y.b))
      .map(({ a, b }) => ({
        file: b.file,
        riga: b.riga,
        colonna: b.colonna,
        messaggio: `«${b.nome}» è quasi uguale a «${a.nome}»: è lo stesso?`,
        suggerimento: "se è lo stesso, tieni una voce sola e metti l'altra grafia fra le varianti",
        altrove: [{ file: a.file, riga: a.riga, colonna: a.colonna }],
        figure: [a.id, b.id],
      }));
  },
};
