/** La porta su cui un sito risponde. */
import { leggi } from "./leggi.ts";
import { start } from "./tavola.ts";

/** La porta di sempre. */
const PORTA = 4321;

/**
 * @param scritta nel comando; se manca vale quella dell'ambiente
 * @throws UsoSbagliato se quella dell'ambiente non è una porta
 */
export function portaDi(scritta: number | undefined, ambiente: NodeJS.ProcessEnv = process.env): number {
  if (scritta !== undefined || !ambiente.PORT?.trim()) return scritta ?? PORTA;
  return leggi(start, ["--porta", ambiente.PORT.trim()]).opzioni.porta ?? PORTA;
}
