/** La porta di tutti i CSV del piano: dataset, registri, rilevazioni. Legge ciò che Excel salva e dice ciò che non è un dato. */
import { type Diagnostica, errore } from "../../diagnostica/index.ts";
import { MASSIMO_CAMPO } from "../yaml.ts";
import { separaCelle } from "./celle.ts";
import { riconosci } from "./intestazioni.ts";
import { type CellaCsv, type ColonnaAttesa, type CsvLetto, senzaRighe } from "./modello.ts";
import { eNota, eTotale } from "./note.ts";
import { formaDi, SEPARATORI } from "./separatore.ts";
import { piene, senzaVuote } from "./vuote.ts";

/** Oltre, non è una tabella che qualcuno possa leggere. */
const MASSIMO_COLONNE = 500;
/** Oltre questo numero, o se sono metà della tabella, le righe con troppe o poche celle hanno una causa sola. */
const MASSIMO_RIGHE_GUASTE = 3;
const INIZIO = { riga: 1, colonna: 1 };

interface Opzioni {
  attese: readonly ColonnaAttesa[];
  /** Dove le colonne sono descritte, per i messaggi. */
  descritte?: string;
  /** Dove va ciò che non è un dato, per i messaggi. */
  altrove?: string;
}

/**
 * @param testo il contenuto del file
 * @param file percorso da citare nei messaggi
 */
export function leggiCsv(
  testo: string,
  file: string,
  { attese, descritte = "nel file .yaml", altrove = "scrivila nel file .yaml, o toglila" }: Opzioni,
): CsvLetto {
  const forma = formaDi(testo, attese);
  const lette = separaCelle(testo, forma.separatore, file);
  if (!Array.isArray(lette)) return senzaRighe([lette]);
  const troppe = lette.find((r) => r.length > MASSIMO_COLONNE)?.[MASSIMO_COLONNE];
  if (troppe)
    return senzaRighe([
      errore(
        file,
        troppe,
        "csv-celle",
        `Questa riga ha più di ${MASSIMO_COLONNE} celle`,
        "dividi la tabella in più dataset",
      ),
    ]);
  const lunga = lette.flatMap((r) => r.find((c) => c.testo.length > MASSIMO_CAMPO) ?? [])[0];
  if (lunga) {
    const messaggio = `Questa cella ha ${lunga.testo.length} caratteri: se ne possono scrivere ${MASSIMO_CAMPO}`;
    return senzaRighe([errore(file, lunga, "csv-celle", messaggio, "accorciala")]);
  }
  const sopra = lette.filter((r) => (r[0]?.riga ?? 0) < forma.riga).slice(forma.dichiarato ? 1 : 0);
  const [intestazioni, ...resto] = senzaVuote(lette.filter((r) => (r[0]?.riga ?? 0) >= forma.riga));
  if (!intestazioni || !piene(intestazioni).length)
    return senzaRighe([errore(file, INIZIO, "csv", "Il file è vuoto", "scrivi nella prima riga i nomi delle colonne")]);
  if (!(SEPARATORI as readonly string[]).includes(forma.separatore))
    return senzaRighe([
      errore(
        file,
        { riga: intestazioni[0]?.riga ?? 1, colonna: 1 },
        "csv-separatore",
        `Le celle sono separate da «${forma.separatore}»`,
        "salva il file con il punto e virgola fra le celle",
      ),
    ]);
  const diagnostiche: Diagnostica[] = titoloSopra(sopra, file, altrove);
  const { nomi, diagnostiche: guaste } = riconosci(intestazioni, attese, file, descritte);
  if (guaste.length) return senzaRighe([...diagnostiche, ...guaste]);
  const ripetute = resto.filter((r) => uguali(r, intestazioni));
  diagnostiche.push(...ripetute.map((r) => ripetuta(r, file)));
  const dati = resto.filter((r) => !eNota(r) && !ripetute.includes(r)).map((r) => intera(r, intestazioni.length));
  diagnostiche.push(...resto.filter(eNota).map((r) => nota(r, file, altrove)));
  const fuori = dati.filter((r) => r.length < intestazioni.length || piene(r.slice(intestazioni.length)).length);
  const insieme = fuori.length > 1 && (fuori.length > MASSIMO_RIGHE_GUASTE || fuori.length * 2 >= dati.length);
  diagnostiche.push(
    ...celleSbagliate(insieme ? fuori.slice(0, 1) : fuori, intestazioni.length, file, fuori.length - 1),
  );
  const guasti = new Set(fuori);
  const giuste = dati.filter((r) => !guasti.has(r)).map((r) => r.slice(0, intestazioni.length));
  return { intestazioni, nomi, righe: giuste, separatore: forma.separatore, diagnostiche };
}

function titoloSopra(sopra: readonly CellaCsv[][], file: string, rimedio: string): Diagnostica[] {
  const [prima] = sopra.flatMap(piene);
  if (!prima) return [];
  const messaggio = `«${prima.testo}» sta sopra le intestazioni: non è un dato, e non si pubblica`;
  return [{ ...errore(file, prima, "csv-sopra", messaggio, rimedio), gravita: "avviso" }];
}

function nota(riga: readonly CellaCsv[], file: string, rimedio: string): Diagnostica {
  const [prima] = piene(riga) as [CellaCsv];
  const messaggio = "Questa riga è una nota e non ha nessuna figura: non entra nella tabella, e non si pubblica";
  return { ...errore(file, prima, "csv-nota", messaggio, rimedio), gravita: "avviso" };
}

const uguali = (una: readonly CellaCsv[], altra: readonly CellaCsv[]): boolean =>
  una.length > 1 && una.length === altra.length && una.every((c, i) => c.testo === altra[i]?.testo);

function ripetuta(riga: readonly CellaCsv[], file: string): Diagnostica {
  const messaggio = "Questa riga ripete i nomi delle colonne";
  return errore(
    file,
    riga[0] as CellaCsv,
    "csv-intestazione-doppia",
    messaggio,
    "toglila: i nomi stanno nella prima riga",
  );
}

/** Un totale scritto da solo, senza i separatori che lo seguono, è comunque una riga. */
function intera(riga: CellaCsv[], quante: number): CellaCsv[] {
  const [prima, ...altre] = piene(riga);
  if (!prima || altre.length || riga.length >= quante || !eTotale(prima.testo)) return riga;
  return [...riga, ...Array.from({ length: quante - riga.length }, () => ({ ...prima, testo: "" }))];
}

/** Le righe che non hanno tante celle quante sono le intestazioni. @param altre quante, se se ne mostra una per tutte */
function celleSbagliate(righe: readonly CellaCsv[][], quante: number, file: string, altre: number): Diagnostica[] {
  const rimedio = "una cella vuota vuole comunque il suo separatore, e una cella che lo contiene sta fra virgolette";
  const insieme = righe.length === 1 && altre ? `; altre ${altre} sono come questa` : "";
  return righe.map((r) => {
    const scritte = r.length < quante ? r.length : r.findLastIndex((c) => c.testo !== "") + 1;
    const messaggio = `Questa riga ha ${scritte} ${scritte === 1 ? "cella" : "celle"}, ma le colonne sono ${quante}${insieme}`;
    return errore(file, r[0] as CellaCsv, "csv-celle", messaggio, rimedio);
  });
}
