/** `lacune.yaml`: ciò che il documento d'origine aveva e il testo non ha più. Non si inventa: si dice che manca. */
import { z } from "zod";
import { distingue, fonte, id, riferimento, scheda, testo } from "./base.ts";
import { GENERI_LACUNA } from "./vocabolari.ts";

export const lacuna = scheda({
  id: id(),
  genere: z.enum(GENERI_LACUNA),
  /** Come la fonte lo chiama: «Grafico 3». */
  nome: distingue(testo()),
  titolo: testo().optional(),
  fonte,
  /** Perché manca. */
  motivo: testo(),
  /** Che cosa ne resta nel testo. */
  resta: testo().optional(),
  /** Il dataset in cui sta ciò che resta. */
  dataset: riferimento("dataset").optional(),
  /** Chi potrebbe fornirlo. */
  rimedio: testo().optional(),
});
export const lacune = z.array(lacuna);
export type Lacuna = z.infer<typeof lacuna>;
