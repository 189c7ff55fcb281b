/** «Cinque progetti:» vuole un elenco di cinque voci, sotto o nella stessa frase. */
import { annuncio, elenchiDentro, sedi } from "../../../testo/affermazioni/elenchi.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, affermazioni, segnala, tornano } from "./prosa.ts";

const RIMEDIO = { suggerimento: "completa l'elenco o correggi il numero" };

export const elencoContato: Regola = {
  id: "elenco-contato",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Il numero annunciato non è quello delle voci dell'elenco",
  motivo: "«Cinque progetti» seguito da quattro voci: o ne manca uno, o il numero è sbagliato.",
  esempio: { sbagliato: "Tre servizi: ascolto, alloggio", giusto: "Due servizi: ascolto, alloggio" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      if (!a.letta.numeri.length) return [];
      const { voci, testo } = a.da;
      const inFondo = a.inizio + a.testo.length >= testo.trimEnd().length;
      const annunciato = voci !== undefined && inFondo ? annuncio(a.letta) : undefined;
      if (annunciato)
        return tornano(contesto, a, "ricalcolata", [annunciato], ([n]) => n === voci)
          ? []
          : [
              segnala(
                contesto,
                a,
                annunciato,
                `È annunciato ${annunciato.scritto.trim()}, ma l'elenco ha ${voci} voci`,
                RIMEDIO,
              ),
            ];
      return nellaFrase(contesto, a);
    }),
};

/** Chi sbaglia un conto lo sbaglia di poco: se la differenza è grande, quelle parole non sono l'elenco. */
const lontani = (annunciato: number, voci: number[]): boolean =>
  Math.max(...voci) < 2 || voci.every((v) => Math.abs(v - annunciato) > 3);

function nellaFrase(contesto: Contesto, a: Affermazione): Segnalazione[] {
  const dette = elenchiDentro(a.letta).flatMap(({ numero, voci }) => {
    const tace = ([n = 0]: readonly number[]) => voci.includes(n) || lontani(n, voci);
    return tornano(contesto, a, "ricalcolata", [numero], tace)
      ? []
      : [
          segnala(
            contesto,
            a,
            numero,
            `È annunciato ${numero.scritto.trim()}, ma se ne nominano ${voci.at(-1)}`,
            RIMEDIO,
          ),
        ];
  });
  const luoghi = sedi(a.letta);
  // In un luogo possono stare due sedi: si segnala solo se i luoghi sono di più.
  if (
    !luoghi ||
    dette.length ||
    (luoghi.tutti ? luoghi.luoghi === luoghi.numero.valore : luoghi.luoghi <= luoghi.numero.valore)
  )
    return dette;
  return [
    segnala(
      contesto,
      a,
      luoghi.numero,
      `È annunciato ${luoghi.numero.scritto.trim()}, ma i luoghi nominati sono ${luoghi.luoghi}`,
      RIMEDIO,
    ),
  ];
}
