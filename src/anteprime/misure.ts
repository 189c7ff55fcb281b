/** La misura delle figure per chi condivide una pagina: quella che OpenGraph consiglia. */
export const LARGHEZZA = 1200;
export const ALTEZZA = 630;
