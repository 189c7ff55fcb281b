/** `glossario.yaml`: le sigle e i termini del piano. */
import { z } from "zod";
import { slug } from "../../testo/slug.ts";
import { campo, campoFonte, scheda, testo } from "../base.ts";

export const voceGlossario = scheda({
  termine: campo(testo(), "Termine", "La sigla o il termine come compare nel testo, per esempio `ASST`."),
  nome: campo(testo(), "Nome", "Il nome per esteso."),
  altriSignificati: campo(
    z.array(testo()).optional(),
    "Altri significati",
    "Che cos'altro vuol dire nella stessa fonte: «ADI» è un assegno e un'assistenza a domicilio.",
  ),
  descrizione: campo(testo().optional(), "Descrizione", "In una o due frasi semplici: che cos'è e a che serve."),
  varianti: campo(z.array(testo()).optional(), "Varianti", "Altri modi in cui la stessa sigla compare."),
  fonte: campoFonte().optional(),
});
export type VoceGlossario = z.infer<typeof voceGlossario>;

/** Il punto di una sigla nella pagina del glossario. */
export const ancoraSigla = (termine: string): string => slug(termine.replace("+", " plus"));

/** Tutto ciò che una sigla vuol dire, in una riga. */
export const significati = ({ nome, altriSignificati }: VoceGlossario): string =>
  [nome, ...(altriSignificati ?? [])].join("; anche ");
