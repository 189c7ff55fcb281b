/** L'ordine alfabetico di chi legge: «A.C.L.» sta con «ACL», «L'Officina» con «Lofficina», le maiuscole e gli accenti non contano. */
const italiano = new Intl.Collator("it", { ignorePunctuation: true, numeric: true });

export const alfabetico: (a: string, b: string) => number = italiano.compare;
