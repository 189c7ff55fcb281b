/** I titoli e i segnalibri: la mappa di un documento lungo. */
import type { PDFDict } from "@cantoo/pdf-lib";
import { primaPagina, testoDi } from "../lettura/albero.ts";
import { dizionario, testo } from "../lettura/oggetti.ts";
import { dove } from "./documento.ts";
import { type Controllo, cita, type Dettaglio } from "./tipi.ts";

const TITOLO = /^H([1-6])$/;
const livelloDi = (tipo: string) => Number(TITOLO.exec(tipo)?.[1] ?? 0);

/** I titoli cominciano da H1 e scendono di un livello alla volta. */
export const titoli: Controllo = {
  id: "titoli",
  titolo: "I titoli cominciano da H1 e non saltano livelli",
  perche: "Chi ascolta salta da un titolo all'altro: un livello mancante sembra un pezzo perduto.",
  guarda: ({ albero, elementi, pagine }) => {
    if (!albero) return undefined;
    const trovati = elementi.filter((e) => TITOLO.test(e.tipo) || e.tipo === "H");
    if (!trovati.length) return { guasti: [{ trovato: "nessun titolo" }] };
    const guasti: Dettaglio[] = [];
    let prima = 0;
    for (const e of trovati) {
      const detto = testoDi(e, pagine);
      const qui = dove(primaPagina(e));
      const livello = livelloDi(e.tipo);
      if (!detto) guasti.push({ ...qui, trovato: `${e.tipo} senza testo` });
      if (!livello) guasti.push({ ...qui, trovato: `${cita(detto)}: titolo senza livello (H)` });
      else if (livello > prima + 1)
        guasti.push({
          ...qui,
          trovato: `${cita(detto)} è ${e.tipo}${prima ? ` dopo un H${prima}` : ", ma il primo titolo deve essere H1"}`,
        });
      prima = livello || prima;
    }
    return { guasti, note: [conta(trovati.map((e) => e.tipo))] };
  },
};

/** Ci sono i segnalibri, profondi almeno quanto i primi tre livelli di titoli. */
export const segnalibri: Controllo = {
  id: "segnalibri",
  titolo: "I segnalibri ci sono, con almeno i primi tre livelli di titoli",
  perche: "In un documento lungo sono il solo modo di muoversi senza sfogliare.",
  guarda: ({ documento, elementi }) => {
    const radice = dizionario(documento.catalog, "Outlines");
    if (!radice || !dizionario(radice, "First")) return { guasti: [{ trovato: "nessun segnalibro" }] };
    const livelli = new Set(elementi.map((e) => livelloDi(e.tipo)).filter(Boolean)).size;
    const { profondita, quanti, vuoti } = misura(radice);
    const guasti: Dettaglio[] = [];
    if (profondita < Math.min(3, livelli))
      guasti.push({ trovato: `i segnalibri hanno ${profondita} livelli, i titoli ${livelli}` });
    if (vuoti) guasti.push({ trovato: `${vuoti} segnalibri senza testo` });
    return { guasti, note: [`${quanti} segnalibri, ${profondita} livelli`] };
  },
};

/** Percorre l'albero dei segnalibri; un giro fra fratelli si ferma. */
function misura(radice: PDFDict): { profondita: number; quanti: number; vuoti: number } {
  const visti = new Set<PDFDict>();
  let vuoti = 0;
  const scendi = (d: PDFDict): number => {
    let sotto = 0;
    for (let v = dizionario(d, "First"); v && !visti.has(v); v = dizionario(v, "Next")) {
      visti.add(v);
      if (!testo(v, "Title")) vuoti++;
      sotto = Math.max(sotto, 1 + scendi(v));
    }
    return sotto;
  };
  const profondita = scendi(radice);
  return { profondita, quanti: visti.size, vuoti };
}

const conta = (tipi: string[]) =>
  [...Map.groupBy(tipi, (t) => t)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([t, v]) => `${v.length} ${t}`)
    .join(", ");
