/** Il motore della coerenza: fa passare il piano per tutte le regole. */
import type { NotaDati } from "../../schema/nota-dati.ts";
import { elenco } from "../../testo/vicino.ts";
import type { Caricamento } from "../carica.ts";
import { type Diagnostica, ordina } from "../diagnostica.ts";
import { collegamentoRotto } from "./collegamenti.ts";
import { conto } from "./conto.ts";
import { enteDoppio } from "./ente-doppio.ts";
import { giudizio } from "./giudizio.ts";
import { fraseLunga, tuttoMaiuscolo } from "./lingua.ts";
import { misuraDiversa } from "./misura-diversa.ts";
import { registroTabella, servizioDoppio } from "./registro.ts";
import { diagnostica, type Regola } from "./regola.ts";
import { riservatezza } from "./riservatezza.ts";
import { attesoNonMigliora, senzaImpatto } from "./schede.ts";
import { verso } from "./verso.ts";

/** Tutte le regole, nell'ordine in cui si spiegano. */
export const regole = (file: ReadonlyMap<string, string>): Regola[] => [
  conto,
  verso,
  giudizio,
  misuraDiversa,
  attesoNonMigliora,
  senzaImpatto,
  registroTabella,
  servizioDoppio,
  enteDoppio,
  collegamentoRotto(file),
  fraseLunga,
  tuttoMaiuscolo,
  ...riservatezza(file),
];

/**
 * Le incoerenze di un piano che si è potuto leggere. Quelle che `note-ai-dati.yaml` riconosce diventano note; una nota che
 * non trova più la sua incoerenza è un avviso.
 * @param solo gli id delle regole da usare; tutte, se manca
 */
export function controllaCoerenza(caricamento: Caricamento, solo?: readonly string[]): Diagnostica[] {
  const { piano, file, posizione } = caricamento;
  if (!piano) return [];
  const tutte = regole(file);
  const scelte = tutte.filter((r) => !solo || solo.includes(r.id));
  const trovate = scelte.flatMap((r) => r.cerca({ piano, posizione }).map((s) => diagnostica(r, s)));
  const usate = new Set<NotaDati>();
  const conNote = trovate.map((d): Diagnostica => {
    const nota = piano.noteDati.find((n) => riguarda(n, d));
    if (!nota || d.gravita === "errore") return d;
    usate.add(nota);
    return { ...d, gravita: "nota", suggerimento: nota.spiegazione };
  });
  const superate = piano.noteDati.flatMap((n, i): Diagnostica[] => {
    const nota = tutte.some((r) => r.id === n.regola);
    if (usate.has(n) || (nota && solo && !solo.includes(n.regola))) return [];
    return [
      {
        file: "note-ai-dati.yaml",
        ...posizione("note-ai-dati.yaml", [i, "regola"]),
        gravita: "avviso",
        regola: "nota-superata",
        messaggio: nota
          ? `La nota «${n.id}» non trova più la sua incoerenza (${n.regola} in ${n.file})`
          : `La regola «${n.regola}» non esiste`,
        suggerimento: nota
          ? "togli la nota, o correggi il file e le parole che cerca"
          : `le regole sono ${elenco(tutte.map((r) => r.id))}`,
      },
    ];
  });
  return ordina([...conNote, ...superate]);
}

const riguarda = (nota: NotaDati, d: Diagnostica): boolean =>
  nota.regola === d.regola && nota.file === d.file && (!nota.contiene || d.messaggio.includes(nota.contiene));
