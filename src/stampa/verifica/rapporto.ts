/** Scrive gli esiti dei controlli per chi legge un terminale. */
import type { Dettaglio, Esito } from "./tipi.ts";

const SEGNI = { passa: "✓", fallisce: "✗", "non applicabile": "–" } as const;
/** Di più, dello stesso controllo, non si leggono. */
const MASSIMO = 10;

/**
 * Una riga per controllo, poi ciò che si è trovato.
 * @param soloGuasti tace dei controlli che passano
 */
export function scriviEsiti(esiti: Esito[], soloGuasti = false): string {
  return esiti
    .filter((e) => !soloGuasti || e.esito === "fallisce")
    .flatMap((e) => [`  ${SEGNI[e.esito]} ${e.titolo}${contati(e)} [${e.id}]`, ...guasti(e)])
    .join("\n");
}

/** Una frase che riassume. */
export function riassunto(esiti: Esito[]): string {
  const quanti = (esito: Esito["esito"]) => esiti.filter((e) => e.esito === esito).length;
  const falliti = quanti("fallisce");
  const altri = quanti("non applicabile");
  const passano = quanti("passa");
  return [
    passano === 1 ? "1 controllo passa" : `${passano} controlli passano`,
    ...(falliti ? [falliti === 1 ? "1 non passa" : `${falliti} non passano`] : []),
    ...(altri ? [altri === 1 ? "1 qui non si applica" : `${altri} qui non si applicano`] : []),
  ].join(", ");
}

const contati = (e: Esito): string =>
  e.esito === "passa" && e.dettagli.length ? `: ${e.dettagli.map((d) => d.trovato).join("; ")}` : "";

function guasti(e: Esito): string[] {
  if (e.esito !== "fallisce") return [];
  const altri = e.dettagli.length - MASSIMO;
  return [
    ...e.dettagli.slice(0, MASSIMO).map((d) => `      ${riga(d)}`),
    ...(altri > 0 ? [`      e ${altri === 1 ? "un altro caso" : `altri ${altri} casi`}`] : []),
    `      Perché: ${e.perche}`,
  ];
}

const riga = ({ pagina, trovato }: Dettaglio) => (pagina ? `pagina ${pagina}: ${trovato}` : trovato);
