/** Ciò che si dice a chi cambia un identificativo. */
export const PAROLE_RINOMINA = {
  genereIgnoto: (nome: string, ammessi: readonly string[]) =>
    `«${nome}» non è un genere: scegli fra ${ammessi.join(", ")}`,
  nonCe: (genere: string, id: string, vicino: string | undefined) =>
    `fra i contenuti di genere «${genere}» non c'è «${id}»${vicino ? `: forse volevi scrivere «${vicino}»` : ""}`,
  preso: (genere: string, id: string) => `fra i contenuti di genere «${genere}» c'è già «${id}»: scegli un altro nome`,
  nonVa: (id: string) => `«${id}» non può essere un identificativo: minuscole senza accenti, cifre e trattini`,
  conErrori: "Il piano ha errori: lancia «npm run verifica», correggili, e poi rinomina",
  romperebbe: (messaggi: readonly string[]) =>
    `Così il piano non sarebbe più valido, e non si è cambiato niente:\n  ${messaggi.join("\n  ")}`,
  fatto: (vecchio: string, nuovo: string, quanti: number) =>
    `«${vecchio}» è diventato «${nuovo}» in ${quanti === 1 ? "un file" : `${quanti} file`}:`,
  spostato: (da: string, a: string) => `  ${da} → ${a}`,
  indirizzo: "L'indirizzo della sua pagina cambia: chi lo aveva salvato non la trova più.",
} as const;
