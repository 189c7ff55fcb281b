/** Una riga in più in fondo a un registro scritto come tabella. */

import { stringify } from "csv-stringify/sync";
import type { z } from "zod";
import type { Titoli } from "../generi/genere.ts";
import type { FileNuovo } from "../generi/nuovo/apertura.ts";
import { separaCelle } from "../piano/csv/celle.ts";
import { formaDi } from "../piano/csv/separatore.ts";
import { colonneDi } from "../piano/csv/tabella.ts";

interface Dove {
  schema: z.ZodType;
  titoli: Titoli | undefined;
  vecchi: ReadonlyMap<string, string>;
}

/**
 * La riga segue le colonne che il file ha già, con il suo separatore; un file che non c'è comincia con tutte le colonne dello schema.
 * @param valori per nome di campo; un elenco diventa valori divisi da virgole
 */
export function rigaInFondo(
  percorso: string,
  valori: Record<string, unknown>,
  { schema, titoli, vecchi }: Dove,
): FileNuovo {
  const attese = colonneDi(schema, titoli);
  const vecchio = vecchi.get(percorso);
  const forma = vecchio === undefined ? undefined : formaDi(vecchio, attese);
  const lette = vecchio !== undefined && forma ? separaCelle(vecchio, forma.separatore, percorso) : [];
  const testa = Array.isArray(lette) ? lette.find((r) => r[0]?.riga === forma?.riga)?.map((c) => c.testo) : undefined;
  const nomi = testa ?? attese.filter((c) => !c.ricavata).map((c) => c.nome);
  const campo = (nome: string) => attese.find((c) => c.nome === nome || c.titolo === nome)?.nome ?? nome;
  const riga = nomi.map((n) => {
    const v = valori[campo(n)];
    return Array.isArray(v) ? v.join(",") : String(v ?? "");
  });
  const scritta = stringify(testa ? [riga] : [nomi, riga], { delimiter: forma?.separatore ?? ";" });
  if (vecchio === undefined) return { percorso, testo: scritta };
  return { percorso, testo: `${vecchio === "" || vecchio.endsWith("\n") ? "" : "\n"}${scritta}`, aggiunge: true };
}
