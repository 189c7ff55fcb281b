/** Le rilevazioni dei file di ogni anno, unite a quelle scritte nelle schede. */
import { type Diagnostica, errore, type Luogo, type Posizione } from "../diagnostica/index.ts";
import type { Misura } from "../generi/obiettivi/indicatore.ts";
import { fuoriScala } from "../generi/rilevazioni/scala.ts";
import type { DatiRilevazione } from "../generi/rilevazioni/schema.ts";
import type { Obiettivo } from "./modello.ts";
import type { Percorso } from "./yaml.ts";

/** Un file `rilevazioni/ANNO.csv` già convalidato. */
export interface FileRilevazioni {
  file: string;
  anno: number;
  righe: DatiRilevazione[];
}

/**
 * Il nome di un file di rilevazioni dice l'anno: dal primo del piano a quello dopo l'ultimo, in cui si chiudono i conti.
 * @returns l'anno, o l'errore
 */
export function annoDelFile(file: string, anni: { inizio: number; fine: number } | undefined): number | Diagnostica {
  const anno = Number(/^rilevazioni\/(\d{4})\.csv$/.exec(file)?.[1] ?? Number.NaN);
  const ammesso = anni === undefined || (anno >= anni.inizio && anno <= anni.fine + 1);
  if (Number.isFinite(anno) && ammesso) return anno;
  const esempio = anni?.inizio ?? 2025;
  return errore(
    file,
    { riga: 1, colonna: 1 },
    "rilevazioni-anno",
    Number.isFinite(anno)
      ? `Il ${anno} è fuori dagli anni del piano, ${anni?.inizio}-${anni?.fine}`
      : "Il nome del file non è un anno",
    `le misure di un anno stanno nel suo file: «rilevazioni/${esempio}.csv», «rilevazioni/${esempio + 1}.csv»…`,
  );
}

/**
 * Mette le misure nei loro indicatori, in ordine di anno. Un indicatore si misura una volta l'anno; una misura non può uscire
 * dalla scala della sua unità.
 */
export function unisciRilevazioni(
  obiettivi: Obiettivo[],
  letti: FileRilevazioni[],
  posizione: (file: string, percorso: Percorso) => Posizione,
): Diagnostica[] {
  const diagnostiche: Diagnostica[] = [];
  const misurate = perIndicatore(letti);
  for (const { file, indicatori } of obiettivi)
    for (const [i, indicatore] of indicatori.entries()) {
      const scritte = (indicatore.rilevazioni ?? []).map((r, j) => ({
        misura: r,
        luogo: { file, ...posizione(file, ["indicatori", i, "rilevazioni", j, "valore"]) },
      }));
      const neiFile = (misurate.get(indicatore.id) ?? []).map(({ letto, riga, j }) => {
        const { id: _, anno = letto.anno, valore, ...altro } = riga;
        return {
          misura: { anno, valore: valore ?? null, ...altro },
          luogo: { file: letto.file, ...posizione(letto.file, [j, "valore"]) },
        };
      });
      const tutte = senzaCopie([...scritte, ...neiFile]);
      const perAnno = new Map<number, Luogo>();
      for (const { misura, luogo } of tutte) {
        const { file: dove, ...punto } = luogo;
        const prima = perAnno.get(misura.anno);
        if (!prima) perAnno.set(misura.anno, luogo);
        else
          diagnostiche.push(
            errore(
              dove,
              punto,
              "rilevazione-doppia",
              `Nel ${misura.anno} l'indicatore «${indicatore.id}» è già misurato in ${prima.file}, riga ${prima.riga}`,
              "tieni una sola delle due misure",
            ),
          );
        const fuori = misura.valore === null ? undefined : fuoriScala(indicatore, misura.valore);
        if (fuori) diagnostiche.push(errore(dove, punto, "rilevazione-fuori-scala", fuori[0], fuori[1]));
        const { data } = misura;
        if (data && ![misura.anno, misura.anno + 1].includes(Number(data.slice(0, 4))))
          diagnostiche.push(
            errore(
              dove,
              punto,
              "rilevazione-data",
              `La data ${data} non è del ${misura.anno}`,
              `scrivi una data del ${misura.anno}, o dell'anno dopo se la misura si è chiusa allora`,
            ),
          );
      }
      if (neiFile.length) indicatore.rilevazioni = tutte.map((t) => t.misura).sort((a, b) => a.anno - b.anno);
    }
  return diagnostiche;
}

/** Le righe di tutti i file, indicatore per indicatore, nell'ordine in cui si leggono. */
function perIndicatore(letti: readonly FileRilevazioni[]) {
  const righe = letti.flatMap((letto) => letto.righe.map((riga, j) => ({ letto, riga, j })));
  return Map.groupBy(righe, ({ riga }) => riga.id);
}

/**
 * Il CSV che il sito pubblica ha le misure di ogni anno e delle schede: rimesso nel piano, quelle identiche che il piano ha già
 * altrove sono le stesse. Nello stesso file sono due.
 */
function senzaCopie<M extends { misura: Misura; luogo: Luogo }>(tutte: readonly M[]): M[] {
  const viste = new Map<string, string>();
  return tutte.filter(({ misura, luogo }) => {
    const chiave = JSON.stringify(Object.entries(misura).sort());
    const prima = viste.get(chiave) ?? luogo.file;
    viste.set(chiave, prima);
    return prima === luogo.file;
  });
}
