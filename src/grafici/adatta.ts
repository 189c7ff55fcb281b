/** Un disegno che si legge nella larghezza che c'è. */
import { aCapo } from "./a-capo.ts";
import type { Disegno } from "./disegno.ts";

/** Quanta parte della larghezza hanno le barre verticali, tolti i valori dell'asse. */
const UTILE = 0.85;
const LETTERA = 0.52;
/** In meno caratteri una parola non si divide. */
const MINIMO = 3;

/**
 * Le barre verticali i cui nomi si coprirebbero diventano orizzontali: ogni nome ha la sua riga. Gli anni restano in fila, da
 * sinistra a destra.
 * @param larghezza e corpo in pixel
 */
export function adatta(disegno: Disegno, larghezza: number, corpo: number): Disegno {
  if (disegno.tipo !== "barre" || disegno.temporale) return disegno;
  const caratteri = Math.floor((larghezza * UTILE) / disegno.categorie.length / (corpo * LETTERA));
  const ciSta = (categoria: string) => {
    const righe = [aCapo(categoria, caratteri)].flat();
    return righe.every((r) => r.length <= caratteri && !/[-…]$/.test(r));
  };
  return caratteri >= MINIMO && disegno.categorie.every(ciSta) ? disegno : { ...disegno, tipo: "barre orizzontali" };
}
