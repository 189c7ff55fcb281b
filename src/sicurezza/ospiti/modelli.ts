/** Le parti di un sito come espressioni regolari, per gli ospiti che scelgono così. */
import { type Servito, TRATTAMENTI } from "../intestazioni.ts";

/** Ciò che vale per gli indirizzi che nessuna eccezione riguarda. */
export const PREDEFINITO = TRATTAMENTI.chiusa;

export interface Eccezione {
  /** Riconosce gli indirizzi che riguarda. */
  modello: string;
  intestazioni: Readonly<Record<string, string>>;
}

/** Le parti del sito che si servono in modo diverso dal resto. */
export function eccezioniDi({ base, parti }: Servito): Eccezione[] {
  return (["aperta", "ferma"] as const).flatMap((trattamento) => {
    const nomi = parti
      .filter((p) => p.trattamento === trattamento)
      .map((p) => senzaSegni(p.nome) + (p.cartella ? "/" : "$"));
    return nomi.length
      ? [{ modello: `^${senzaSegni(base)}(?:${nomi.join("|")})`, intestazioni: TRATTAMENTI[trattamento] }]
      : [];
  });
}

const senzaSegni = (testo: string): string => testo.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
