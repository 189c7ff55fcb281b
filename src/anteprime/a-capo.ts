/** Mette un testo in un riquadro: lo divide in righe e sceglie il corpo più grande che vi sta. */

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

/** Divide un testo in righe non più larghe di così. Una parola che da sola non ci sta si spezza. */
export function aCapo(testo: string, larghezza: number, misura: (testo: string) => number): string[] {
  const righe: string[] = [];
  let riga = "";
  for (const parola of testo.split(/\s+/u).filter(Boolean)) {
    const unita = riga ? `${riga} ${parola}` : parola;
    if (misura(unita) <= larghezza) {
      riga = unita;
      continue;
    }
    if (riga) righe.push(riga);
    riga = "";
    for (const segno of parola) {
      if (riga && misura(riga + segno) > larghezza) {
        righe.push(riga);
        riga = "";
      }
      riga += segno;
    }
  }
  return riga ? [...righe, riga] : righe;
}

function conPuntini(riga: string, larghezza: number, misura: (testo: string) => number): string {
  const segni = [...riga];
  while (segni.length && misura(`${segni.join("").trimEnd()}…`) > larghezza) segni.pop();
  return `${segni.join("").replace(/[\s,;:.]+$/u, "")}…`;
}
