/** Una voce che parla di una persona e non la cita manca dalla sua pagina «Per te». */
import type { Luogo } from "../../../diagnostica/index.ts";
import { parolaDi } from "../../pertinenza.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola } from "../regola.ts";

interface Voce extends Luogo {
  detta: string;
  testo: string;
  persone: readonly string[] | undefined;
}

/** Ciò che può citare una persona, con il testo che dice di che cosa si occupa. */
function voci({ piano, posizione }: Contesto): Voce[] {
  const in_ = (file: string, percorso: (string | number)[]) => ({ file, ...posizione(file, percorso) });
  return [
    ...piano.obiettivi
      // Di chi non cita nessuno lo dice già «senza-persone».
      .filter((o) => o.tipo === "tematico" && o.persone?.length)
      .map((o) => ({
        ...in_(o.file, ["sintesi"]),
        detta: `L'obiettivo ${o.id.toUpperCase()}`,
        testo: `${o.titolo}. ${o.sintesi}`,
        persone: o.persone,
      })),
    ...piano.reti.map((r) => ({
      ...in_(r.file, ["sintesi"]),
      detta: `La rete «${r.nome}»`,
      testo: `${r.nome}. ${r.sintesi}`,
      persone: r.persone,
    })),
    ...piano.tipiServizio.map((t, i) => ({
      ...in_("servizi/tipi.yaml", [i]),
      detta: `Il tipo di servizio «${t.nome}»`,
      testo: `${t.nome}. ${t.destinatari}. ${t.descrizione ?? ""}`,
      persone: t.persone,
    })),
    ...piano.sportelli.map((s, i) => ({
      ...in_("sportelli.yaml", [i]),
      detta: `Lo sportello «${s.nome}»`,
      testo: s.nome,
      persone: s.persone,
    })),
    ...piano.enti.map((e, i) => ({
      ...in_("enti.yaml", [i]),
      detta: `L'ente «${e.nome}»`,
      testo: (e.servizi ?? []).join(". "),
      persone: e.persone,
    })),
  ];
}

export const personaNonDetta: Regola = {
  id: "persona-non-detta",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Una voce parla di una persona e non la cita",
  motivo: "Le pagine «Per te» si fanno con il campo «persone»: chi cerca aiuto non la trova.",
  esempio: {
    sbagliato: "«Lo sportello per le persone anziane», senza «persone»",
    giusto: "persone: [anziani]",
  },
  cerca: (contesto) =>
    voci(contesto).flatMap(({ detta, testo, persone = [], file, riga, colonna }) => {
      const mancano = contesto.piano.persone.flatMap((p) => {
        const parola = persone.includes(p.id) ? undefined : parolaDi(p, testo);
        return parola ? [{ id: p.id, parola }] : [];
      });
      if (!mancano.length) return [];
      return [
        {
          file,
          riga,
          colonna,
          messaggio: `${detta} parla di ${mancano.map((m) => `«${m.parola}»`).join(", ")} e non è fra ciò che trova chi è «${mancano.map((m) => m.id).join("», «")}»`,
          suggerimento: `scrivi «persone: [${[...persone, ...mancano.map((m) => m.id)].join(", ")}]», o togli la parola da quelle della persona in persone.yaml`,
        },
      ];
    }),
};
