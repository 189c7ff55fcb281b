/** Le scritture che in una tabella vogliono dire «manca», e gli errori che un foglio di calcolo lascia nelle celle. */

/** `n.d.`, `-`, `…`, `..`, `*`: i segni convenzionali delle statistiche e le abitudini degli uffici. */
const MANCA =
  /^(?:n\.?\s?[dacrp]\.?|n\/[dac]|s\.\s?d\.|[-–—−]+|…+|\.+|\*+|:|\?+|non (?:disponibil[ei]|rilevat[oaei]|pervenut[oaei]|applicabil[ei]|noto|nota|dichiarat[oaei])|dat[oi] (?:mancant[ei]|non disponibil[ei])|nessun dato|mancante)$/i;

/** Vero se la scrittura vuol dire che il dato non c'è. */
export const vuolDireManca = (scritto: string): boolean => MANCA.test(scritto.trim());

const ERRORE_DI_CALCOLO =
  /^(?:Err:\d{3}|#(?:N\/D|N\/A|N\/DISP|DIV\/0!|RIF!|REF!|VALORE!|VALUE!|NOME\?|NAME\?|NUM!|NULLO!|NULL!|ESPANSIONE!|SPILL!|CALC!|CALCOLO!|CAMPO!|FIELD!|#+))$/i;

/** Vero se la scrittura è l'errore di una formula, o i cancelletti di una colonna troppo stretta. */
export const eErroreDiCalcolo = (scritto: string): boolean => ERRORE_DI_CALCOLO.test(scritto.trim());
