/** Il motore della coerenza: fa passare il piano per tutte le regole, e riconosce ciò che è già spiegato. */
import type { NotaDati } from "../../schema/nota-dati.ts";
import { elenco, piuVicino } from "../../testo/vicino.ts";
import type { Caricamento } from "../carica.ts";
import { type Diagnostica, ordina } from "../diagnostica.ts";
import { contesto } from "./contesto.ts";
import { diagnostica } from "./regola.ts";
import { REGOLE } from "./regole.ts";

/**
 * Le incoerenze di un piano che si è potuto leggere. Quelle che `note-ai-dati.yaml` riconosce diventano note; una nota che
 * non trova più la sua incoerenza è un avviso.
 * Di un file con errori, e di ciò che ne dipende, non si dice altro: sarebbe un effetto.
 * @param solo gli id delle regole da usare; tutte, se manca
 * @param oggi giorno ISO in cui si controlla; senza, ciò che dipende dalla data non si guarda
 */
export function controllaCoerenza(caricamento: Caricamento, solo?: readonly string[], oggi?: string): Diagnostica[] {
  const letto = contesto(caricamento);
  if (!letto) return [];
  const qui = oggi === undefined ? letto : { ...letto, oggi };
  const scelte = REGOLE.filter((r) => !solo || solo.includes(r.id));
  const incerti = new Set(caricamento.diagnostiche.filter((d) => d.gravita === "errore").map((d) => d.file));
  const trovate = scelte
    .filter((r) => !(r.vuoleTutto && incerti.size))
    .flatMap((r) => r.cerca(qui).map((s) => diagnostica(r, s)))
    .filter((d) => ![d, ...(d.altrove ?? [])].some((l) => incerti.has(l.file)));
  const usate = new Set<NotaDati>();
  const conNote = trovate.map((d): Diagnostica => {
    const nota = qui.piano.noteDati.find((n) => riguarda(n, d));
    if (!nota || d.gravita === "errore") return d;
    usate.add(nota);
    return { ...d, gravita: "nota", nota: nota.id, suggerimento: nota.spiegazione };
  });
  const superate = qui.piano.noteDati.flatMap((n, i): Diagnostica[] => {
    const nota = REGOLE.some((r) => r.id === n.regola);
    if (usate.has(n) || (nota && incerti.size) || (nota && solo && !solo.includes(n.regola))) return [];
    const ids = REGOLE.map((r) => r.id);
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

/** La nota nomina la regola, il primo posto e, se c'è, il secondo. */
function riguarda(nota: NotaDati, d: Diagnostica): boolean {
  const altri = d.altrove?.map((l) => l.file) ?? [];
  return (
    nota.regola === d.regola &&
    nota.file === d.file &&
    d.messaggio.includes(nota.contiene) &&
    (nota.altrove ?? []).every((f) => altri.includes(f))
  );
}
