/** Il documento non si può importare, e il messaggio dice perché e che cosa fare: non si è scritto nulla. */
export class NonSiImporta extends Error {}
