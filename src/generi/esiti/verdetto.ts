/** Il verdetto su un obiettivo passato, dal suo grado di raggiungimento. */
import type { Profilo } from "../profilo/profili.ts";
import { type DatiEsito, TEMATICO } from "./schema.ts";

/** Dal più al meno compiuto. «Non misurabile»: l'obiettivo doveva avere un grado, e il grado non c'è. */
export const VERDETTI = ["raggiunto", "in parte", "non raggiunto", "non misurabile"] as const;
export type Verdetto = (typeof VERDETTI)[number];

/** Il giudizio che va con un grado, per cento; niente, se il profilo non ha una scala. */
export const giudizioDi = (grado: number, { giudizi }: Pick<Profilo, "giudizi">): string | undefined =>
  (giudizi.findLast((g) => grado >= g.da) ?? giudizi[0])?.nome;

/** La scala dei giudizi, come si mostra: «buono», «80-99%». */
export const scalaGiudizi = ({ giudizi }: Pick<Profilo, "giudizi">): { giudizio: string; gradi: string }[] =>
  giudizi.map(({ nome, da }, i) => {
    const fino = (giudizi[i + 1]?.da ?? da + 1) - 1;
    return { giudizio: nome, gradi: fino <= da ? `${da}%` : `${da}-${fino}%` };
  });

/** @returns niente per ciò che la scheda non misura: i generi di esito che hanno solo un racconto */
export function verdettoDi({ tipo, grado }: Pick<DatiEsito, "tipo" | "grado">): Verdetto | undefined {
  const valore = grado?.valore;
  if (valore == null) return grado || tipo === TEMATICO ? "non misurabile" : undefined;
  if (valore >= 100) return "raggiunto";
  return valore > 0 ? "in parte" : "non raggiunto";
}

/** Com'è detto un genere di esito che non è tematico: «obiettivo di sistema». */
export const genereEsito = (
  { profilo }: { profilo: Pick<Profilo, "esiti"> },
  { tipo }: Pick<DatiEsito, "tipo">,
): string => profilo.esiti.find((e) => e.nome === tipo)?.detto ?? tipo;
