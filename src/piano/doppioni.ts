/** Due volte ciò che deve essere uno: ogni campo che lo schema dice `distingue`, e le voci ripetute di un elenco. */
import type { z } from "zod";
import { type Diagnostica, errore, type Luogo } from "../diagnostica/index.ts";
import { informazioni } from "../generi/forma.ts";
import type { VoceGlossario } from "../generi/glossario/schema.ts";
import { accorcia } from "../testo/accorcia.ts";
import type { DocumentoLetto } from "./riferimenti.ts";
import { campi, nome, schemaAl } from "./schemi.ts";
import type { Percorso } from "./yaml.ts";

/** Un valore che distingue una voce dalle altre della sua famiglia. Il suo posto si cerca solo se serve. */
interface Distinto {
  documento: DocumentoLetto;
  /** I campi che portano alla voce. */
  voce: Percorso;
  /** Dove sta l'id della voce, a partire dalla voce. */
  id: string;
  campo: Percorso;
  famiglia: string;
  valore: string;
  gravita: "errore" | "avviso";
}

/**
 * @param documenti tutti i file convalidati
 * @param idDoppi ciò che si è già detto degli id: di quelle voci non si dice altro
 */
export function controllaUnici(documenti: readonly DocumentoLetto[], idDoppi: readonly Diagnostica[]): Diagnostica[] {
  const detti = new Set(idDoppi.map(posto));
  const primi = new Map<string, Distinto>();
  const dette = new Set<string>();
  const doppi = documenti
    .flatMap((d) => [...dellElenco(d), ...fraFile(d), ...sigle(d)])
    .flatMap((d): Diagnostica[] => {
      const chiave = [d.famiglia, normale(d.valore)].join("\0");
      const primo = primi.get(chiave);
      if (!primo) primi.set(chiave, d);
      if (!primo || nomeVoce(primo) === nomeVoce(d)) return [];
      if (dette.has(nomeVoce(d)) || detti.has(posto(luogo(d, [...d.voce, d.id])))) return [];
      dette.add(nomeVoce(d));
      const [qui, prima] = [luogo(d, [...d.voce, ...d.campo]), luogo(primo, [...primo.voce, ...primo.campo])];
      const dove = prima.file === qui.file ? `alla riga ${prima.riga}` : `in ${prima.file}, riga ${prima.riga}`;
      const campo = String(d.campo[0]);
      const messaggio = `«${campo}: ${accorcia(d.valore, 60)}» c'è già ${dove}: due voci non si distinguono`;
      const trovato = errore(qui.file, qui, "doppione", messaggio, "correggi una delle due, o togli quella ripetuta");
      return [{ ...trovato, gravita: d.gravita }];
    });
  return [...doppi, ...documenti.flatMap(ripetute)];
}

const posto = ({ file, riga, colonna }: Luogo) => `${file}:${riga}:${colonna}`;
const luogo = ({ documento: { file, yaml } }: Distinto, p: Percorso): Luogo => ({ file, ...yaml.posizione(p) });
const nomeVoce = ({ documento, voce }: Distinto) => `${documento.file} ${nome(voce)}`;
const normale = (t: string) => t.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

type Distintivo = [campo: string, gravita: Distinto["gravita"]];
const memoria = new WeakMap<z.ZodType, Distintivo[]>();

/** I campi che distinguono una voce di quello schema. */
function distintiviDi(schema: z.ZodType): Distintivo[] {
  const gia = memoria.get(schema);
  if (gia) return gia;
  const trovati = Object.entries(campi(schema)).flatMap(([campo, s]): Distintivo[] => {
    const gravita = informazioni(s)?.distingue;
    return gravita ? [[campo, gravita]] : [];
  });
  memoria.set(schema, trovati);
  return trovati;
}

/** I campi di una voce che la distinguono, con il loro valore. */
function distintivi(schema: z.ZodType, voce: unknown): [campo: string, valore: string, gravita: Distinto["gravita"]][] {
  if (!voce || typeof voce !== "object") return [];
  return distintiviDi(schema).flatMap(([campo, gravita]): [string, string, Distinto["gravita"]][] => {
    const valore = (voce as Record<string, unknown>)[campo];
    return typeof valore === "string" || typeof valore === "number" ? [[campo, String(valore), gravita]] : [];
  });
}

/** Gli elenchi di voci dentro un file, a ogni livello. */
function dellElenco(documento: DocumentoLetto): Distinto[] {
  const { file, schema, valore } = documento;
  return [...elenchi(valore)].flatMap(({ percorso, elenco }) => {
    const elemento = schemaAl(schema, [...percorso, 0]);
    if (!elemento || !distintiviDi(elemento).length) return [];
    return elenco.flatMap((voce, i) =>
      distintivi(elemento, voce)
        .filter(([campo]) => !altrove(percorso, campo))
        .map(([campo, scritto, gravita]) => ({
          ...{ documento, voce: [...percorso, i], id: "id", campo: [campo], valore: scritto, gravita },
          famiglia: `${file} ${nome(percorso)} ${campo}`,
        })),
    );
  });
}

/** Gli id dei registri, dei grafici e degli indicatori si controllano fra tutti i file (`controllaDoppioni`). */
const altrove = (percorso: Percorso, campo: string): boolean =>
  (campo === "id" || campo === "termine") &&
  (percorso.length === 0 || ["grafici", "indicatori"].includes(String(percorso.at(-1))));

/** I campi di una scheda che la distinguono dalle altre della sua cartella; l'id si controlla con gli altri. */
function fraFile(documento: DocumentoLetto): Distinto[] {
  const cartella = documento.file.split("/").slice(0, -1).join("/");
  if (!cartella || Array.isArray(documento.valore)) return [];
  return distintivi(documento.schema, documento.valore)
    .filter(([campo]) => campo !== "id")
    .map(([campo, scritto, gravita]) => ({
      ...{ documento, voce: [], id: "id", campo: [campo], valore: scritto, gravita },
      famiglia: `${cartella} ${campo}`,
    }));
}

/** Una sigla è una voce sola, comunque sia scritta. */
function sigle(documento: DocumentoLetto): Distinto[] {
  if (documento.file !== "glossario.yaml") return [];
  return (documento.valore as VoceGlossario[]).flatMap(({ termine, varianti = [] }, i) =>
    [[["termine"], termine] as const, ...varianti.map((v, j) => [["varianti", j], v] as const)].map(
      ([campo, scritto]) => ({
        ...{ documento, voce: [i], id: "termine", campo: [...campo], valore: scritto },
        ...{ famiglia: "glossario", gravita: "errore" as const },
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
