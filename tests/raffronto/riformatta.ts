/** Riscrive ogni file di un piano in un'altra forma che dice le stesse cose. */
import { isMap, isScalar, parseDocument, visit } from "yaml";
import { separa } from "../../src/mdx/frontmatter.ts";

/** @param testo un file YAML: virgolette, ordine dei campi, commenti, righe lunghe e fine riga cambiano; i valori no */
function yaml(testo: string): string {
  const documento = parseDocument(testo, { keepSourceTokens: false });
  visit(documento, {
    Map(_, mappa) {
      mappa.flow = false;
      mappa.items.reverse();
    },
    Seq(_, elenco) {
      elenco.flow = false;
    },
    Pair(_, coppia) {
      if (isScalar(coppia.key)) coppia.key.comment = null;
    },
    Scalar(chiave, scalare, sopra) {
      // Un numero resta com'è scritto: fra virgolette, come lo legge il programma.
      if (chiave === "key" && isMap(sopra.at(-1))) return;
      if (scalare.value !== null && typeof scalare.value !== "boolean") {
        scalare.value = scalare.source ?? String(scalare.value);
        scalare.type = "QUOTE_DOUBLE";
      }
    },
  });
  return `# riscritto\n${documento.toString({ lineWidth: 60 })}`;
}

/** @param corpo i capoversi vanno a capo dopo ogni sesta parola; ciò che ha una forma sua resta com'è */
const prosa = (corpo: string): string =>
  corpo
    .split("\n\n")
    .map((capoverso) => (/^\s*(?:[-*>#|<[]|\d+[.)])|\n\s*[-*|]/.test(capoverso) ? capoverso : aCapo(capoverso)))
    .join("\n\n\n");

function aCapo(capoverso: string): string {
  // Una riga non può cominciare con un segno che ne farebbe un elenco, un titolo o una nota.
  let parole = 0;
  return capoverso.replace(/\s+(?=(\S*))/g, (spazio, segue: string) =>
    ++parole % 6 === 0 && /^\p{L}+[,.]?$/u.test(segue) ? "\n" : spazio.replace(/\n/g, " "),
  );
}

/** @returns i file riscritti */
export function riformatta(file: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...file].map(([nome, testo]): [string, string] => {
      if (nome.endsWith(".csv")) return [nome, `\ufeff${testo.replace(/\r?\n/g, "\r\n")}`];
      if (nome.endsWith(".yaml")) return [nome, yaml(testo).replaceAll("\n", "\r\n")];
      const { frontmatter = "", corpo } = separa(testo);
      return [nome, `---\n${yaml(frontmatter)}---\n\n${prosa(corpo.trim())}\n`];
    }),
  );
}
