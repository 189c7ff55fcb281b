/** Due volte ciò che deve essere uno: ogni campo che lo schema dice `distingue`, e le voci ripetute di un elenco. */
import type { z } from "zod";
import { type Diagnostica, errore, type Luogo } from "../diagnostica/index.ts";
import { informazioni } from "../generi/forma.ts";
import type { VoceGlossario } from "../generi/glossario/schema.ts";
import { accorcia } from "../testo/accorcia.ts";
import type { DocumentoLetto } from "./riferimenti.ts";
import { campi, nome, schemaAl } from "./schemi.ts";
import type { Percorso } from "./yaml.ts";

/** Un valore che distingue una voce dalle altre della sua famiglia. */
interface Distinto extends Luogo {
  famiglia: string;
  campo: string;
  valore: string;
  gravita: "errore" | "avviso";
  /** Dove sta l'id della stessa voce. */
  id: string;
  /** La voce a cui appartiene: di una sola voce doppia si dice un campo solo. */
  voce: string;
}

/**
 * @param documenti tutti i file convalidati
 * @param idDoppi ciò che si è già detto degli id: di quelle voci non si dice altro
 */
export function controllaUnici(documenti: readonly DocumentoLetto[], idDoppi: readonly Diagnostica[]): Diagnostica[] {
  const detti = new Set(idDoppi.map(posto));
  const distinti = documenti.flatMap((d) => [...dellElenco(d), ...fraFile(d), ...sigle(d)]);
  const primi = new Map<string, Distinto>();
  const dette = new Set<string>();
  const doppi = distinti.flatMap((d): Diagnostica[] => {
    const chiave = [d.famiglia, d.campo, normale(d.valore)].join("\0");
    const primo = primi.get(chiave);
    if (!primo) primi.set(chiave, d);
    if (!primo || primo.voce === d.voce || dette.has(d.voce) || detti.has(d.id)) return [];
    dette.add(d.voce);
    const dove = primo.file === d.file ? `alla riga ${primo.riga}` : `in ${primo.file}, riga ${primo.riga}`;
    const messaggio = `«${d.campo}: ${accorcia(d.valore, 60)}» c'è già ${dove}: due voci non si distinguono`;
    const trovato = errore(d.file, d, "doppione", messaggio, "correggi una delle due, o togli quella ripetuta");
    return [{ ...trovato, gravita: d.gravita }];
  });
  return [...doppi, ...documenti.flatMap(ripetute)];
}

const posto = ({ file, riga, colonna }: Luogo) => `${file}:${riga}:${colonna}`;
const normale = (t: string) => t.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** I campi di una voce che la distinguono, con il loro valore. */
function distintivi(schema: z.ZodType, voce: unknown): [campo: string, valore: string, gravita: Distinto["gravita"]][] {
  if (!voce || typeof voce !== "object") return [];
  return Object.entries(campi(schema)).flatMap(([campo, s]) => {
    const valore = (voce as Record<string, unknown>)[campo];
    const semplice = typeof valore === "string" || typeof valore === "number";
    const gravita = informazioni(s)?.distingue;
    return semplice && gravita ? [[campo, String(valore), gravita] as [string, string, typeof gravita]] : [];
  });
}

/** Gli elenchi di voci dentro un file, a ogni livello. */
function dellElenco({ file, schema, valore, yaml }: DocumentoLetto): Distinto[] {
  return [...elenchi(valore)].flatMap(({ percorso, elenco }) => {
    const elemento = schemaAl(schema, [...percorso, 0]);
    if (!elemento) return [];
    return elenco.flatMap((voce, i) =>
      distintivi(elemento, voce)
        .filter(([campo]) => !altrove(percorso, campo))
        .map(([campo, scritto, gravita]) => ({
          ...{ file, ...yaml.posizione([...percorso, i, campo]) },
          ...{
            famiglia: `${file} ${nome(percorso)}`,
            campo,
            gravita,
            id: posto({ file, ...yaml.posizione([...percorso, i, "id"]) }),
            valore: scritto,
            voce: `${file} ${nome([...percorso, i])}`,
          },
        })),
    );
  });
}

/** Gli id dei registri, dei grafici e degli indicatori si controllano fra tutti i file (`controllaDoppioni`). */
const altrove = (percorso: Percorso, campo: string): boolean =>
  (campo === "id" || campo === "termine") &&
  (percorso.length === 0 || ["grafici", "indicatori"].includes(String(percorso.at(-1))));

/** I campi di una scheda che la distinguono dalle altre della sua cartella; l'id si controlla con gli altri. */
function fraFile({ file, schema, valore, yaml }: DocumentoLetto): Distinto[] {
  const cartella = file.split("/").slice(0, -1).join("/");
  if (!cartella || Array.isArray(valore)) return [];
  return distintivi(schema, valore)
    .filter(([campo]) => campo !== "id")
    .map(([campo, scritto, gravita]) => ({
      ...{ file, ...yaml.posizione([campo]) },
      ...{
        famiglia: cartella,
        campo,
        gravita,
        id: posto({ file, ...yaml.posizione(["id"]) }),
        valore: scritto,
        voce: file,
      },
    }));
}

/** Una sigla è una voce sola, comunque sia scritta. */
function sigle({ file, valore, yaml }: DocumentoLetto): Distinto[] {
  if (file !== "glossario.yaml") return [];
  return (valore as VoceGlossario[]).flatMap(({ termine, varianti = [] }, i) =>
    [[["termine"], termine] as const, ...varianti.map((v, j) => [["varianti", j], v] as const)].map(
      ([dove, scritto]) => ({
        ...{ file, ...yaml.posizione([i, ...dove]) },
        ...{
          famiglia: "glossario",
          campo: "sigla",
          gravita: "errore" as const,
          id: posto({ file, ...yaml.posizione([i, "termine"]) }),
          valore: scritto,
          voce: `${file} ${i}`,
        },
      }),
    ),
  );
}

/** Le voci di un elenco di testi scritte due volte. */
function ripetute({ file, valore, yaml }: DocumentoLetto): Diagnostica[] {
  return [...elenchi(valore)].flatMap(({ percorso, elenco }) => {
    const visti = new Set<string>();
    return elenco.flatMap((voce, i): Diagnostica[] => {
      if (typeof voce !== "string") return [];
      // «SerD» e «SERD» sono due modi di scrivere la stessa sigla, e servono tutti e due.
      if (!visti.has(voce.normalize("NFC"))) {
        visti.add(voce.normalize("NFC"));
        return [];
      }
      const messaggio = `«${accorcia(voce, 60)}» è scritto due volte in «${nome(percorso)}»`;
      const trovato = errore(file, yaml.posizione([...percorso, i]), "voce-ripetuta", messaggio, "tienine una sola");
      return [{ ...trovato, gravita: "avviso" }];
    });
  });
}

/** Tutti gli elenchi di un valore, con il loro percorso. */
function* elenchi(valore: unknown, percorso: Percorso = []): Generator<{ percorso: Percorso; elenco: unknown[] }> {
  if (!valore || typeof valore !== "object") return;
  if (Array.isArray(valore)) yield { percorso, elenco: valore };
  for (const [chiave, v] of Object.entries(valore))
    yield* elenchi(v, [...percorso, Array.isArray(valore) ? Number(chiave) : chiave]);
}
