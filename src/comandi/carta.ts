/** I documenti che vengono dalla tavola dei comandi: `docs/comandi.md`, e la tabella del README. */

import { maiuscola } from "../testo/punto.ts";
import { cheCosaFa, comeSiScrive } from "./aiuto.ts";
import { lanciato, scritto } from "./leggi.ts";
import type { Comando } from "./tipi.ts";

const DOCUMENTO = "docs/comandi.md";
const README = "README.md";
const INIZIO = "<!-- La tabella dei comandi: la scrive «npm run schemi». -->";
const FINE = "<!-- Fine della tabella. -->";

const barre = (testo: string) => testo.replaceAll("|", "\\|");
const tabella = (intestazioni: readonly [string, string], righe: readonly (readonly [string, string])[]): string[] => {
  const celle = [intestazioni, ...righe].map(([a, b]) => [barre(a), barre(b)] as const);
  const [larga, lunga] = [0, 1].map((i) => Math.max(...celle.map((c) => c[i as 0 | 1].length))) as [number, number];
  const [testa, ...corpo] = celle.map(([a, b]) => `| ${a.padEnd(larga)} | ${b.padEnd(lunga)} |`);
  return [testa as string, `| ${"-".repeat(larga)} | ${"-".repeat(lunga)} |`, ...corpo];
};
const codice = (testo: string) => `\`${testo}\``;

function unComando(comando: Comando): string[] {
  const { nome, scopo, argomenti, opzioni, esempi } = comando;
  const voci = [
    ...argomenti.map(
      (a) =>
        [
          codice(a.nome.toUpperCase()),
          `${a.descrizione}${a.ammessi ? `: ${a.ammessi.map(codice).join(", ")}` : ""}`,
        ] as const,
    ),
    ...Object.entries(opzioni).map(([n, o]) => [codice(comeSiScrive(n, o)), cheCosaFa(o)] as const),
  ];
  return [
    `### ${nome}`,
    "",
    `${maiuscola(scopo)}.`,
    "",
    ...["```text", scritto(comando), "```", ""],
    ...(voci.length ? [...tabella(["Si scrive", "Che cosa vuol dire"], voci), ""] : []),
    ...esempi.flatMap((e) => [`- ${codice(lanciato(nome, e.scritto))}: ${e.fa}.`]),
    "",
  ];
}

/** `docs/comandi.md`. */
function documento(comandi: readonly Comando[]): string {
  const gruppo = (titolo: string, per: Comando["per"]) => [
    `## ${titolo}`,
    "",
    ...comandi.filter((c) => c.per === per).flatMap(unComando),
  ];
  return [
    "# I comandi",
    "",
    "Questo documento viene dalla stessa tavola che legge i comandi (`src/comandi/tavola.ts`): lo riscrive `npm run schemi`.",
    "",
    "- Le opzioni si scrivono dopo due trattini da soli: `npm run verifica -- --severo`. Senza, le prende npm, e il comando lo dice.",
    '- La cartella del piano si scrive dopo il comando, fra virgolette se ha spazi: `npm run verifica -- "content/piano di zona"`.',
    "  Se manca vale `PIANO=`, poi `config.piano` di `package.json`. Vanno bene anche le barre di Windows.",
    "- `--help` dice tutto di un comando, `node scripts/esegui.mjs` li elenca. Una parola o un'opzione che non esiste ferma il",
    "  comando prima che cominci, con la più vicina.",
    "- Per pubblicare sotto un percorso: `BASE=/piano/ npm run build`.",
    "",
    ...gruppo("Per il piano", "il piano"),
    ...gruppo("Per il programma", "il programma"),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

/**
 * I file che vengono dalla tavola, con il testo che devono avere.
 * @param leggi il testo di un file com'è ora
 * @throws se nel README non c'è il posto della tabella
 */
export function carteDeiComandi(
  comandi: readonly Comando[],
  leggi: (file: string) => string | undefined,
): [file: string, testo: string][] {
  const readme = leggi(README) ?? "";
  const [da, a] = [readme.indexOf(INIZIO), readme.indexOf(FINE)];
  if (da < 0 || a < da) throw new Error(`In ${README} manca il posto della tabella: «${INIZIO}» … «${FINE}»`);
  const righe = tabella(
    ["Comando", "Che cosa fa"],
    comandi.map((c) => [codice(lanciato(c.nome, "")), c.scopo]),
  );
  const nuovo = `${readme.slice(0, da)}${INIZIO}\n\n${righe.join("\n")}\n\n${readme.slice(a)}`;
  return [
    [DOCUMENTO, documento(comandi)],
    [README, nuovo],
  ];
}
