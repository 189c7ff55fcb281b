/** Un progetto di soli contenuti: il piano, e ciò che serve a un ufficio per scriverlo e pubblicarlo con il pacchetto. */
import { GENERI } from "../generi/index.ts";
import { fileDelloSchema, nomeSchema } from "../generi/json-schema.ts";
import type { FileNuovo } from "../generi/nuovo/apertura.ts";
import { PAROLE_PROGETTO as P } from "../testo/parole/progetto.ts";
import { slug } from "../testo/slug.ts";

/** La cartella dei contenuti, dentro il progetto. */
const PIANO = "piano";
/** Dove il pacchetto tiene gli schemi: con una versione nuova sono già nuovi, e nel progetto non cambia niente. */
const SCHEMI = "./node_modules/piano-di-zona/pacchetto/schemi";

interface DaScrivere {
  /** Il nome dell'Ambito, in breve. */
  nome: string;
  /** I file del piano, relativi alla sua cartella. */
  piano: readonly FileNuovo[];
  /** I nomi dei comandi che il progetto offre. */
  comandi: readonly string[];
  /** Il numero di versione del pacchetto, o da dove npm lo prende. */
  versione: string;
  /** Gli script di installazione che il programma ammette o no. */
  script: Readonly<Record<string, boolean>>;
  /** Le ricette: per GitHub e per GitLab. */
  ricette: { github: string; gitlab: string };
}

/** I file di un progetto, relativi alla sua cartella. */
export function fileDelProgetto(d: DaScrivere): FileNuovo[] {
  const carta = {
    name: `piano-di-zona-${slug(d.nome)}`,
    version: "0.1.0",
    private: true,
    description: P.descrizione(d.nome),
    type: "module",
    config: { piano: PIANO },
    scripts: Object.fromEntries(d.comandi.map((c) => [c, `piano-di-zona ${c}`])),
    dependencies: { "piano-di-zona": d.versione },
    allowScripts: d.script,
  };
  return [
    ...d.piano.map((f) => ({ ...f, percorso: `${PIANO}/${f.percorso}` })),
    { percorso: "package.json", testo: json(carta) },
    { percorso: "README.md", testo: P.leggimi(d.nome, PIANO) },
    { percorso: ".gitignore", testo: "node_modules/\ndist/\ndist-*/\ndist.*/\n.cache/\n*.log\n" },
    { percorso: ".vscode/settings.json", testo: json(impostazioni()) },
    {
      percorso: ".vscode/extensions.json",
      testo: json({ recommendations: ["redhat.vscode-yaml", "unifiedjs.vscode-mdx"] }),
    },
    { percorso: ".github/workflows/piano.yml", testo: d.ricette.github },
    { percorso: ".gitlab-ci.yml", testo: d.ricette.gitlab },
  ];
}

function impostazioni(): object {
  const schemi = GENERI.flatMap((g) => {
    const file = fileDelloSchema(g);
    return file ? [[`${SCHEMI}/${nomeSchema(g)}.schema.json`, [`${PIANO}/${file}`]] as const] : [];
  });
  const scritto = { "editor.wordWrap": "on", "editor.insertSpaces": true };
  return {
    "yaml.schemas": Object.fromEntries(schemi),
    "yaml.validate": true,
    "editor.tabSize": 2,
    "files.eol": "\n",
    "files.encoding": "utf8",
    "[mdx]": scritto,
    "[yaml]": scritto,
  };
}

const json = (cosa: object): string => `${JSON.stringify(cosa, null, 2)}\n`;
