/** La domanda di chi si riunisce: fra gli organi del profilo o, se li lascia liberi, con un nome qualunque. */
import type { Domanda } from "../nuovo/apertura.ts";

/** Ciò che si propone dove gli organi sono liberi. */
const PROPOSTO = "Coordinamento istituzionale";

export const organo = (testo: string): Domanda => ({
  nome: "organo",
  testo,
  proposta: ({ profilo }) => profilo.organi[0] ?? PROPOSTO,
  guasto: (risposta, { profilo: { organi } }) =>
    !organi.length || organi.includes(risposta)
      ? undefined
      : `«${risposta}» non c'è: si può scrivere ${organi.join(", ")}`,
});
