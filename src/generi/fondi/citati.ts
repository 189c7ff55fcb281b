/** I fondi che il piano usa davvero. */
import type { Piano } from "../piano.ts";
import type { Fondo } from "./schema.ts";

/** I fondi che almeno una scheda nomina, nell'ordine del registro: ognuno ha la sua pagina. */
export function fondiCitati({ fondi, obiettivi }: Piano): Fondo[] {
  const citati = new Set(obiettivi.flatMap((o) => o.risorse.flatMap((r) => r.fondi)));
  return fondi.filter((f) => citati.has(f.id));
}
