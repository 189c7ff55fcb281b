/** Chi è fermato da fuori (Ctrl+C, «kill», il terminale che si chiude) toglie ciò che ha lasciato a metà, e lo dice. */
import { constants } from "node:os";

const SEGNALI = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const pulizie = new Set<() => void>();

/**
 * Che cosa fare se il comando è interrotto; le ultime registrate si fanno per prime.
 * @returns la funzione che lo dimentica
 */
export function seInterrotto(pulisci: () => void): () => void {
  pulizie.add(pulisci);
  return () => void pulizie.delete(pulisci);
}

/**
 * Da qui in poi SIGINT, SIGTERM e SIGHUP fanno le pulizie e finiscono il processo con 128 più il numero del segnale.
 * @param di come dirlo, in una riga
 * @returns la funzione che torna a prima
 */
export function ascoltaSegnali(di: (frase: string) => void): () => void {
  const ferma = (segnale: NodeJS.Signals) => {
    for (const pulisci of [...pulizie].reverse()) {
      try {
        pulisci();
      } catch {
        // Ciò che non si riesce a togliere lo toglie il comando che viene dopo.
      }
    }
    di(`Interrotto (${segnale}): niente è rimasto a metà, ciò che c'era prima è intatto.`);
    process.exit(128 + constants.signals[segnale]);
  };
  for (const s of SEGNALI) process.on(s, ferma);
  return () => {
    for (const s of SEGNALI) process.off(s, ferma);
  };
}
