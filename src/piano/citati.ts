/** Ciò che le voci di un piano citano dei suoi registri, qualunque sia il genere e il campo che lo fa. */
import type { Registro } from "../generi/base.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { citazioni } from "./schemi.ts";

/** @returns per registro, gli identificativi che almeno una voce cita */
export function citati(piano: object, generi: readonly GenereQualunque[] = GENERI): Map<Registro, Set<string>> {
  const trovati = new Map<Registro, Set<string>>();
  for (const { chiave, schema } of generi)
    for (const voce of [(piano as Record<string, unknown>)[chiave]].flat())
      for (const { registro, valore } of citazioni(schema, voce))
        trovati.set(registro, (trovati.get(registro) ?? new Set()).add(valore));
  return trovati;
}
