/** Ciò che un comando ucciso ha lasciato: si toglie, si rimette al suo posto o si finisce, se il suo padrone non c'è più. */
import { existsSync, readdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { FIRMA, vivo } from "../processi/identita.ts";
import { cartellaVera, togli } from "./posto.ts";
import { finisciTravaso, PRONTA } from "./travaso.ts";

/** Le cartelle di lavoro dei comandi: quelle del progetto e, fra i file temporanei, quella dei browser. */
export const LAVORO = ".cache";
export const TEMPORANEA = "piano-di-zona";

interface Avanzo {
  percorso: string;
  genere: "vecchia" | "pronta" | "altro";
}

/** Gli avanzi di comandi morti: accanto e dentro la cartella di un sito, nelle cartelle di lavoro. */
export function avanziDi(uscita: string): Avanzo[] {
  const vera = cartellaVera(uscita);
  const nome = basename(vera).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return [
    ...morti(dirname(vera), `${nome}\\.(?:nuova|vecchia)-`),
    ...morti(vera, String.raw`\.(?:nuova|pronta)-`),
    ...morti(vera, String.raw`.*\.pdf\.nuovo-`),
    ...morti(join(vera, "pdf"), String.raw`.*\.pdf\.nuovo-`),
    ...morti(LAVORO, "(?:astro|pagine|sito|stampa)-"),
    ...morti(tmpdir(), `${TEMPORANEA}-`),
  ];
}

function morti(cartella: string, prima: string): Avanzo[] {
  const nome = new RegExp(`^${prima}${FIRMA}$`);
  return contenuto(cartella).flatMap((n) => {
    const [, pid, inizio] = nome.exec(n) ?? [];
    if (!pid || vivo([pid, inizio].filter(Boolean).join("-"))) return [];
    const genere = n.includes(".vecchia-") ? "vecchia" : n.startsWith(PRONTA) ? "pronta" : "altro";
    return [{ percorso: join(cartella, n), genere }];
  });
}

const contenuto = (cartella: string): string[] => {
  try {
    return readdirSync(cartella);
  } catch {
    return [];
  }
};

/**
 * Rimette in ordine. Chi la chiama ha chiuso la serratura di quella cartella.
 * @returns che cosa ha fatto, a parole; nulla se non c'era niente da fare
 */
export function rimedia(uscita: string): string[] {
  const vera = cartellaVera(uscita);
  const fatto = new Set<string>();
  for (const { percorso, genere } of avanziDi(uscita)) {
    if (genere === "vecchia" && !existsSync(vera)) {
      renameSync(percorso, vera);
      fatto.add(`rimesso in ${uscita}/ il sito che una costruzione interrotta aveva tolto`);
    } else if (genere === "pronta") {
      finisciTravaso(percorso, vera);
      fatto.add(`finito di mettere in ${uscita}/ il sito nuovo, che una costruzione interrotta aveva cominciato`);
    } else {
      if (tolto(percorso)) fatto.add("tolti gli avanzi di un comando interrotto");
    }
  }
  return [...fatto];
}

/** Un avanzo che non si lascia togliere (è di un altro utente) non ferma nessuno. */
function tolto(percorso: string): boolean {
  try {
    togli(percorso);
    return true;
  } catch {
    return false;
  }
}
