/**
 * Lo schema dei contenuti ha un numero, che sta in `piano.yaml`. Un piano scritto per uno di prima si legge come se fosse aggiornato, e
 * `npm run aggiorna` lo riscrive: cambia solo ciò che la migrazione dice, e ogni altro byte resta.
 */
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { type Cambio, eMappa, NonSiRitocca, type Percorso } from "../ritocco/cambio.ts";
import { campiDelFile, ritoccaCampi } from "../ritocco/file.ts";

const PIANO = "piano.yaml";

/** Lo schema di adesso. */
export const SCHEMA = 2;

/** Un passo da uno schema a quello dopo. */
interface Migrazione {
  /** Lo schema a cui porta. */
  a: number;
  /** Che cosa cambia, per chi aggiorna. */
  che: string;
  /** I campi che cambiano nome: il file, dov'erano, come si chiamano. */
  rinomina: readonly { file: string; da: Percorso; nome: string }[];
}

const MIGRAZIONI: readonly Migrazione[] = [
  {
    a: 2,
    che: "un piano può durare più o meno di tre anni: «triennio» si chiama «anni», e «triennioPrecedente» «anniPrecedenti»",
    rinomina: [
      { file: PIANO, da: ["triennio"], nome: "anni" },
      { file: PIANO, da: ["triennioPrecedente"], nome: "anniPrecedenti" },
    ],
  },
];

export interface Migrato {
  /** I file, com'erano o aggiornati. */
  file: Map<string, string>;
  /** Che cosa è cambiato, un passo per voce: lo schema, la frase, i campi. */
  passi: { a: number; che: string; campi: { file: string; da: string; nome: string }[] }[];
}

/** Lo schema scritto in un `piano.yaml`; niente, se non lo dice. */
function scritto(testo: string | undefined): number | undefined {
  const [, numero] = /^schema:[ \t]*(\d+)[ \t]*(?:#.*)?$/m.exec(testo ?? "") ?? [];
  return numero === undefined ? undefined : Number(numero);
}

/** @returns il valore che sta lì; niente, se il file non si legge o non lo ha */
function haCampo(file: string, testo: string, percorso: Percorso): boolean {
  let qui: unknown;
  try {
    qui = campiDelFile(file, testo);
  } catch {
    return false;
  }
  for (const passo of percorso) {
    if (!eMappa(qui as never)) return false;
    qui = (qui as Record<string, unknown>)[String(passo)];
  }
  return qui !== undefined;
}

/** Porta i file allo schema di adesso, senza toccare ciò che non cambia. Un file che non si può ritoccare resta com'è. */
function aggiorna(prima: ReadonlyMap<string, string>): Migrato {
  const file = new Map(prima);
  const da = scritto(prima.get(PIANO)) ?? 1;
  const passi = MIGRAZIONI.filter((m) => m.a > da).flatMap((m) => {
    const campi = m.rinomina.flatMap((r) => {
      const testo = file.get(r.file);
      const nuovo = [...r.da.slice(0, -1), r.nome];
      if (testo === undefined || !haCampo(r.file, testo, r.da) || haCampo(r.file, testo, nuovo)) return [];
      const cambiato = ritoccato(r.file, testo, { fa: "rinomina", percorso: r.da, nome: r.nome });
      if (cambiato === undefined) return [];
      file.set(r.file, cambiato);
      return [{ file: r.file, da: r.da.join("."), nome: r.nome }];
    });
    return campi.length ? [{ a: m.a, che: m.che, campi }] : [];
  });
  return { file, passi };
}

function ritoccato(file: string, testo: string, cambio: Cambio): string | undefined {
  try {
    return ritoccaCampi(file, testo, [cambio]);
  } catch (e) {
    if (e instanceof NonSiRitocca) return undefined;
    throw e;
  }
}

/** Il piano con lo schema di adesso scritto in cima, prima del primo campo. */
function conSchema(testo: string): string {
  if (scritto(testo) !== undefined) return testo.replace(/^(schema:[ \t]*)\d+/m, `$1${SCHEMA}`);
  const aCapo = testo.includes("\r\n") ? "\r\n" : "\n";
  const primo = /^[A-Za-z]/m.exec(testo)?.index ?? 0;
  return `${testo.slice(0, primo)}schema: ${SCHEMA}${aCapo}${testo.slice(primo)}`;
}

/** I file da scrivere: aggiornati, con lo schema di adesso in `piano.yaml`. Un piano già aggiornato resta com'è, byte per byte. */
export function aggiornaPiano(prima: ReadonlyMap<string, string>): Migrato {
  const esito = aggiorna(prima);
  const testo = esito.file.get(PIANO);
  if (testo !== undefined && (scritto(testo) ?? 1) < SCHEMA) esito.file.set(PIANO, conSchema(testo));
  return esito;
}

/** Ciò che un file dice, senza il numero dello schema: non è una parola del piano, e due versioni possono averlo diverso. */
export function senzaSchema(file: string, valore: unknown): unknown {
  if (file !== PIANO || !eMappa(valore as never)) return valore;
  const { schema: _schema, ...resto } = valore as Record<string, unknown>;
  return resto;
}

/** I file come li vuole il programma di adesso, in memoria, e ciò che se ne deve dire. */
export function migra(prima: ReadonlyMap<string, string>): { file: Map<string, string>; diagnostiche: Diagnostica[] } {
  const testo = prima.get(PIANO);
  const suo = scritto(testo);
  const riga = (testo?.slice(0, /^schema:/m.exec(testo)?.index ?? 0).split("\n").length ?? 1) || 1;
  if (suo !== undefined && suo > SCHEMA)
    return {
      file: new Map(prima),
      diagnostiche: [
        errore(
          PIANO,
          { riga, colonna: 1 },
          "schema-nuovo",
          `Il piano è scritto per lo schema ${suo}, e questo programma arriva al ${SCHEMA}`,
          "prendi una versione più nuova del programma",
        ),
      ],
    };
  const { file, passi } = aggiorna(prima);
  if (!passi.length) return { file, diagnostiche: [] };
  const detti = passi.flatMap((p) => p.campi.map((c) => `«${c.da}» si chiama «${c.nome}»`));
  const vecchio = errore(
    PIANO,
    { riga: 1, colonna: 1 },
    "schema-vecchio",
    `Il piano è scritto per uno schema di prima: ${detti.join(", ")}`,
    "lancia «npm run aggiorna»: cambia solo questi nomi",
  );
  return { file, diagnostiche: [{ ...vecchio, gravita: "avviso" }] };
}
