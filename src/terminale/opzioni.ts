/** Le opzioni di un comando, con errori in italiano e l'opzione più vicina a quella sbagliata. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { elenco, piuVicino } from "../testo/vicino.ts";

/**
 * Legge `npm run comando -- --opzione valore parola`.
 * @returns i valori delle opzioni e le parole che non sono opzioni
 * @throws con un messaggio per chi scrive, se un'opzione non esiste o le manca il valore
 */
export function leggiOpzioni<O extends ParseArgsOptionsConfig>(options: O, argomenti = process.argv.slice(3)) {
  try {
    return parseArgs({ args: argomenti, options, allowPositionals: true });
  } catch (e) {
    const { code = "", message = "" } = e as { code?: string; message?: string };
    const nome = /'(-{1,2}[^' ]+)/.exec(message)?.[1]?.replace(/^-+/, "").split("=")[0] ?? "";
    const note = Object.keys(options);
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const vicina = piuVicino(nome, note);
      throw new Error(
        `L'opzione «--${nome}» non esiste: ${vicina ? `forse volevi scrivere «--${vicina}»` : `ci sono ${elenco(note.map((n) => `--${n}`))}`}`,
      );
    }
    throw new Error(
      options[nome]?.type === "boolean"
        ? `L'opzione «--${nome}» non vuole un valore`
        : `All'opzione «--${nome}» manca il valore: scrivi «--${nome} valore»`,
    );
  }
}
