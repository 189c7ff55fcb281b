/** Le parti di un'edizione, dai descrittori dei generi: un genere con un elenco ha la sua senza scriverne una. */
import type { ElencoMostrato, GenereQualunque } from "../../generi/genere.ts";
import { GENERI } from "../../generi/index.ts";
import { type Piano, vociDi } from "../../piano/modello.ts";
import { tabellaDati } from "../componenti.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco } from "../forma.ts";
import { partiDellaStampa } from "../rimandi.ts";
import { schedaEsito } from "./esito.ts";
import { schedaObiettivo } from "./obiettivo.ts";
import { elencoDi, enti, lacune, noteAiDati, servizi } from "./registri.ts";
import { area, atto, capitolo, progetto, rete } from "./voci.ts";

type Voce<G extends keyof Piano> = Piano[G] extends readonly (infer V)[] ? V : never;

/** Come si compone una voce, per genere. @param l il livello del suo titolo */
const VOCI: Record<string, (ctx: Contesto, voce: never, l: number) => Blocco[]> = {
  capitoli: (ctx: Contesto, v: Voce<"capitoli">) => capitolo(ctx, v),
  aree: (ctx: Contesto, v: Voce<"aree">) => area(ctx, v),
  obiettivi: schedaObiettivo,
  esiti: schedaEsito,
  reti: rete,
  progetti: progetto,
  atti: atto,
  dataset: (ctx: Contesto, v: Voce<"dataset">) => [tabellaDati(ctx, v)],
};

/** Come si compone una parte fatta di un registro. */
const REGISTRI: Record<string, (ctx: Contesto) => Blocco[]> = { servizi, enti, noteDati: noteAiDati, lacune };

/**
 * Una voce del piano.
 * @param parte scritta `genere/id`
 * @throws se non c'è
 */
export function unaVoce(ctx: Contesto, parte: string, l = 1): Blocco[] {
  const [nome = "", id = ""] = parte.split("/");
  const genere = GENERI.find((g) => g.nome === nome);
  const voce = genere && vociDi(ctx.piano, genere.chiave).find((v) => v.id === id);
  const componi = genere && VOCI[genere.chiave];
  if (!voce || !componi) throw new Error(`La parte «${parte}» non si stampa da sola`);
  return componi(ctx, voce as never, l);
}

/** Le parti dopo le schede, nell'ordine della stampa. */
export const partiDopo = (ctx: Contesto): Blocco[] =>
  partiDellaStampa(ctx.piano).flatMap(({ id, nome, genere }): Blocco[] => {
    const corpo = corpoDi(ctx, genere);
    return corpo.length ? [{ b: "titolo", l: 1, genere: "parte", id, c: [nome] }, ...corpo] : [];
  });

function corpoDi(ctx: Contesto, genere: GenereQualunque): Blocco[] {
  if (REGISTRI[genere.chiave]) return (REGISTRI[genere.chiave] as (c: Contesto) => Blocco[])(ctx);
  const componi = VOCI[genere.chiave];
  if (componi) return vociDi(ctx.piano, genere.chiave).flatMap((v) => componi(ctx, v as never, 2));
  return genere.elenco ? elencoDi(ctx, genere as GenereQualunque & { elenco: ElencoMostrato<never> }) : [];
}
