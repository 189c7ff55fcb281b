/** Un anno o un giorno molto dopo il triennio: una cifra è sbagliata. */
import type { Percorso } from "../../yaml.ts";
import type { Regola } from "../regola.ts";

export const annoLontano: Regola = {
  id: "anno-lontano",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Una data viene molto dopo il triennio del piano",
  motivo:
    "Un piano racconta ciò che è stato e ciò che farà in tre anni: un documento del 2042 è quasi sempre del 2024.",
  esempio: { sbagliato: "piano 2025-2027, rete nata nel 2052", giusto: "piano 2025-2027, rete nata nel 2025" },
  cerca: ({ piano, posizione }) => {
    const { fine } = piano.identita.triennio;
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
    return voci
      .filter(([, , scritto]) => scritto !== undefined && Number(String(scritto).slice(0, 4)) > fine + 1)
      .map(([file, dove, scritto]) => ({
        file,
        ...posizione(file, dove),
        messaggio: `«${scritto}» viene dopo il triennio del piano, che finisce nel ${fine}`,
        suggerimento: "controlla l'anno",
      }));
  },
};
