/** `npm run confronta`: che cosa cambia fra due cartelle, due revisioni, o una revisione e ciò che c'è adesso. */
import { writeFileSync } from "node:fs";
import { confrontaSorgenti } from "../raffronto/confronta.ts";
import { rapportoHtml } from "../raffronto/rapporto-html.ts";
import { rapportoTesto } from "../raffronto/rapporto-testo.ts";
import { daCartella, daRevisione, eCartella, RevisioneIgnota, type Sorgente } from "../raffronto/sorgente.ts";
import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import type { FormatoConfronto } from "./formati.ts";

/**
 * Una versione: una cartella che contiene un piano o, se non c'è una cartella con quel nome, una revisione di Git.
 * @param piano la cartella del piano, di cui si prende la revisione
 * @throws con un messaggio per chi scrive
 */
function versione(nome: string, piano: string): Sorgente {
  const letta = eCartella(nome) ? daCartella(nome) : revisione(nome, piano);
  if (!letta.file.has("piano.yaml")) throw new Error(P.senzaPiano(nome));
  return letta;
}

function revisione(nome: string, piano: string): Sorgente {
  try {
    return daRevisione(nome, piano);
  } catch (e) {
    if (e instanceof RevisioneIgnota) throw new Error(P.revisioneIgnota(nome));
    throw e;
  }
}

export interface RichiestaConfronto {
  prima: string;
  /** Se manca, ciò che c'è adesso nella cartella del piano. */
  dopo?: string | undefined;
  piano: string;
  formato: FormatoConfronto;
}

/** @returns il rapporto, e una frase per ogni file che non si è potuto leggere: nel JSON non ci sono */
export function confronta({ prima, dopo, piano, formato }: RichiestaConfronto): { testo: string; guasti: string[] } {
  const [v, w] = [versione(prima, piano), versione(dopo ?? piano, piano)];
  const esito = confrontaSorgenti(v, w);
  const testo = {
    testo: () => `${rapportoTesto(v.nome, w.nome, esito).join("\n")}\n`,
    json: () => `${JSON.stringify(esito.differenze, null, 2)}\n`,
    html: () => rapportoHtml(v.nome, w.nome, esito),
  }[formato]();
  return { testo, guasti: esito.illeggibili.map(({ versione, file }) => P.illeggibile(versione, file)) };
}

/** Scrive il rapporto in un file nuovo. @throws se c'è già: non si sovrascrive ciò che non è nostro */
export const scriviRapporto = (file: string, testo: string): void => writeFileSync(file, testo, { flag: "wx" });
