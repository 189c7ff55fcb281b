/** Le parole che «npm run nuovo» mette dove chi scrive deve mettere le sue: un elenco solo, per chi le scrive e chi le cerca. */

/** Un campo di testo che il piano accetta e che nessuno prende per vero. */
export const DA_SCRIVERE = "Da scrivere.";

/** Il corpo di un testo appena nato, per genere. */
export const CORPO_DA_SCRIVERE = {
  obiettivo: "Che cosa prevede l'obiettivo: da scrivere.",
  esito: "Che cosa è successo: da scrivere.",
  atto: "Com'è andata la seduta: da scrivere.",
} as const;

/** Ciò che un ufficio, o Word, lascia dove manca qualcosa. */
const DA_COMPLETARE = [
  /^(?:\?{2,}|x{2,}|\.)$/iu,
  // Una riga da riempire è anche un modulo; i puntini prima di un numero di pagina sono il sommario di Word.
  /(?:\.{6,}|…{3,})\s*\d+\s*$/mu,
  // Fra tonde «da definire» è una frase vera, e «[…]» è un'omissione.
  /\[(?:da (?:completare|inserire|definire|verificare|aggiornare|compilare|confermare)|inserire|completare|verificare)(?!\p{L})[^\]]{0,40}\]|[[(](?:x{2,}|\?{2,})[\])]/iu,
  /(?<![\p{L}\d])(?:x{3,}|X{4,})(?![\p{L}\d])|(?:€|euro|n\.)\s?X{2,}(?![\p{L}\d])|(?<![\p{L}\d])X{2,}\s?(?:€|euro(?!\p{L}))/u,
  /\blorem ipsum\b/iu,
  /Errore[.!] ?(?:L['’]origine riferimento non è stata trovata|Il segnalibro non è definito)|Error! (?:Reference source|Bookmark) not/iu,
  /Fare clic (?:o toccare )?qui per immettere/iu,
];

/** @returns il primo vuoto da riempire di un testo; niente, se non ne ha */
export function daCompletare(testo: string): { indice: number; scritto: string } | undefined {
  for (const forma of DA_COMPLETARE) {
    const trovato = forma.exec(testo);
    if (trovato) return { indice: trovato.index, scritto: trovato[0] };
  }
  return undefined;
}

const nudo = (testo: string): string =>
  testo
    .trim()
    .replace(/[.…\s]+$/u, "")
    .replaceAll("’", "'")
    .toLowerCase();
const TUTTI = new Set([DA_SCRIVERE, ...Object.values(CORPO_DA_SCRIVERE)].map(nudo));

/** Vero se un testo è un segnaposto e nient'altro: le stesse parole dentro una frase vera non lo sono. */
export const eSegnaposto = (testo: string): boolean => TUTTI.has(nudo(testo));
