/** Gli elenchi di parole del programma: i sinonimi del campo e i nomi che la gente dà alle pagine. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { delProgramma } from "../disco/programma.ts";
import type { Sinonimo } from "./formato.ts";

const leggi = (nome: string): unknown => parse(readFileSync(delProgramma("src/ricerca", nome), "utf8"));

/** Frasi divise da virgole. */
const frasi = z.string().transform((s) =>
  s
    .split(",")
    .map((f) => f.trim())
    .filter(Boolean),
);

/** I sinonimi di ogni Ambito. @throws se l'elenco non è fatto bene */
export const sinonimiDelCampo = (): Sinonimo[] =>
  z
    .array(z.strictObject({ scrive: frasi, cerca: frasi }))
    .parse(leggi("sinonimi.yaml"))
    .map((s): Sinonimo => [s.scrive, s.cerca]);

/** Per nome di pagina, come altro la si chiama. @throws se l'elenco non è fatto bene */
export const nomiDellePagine = (): Record<string, string[]> => z.record(z.string(), frasi).parse(leggi("pagine.yaml"));
