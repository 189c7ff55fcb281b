/** L'unità scritta accanto al valore di un indicatore deve essere la sua. */

import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { NOMI_UNITA } from "../generi/dataset/unita.ts";
import type { Indicatore } from "../generi/obiettivi/indicatore.ts";
import { leggiFigura } from "../testo/numeri.ts";
import type { Piano } from "./modello.ts";
import type { DocumentoLetto } from "./riferimenti.ts";
import type { Percorso } from "./yaml.ts";

type Gruppo = Record<string, unknown>;
const gruppo = (v: unknown): v is Gruppo => typeof v === "object" && v !== null && !Array.isArray(v);

/** Le schede, gli esiti e le rilevazioni, com'erano scritti: dopo la lettura l'unità non c'è più. */
export function controllaUnitaScritte({ obiettivi }: Piano, documenti: readonly DocumentoLetto[]): Diagnostica[] {
  const unita = new Map(obiettivi.flatMap((o) => o.indicatori.map((i) => [i.id, i.unita] as const)));
  return documenti.flatMap(({ file, yaml }) => {
    const guasti = (percorso: Percorso, scritto: unknown, attesa: Indicatore["unita"] | undefined): Diagnostica[] => {
      const accanto = typeof scritto === "string" ? leggiFigura(scritto).unita : undefined;
      if (!accanto || !attesa || ammessa(accanto, attesa)) return [];
      const messaggio = `«${String(scritto)}» è scritto in ${NOMI_UNITA[accanto]}, ma l'unità dell'indicatore è «${attesa}»`;
      return [errore(file, yaml.posizione(percorso), "unita-diversa", messaggio, "correggi il valore o l'unità")];
    };
    if (file.startsWith("rilevazioni/") && Array.isArray(yaml.valore))
      return yaml.valore.flatMap((r, i) => (gruppo(r) ? guasti([i, "valore"], r.valore, unita.get(String(r.id))) : []));
    const indicatori = gruppo(yaml.valore) && Array.isArray(yaml.valore.indicatori) ? yaml.valore.indicatori : [];
    return indicatori.flatMap((i, n) =>
      gruppo(i)
        ? [...valori(i, ["indicatori", n])].flatMap(([p, v]) => guasti(p, v, i.unita as Indicatore["unita"]))
        : [],
    );
  });
}

/** Tutti i campi «valore» di un indicatore, con il loro percorso. */
function* valori(nodo: unknown, percorso: Percorso): Generator<[Percorso, unknown]> {
  if (!nodo || typeof nodo !== "object") return;
  for (const [chiave, v] of Object.entries(nodo)) {
    const qui = [...percorso, Array.isArray(nodo) ? Number(chiave) : chiave];
    if (chiave === "valore") yield [qui, v];
    else yield* valori(v, qui);
  }
}

/** Un conteggio può dire che cosa conta. */
function ammessa(accanto: string, attesa: Indicatore["unita"]): boolean {
  if (attesa === "percentuale" || attesa === "euro") return accanto === attesa;
  return accanto !== "percentuale" && accanto !== "euro";
}
