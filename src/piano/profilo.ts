/** Quale profilo ha un piano: il suo, quello che nomina o, se non ne nomina, quello della sua Regione per i suoi anni. */
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import {
  BASE,
  conSopra,
  PROFILI,
  PROFILO_APERTO,
  PROFILO_BASE,
  PROPRIO,
  type Profilo,
  profiloPer,
} from "../generi/profilo/profili.ts";
import { accorcia } from "../testo/accorcia.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";
import type { Piano } from "./modello.ts";
import type { Percorso } from "./yaml.ts";

const PROPRIO_FILE = "profilo.yaml";

/**
 * @param letto `piano.yaml` e, se c'è, `profilo.yaml`
 * @param inPiano dove sta un campo di `piano.yaml`
 * @returns il profilo; quello base, se quello nominato non c'è, e dove la Regione non ne ha
 */
export function profiloDelPiano(
  letto: Pick<Partial<Piano>, "identita" | "profiloProprio">,
  inPiano: (percorso: Percorso) => Posizione,
): { profilo: Profilo; diagnostiche: Diagnostica[] } {
  const { identita, profiloProprio: suo } = letto;
  const nominato = identita?.profilo;
  const diagnostiche: Diagnostica[] = [];
  if (suo) {
    const estende = suo.estende ?? BASE;
    const prima = PROFILI.get(estende);
    if (!prima) diagnostiche.push(ignoto(PROPRIO_FILE, { riga: 1, colonna: 1 }, "estende", estende));
    if (nominato !== undefined)
      diagnostiche.push(
        errore(
          "piano.yaml",
          inPiano(["profilo"]),
          "profilo",
          `Il piano ha due profili: «${accorcia(nominato)}» e quello in «${PROPRIO_FILE}»`,
          `togli la riga «profilo» e, se il tuo comincia da quello, scrivi «estende: ${accorcia(nominato)}» in «${PROPRIO_FILE}»`,
        ),
      );
    return { profilo: conSopra(prima ?? PROFILO_BASE, PROPRIO, suo), diagnostiche };
  }
  if (nominato === undefined) {
    // Se «piano.yaml» non si legge, quale profilo ha non si sa: ciò che almeno uno ammette non è un errore.
    const profilo = identita ? profiloPer(identita.regione, identita.triennio.inizio) : PROFILO_APERTO;
    return { profilo, diagnostiche };
  }
  const trovato = PROFILI.get(nominato);
  if (!trovato) diagnostiche.push(ignoto("piano.yaml", inPiano(["profilo"]), "profilo", nominato));
  return { profilo: trovato ?? PROFILO_BASE, diagnostiche };
}

function ignoto(file: string, dove: Posizione, campo: string, scritto: string): Diagnostica {
  const nomi = [...PROFILI.keys()];
  const vicino = piuVicino(scritto, nomi);
  const altrimenti = file === PROPRIO_FILE ? "" : `, oppure il tuo in un file «${PROPRIO_FILE}», senza questa riga`;
  return errore(
    file,
    dove,
    "profilo",
    `Il profilo «${accorcia(scritto)}» di «${campo}» non c'è: si può scrivere ${elenco(nomi)}${altrimenti}`,
    vicino && `forse volevi scrivere «${vicino}»`,
  );
}
