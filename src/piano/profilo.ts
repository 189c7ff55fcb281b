/** Quale profilo ha un piano: il suo, quello che nomina o, se non ne nomina, quello della sua Regione per i suoi anni. */
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import { BASE, PROFILI, PROFILO_APERTO, type Profilo, profiloPer, profiloProprio } from "../generi/profilo/profili.ts";
import { accorcia } from "../testo/accorcia.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";
import type { Piano } from "./modello.ts";
import type { Percorso } from "./yaml.ts";

/** Il file del profilo di un piano. */
export const PROPRIO_FILE = "profilo.yaml";

/**
 * @param letto `piano.yaml` e, se c'è e si legge, `profilo.yaml`
 * @param illeggibile `profilo.yaml` c'è e ha errori: quale profilo dica non si sa
 * @param inPiano dove sta un campo di `piano.yaml`
 * @returns il profilo; quello base dove la Regione non ne ha, e quello aperto se non si sa quale sia
 */
export function profiloDelPiano(
  letto: Pick<Partial<Piano>, "identita" | "profiloProprio">,
  inPiano: (percorso: Percorso) => Posizione,
  illeggibile = false,
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
    return { profilo: profiloProprio(prima ?? PROFILO_APERTO, suo), diagnostiche };
  }
  if (illeggibile) return { profilo: PROFILO_APERTO, diagnostiche };
  if (nominato === undefined) {
    // Se «piano.yaml» non si legge, quale profilo ha non si sa: ciò che almeno uno ammette non è un errore.
    const profilo = identita ? profiloPer(identita.regione, identita.anni.inizio) : PROFILO_APERTO;
    return { profilo, diagnostiche };
  }
  const trovato = PROFILI.get(nominato);
  if (!trovato) diagnostiche.push(ignoto("piano.yaml", inPiano(["profilo"]), "profilo", nominato));
  // Di un nome sbagliato si dice solo quello: ciò che almeno un profilo ammette non è un altro errore.
  return { profilo: trovato ?? PROFILO_APERTO, diagnostiche };
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
