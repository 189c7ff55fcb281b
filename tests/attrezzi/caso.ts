/** Il caso delle prove: un seme solo, detto da ogni prova che lo usa, con cui la stessa corsa si ripete. */
import { randomInt } from "node:crypto";

/** Il seme di questa corsa: quello di SEME, o uno nuovo. */
export const SEME = Number(process.env.SEME ?? randomInt(2 ** 31));

/** Da mettere nel nome della prova: chi la vede fallire sa come ripeterla. */
export const SEME_DETTO = `SEME=${SEME}`;
