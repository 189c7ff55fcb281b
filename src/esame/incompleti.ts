/**
 * I casi in cui axe non sa dire se un elemento va bene, guardati da una persona. Un caso che non è in questo elenco conta
 * come un problema: si guarda, e poi si corregge la pagina o si aggiunge qui una voce con il motivo.
 */
export interface Incompleto {
  /** La regola di axe. */
  regola: string;
  /** Perché axe non sa dire: la chiave del suo messaggio; qualunque, se manca. */
  quando?: string;
  /** Selettore degli elementi. */
  elementi: string;
  /** Gli stessi elementi detti a chi legge. */
  dove: string;
  /** Perché va bene. */
  motivo: string;
  /**
   * Il contrasto di ogni elemento si calcola (`esame/contrasto.ts`): sotto 4,5:1 è comunque un difetto, e se non si può
   * calcolare l'elemento è da guardare. La voce dice soltanto che il calcolo sugli antenati vale per quegli elementi.
   */
  misura?: true;
}

const SU_ANTENATI =
  "axe non vede che cosa c'è sotto. Il contrasto si calcola con il colore del testo e il primo sfondo pieno degli antenati.";

export const INCOMPLETI: readonly Incompleto[] = [
  {
    regola: "color-contrast",
    elementi: "svg.disegno text",
    dove: "le scritte dentro i grafici",
    motivo:
      "axe non legge i colori di un disegno. Il contrasto di ogni scritta si calcola con la figura o lo sfondo che ha sotto, in quindici punti.",
    misura: true,
  },
  {
    regola: "color-contrast",
    quando: "nonBmp",
    elementi: ".segno",
    dove: "il segno accanto al nome di uno stato",
    motivo: `È un segno e non una lettera, e il nome che lo accompagna dice la stessa cosa. ${SU_ANTENATI}`,
    misura: true,
  },
  {
    regola: "color-contrast",
    elementi: ".scorri *",
    dove: "le celle di una tabella che si scorre di lato",
    motivo: `Il bordo della tabella ne copre una parte finché non la si scorre. ${SU_ANTENATI}`,
    misura: true,
  },
  {
    regola: "label-content-name-mismatch",
    elementi: ".data-footnote-backref",
    dove: "il ritorno da una nota al testo",
    motivo: "Si vede solo una freccia; il nome per chi ascolta, «Torna al testo», dice dove porta.",
  },
];
