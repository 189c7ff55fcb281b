/** Le licenze aperte ammesse, come le vogliono le persone, i pacchetti e i cataloghi. */
import type { LICENZE } from "../generi/vocabolari.ts";

type Licenza = (typeof LICENZE)[number];

export interface DatiLicenza {
  nome: string;
  indirizzo: string;
  versione: string;
  /** Voce del vocabolario controllato italiano delle licenze. */
  vocabolario: string;
  /** Genere nel vocabolario ADMS. */
  genere: string;
  /** Vero se chi riusa deve citare la fonte. */
  citare: boolean;
}

const CC = "https://creativecommons.org";
const VOCABOLARIO = "https://w3id.org/italia/controlled-vocabulary/licences";
const GENERE = "http://purl.org/adms/licencetype";

export const DATI_LICENZA: Record<Licenza, DatiLicenza> = {
  "CC-BY-4.0": {
    nome: "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)",
    indirizzo: `${CC}/licenses/by/4.0/`,
    versione: "4.0",
    vocabolario: `${VOCABOLARIO}/A21_CCBY40`,
    genere: `${GENERE}/Attribution`,
    citare: true,
  },
  "CC0-1.0": {
    nome: "Creative Commons CC0 1.0 Universale (CC0 1.0)",
    indirizzo: `${CC}/publicdomain/zero/1.0/`,
    versione: "1.0",
    vocabolario: `${VOCABOLARIO}/A11_CCO10`,
    genere: `${GENERE}/PublicDomain`,
    citare: false,
  },
  "CC-BY-SA-4.0": {
    nome: "Creative Commons Attribuzione - Condividi allo stesso modo 4.0 Internazionale (CC BY-SA 4.0)",
    indirizzo: `${CC}/licenses/by-sa/4.0/`,
    versione: "4.0",
    vocabolario: `${VOCABOLARIO}/A31_CCBYSA40`,
    genere: `${GENERE}/ViralEffect-ShareAlike`,
    citare: true,
  },
};
