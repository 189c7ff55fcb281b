/** `npm run confronta`: che cosa cambia fra due cartelle, due revisioni, o una revisione e ciò che c'è adesso. */
import { writeFileSync } from "node:fs";
import { rapportoWord } from "../esporta/word/confronto.ts";
import { confrontaSorgenti } from "../raffronto/confronta.ts";
import { attesiSenzaVersione } from "../raffronto/proposta.ts";
import { rapportoHtml } from "../raffronto/rapporto-html.ts";
import { rapportoMarkdown } from "../raffronto/rapporto-markdown.ts";
import { rapportoTesto } from "../raffronto/rapporto-testo.ts";
import { daCartella } from "../raffronto/sorgente.ts";
import { versione } from "../raffronto/trova.ts";
import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import type { FormatoConfronto } from "./formati.ts";

export interface RichiestaConfronto {
  prima: string;
  /** Se manca, ciò che c'è adesso nella cartella del piano. */
  dopo?: string | undefined;
  piano: string;
  formato: Exclude<FormatoConfronto, "docx">;
}

/** Il rapporto in Word, con le revisioni di oggi. */
export async function confrontaWord({ prima, dopo, piano }: Omit<RichiestaConfronto, "formato">, data: string) {
  const [v, w] = [versione(prima, piano), versione(dopo ?? piano, piano)];
  const esito = confrontaSorgenti(v, w);
  const byte = await rapportoWord(v.nome, w.nome, esito, data);
  return { byte, guasti: esito.illeggibili.map(({ versione: v2, file }) => P.illeggibile(v2, file)) };
}

/** @returns il rapporto, e una frase per ogni file che non si è potuto leggere: nel JSON non ci sono */
export function confronta({ prima, dopo, piano, formato }: RichiestaConfronto): { testo: string; guasti: string[] } {
  const [v, w] = [versione(prima, piano), versione(dopo ?? piano, piano)];
  const esito = confrontaSorgenti(v, w);
  const testo = {
    testo: () => `${rapportoTesto(v.nome, w.nome, esito).join("\n")}\n`,
    json: () => `${JSON.stringify(esito.differenze, null, 2)}\n`,
    markdown: () => rapportoMarkdown(v.nome, w.nome, esito).join("\n"),
    html: () => rapportoHtml(v.nome, w.nome, esito),
  }[formato]();
  return { testo, guasti: esito.illeggibili.map(({ versione, file }) => P.illeggibile(versione, file)) };
}

/** Scrive il rapporto in un file nuovo. @throws se c'è già: non si sovrascrive ciò che non è nostro */
export const scriviRapporto = (file: string, testo: string | Uint8Array): void =>
  writeFileSync(file, testo, { flag: "wx" });

/**
 * Che cosa cambia ciò che c'è adesso rispetto a una versione.
 * @returns il raffronto a parole e in Markdown, e un avviso per ogni promessa che cambia senza una versione e un atto
 */
export function propostaRispettoA(nome: string, piano: string) {
  const [v, w] = [versione(nome, piano), daCartella(piano)];
  const esito = confrontaSorgenti(v, w);
  return {
    righe: rapportoTesto(v.nome, w.nome, esito),
    sommario: rapportoMarkdown(v.nome, w.nome, esito).join("\n"),
    avvisi: attesiSenzaVersione(v, w, esito),
  };
}
