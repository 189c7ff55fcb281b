/** Due nomi che differiscono per una lettera sono quasi sempre lo stesso, scritto male una volta. */
import leven from "leven";
import { nomeNormale } from "../../enti.ts";
import type { Regola } from "../regola.ts";

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
    return voci.flatMap((a, i) =>
      voci.slice(i + 1).flatMap((b) => {
        if (a.gruppo !== b.gruppo || a.normale === b.normale || a.normale.length < 8) return [];
        if (Math.abs(a.normale.length - b.normale.length) > 1 || /\d/.test(a.normale + b.normale)) return [];
        const diverse = leven(a.normale, b.normale, { maxDistance: 3 });
        const scambio = diverse === 2 && [...a.normale].sort().join() === [...b.normale].sort().join();
        if (diverse > 1 && !scambio) return [];
        return [
          {
            file: b.file,
            riga: b.riga,
            colonna: b.colonna,
            messaggio: `«${b.nome}» è quasi uguale a «${a.nome}»: è lo stesso?`,
            suggerimento: "se è lo stesso, tieni una voce sola e metti l'altra grafia fra le varianti",
            altrove: [{ file: a.file, riga: a.riga, colonna: a.colonna }],
            figure: [a.id, b.id],
          },
        ];
      }),
    );
  },
};
