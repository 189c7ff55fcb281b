/** Il verdetto su un obiettivo passato, dal suo grado di raggiungimento. */
import { GIUDIZI } from "../vocabolari.ts";
import type { DatiEsito } from "./schema.ts";

/** Dal più al meno compiuto. «Non misurabile»: l'obiettivo doveva avere un grado, e il grado non c'è. */
export const VERDETTI = ["raggiunto", "in parte", "non raggiunto", "non misurabile"] as const;
export type Verdetto = (typeof VERDETTI)[number];

/** Il grado più basso di ogni giudizio, per cento: la scala delle linee guida regionali. */
const DA: Record<(typeof GIUDIZI)[number], number> = {
  nullo: 0,
  insufficiente: 1,
  sufficiente: 50,
  buono: 80,
  ottimo: 100,
};

/** Il giudizio che va con un grado, per cento. */
export const giudizioDi = (grado: number): (typeof GIUDIZI)[number] =>
  GIUDIZI.findLast((g) => grado >= DA[g]) ?? "nullo";

/** La scala dei giudizi, come si mostra: «buono», «80-99%». */
export const SCALA_GIUDIZI: { giudizio: string; gradi: string }[] = GIUDIZI.map((giudizio, i) => {
  const seguente = GIUDIZI[i + 1];
  const fino = seguente === undefined ? DA[giudizio] : DA[seguente] - 1;
  return { giudizio, gradi: fino <= DA[giudizio] ? `${DA[giudizio]}%` : `${DA[giudizio]}-${fino}%` };
});

/** @returns niente per ciò che la scheda non misura: gli obiettivi di sistema e i progetti premiali, che hanno solo un racconto */
export function verdettoDi({ tipo, grado }: Pick<DatiEsito, "tipo" | "grado">): Verdetto | undefined {
  const valore = grado?.valore;
  if (valore == null) return grado || tipo === "tematico" ? "non misurabile" : undefined;
  if (valore >= 100) return "raggiunto";
  return valore > 0 ? "in parte" : "non raggiunto";
}
