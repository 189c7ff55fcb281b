/** `glossario.yaml`: le sigle e i termini del piano. */
import { z } from "zod";
import { fonte, scheda, testo } from "../base.ts";

export const voceGlossario = scheda({
  /** La sigla o il termine come compare nel testo, per esempio `ASST`. */
  termine: testo(),
  /** Il nome per esteso. */
  nome: testo(),
  /** Che cos'altro vuol dire nella stessa fonte: «ADI» è un assegno e un'assistenza a domicilio. */
  altriSignificati: z.array(testo()).optional(),
  /** In una o due frasi semplici: che cos'è e a che serve. */
  descrizione: testo().optional(),
  /** Altri modi in cui la stessa sigla compare. */
  varianti: z.array(testo()).optional(),
  fonte: fonte.optional(),
});
export const glossario = z.array(voceGlossario);
export type VoceGlossario = z.infer<typeof voceGlossario>;

/** Tutto ciò che una sigla vuol dire, in una riga. */
export const significati = ({ nome, altriSignificati }: VoceGlossario): string =>
  [nome, ...(altriSignificati ?? [])].join("; anche ");
