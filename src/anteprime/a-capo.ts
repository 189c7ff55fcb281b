/** Mette un testo in un riquadro: lo divide in righe e sceglie il corpo più grande che vi sta. */
import { aCapo } from "../testo/a-capo.ts";

/** Quanto è largo un testo, in punti. */
export type Misura = (testo: string, corpo: number) => number;

export interface Blocco {
  corpo: number;
  righe: string[];
}

export interface Riquadro {
  larghezza: number;
  altezza: number;
  /** Corpi da provare, dal più grande. */
  corpi: readonly number[];
  /** Distanza fra le righe, in corpi. */
  interlinea: number;
}

/** @returns le righe nel corpo più grande che sta nel riquadro; se non basta il più piccolo, l'ultima finisce con «…» */
export function adatta(testo: string, { larghezza, altezza, corpi, interlinea }: Riquadro, misura: Misura): Blocco {
  let blocco: Blocco = { corpo: 0, righe: [] };
  for (const corpo of corpi) {
    const quante = Math.max(1, Math.floor(altezza / (corpo * interlinea)));
    const righe = aCapo(testo, larghezza, (t) => misura(t, corpo));
    if (righe.length <= quante) return { corpo, righe };
    const [ultima = "", ...sopra] = righe.slice(0, quante).reverse();
    blocco = { corpo, righe: [...sopra.reverse(), conPuntini(ultima, larghezza, (t) => misura(t, corpo))] };
  }
  return blocco;
}

function conPuntini(riga: string, larghezza: number, misura: (testo: string) => number): string {
  const segni = [...riga];
  while (segni.length && misura(`${segni.join("").trimEnd()}…`) > larghezza) segni.pop();
  return `${segni.join("").replace(/[\s,;:.]+$/u, "")}…`;
}
