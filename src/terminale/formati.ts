/** Per chi si scrive il rapporto di una verifica. */
export const FORMATI = ["testo", "json", "github", "sarif"] as const;
export type Formato = (typeof FORMATI)[number];

/** Come si scrive un confronto fra due versioni. */
export const FORMATI_CONFRONTO = ["testo", "json", "html", "markdown", "docx"] as const;
export type FormatoConfronto = (typeof FORMATI_CONFRONTO)[number];
