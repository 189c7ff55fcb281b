/** Il motore della coerenza: fa passare il piano per tutte le regole, e riconosce ciò che è già spiegato. */

import { type Diagnostica, ordina } from "../../diagnostica/index.ts";
import type { NotaDati } from "../../generi/note-dati/schema.ts";
import { scriviNumero } from "../../testo/numeri.ts";
import { elenco, piuVicino } from "../../testo/vicino.ts";
import type { Caricamento } from "../carica.ts";
import { MASSIMO_CONFRONTI, TroppiConfronti } from "./bilancio.ts";
import { type Contesto, contesto } from "./contesto.ts";
import type { Raccolta } from "./raccolta.ts";
import { diagnostica, type Regola } from "./regola.ts";
import { REGOLE } from "./regole.ts";

/**
 * Le incoerenze di un piano che si è potuto leggere. Quelle che `note-ai-dati.yaml` riconosce diventano note; una nota che
 * non trova più la sua incoerenza è un avviso.
 * Di un file con errori, e di ciò che ne dipende, non si dice altro: sarebbe un effetto.
 * @param solo gli id delle regole da usare; tutte, se manca
 * @param oggi giorno ISO in cui si controlla; senza, ciò che dipende dalla data non si guarda
 * @param raccolta dove le regole dicono quali cifre hanno controllato
 */
export function controllaCoerenza(
  caricamento: Caricamento,
  solo?: readonly string[],
  oggi?: string,
  raccolta?: Raccolta,
): Diagnostica[] {
  const letto = contesto(caricamento);
  if (!letto) return [];
  const qui = { ...letto, ...(oggi === undefined ? {} : { oggi }), ...(raccolta ? { raccolta } : {}) };
  const scelte = REGOLE.filter((r) => !solo || solo.includes(r.id));
  const incerti = new Set(caricamento.diagnostiche.filter(incerta).map((d) => d.file));
  const trovate = scelte
    .filter((r) => !(r.vuoleTutto && incerti.size))
    .flatMap((r) => applica(r, qui))
    .filter((d) => ![d, ...(d.altrove ?? [])].some((l) => incerti.has(l.file)))
    .filter(senzaEffetti());
  const usate = new Set<NotaDati>();
  const chiave = (d: { regola: string; file: string }) => `${d.regola}\0${d.file}`;
  const note = Map.groupBy(qui.piano.noteDati, chiave);
  const conNote = trovate.map((d): Diagnostica => {
    const nota = note.get(chiave(d))?.find((n) => riguarda(n, d));
    if (!nota || d.gravita === "errore") return d;
    usate.add(nota);
    return { ...d, gravita: "nota", nota: nota.id, suggerimento: nota.spiegazione };
  });
  const ids = REGOLE.map((r) => r.id);
  const superate = qui.piano.noteDati.flatMap((n, i): Diagnostica[] => {
    const nota = ids.includes(n.regola);
    if (usate.has(n) || (nota && incerti.size) || (nota && solo && !solo.includes(n.regola))) return [];
    const vicina = piuVicino(n.regola, ids);
    return [
      {
        file: "note-ai-dati.yaml",
        ...qui.posizione("note-ai-dati.yaml", [i, "regola"]),
        gravita: "avviso",
        regola: "nota-superata",
        messaggio: nota
          ? `La nota «${n.id}» non trova più la sua incoerenza (${n.regola} in ${n.file})`
          : `La regola «${n.regola}» non esiste`,
        suggerimento: nota
          ? "togli la nota, o correggi i file e le parole che cerca"
          : vicina
            ? `forse volevi scrivere «${vicina}»`
            : `le regole sono ${elenco(ids)}`,
      },
    ];
  });
  return ordina([...conNote, ...superate]);
}

/** Di un collegamento rotto non si dice anche che il suo testo non dice dove porta. */
function senzaEffetti(): (d: Diagnostica, i: number, tutte: readonly Diagnostica[]) => boolean {
  let rotti: Set<string> | undefined;
  const posto = (d: Diagnostica) => `${d.file}\0${d.riga}\0${d.colonna}`;
  return (d, _i, tutte) => {
    if (d.regola !== "collegamento-nudo") return true;
    rotti ??= new Set(tutte.filter((t) => t.regola === "collegamento-rotto").map(posto));
    return !rotti.has(posto(d));
  };
}

/** Di questo file non si sa che cosa dica. */
const incerta = (d: Diagnostica): boolean => d.gravita === "errore" || d.regola === "file-non-letto";

/** Ciò che una regola trova; se il piano le chiede troppi confronti, un avviso al posto suo. */
function applica(regola: Regola, qui: Contesto): Diagnostica[] {
  try {
    return regola.cerca(qui).map((s) => diagnostica(regola, s));
  } catch (e) {
    if (!(e instanceof TroppiConfronti)) throw e;
    return [
      {
        ...{ file: e.file, riga: 1, colonna: 1 },
        gravita: "avviso",
        regola: "troppi-confronti",
        messaggio: `La regola «${regola.id}» si è fermata qui: voleva più di ${scriviNumero(MASSIMO_CONFRONTI)} confronti`,
        suggerimento: "dividi il piano, o togli le voci ripetute: un piano vero ne chiede mille volte meno",
      },
    ];
  }
}

/** Di una nota con la stessa regola e lo stesso file: le parole che cerca e, se c'è, il secondo posto. */
function riguarda(nota: NotaDati, d: Diagnostica): boolean {
  const altri = d.altrove?.map((l) => l.file) ?? [];
  return d.messaggio.includes(nota.contiene) && (nota.altrove ?? []).every((f) => altri.includes(f));
}
