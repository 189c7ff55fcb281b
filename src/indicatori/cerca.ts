/** Come si cercano le parole in un indicatore: senza maiuscole, accenti e desinenze. Gira anche nel browser. */
import { radici } from "../testo/impronta.ts";

/**
 * Tanti testi, pronti per essere cercati. Si preparano insieme, in un testo solo: uno alla volta, settemila vorrebbero dieci
 * volte il tempo.
 */
export const preparaTesti = (testi: readonly string[]): string[] =>
  testi
    .map((t) => t.replace(/\n/g, " "))
    .join("\n")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9\n]+/g, " ")
    .split("\n")
    .map((t) => ` ${t}`);

/** Un testo solo, pronto per essere cercato. */
export const preparaTesto = (testo: string): string => preparaTesti([testo])[0] ?? "";

/** Le radici di ciò che si cerca: ognuna deve cominciare una parola del testo. */
export const preparaRicerca = (scritto: string): string[] => [...radici(scritto)];

/** Vero se il testo ha tutte le parole cercate, anche al singolare o al plurale. */
export const contiene = (testo: string, ricerca: readonly string[]): boolean =>
  ricerca.every((r) => testo.includes(` ${r}`));
