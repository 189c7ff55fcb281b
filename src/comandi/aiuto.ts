/** L'aiuto dei comandi, in italiano: tutto viene dalla tavola. */

import { aCapo } from "../testo/a-capo.ts";
import { maiuscola } from "../testo/punto.ts";
import { lanciato, scritto } from "./leggi.ts";
import type { Comando, Opzione } from "./tipi.ts";

const LARGHEZZA = 100;

/** Un'opzione come si scrive: `--porta numero`. */
export function comeSiScrive(nome: string, o: Opzione): string {
  if (o.tipo === "sì") return `--${nome}`;
  if (o.tipo === "scelta") return `--${nome} ${o.ammessi.length > 5 ? "nome" : o.ammessi.join("|")}`;
  return o.tipo === "testo facoltativo" ? `--${nome} [${o.valore}]` : `--${nome} ${o.valore}`;
}

/** Che cosa fa un'opzione, con i valori che non si vedono da come si scrive. */
export function cheCosaFa(o: Opzione): string {
  const ammessi = o.tipo === "scelta" && o.ammessi.length > 5 ? `: ${o.ammessi.join(", ")}` : "";
  const senza = "predefinito" in o && o.predefinito !== undefined ? ` (se manca: ${o.predefinito})` : "";
  return `${o.descrizione}${ammessi}${senza}`;
}

/** Due colonne, con la seconda a capo sotto sé stessa. */
function colonne(voci: readonly (readonly [string, string])[]): string[] {
  const prima = Math.min(34, Math.max(...voci.map(([a]) => a.length)));
  return voci.flatMap(([a, b]) => {
    const righe = aCapo(b, LARGHEZZA - prima - 4, (t) => t.length);
    const testa =
      a.length > prima ? [`  ${a}`, `  ${" ".repeat(prima)}  ${righe[0]}`] : [`  ${a.padEnd(prima)}  ${righe[0]}`];
    return [...testa, ...righe.slice(1).map((r) => `  ${" ".repeat(prima)}  ${r}`)];
  });
}

/** L'aiuto di un comando, riga per riga. @param parole ciò che è scritto prima di `--help`: «nuovo fondo» ha le opzioni di un fondo */
export function aiuto(comando: Comando, parole: readonly string[] = []): string[] {
  const { nome, scopo, argomenti, esempi } = comando;
  const opzioni = parole.map((p) => comando.opzioniDi?.(p)).find(Boolean) ?? comando.opzioni;
  return [
    `${maiuscola(scopo)}.`,
    "",
    `Si scrive:  ${scritto(comando)}`,
    ...(argomenti.length
      ? [
          "",
          "Argomenti",
          ...colonne(
            argomenti.map((a) => [
              a.nome.toUpperCase(),
              `${a.descrizione}${a.ammessi ? `: ${a.ammessi.join(", ")}` : ""}`,
            ]),
          ),
        ]
      : []),
    "",
    "Opzioni",
    ...colonne([
      ...Object.entries(opzioni).map(([n, o]) => [comeSiScrive(n, o), cheCosaFa(o)] as const),
      ["--help", "mostra questo aiuto"],
    ]),
    "",
    "Esempi",
    ...colonne(esempi.map((e) => [lanciato(nome, e.scritto), e.fa])),
  ];
}

/** L'aiuto di tutti i comandi. */
export function aiutoGenerale(comandi: readonly Comando[]): string[] {
  const gruppo = (per: Comando["per"]) =>
    colonne(comandi.filter((c) => c.per === per).map((c) => [lanciato(c.nome, ""), c.scopo]));
  return [
    "Dal piano scritto in una cartella al sito, alla stampa e ai dati aperti.",
    "",
    "Per il piano",
    ...gruppo("il piano"),
    "",
    "Per il programma",
    ...gruppo("il programma"),
    "",
    `Di ogni comando dice tutto «--help»: ${lanciato("verifica", "--help")}`,
    `La cartella del piano si scrive dopo il comando: ${lanciato("verifica", '"content/piano di zona"')}`,
  ];
}
