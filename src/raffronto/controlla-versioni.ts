/** Le versioni di `versioni.yaml` si raggiungono ancora, e le loro copie sono come erano? Solo chi legge il disco e Git lo sa. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostica } from "../diagnostica/index.ts";
import type { VersioneDelPiano } from "../generi/versioni/schema.ts";
import type { Caricamento } from "../piano/carica.ts";
import { leggiFileVero } from "../piano/cartella.ts";
import { impronta } from "./sorgente.ts";
import { CONSERVATE, improntaDellaCopia, raggiungi } from "./versioni.ts";

const FILE = "versioni.yaml";
/** Una stampa più grande non è di un piano. */
export const MASSIMO_PDF = 100 * 1024 * 1024;

/** @param radice la cartella del piano */
export function controllaVersioni({ piano, posizione }: Caricamento, radice: string): Diagnostica[] {
  if (!piano?.versioni.length) return [];
  return raggiungi(piano.versioni, radice).flatMap(({ versione, sorgente, da }, i): Diagnostica[] => {
    const qui = (campo: string) => ({ file: FILE, ...posizione(FILE, [i, campo]) });
    return [
      ...(!sorgente && (versione.revisione ?? versione.copia) !== undefined
        ? [{ ...qui(versione.copia === undefined ? "revisione" : "copia"), ...irraggiungibile(versione) }]
        : []),
      ...(sorgente && da === "copia" && improntaDellaCopia(sorgente) !== versione.copia
        ? [
            {
              ...qui(versione.copia === undefined ? "id" : "copia"),
              ...alterata(`La copia della versione ${versione.id}`),
            },
          ]
        : []),
      ...(versione.pdf !== undefined && pdfDi(radice, versione) !== versione.pdf
        ? [{ ...qui("pdf"), ...alterata(`Il PDF della versione ${versione.id}`) }]
        : []),
    ];
  });
}

const pdfDi = (radice: string, { id }: VersioneDelPiano): string | undefined => {
  const byte = leggiFileVero(radice, `${CONSERVATE}/${id}.pdf`, MASSIMO_PDF);
  return byte ? impronta(byte) : undefined;
};

/** Vero se di una versione c'è la stampa. */
export const haPdf = (radice: string, { id, pdf }: VersioneDelPiano): boolean =>
  pdf !== undefined && existsSync(join(radice, CONSERVATE, `${id}.pdf`));

const irraggiungibile = ({ id, revisione }: VersioneDelPiano) => ({
  gravita: "avviso" as const,
  regola: "versione-irraggiungibile",
  messaggio:
    revisione === undefined
      ? `La copia della versione ${id} non c'è: manca la cartella «${CONSERVATE}/${id}»`
      : `I testi della versione ${id} da qui non si raggiungono: Git non conosce «${revisione}»`,
  suggerimento: `scarica la storia intera («git fetch --unshallow --tags»), oppure metti da parte i testi con «npm run versione -- ${id} --da CARTELLA»`,
});

const alterata = (chi: string) => ({
  gravita: "errore" as const,
  regola: "versione-alterata",
  messaggio: `${chi} non è come era quando è stata messa da parte: la sua impronta è un'altra`,
  suggerimento:
    "rimetti i file com'erano; se è stato tolto un dato personale, si fa con «npm run versione -- … --cancella»",
});
