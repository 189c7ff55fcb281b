/** `api/v1/obiettivi.json`: un campo pubblicato non cambia nome né senso. */
import { z } from "zod";
import type { Piano } from "../piano.ts";
import { vocabolo } from "../profilo/vocabolo.ts";
import { FRA_VOCI } from "../tavola.ts";

const testo = (descrizione: string) => z.string().describe(descrizione);

/** `obiettivi.json`: i periodi sono quelli del profilo. */
export const formaObiettivi = ({ profilo }: Piano) =>
  z
    .array(
      z.strictObject({
        id: testo("Codice dell'obiettivo. Non cambia."),
        area: testo("Lettera della macroarea, minuscola."),
        numero: z.int().describe("Numero dell'obiettivo nella macroarea."),
        titolo: testo("Titolo ufficiale."),
        sintesi: testo("Che cosa cambia e per chi."),
        referente: z.string().nullable().describe("Ufficio o ruolo che lo segue; null se la fonte non lo dice."),
        risorse: z
          .array(
            z.strictObject({
              fonte: testo("Nomi dei fondi, separati da punto e virgola."),
              fondi: z.array(z.string()).describe("Identificativi dei fondi."),
              importo: z.number().nullable().describe("Euro; null se la fonte nomina il fondo senza una cifra."),
              periodo: vocabolo(profilo.periodi).describe("A quale tempo si riferisce l'importo."),
            }),
          )
          .describe("Gli importi della scheda."),
        comuni: z.array(z.string()).describe("I Comuni che riguarda; nessuno se sono tutti."),
        leps: z.array(z.string()).describe("Livelli essenziali delle prestazioni sociali su cui interviene."),
      }),
    )
    .describe("Gli obiettivi del piano, nell'ordine del piano.");

/** Tutti gli obiettivi. `fonte` di una risorsa: i nomi dei fondi, separati da punto e virgola. */
export function apiObiettivi(piano: Piano): z.infer<ReturnType<typeof formaObiettivi>> {
  const nomi = new Map(piano.fondi.map((f) => [f.id, f.nome]));
  return piano.obiettivi.map((o) => ({
    id: o.id,
    area: o.area,
    numero: o.numero,
    titolo: o.titolo,
    sintesi: o.sintesi,
    referente: o.referente ?? null,
    risorse: o.risorse.map((r) => ({
      fonte: r.fondi.map((f) => nomi.get(f) ?? f).join(FRA_VOCI),
      fondi: r.fondi,
      importo: r.importo,
      periodo: r.periodo,
    })),
    comuni: o.comuni ?? [],
    leps: o.leps ?? [],
  }));
}
