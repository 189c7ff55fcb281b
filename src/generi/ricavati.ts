/** I file del progetto che si ricavano dai generi: schemi per l'editor, a quali file si applicano, manuale dei campi. */
import type { GenereQualunque } from "./genere.ts";
import { fileDelloSchema, nomeSchema, schemiJson } from "./json-schema.ts";
import { scriviManuale } from "./manuale.ts";

const CARTELLA = ".vscode/schemi";
const IMPOSTAZIONI = ".vscode/settings.json";

/**
 * @param leggi il testo di un file, se c'è: le impostazioni dell'editor hanno anche altro, che resta com'è
 * @returns percorso e testo di ogni file, sempre nello stesso ordine e con gli stessi byte
 */
export function ricavati(
  generi: readonly GenereQualunque[],
  leggi: (file: string) => string | undefined,
): [file: string, testo: string][] {
  const impostazioni = leggi(IMPOSTAZIONI);
  return [
    ...schemiJson(generi).map(([nome, testo]): [string, string] => [`${CARTELLA}/${nome}.schema.json`, testo]),
    ...(impostazioni ? [[IMPOSTAZIONI, conSchemi(impostazioni, generi)] as [string, string]] : []),
    ["docs/campi.md", scriviManuale(generi)],
  ];
}

/** Le impostazioni con l'elenco degli schemi rifatto, e ogni altra riga com'è. */
function conSchemi(impostazioni: string, generi: readonly GenereQualunque[]): string {
  const righe = generi.flatMap((g) => {
    const file = fileDelloSchema(g);
    const posti = [`"content/*/${file}"`, `"tests/fixtures/*/${file}"`].join(", ");
    return file ? `    "${CARTELLA}/${nomeSchema(g)}.schema.json": [${posti}]` : [];
  });
  return impostazioni.replace(
    /("yaml\.schemas": \{)[\s\S]*?(\n {2}\})/,
    (_, apre, chiude) => `${apre}\n${righe.join(",\n")}${chiude}`,
  );
}
