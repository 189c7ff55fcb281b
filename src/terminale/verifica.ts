/** Ciò che `npm run verifica` stampa oltre al rapporto: per i programmi, le regole spiegate, la leggibilità. */

import type { Diagnostica } from "../diagnostica/index.ts";
import { caricaPiano } from "../piano/carica.ts";
import { contesto } from "../piano/coerenza/contesto.ts";
import { indiciDi, SOGLIA } from "../piano/coerenza/lingua/leggibilita.ts";
import { FAMIGLIE, type Regola, rimedioDi } from "../piano/coerenza/regola.ts";
import { REGOLE } from "../piano/coerenza/regole.ts";
import { scriviGithub } from "../piano/rapporti/github.ts";
import { scriviJson } from "../piano/rapporti/json.ts";
import { sarif } from "../piano/rapporti/sarif.ts";
import { SPIEGATE } from "../piano/spiegate.ts";
import { mostraNome } from "../testo/segni.ts";
import { scelta } from "../testo/vicino.ts";
import type { Formato } from "./formati.ts";

/** Le diagnostiche di un piano come le legge un programma. */
export function perProgrammi(formato: Exclude<Formato, "testo">, trovate: Diagnostica[], piano: string): string {
  if (formato === "github") return scriviGithub(trovate, piano);
  return scriviJson(formato === "sarif" ? sarif(trovate, piano) : trovate);
}

/** Una regola dal suo nome. @throws se non esiste, con la più vicina */
export function regolaDi(id: string): Regola {
  const nome = scelta(
    "una regola",
    id,
    REGOLE.map((r) => r.id),
  );
  return REGOLE.find((r) => r.id === nome) as Regola;
}

/** Una regola spiegata per intero, o l'elenco di tutte. @throws se la regola non esiste, con la più vicina */
export function spiega(id: string): string[] {
  const nomi = SPIEGATE.map((r) => r.id);
  const scelte = id ? SPIEGATE.filter((r) => r.id === scelta("una regola", id, nomi)) : SPIEGATE;
  return scelte.flatMap((r) => [
    `${r.id} (${FAMIGLIE[r.famiglia]}, ${r.gravita}): ${r.titolo}`,
    ...(id
      ? [
          `  Perché conta: ${r.motivo}`,
          `  Come si rimedia: ${rimedioDi(r)}`,
          `  Sbagliato: ${r.esempio.sbagliato}`,
          `  Giusto: ${r.esempio.giusto}`,
        ]
      : []),
  ]);
}

/**
 * Quanto è facile leggere ogni testo di un piano, dal più difficile.
 * @param piano la sua cartella
 * @throws se non si può leggere
 */
export function leggibilita(piano: string): string[] {
  const qui = contesto(caricaPiano(piano));
  if (!qui) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  return [
    "Indice Gulpease, dai testi più difficili: sotto 40 è difficile per chi ha un diploma, sotto 60 per chi ha la",
    "licenza media, sotto 80 per chi ha la licenza elementare. I testi sotto le cento parole non ci sono.",
    ...indiciDi(qui).map(
      ({ file, indice, parole }) =>
        `  ${String(indice).padStart(3)} ${indice < SOGLIA ? "!" : " "} ${mostraNome(file)} (${parole} parole)`,
    ),
  ];
}
