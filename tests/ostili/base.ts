/** Il più piccolo piano valido con ogni genere di file, in memoria: i casi ostili gli cambiano una cosa sola. */
import { type Caricamento, componi } from "../../src/piano/carica.ts";
import { type Cartella, decodifica } from "../../src/piano/cartella.ts";

const FONTE = 'fonte: { documento: pdz, paragrafo: "1" }';

export const BASE: Readonly<Record<string, string>> = {
  "piano.yaml": `ambito: Ambito della Valle
nomeBreve: Valle
regione: Regione
ente: { nome: Consorzio, ruolo: ente capofila, sito: "https://www.ente.example" }
contatti: { ufficio: Ufficio di Piano, email: ufficio@ente.example }
anni: { inizio: 2025, fine: 2027 }
stato: bozza
versione: "1.0"
descrizione: Che cosa si fa insieme.
licenza: CC-BY-4.0
popolazione: { valore: 100, anno: 2024, ${FONTE} }
documenti: [{ id: pdz, titolo: Piano }]
numeroComuni: 1
comuni: [{ nome: Borgo, istat: "999001", provincia: VS }]
`,
  "enti.yaml": `- { id: ente-uno, nome: Ente Uno, tipo: associazione, ${FONTE}, sito: "https://www.uno.example" }\n`,
  "aree/b.mdx": `---\nid: b\nlettere: [B]\nnome: Area\nordine: 1\nsintesi: Aiuta.\n${FONTE}\n---\n\nTesto dell'area.\n`,
  "capitoli/contesto.mdx": `---\nid: contesto\nnumero: "1"\ntitolo: La valle\nordine: 1\ninBreve: In breve.\n${FONTE}\n---\n\nQui il testo.\n`,
  "dati/abitanti.yaml": `id: abitanti
titolo: Abitanti
${FONTE}
descrizione: Quanti abitano qui.
colonne:
  - { nome: anno, titolo: Anno, tipo: anno }
  - { nome: totale, titolo: Totale, tipo: numero, unita: persone }
`,
  "dati/abitanti.csv": "anno;totale\n2023;90\n2024;100\n",
};
/** La riga in cui sta «Qui il testo.» */
export const RIGA = 10;

export type File = Readonly<Record<string, string | Uint8Array>>;

/** Compone il piano di base con dei file cambiati o in più, passando dai byte come fa la lettura dal disco. */
export function carica(cambiati: File = {}): Caricamento {
  const cartella: Cartella = { file: new Map(), diagnostiche: [] };
  for (const [nome, contenuto] of Object.entries({ ...BASE, ...cambiati }))
    decodifica(nome, typeof contenuto === "string" ? new TextEncoder().encode(contenuto) : contenuto, cartella);
  return componi(cartella);
}

/** Il capitolo di base con un testo al posto di «Qui il testo.» */
export const testo = (corpo: string): File => ({
  "capitoli/contesto.mdx": BASE["capitoli/contesto.mdx"]?.replace("Qui il testo.", () => corpo) ?? "",
});

/** Un file di base con una parte cambiata. */
export function cambia(file: string, da: string, a: string): File {
  const prima = BASE[file] ?? "";
  if (!prima.includes(da)) throw new Error(`${file} non contiene «${da}»`);
  return { [file]: prima.replace(da, () => a) };
}
