/** Un anno o un giorno molto dopo gli anni del piano: una cifra è sbagliata. */
import type { Percorso } from "../../yaml.ts";
import type { Regola } from "../regola.ts";

/** Un piano prorogato può durarne qualcuno in più. */
const MASSIMO_ANNI = 6;

export const annoLontano: Regola = {
  id: "anno-lontano",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Una data viene molto dopo gli anni del piano",
  motivo:
    "Un piano racconta ciò che è stato e ciò che farà in pochi anni: un documento del 2042 è quasi sempre del 2024.",
  esempio: { sbagliato: "piano 2025-2027, rete nata nel 2052", giusto: "piano 2025-2027, rete nata nel 2025" },
  cerca: ({ piano, posizione }) => {
    const { fine } = piano.identita.anni;
    const lunghi = (["anni", "anniPrecedenti"] as const).flatMap((campo) => {
      const periodo = piano.identita[campo];
      const anni = periodo ? periodo.fine - periodo.inizio + 1 : 0;
      if (anni <= MASSIMO_ANNI) return [];
      const messaggio = `Un piano di ${anni} anni: dal ${periodo?.inizio} al ${periodo?.fine}`;
      return [
        {
          file: "piano.yaml",
          ...posizione("piano.yaml", [campo, "fine"]),
          messaggio,
          suggerimento: "controlla l'anno",
        },
      ];
    });
    const voci: [file: string, dove: Percorso, scritto: string | number | undefined][] = [
      ...piano.identita.documenti.map((d, i) => ["piano.yaml", ["documenti", i, "data"], d.data] as const),
      ...piano.reti.map((r) => [r.file, ["nascita"], r.nascita] as const),
      ...piano.atti.map((a) => [a.file, ["data"], a.data] as const),
      ...piano.fascicoli.map((f) => [f.file, ["data"], f.data] as const),
      ...piano.obiettivi.flatMap((o) =>
        o.indicatori.flatMap((i, n) =>
          (i.rilevazioni ?? []).map((r, j) => [o.file, ["indicatori", n, "rilevazioni", j, "anno"], r.anno] as const),
        ),
      ),
    ].map(([file, dove, scritto]) => [file, [...dove], scritto]);
    const lontane = voci
      .filter(([, , scritto]) => scritto !== undefined && Number(String(scritto).slice(0, 4)) > fine + 1)
      .map(([file, dove, scritto]) => ({
        file,
        ...posizione(file, dove),
        messaggio: `«${scritto}» viene dopo gli anni del piano, che finisce nel ${fine}`,
        suggerimento: "controlla l'anno",
      }));
    return [...lunghi, ...lontane];
  },
};
