/**
 * Lega i testi del piano ad Astro. I dati vengono dal caricatore del piano, lo stesso di comandi e prove, che li ha già
 * convalidati; gli schemi qui servono all'editor, che da loro completa e sottolinea il frontmatter.
 */

import { defineCollection } from "astro:content";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Loader } from "astro/loaders";
import { atto, capitolo, esito, macroarea, obiettivo, progetto, rete } from "./generi/schemi.ts";
import { caricamentoCorrente, radicePiano } from "./sito/corrente.ts";

type Famiglia = "aree" | "capitoli" | "obiettivi" | "esiti" | "reti" | "progetti" | "atti";

function caricatore(famiglia: Famiglia): Loader {
  return {
    name: `piano-${famiglia}`,
    load: async ({ store, watcher }) => {
      const riempi = () => {
        const { piano, file } = caricamentoCorrente();
        store.clear();
        for (const voce of piano?.[famiglia] ?? []) {
          const digest = createHash("sha1")
            .update(file.get(voce.file) ?? "")
            .digest("hex");
          store.set({
            id: voce.id,
            data: {},
            digest,
            filePath: posix.join(radicePiano(), voce.file),
            deferredRender: true,
          });
        }
      };
      riempi();
      watcher?.on("all", (_evento, percorso) => {
        if (percorso.replaceAll("\\", "/").includes(`${radicePiano()}/${famiglia}/`)) riempi();
      });
    },
  };
}

export const collections = {
  aree: defineCollection({ loader: caricatore("aree"), schema: macroarea }),
  capitoli: defineCollection({ loader: caricatore("capitoli"), schema: capitolo }),
  obiettivi: defineCollection({ loader: caricatore("obiettivi"), schema: obiettivo }),
  esiti: defineCollection({ loader: caricatore("esiti"), schema: esito }),
  reti: defineCollection({ loader: caricatore("reti"), schema: rete }),
  progetti: defineCollection({ loader: caricatore("progetti"), schema: progetto }),
  atti: defineCollection({ loader: caricatore("atti"), schema: atto }),
};
