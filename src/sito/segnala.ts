/** Come si segnala un errore di una pagina: una segnalazione già scritta nel repository, o una lettera già cominciata. */
import type { Piano } from "../piano/modello.ts";

export interface Segnalazione {
  titolo: string;
  /** Indirizzo della pagina, intero se il sito ne ha uno. */
  pagina: string;
  /** File del piano da cui viene, se ce n'è uno. */
  file?: string | undefined;
  riga?: number | undefined;
  /** L'ultima modifica registrata della pagina: chi riceve sa quale testo leggeva chi scrive. */
  modifica?: string | undefined;
}

/** @returns gli indirizzi dei due modi; mancano se il piano non ha repository o casella */
export function segnala(piano: Piano, s: Segnalazione): { issue?: string; email?: string } {
  const { repository, contatti, ente } = piano.identita;
  const oggetto = `Errore nella pagina «${s.titolo}»`;
  const righe = [
    `Pagina: ${s.pagina}`,
    ...(s.file ? [`File: ${s.file}${s.riga ? `, riga ${s.riga}` : ""}`] : []),
    `Versione: ${piano.identita.versione}${s.modifica ? `, modifica ${s.modifica}` : ""}`,
    "",
    "Che cosa c'è scritto:",
    "",
    "Che cosa dovrebbe esserci, e da dove lo sai:",
    "",
  ];
  const casella = contatti?.email ?? ente.email;
  return {
    ...(repository ? { issue: nuovaSegnalazione(repository.indirizzo, oggetto, righe.join("\n")) } : {}),
    ...(casella ? { email: lettera(casella, oggetto, righe.join("\r\n")) } : {}),
  };
}

/** GitLab ha un suo modo di ricevere titolo e testo; GitHub, Gitea e Forgejo hanno lo stesso. */
function nuovaSegnalazione(repository: string, titolo: string, testo: string): string {
  const base = repository.replace(/\/$/, "");
  const [percorso, nomi] = /\bgitlab\b/.test(new URL(base).host)
    ? ["/-/issues/new", ["issue[title]", "issue[description]"]]
    : ["/issues/new", ["title", "body"]];
  return `${base}${percorso}?${new URLSearchParams([
    [nomi[0] as string, titolo],
    [nomi[1] as string, testo],
  ])}`;
}

/** Una lettera già cominciata (RFC 6068: gli a capo sono CRLF, gli spazi %20). */
export const lettera = (casella: string, oggetto: string, testo = ""): string =>
  `mailto:${casella}?subject=${encodeURIComponent(oggetto)}${testo && `&body=${encodeURIComponent(testo)}`}`;
