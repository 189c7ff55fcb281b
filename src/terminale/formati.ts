/** Per chi si scrive il rapporto di una verifica. */
export const FORMATI = ["testo", "json", "github", "sarif"] as const;
export type Formato = (typeof FORMATI)[number];
