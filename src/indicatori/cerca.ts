/** Come si cercano le parole in un indicatore: senza maiuscole, accenti e desinenze. Gira anche nel browser. */
import { paroleDi, radici } from "../testo/impronta.ts";

/** Le parole di un testo, pronte per essere cercate. */
export const preparaTesto = (testo: string): string => ` ${paroleDi(testo).join(" ")} `;

/** Le radici di ciò che si cerca: ognuna deve cominciare una parola del testo. */
export const preparaRicerca = (scritto: string): string[] => [...radici(scritto)];

/** Vero se il testo ha tutte le parole cercate, anche al singolare o al plurale. */
export const contiene = (testo: string, ricerca: readonly string[]): boolean =>
  ricerca.every((r) => testo.includes(` ${r}`));
