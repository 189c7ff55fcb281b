/** Da molti esami a ciò che il sito pubblica di sé: `prove-accessibilita.yaml`. */
import { stringify } from "yaml";
import type { ProveAccessibilita } from "../generi/prove-accessibilita/schema.ts";
import { CONDIZIONI } from "./condizioni.ts";
import type { Guaio } from "./esaminatore.ts";
import type { Giro } from "./giro.ts";
import { INCOMPLETI } from "./incompleti.ts";

interface Quando {
  /** Giorno ISO. */
  data: string;
  /** Versione del piano. */
  versione: string;
  commit?: string | undefined;
  strumenti: { nome: string; versione: string }[];
}

export function proveDi({ esami }: Giro, { data, versione, commit, strumenti }: Quando): ProveAccessibilita {
  const perRegola = Map.groupBy(
    [...esami].flatMap(([pagina, { guai }]) => guai.map((g) => ({ pagina, ...g }))),
    (g) => g.regola,
  );
  const riveduti = [...esami.values()].flatMap((e) => e.riveduti);
  return {
    data,
    versione,
    ...(commit ? { commit } : {}),
    pagine: esami.size,
    condizioni: CONDIZIONI.map((c) => ({ ...c })),
    strumenti,
    regoleSuperate: [...new Set([...esami.values()].flatMap((e) => e.superate))]
      .filter((r) => !perRegola.has(r))
      .sort(),
    violazioni: [...perRegola].map(([regola, guai]) => ({
      regola,
      ...(guai.every((g) => g.daGuardare) ? { daGuardare: true } : {}),
      pagine: new Set(guai.map((g) => g.pagina)).size,
      esempio: guai[0]?.pagina ?? "/",
      spiegazione: guai[0]?.frase ?? "",
    })),
    incompletiRiveduti: INCOMPLETI.flatMap(({ regola, dove, motivo, misura }, i) => {
      const pagine = riveduti.filter((r) => r === i).length;
      return pagine ? [{ regola, dove, motivo, ...(misura ? { misurati: true } : {}), pagine }] : [];
    }),
  };
}

/** Il file com'è nel piano. */
export const scriviProve = (prove: ProveAccessibilita): string =>
  `# Scritto da «npm run a11y -- --registra»: non si corregge a mano, si rifà.\n${stringify(prove, { lineWidth: 0 })}`;

/** Ciò che non va in una pagina, una riga per problema; lo stesso problema in più condizioni si dice una volta. */
export const righeDi = (guai: readonly Guaio[]): string[] =>
  [...Map.groupBy(guai, (g) => `${g.regola}: ${g.frase}`)].map(([frase, suoi]) => {
    const dove = suoi.flatMap((g) => g.condizione ?? []);
    return dove.length ? `${frase} [${dove.join("; ")}]` : frase;
  });
