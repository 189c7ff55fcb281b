/** Quali errori si mostrano al posto di una pagina, mentre si scrive: quelli del suo file, o tutti se la pagina per questo non c'è. */
import type { Diagnostica } from "../../diagnostica/index.ts";
import { GENERI } from "../../generi/index.ts";
import { pagine } from "../../generi/pagine.ts";
import type { Piano } from "../../piano/modello.ts";
import { pagineDelPiano } from "../../piano/percorsi.ts";
import { paginaDelFile } from "../pagina-del-file.ts";

/** Le famiglie di pagine: `/reti/:id/` è ogni rete. */
const FAMIGLIE = pagine(GENERI)
  .filter((p) => p.percorso.includes(":id"))
  .map((p) => new RegExp(`^${p.percorso.replace(":id", "[^/]+")}$`));

export interface AlPosto {
  /** Da richiamare a ogni lettura: ricorda a che indirizzo sta ogni file, per quando non si leggerà più. */
  letto: (piano: Piano | null, file: Iterable<string>, errori: readonly Diagnostica[]) => void;
  /**
   * @param percorso della pagina chiesta, senza la base
   * @returns gli errori da mostrare al suo posto, `inesistente` se la pagina non c'è, niente se si mostra la pagina
   */
  di: (percorso: string) => readonly Diagnostica[] | "inesistente" | undefined;
}

export function alPosto(): AlPosto {
  const dove = new Map<string, string>();
  let errori: readonly Diagnostica[] = [];
  let ciSono: ReadonlySet<string> | undefined;
  return {
    letto: (piano, file, trovati) => {
      errori = trovati;
      ciSono = piano ? new Set(pagineDelPiano(piano)) : undefined;
      if (!piano) return;
      for (const f of file) {
        const sua = paginaDelFile(piano, f);
        if (sua) dove.set(f, sua.indirizzo);
      }
    },
    di: (percorso) => {
      if (!ciSono) return errori;
      const suoi = errori.filter((d) => dove.get(d.file) === percorso);
      if (suoi.length) return suoi;
      if (ciSono.has(percorso) || !FAMIGLIE.some((f) => f.test(percorso))) return undefined;
      return errori.length ? errori : "inesistente";
    },
  };
}
