/** `docs/campi.md`: tutti i campi di tutti i generi, per chi scrive il piano. Si rifà con `npm run schemi`. */

import { fonte } from "./base.ts";
import { citabili } from "./citabili.ts";
import { type Campo, campiDi } from "./forma.ts";
import type { GenereQualunque } from "./genere.ts";

const COME: Record<GenereQualunque["posto"]["modo"], (posto: string) => string> = {
  unico: (f) => `\`${f}\`: un file solo.`,
  registro: (f) => `\`${f}\`: un elenco, una voce per trattino.`,
  tabella: (f) => `\`${f}\`: una riga per voce; più valori in una cella si separano con virgole.`,
  testi: (c) => `\`${c}/*.mdx\`: un file per voce, con i campi in testa fra due righe \`---\` e il testo sotto.`,
  schede: (c) => `\`${c}/*.yaml\`: un file per voce.`,
  coppie: (c) => `\`${c}/NOME.yaml\` e \`${c}/NOME.csv\`: la descrizione e le figure, con lo stesso nome.`,
  annate: (c) => `\`${c}/ANNO.csv\`: un file per anno, una riga per voce.`,
};

/** @returns il testo di `docs/campi.md`, sempre con gli stessi byte */
export function scriviManuale(generi: readonly GenereQualunque[]): string {
  const registri = citabili(generi);
  const parti = generi.map((g) => {
    const posto = "file" in g.posto ? g.posto.file : g.posto.cartella;
    return `## ${g.titolo}\n\n${g.descrizione}\n\n${COME[g.posto.modo](posto)}${comincia(g)}\n\n${tabella(campiDi(g.schema), registri)}`;
  });
  const comune = `## La fonte\n\nOgni \`fonte\` ha gli stessi campi.\n\n${tabella(campiDi(fonte), registri)}`;
  return `${[TESTA, ...parti, comune].join("\n\n")}\n`;
}

const TESTA = `# I campi

<!-- Questo file lo scrive «npm run schemi», dagli schemi in src/generi/: non si modifica a mano. -->

Un campo in **grassetto** è obbligatorio. Un campo dentro un altro si scrive rientrato di due spazi; \`[]\` vuol dire che è un
elenco. Le stesse spiegazioni compaiono nell'editor mentre si scrive.`;

const comincia = (g: GenereQualunque): string => (g.nuovo ? ` Si comincia con \`npm run nuovo -- ${g.nome}\`.` : "");

function tabella(campi: readonly Campo[], registri: ReturnType<typeof citabili>): string {
  const righe = campi.map((c) => {
    const nome = c.obbligatorio ? `**\`${c.percorso}\`**` : `\`${c.percorso}\``;
    const luogo = c.riferimento && registri.get(c.riferimento)?.dove;
    const aiuti = [
      c.descrizione,
      c.ammessi && `Si può scrivere: ${c.ammessi.map((v) => `\`${v}\``).join(", ")}.`,
      luogo && `Deve esserci ${luogo}.`,
      c.nonSiLegge && `Non si legge: ${c.nonSiLegge}.`,
    ];
    return [nome, c.titolo, aiuti.filter(Boolean).join(" ")].map((t) => t?.replaceAll("|", "\\|") ?? "");
  });
  return [
    "| Campo | Titolo | Che cosa si scrive |",
    "| --- | --- | --- |",
    ...righe.map((r) => `| ${r.join(" | ")} |`),
  ].join("\n");
}
