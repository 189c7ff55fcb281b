/** Una voce di un registro che nessuno cita: o manca la citazione, o la voce non serve. */

import type { Luogo } from "../../../diagnostica/index.ts";
import { radici } from "../../../testo/impronta.ts";
import { scrittiIn } from "../../../testo/scritti.ts";
import { citati } from "../../citati.ts";
import { bilancio } from "../bilancio.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola } from "../regola.ts";

export const voceInutilizzata: Regola = {
  id: "voce-inutilizzata",
  famiglia: "completezza",
  gravita: "consiglio",
  titolo: "Una voce di un registro non è citata da nessuno",
  motivo: "Un fondo che nessuna scheda usa, una sigla che nessun testo scrive: forse una citazione si è persa.",
  esempio: { sbagliato: "in fondi.yaml «fnps», e nessuna scheda lo usa", giusto: "togli la voce, o citala" },
  vuoleTutto: true,
  cerca: (contesto) => {
    const citate = citazioni(contesto);
    return registri(contesto).flatMap(({ nome, id, luogo, genere }) =>
      citate.has(`${genere}:${id}`)
        ? []
        : [{ ...luogo, messaggio: `Nessuno cita «${nome}»`, suggerimento: "toglila, o citala dove serve" }],
    );
  },
};

interface Voce {
  genere: "fondo" | "leps" | "punto" | "sigla";
  id: string;
  nome: string;
  luogo: Luogo;
}

function registri({ piano, posizione }: Contesto): Voce[] {
  const voci = <V>(genere: Voce["genere"], file: string, elenco: V[], id: (v: V) => string, nome: (v: V) => string) =>
    elenco.map((v, i): Voce => ({ genere, id: id(v), nome: nome(v), luogo: { file, ...posizione(file, [i]) } }));
  return [
    ...voci(
      "fondo",
      "fondi.yaml",
      piano.fondi,
      (f) => f.id,
      (f) => f.nome,
    ),
    ...voci(
      "leps",
      "leps.yaml",
      piano.leps,
      (l) => l.id,
      (l) => l.nome,
    ),
    ...voci(
      "punto",
      "punti-chiave.yaml",
      piano.puntiChiave,
      (p) => p.id,
      (p) => p.nome,
    ),
    ...voci(
      "sigla",
      "glossario.yaml",
      piano.glossario,
      (v) => v.termine,
      (v) => v.termine,
    ),
  ];
}

/** I registri le cui voci si citano per identificativo, in un campo di qualunque genere. */
const REGISTRI = { fondo: "fondi", leps: "leps", punto: "puntiChiave" } as const;

function citazioni({ piano, file }: Contesto): Set<string> {
  const testi = [...file].filter(([nome]) => nome !== "glossario.yaml").map(([, testo]) => testo);
  const scritte = scrittiIn(
    testi,
    piano.glossario.flatMap((v) => [v.termine, ...(v.varianti ?? [])]),
  );
  // Un fondo può essere solo in una tabella: la sua riga ha il suo nome, per intero o con la sigla.
  const righe = piano.dataset.flatMap((d) => d.righe.map((r) => radici(r.celle[d.chiave]?.testo ?? "")));
  const daAltri = citati(piano);
  const conta = bilancio();
  const inTabella = piano.fondi.filter((f) => {
    const nome = radici(f.nome);
    conta(righe.length, "fondi.yaml");
    return righe.some((r) => simile(nome, r));
  });
  return new Set([
    ...inTabella.map((f) => `fondo:${f.id}`),
    ...Object.entries(REGISTRI).flatMap(([genere, registro]) =>
      [...(daAltri.get(registro) ?? [])].map((id) => `${genere}:${id}`),
    ),
    ...piano.glossario
      .filter((v) => [v.termine, ...(v.varianti ?? [])].some((s) => scritte.has(s)))
      .map((v) => `sigla:${v.termine}`),
  ]);
}

/** Tutte le parole del nome più corto stanno nel più lungo. */
function simile(a: Set<string>, b: Set<string>): boolean {
  const [corto, lungo] = a.size <= b.size ? [a, b] : [b, a];
  return corto.size > 0 && [...corto].every((p) => lungo.has(p));
}
