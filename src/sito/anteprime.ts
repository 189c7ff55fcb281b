/** Le figure per chi condivide una pagina del piano corrente. */
import type { Anteprima } from "../anteprime/figura.ts";
import type { Obiettivo } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { pianoCorrente } from "./corrente.ts";

/** La figura di una scheda: dov'è e che cosa vi si legge. */
export const anteprimaDi = (o: Obiettivo) => ({
  percorso: percorsi.anteprimaObiettivo(o.id),
  testo: aParole(contenutoObiettivo(o)),
});

/** La figura di tutte le altre pagine. */
export const anteprimaDelPiano = () => ({ percorso: percorsi.anteprima("piano"), testo: aParole(contenutoPiano()) });

/** Ciò che la figura di una scheda contiene. */
export function contenutoObiettivo(o: Obiettivo): Anteprima {
  const { identita, aree } = pianoCorrente();
  const area = aree.find((a) => a.id === o.area);
  return {
    piano: nomeDelPiano(),
    ambito: identita.ambito,
    codice: `Obiettivo ${o.id.toUpperCase()}`,
    ...(area ? { area: area.nome } : {}),
    titolo: o.titolo,
  };
}

/** Ciò che la figura di tutto il piano contiene. */
export function contenutoPiano(): Anteprima {
  const { identita } = pianoCorrente();
  return { piano: nomeDelPiano(), ambito: identita.regione, titolo: identita.ambito };
}

const nomeDelPiano = () => {
  const { inizio, fine } = pianoCorrente().identita.anni;
  return `Piano di Zona ${inizio}-${fine}`;
};

const aParole = (a: Anteprima): string =>
  [a.piano, a.ambito, a.codice, a.area, a.titolo].filter(Boolean).join(". ").concat(".");
