/** `security.txt` (RFC 9116): a chi si segnala un difetto di sicurezza del sito. */
import type { PianoYaml } from "../generi/identita/schema.ts";

/**
 * @param canonico l'indirizzo intero del file; manca se il piano non dice dove il sito è pubblicato
 * @param base la cartella del sito, con le barre
 */
export function scriviSecurity(
  { contatti, scadenza, regole }: NonNullable<PianoYaml["sicurezza"]>,
  canonico: string | undefined,
  base: string,
): string {
  return [
    ...(base === "/" ? [] : ["# Questo file si cerca solo alla radice del dominio: va copiato in /.well-known/."]),
    ...contatti.map((c) => `Contact: ${c}`),
    `Expires: ${scadenza}T23:59:59Z`,
    "Preferred-Languages: it, en",
    ...(canonico && base === "/" ? [`Canonical: ${canonico}`] : []),
    ...(regole ? [`Policy: ${regole}`] : []),
    "",
  ].join("\n");
}
