/** Le versioni di un piano con i loro testi, e che cosa cambia dall'una all'altra. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { OGGI, type VersioneDelPiano } from "../generi/versioni/schema.ts";
import { confrontaSorgenti, type Esito } from "./confronta.ts";
import { daCartella, daRevisione, eCartella, RevisioneIgnota, type Sorgente } from "./sorgente.ts";
import type { Differenza } from "./tipi.ts";

/** La cartella in cui un piano tiene le copie delle sue versioni. */
export const CONSERVATE = "versioni";

/** Una versione con i suoi testi, se da qui si raggiungono. */
export interface VersioneRaggiunta {
  versione: VersioneDelPiano;
  /** Manca, se la copia non c'è e Git non conosce la revisione: per esempio in un clone senza storia. */
  sorgente?: Sorgente;
  /** Da dove vengono i testi: la copia, la storia di Git, o la cartella di adesso per l'ultima che non ha altro. */
  da?: "copia" | "revisione" | "adesso";
}

/** @param radice la cartella del piano */
export function raggiungi(versioni: readonly VersioneDelPiano[], radice: string): VersioneRaggiunta[] {
  return versioni.map((versione, i): VersioneRaggiunta => {
    const copia = join(radice, CONSERVATE, versione.id);
    if (eCartella(copia)) return { versione, sorgente: { ...daCartella(copia), copia: true }, da: "copia" };
    if (versione.revisione !== undefined) {
      const sorgente = seConosciuta(versione.revisione, radice);
      return sorgente ? { versione, sorgente, da: "revisione" } : { versione };
    }
    return i === versioni.length - 1 ? { versione, sorgente: daCartella(radice), da: "adesso" } : { versione };
  });
}

function seConosciuta(revisione: string, radice: string): Sorgente | undefined {
  try {
    const sorgente = daRevisione(revisione, radice);
    return sorgente.file.has("piano.yaml") ? sorgente : undefined;
  } catch (e) {
    if (e instanceof RevisioneIgnota) return undefined;
    throw e;
  }
}

/** Che cosa cambia in una versione rispetto a quella prima. */
export interface Passaggio {
  /** Il numero della versione, o `oggi` per ciò che è cambiato dopo l'ultima. */
  id: string;
  prima: VersioneDelPiano;
  /** Manca in `oggi`. */
  dopo?: VersioneDelPiano;
  /** Manca, se i testi di una delle due non si raggiungono. */
  esito?: Esito;
}

/** Una voce in un passaggio in cui è cambiata. */
export interface Tappa {
  passaggio: Passaggio;
  differenze: Differenza[];
}

/** I passaggi da una versione alla seguente, e dall'ultima a ciò che c'è adesso. Le voci di `versioni.yaml` non contano. */
export function passaggi(raggiunte: readonly VersioneRaggiunta[], radice: string): Passaggio[] {
  const ultima = raggiunte.at(-1);
  if (!ultima) return [];
  return [
    ...raggiunte.slice(1).map((dopo, i): Passaggio => {
      const prima = raggiunte[i] as VersioneRaggiunta;
      return {
        id: dopo.versione.id,
        prima: prima.versione,
        dopo: dopo.versione,
        ...fra(prima.sorgente, dopo.sorgente),
      };
    }),
    {
      id: OGGI,
      prima: ultima.versione,
      ...(ultima.da === "adesso"
        ? { esito: { differenze: [], illeggibili: [] } }
        : fra(ultima.sorgente, ultima.sorgente && daCartella(radice))),
    },
  ];
}

function fra(prima: Sorgente | undefined, dopo: Sorgente | undefined): { esito?: Esito } {
  if (!prima || !dopo) return {};
  const { differenze, illeggibili } = confrontaSorgenti(prima, dopo);
  return { esito: { differenze: differenze.filter((d) => !delNumero(d)), illeggibili } };
}

/** Il numero della versione e il suo elenco: che siano diversi si sa già. */
export const delNumero = ({ genere, campo }: Differenza): boolean =>
  genere === "versione" || (genere === "piano" && campo === "versione");

/** L'impronta di una copia: di ogni suo file il nome e i byte, in ordine. */
export function improntaDellaCopia({ file, altri }: Pick<Sorgente, "file" | "altri">): string {
  const impronta = createHash("sha256");
  const tutti = [
    ...[...file].map(([nome, testo]): [string, string] => [nome, createHash("sha256").update(testo).digest("hex")]),
    ...altri,
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [nome, sua] of tutti) impronta.update(`${sua}  ${nome}\n`);
  return impronta.digest("hex");
}
