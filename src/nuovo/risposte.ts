/** Le risposte alle domande di `npm run nuovo`: dalle opzioni, o chieste una per una. */
import { createInterface } from "node:readline";
import type { Domanda, Risposte } from "../generi/nuovo/apertura.ts";
import type { Piano } from "../piano/modello.ts";
import { slug } from "../testo/slug.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";

/** Perché una risposta non va bene; niente, se va bene. */
function guasto(d: Domanda, risposta: string, piano: Piano, risposte: Risposte): string | undefined {
  const ammessi = d.ammessi?.(piano, risposte);
  if (ammessi?.length === 0 && d.vuoto && !d.facoltativa) return d.vuoto;
  if (!risposta) return d.facoltativa ? undefined : "serve una risposta";
  if (ammessi && !ammessi.includes(risposta)) {
    const vicino = piuVicino(risposta, ammessi);
    return `«${risposta}» non va bene: ${vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(ammessi)}`}`;
  }
  return d.guasto?.(risposta, piano, risposte);
}

/** La risposta ammessa che differisce solo per maiuscole, accenti o segni («puglia»); altrimenti com'è. */
const comeAmmessa = (d: Domanda, risposta: string, ammessi: readonly string[] | undefined): string =>
  (d.comunque && risposta && !ammessi?.includes(risposta) && ammessi?.find((a) => slug(a) === slug(risposta))) ||
  risposta;

const scritta = (d: Domanda, risposta: string, risposte: Risposte): string =>
  (risposta && d.scritta?.(risposta, risposte)) || risposta;

/** Vero se il piano, o il suo profilo, non pone la domanda. */
export const nonServe = (d: Domanda, piano: Piano): boolean => d.serve !== undefined && !d.serve(piano);
const NON_SI_CHIEDE = "il profilo di questo piano non lo chiede: togli l'opzione";

/** Le risposte dalle sole opzioni. @throws con tutto ciò che manca o non va, insieme */
export function senzaChiedere(domande: Domanda[], piano: Piano, date: Risposte): Risposte {
  const risposte: Risposte = {};
  const guai: string[] = [];
  for (const d of domande) {
    if (nonServe(d, piano)) {
      if (date[d.nome]) guai.push(`  --${d.nome}  ${NON_SI_CHIEDE}`);
      continue;
    }
    const ammessi = d.ammessi?.(piano, risposte);
    const risposta = comeAmmessa(d, (date[d.nome] ?? d.proposta?.(piano, risposte) ?? "").trim(), ammessi);
    const perche = guasto(d, risposta, piano, risposte);
    // Ciò che si propone dalle risposte di prima, se una di quelle manca, non è un guaio suo.
    if (perche && guai.length && d.proposta && date[d.nome] === undefined) continue;
    if (perche && perche !== d.vuoto && !date[d.nome] && !risposta)
      guai.push(`  --${d.nome}  ${d.testo}${ammessi?.length ? ` (${ammessi.join(" | ")})` : ""}`);
    else if (perche) guai.push(`  --${d.nome}  ${perche}`);
    risposte[d.nome] = perche ? risposta : scritta(d, risposta, risposte);
  }
  if (guai.length) throw new Error(`Mancano delle risposte, o non vanno bene:\n${guai.join("\n")}`);
  return risposte;
}

/** Con chi si parla: da dove arrivano le risposte, dove vanno le domande, e come si dice che una non va. */
export interface Terminale {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  di: (riga: string) => void;
}

/**
 * Le risposte dal terminale, salvo quelle già date; una che non va bene si chiede di nuovo.
 * @throws se chi risponde se ne va (Ctrl+C, Ctrl+D)
 */
export async function chiedi(
  domande: Domanda[],
  piano: Piano,
  date: Risposte,
  { input, output, di }: Terminale,
): Promise<Risposte> {
  const terminale = createInterface({ input, output });
  const righe = terminale[Symbol.asyncIterator]();
  let chiuso = false;
  terminale.once("close", () => {
    chiuso = true;
  });
  /** @throws se chi risponde se ne va (Ctrl+C, Ctrl+D) */
  const leggi = async (domanda: string): Promise<string> => {
    // Chi ha finito di scrivere può aver risposto anche alle domande che seguono.
    if (!chiuso) {
      terminale.setPrompt(domanda);
      terminale.prompt();
    }
    const { value, done } = await righe.next();
    if (done) throw new Error("Interrotto: non ho scritto nulla");
    return value.trim();
  };
  const risposte: Risposte = {};
  try {
    for (const d of domande.filter((v) => !nonServe(v, piano)))
      risposte[d.nome] = await unaRisposta({ leggi, di }, d, piano, risposte, date[d.nome]);
    return risposte;
  } finally {
    terminale.close();
  }
}

async function unaRisposta(
  { leggi, di }: { leggi: (domanda: string) => Promise<string>; di: (riga: string) => void },
  d: Domanda,
  piano: Piano,
  risposte: Risposte,
  data: string | undefined,
): Promise<string> {
  const proposta = d.proposta?.(piano, risposte);
  const ammessi = d.ammessi?.(piano, risposte);
  if (ammessi?.length === 0 && d.vuoto) throw new Error(d.vuoto);
  const aiuto = [
    ...(ammessi ? [ammessi.join(" | ")] : []),
    ...(d.righe ? ["una riga vuota per finire"] : []),
    ...(proposta ? [`Invio per «${proposta}»`] : d.facoltativa ? ["si può lasciare vuoto"] : []),
  ];
  for (const riga of d.spiega?.(risposte, piano) ?? []) di(`  ${riga}`);
  const domanda = `${d.testo}${aiuto.length ? ` (${aiuto.join("; ")})` : ""}: `;
  const tutte = async (): Promise<string> => {
    const righe = [await leggi(domanda)];
    while (d.righe && righe.at(-1)) righe.push(await leggi(""));
    return righe.join("\n").trim();
  };
  for (let detta = data?.trim(); ; detta = undefined) {
    const risposta = comeAmmessa(d, detta ?? ((await tutte()) || (proposta ?? "")), ammessi);
    const perche = guasto(d, risposta, piano, risposte);
    if (!perche) return scritta(d, risposta, risposte);
    di(`  ${perche}`);
  }
}
