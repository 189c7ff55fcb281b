/** Le pagine del sito raccolte in gruppi: da qui nascono il menu, il piede e la mappa. */
import type { Gruppo } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { type Pagina, pagine } from "../generi/pagine.ts";
import type { Piano } from "../piano/modello.ts";
import { PAROLE } from "../testo/parole.ts";
import { url } from "./indirizzi.ts";

export type Voce = keyof typeof PAROLE.menu.voci;

export interface VoceMenu {
  chiave: Voce;
  nome: string;
  /** Che cosa ci si trova, in poche parole. */
  spiega: string;
  indirizzo: string;
}

/** Una pagina vuota non va nei menu. */
const piena = (piano: Piano, { nome, genere }: Pagina): boolean => genere?.dellePagine?.[nome]?.piena?.(piano) ?? true;

type NelMenu = Required<Pick<Pagina, "menu">> & Pagina;
const NEL_MENU = pagine(GENERI).filter((p): p is NelMenu => p.menu !== undefined);

/** Le voci scelte, in ordine; il posto manca a quelle che non ci vanno. */
function voci(piano: Piano, posto: (p: NelMenu) => number | undefined): VoceMenu[] {
  return NEL_MENU.flatMap((p) => {
    const suo = posto(p);
    return suo === undefined || !piena(piano, p) ? [] : [{ p, suo }];
  })
    .sort((a, b) => a.suo - b.suo)
    .map(({ p }) => {
      const chiave = p.nome as Voce;
      return { chiave, ...PAROLE.menu.voci[chiave], indirizzo: url(p.percorso) };
    });
}

/** Le poche voci della testata. */
export const menuPrincipale = (piano: Piano): VoceMenu[] => voci(piano, ({ menu }) => menu.testata);

/** I gruppi della mappa del sito e del piede. */
export const gruppiDelSito = (piano: Piano): { nome: string; voci: VoceMenu[] }[] =>
  (Object.keys(PAROLE.menu.gruppi) as Gruppo[]).map((gruppo) => ({
    nome: PAROLE.menu.gruppi[gruppo],
    voci: voci(piano, ({ menu }) => (menu.gruppo === gruppo ? menu.posto : undefined)),
  }));
