/** Da un testo a un identificativo: minuscole, senza accenti, tutto il resto un trattino. */
export function slug(testo: string): string {
  return testo
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
