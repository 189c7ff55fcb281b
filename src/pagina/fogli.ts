/**
 * I fogli di stile che il programma scrive dentro le pagine: si leggono una volta, e ogni pagina si legge senza. Sono metà
 * di una pagina, e sono sempre gli stessi.
 */
import { elementi, leggiAlbero } from "../html/albero.ts";
import type { Ammessi } from "../sicurezza/emessi.ts";
import { Esame } from "../sicurezza/esamina.ts";
import { Raccolta } from "./fatti.ts";

export interface Foglio {
  /** L'elemento intero, come sta nella pagina. */
  scritto: string;
  /** Ciò che se ne sa: si legge la prima volta che serve. */
  readonly letto: { esame: Esame; raccolta: Raccolta };
}

/** Sotto questi caratteri non vale la pena di cercarlo. */
const CORTO = 1000;

/** I fogli lunghi fra quelli ammessi, dal più lungo: uno può stare dentro un altro. */
export const fogliLunghi = (ammessi: Ammessi): Foglio[] =>
  [...ammessi.stili.keys()]
    .filter((testo) => testo.length > CORTO)
    .sort((a, b) => b.length - a.length)
    .map((testo) => {
      const scritto = `<style>${testo}</style>`;
      let letto: Foglio["letto"] | undefined;
      return {
        scritto,
        get letto() {
          letto ??= leggi(scritto, ammessi);
          return letto;
        },
      };
    });

function leggi(scritto: string, ammessi: Ammessi): Foglio["letto"] {
  const letto = { esame: new Esame(ammessi), raccolta: new Raccolta() };
  for (const e of elementi(leggiAlbero(scritto))) {
    letto.esame.guarda(e);
    letto.raccolta.guarda(e);
  }
  return letto;
}

export interface Presente {
  foglio: Foglio;
  /** Dove stava, nel testo che resta. */
  da: number;
}

/** La pagina senza i fogli noti della sua testa, e dove rimetterli. */
export function senzaFogli(html: string, fogli: readonly Foglio[]): { testo: string; presenti: Presente[] } {
  const presenti: Presente[] = [];
  let testo = html;
  for (const foglio of fogli) {
    const da = testo.indexOf(foglio.scritto);
    if (da < 0 || da > testo.indexOf("</head>")) continue;
    testo = testo.slice(0, da) + testo.slice(da + foglio.scritto.length);
    for (const altro of presenti) if (altro.da > da) altro.da -= foglio.scritto.length;
    presenti.push({ foglio, da });
  }
  return { testo, presenti };
}
