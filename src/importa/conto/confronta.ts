/** Le parole del documento e quelle scritte, capoverso per capoverso e nell'insieme. */
import { type CapoversoContato, paroleDi } from "./parole-docx.ts";

/** Dove un capoverso è finito, secondo il registro. */
export interface Posto {
  file: string;
  riga: number;
}

export interface Conto {
  documento: number;
  /** Nei file del piano; di queste, quelle in un commento. */
  piano: number;
  commenti: number;
  daSistemare: number;
  /** Tolte per nome: testatine, sommario. */
  tolte: number;
  /** Le parole che non si trovano dove il registro dice. */
  mancano: { posto: string; parole: string[] }[];
}

/**
 * Ogni parola scritta vale per una parola sola del documento: se due capoversi dicono di stare nella stessa riga, la riga deve averle tutte.
 * @param file il testo dei file scritti
 * @param dove per capoverso, i suoi posti; @param tolti i capoversi tolti per nome
 */
export function confronta(
  contati: readonly CapoversoContato[],
  file: ReadonlyMap<string, string>,
  dove: ReadonlyMap<string, readonly Posto[]>,
  tolti: ReadonlySet<string>,
): Conto {
  const righe = new Map(
    [...file].map(([nome, testo]) => [
      nome,
      testo
        .split("\n")
        .map((r) => ({ parole: conta(r), commento: /^\s*#\s/.test(r) && /\.(?:ya?ml|mdx)$/.test(nome) })),
    ]),
  );
  const conto: Conto = { documento: 0, piano: 0, commenti: 0, daSistemare: 0, tolte: 0, mancano: [] };
  for (const c of contati) {
    conto.documento += c.parole.length;
    if (tolti.has(c.posto)) {
      conto.tolte += c.parole.length;
      continue;
    }
    const mancano = c.parole.filter((p) => {
      // Prima in ciò che si pubblica, poi nei commenti.
      const posti = (dove.get(c.posto) ?? []).flatMap((d) => ({ file: d.file, riga: righe.get(d.file)?.[d.riga - 1] }));
      const preso = posti
        .sort((a, b) => Number(a.riga?.commento) - Number(b.riga?.commento))
        .find(({ riga }) => (riga?.parole.get(p) ?? 0) > 0);
      if (!preso?.riga) return true;
      preso.riga.parole.set(p, (preso.riga.parole.get(p) ?? 1) - 1);
      if (preso.file.startsWith("da-sistemare/")) conto.daSistemare++;
      else {
        conto.piano++;
        if (preso.riga.commento) conto.commenti++;
      }
      return false;
    });
    if (mancano.length) conto.mancano.push({ posto: c.posto, parole: mancano });
  }
  return conto;
}

function conta(testo: string): Map<string, number> {
  const quante = new Map<string, number>();
  // «&#105;mport» si legge «import».
  for (const p of paroleDi(testo.replace(/&#(\d{2,3});/g, (_, n) => String.fromCharCode(Number(n)))))
    quante.set(p, (quante.get(p) ?? 0) + 1);
  return quante;
}
