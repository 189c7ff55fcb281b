/** I piccoli registri del piano: fondi, livelli essenziali (LEPS), punti chiave. Le schede li citano per identificativo. */
import { z } from "zod";
import { distingue, fonte, id, scheda, testo } from "./base.ts";

/** `fondi.yaml`: chi finanzia. */
export const fondo = scheda({
  id: id(),
  nome: distingue(testo()),
  /** Chi assegna il fondo: Stato, Regione, Unione europea, fondazioni, Comuni… */
  origine: testo().optional(),
  descrizione: testo().optional(),
});
export const fondi = z.array(fondo);
export type Fondo = z.infer<typeof fondo>;

/** `leps.yaml`: livelli essenziali delle prestazioni sociali. */
export const leps = scheda({
  id: id(),
  nome: distingue(testo()),
  /** In parole semplici: che cosa dà a una persona. */
  descrizione: testo().optional(),
  norma: testo().optional(),
  fonte: fonte.optional(),
});
export const elencoLeps = z.array(leps);
export type Leps = z.infer<typeof leps>;

/** `punti-chiave.yaml`: i punti chiave dell'intervento, nella forma normalizzata. */
export const puntoChiave = scheda({ id: id(), nome: distingue(testo()) });
export const puntiChiave = z.array(puntoChiave);
export type PuntoChiave = z.infer<typeof puntoChiave>;
