/**
 * Dice ad Astro quali sono i testi del piano, mentre si scrive: gli schemi servono all'editor, che da loro completa e sottolinea il
 * frontmatter. Le pagine non prendono niente da qui: i dati vengono dal caricatore del piano, i testi da `sito/testo.ts`.
 */

import { defineCollection } from "astro:content";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Loader } from "astro/loaders";
import type { GenereQualunque } from "./generi/genere.ts";
import { GENERI } from "./generi/index.ts";
import type { Famiglia } from "./generi/piano.ts";
import { cartellaDi } from "./generi/posti.ts";
import { type ConTesto, vociDi } from "./piano/modello.ts";
import { caricamentoCorrente, radicePiano } from "./sito/corrente.ts";

function caricatore({ chiave, posto }: GenereQualunque): Loader {
  const cartella = cartellaDi(posto);
  return {
    name: `piano-${chiave}`,
    load: async ({ store, watcher }) => {
      const riempi = () => {
        const { piano, file } = caricamentoCorrente();
        store.clear();
        for (const voce of piano ? (vociDi(piano, chiave) as readonly (ConTesto & { id: string })[]) : []) {
          const digest = createHash("sha1")
            .update(file.get(voce.file) ?? "")
            .digest("hex");
          store.set({ id: voce.id, data: {}, digest, filePath: posix.join(radicePiano(), voce.file) });
        }
      };
      riempi();
      watcher?.on("all", (_evento, percorso) => {
        if (percorso.replaceAll("\\", "/").includes(`${radicePiano()}/${cartella}/`)) riempi();
      });
    },
  };
}

const collezione = (genere: GenereQualunque) => defineCollection({ loader: caricatore(genere), schema: genere.schema });

export const collections = Object.fromEntries(
  GENERI.filter((g) => g.posto.modo === "testi").map((g) => [g.chiave, collezione(g)]),
) as Record<Famiglia, ReturnType<typeof collezione>>;
