/** Il raffronto in Markdown: per il sommario di un controllo automatico, o il testo di una proposta. */
import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import type { Esito } from "./confronta.ts";
import { frase } from "./frasi.ts";
import { perGruppo } from "./gruppi.ts";
import { nomeCampo, nomeDiChi } from "./nomi.ts";
import type { Differenza } from "./tipi.ts";

/** In una cella: nessun segno di Markdown o di HTML vi comincia qualcosa. */
const cella = (testo: string): string =>
  testo
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>|#~&]/g, (segno) => (segno === "<" ? "&lt;" : segno === "&" ? "&amp;" : `\\${segno}`));

/** Oltre, un sommario non si legge: il resto è nel rapporto. */
const MASSIMO = 500;

/** @returns le righe del rapporto */
export function rapportoMarkdown(prima: string, dopo: string, { differenze, illeggibili }: Esito): string[] {
  const { dove, campo, differenza } = P.colonne;
  const mostrate = differenze.slice(0, MASSIMO);
  return [
    `## ${cella(P.titolo(prima, dopo))}`,
    "",
    P.quante(differenze.length, illeggibili.length),
    ...illeggibili.map(({ versione, file }) => `- ${cella(P.illeggibile(versione, file))}`),
    ...perGruppo(mostrate).flatMap(({ gruppo, differenze: sue }) => [
      "",
      `### ${P.gruppi[gruppo]} (${sue.length})`,
      "",
      `| ${dove} | ${campo} | ${differenza} |`,
      "| --- | --- | --- |",
      ...sue.map(riga),
    ]),
    ...(differenze.length > MASSIMO ? ["", P.altre(differenze.length - MASSIMO)] : []),
    "",
  ];
}

const riga = (d: Differenza): string =>
  `| ${cella(nomeDiChi(d))} (${cella(d.file)}:${d.riga}) | ${cella(nomeCampo(d))} | ${cella(frase(d))} |`;
