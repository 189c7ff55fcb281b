/** Tutto ciò che si vede è nella struttura, o è un artefatto. */
import { eNodo, type Nodo } from "../lettura/albero.ts";
import type { Controllo, Dettaglio } from "./tipi.ts";

/** Oltre questa distanza dal bordo, in punti, un testo non è più nel margine: 20 mm. */
const MARGINE = 57;

/** I puntini che portano l'occhio dal titolo alla sua pagina non dicono niente. */
const ORNAMENTO = /^[.\s]*$/;

/** Ogni disegno ha un segno, e ogni segno arriva all'albero. */
export const contenuto: Controllo = {
  id: "contenuto",
  titolo: "Tutto ciò che si vede è nella struttura o è un artefatto",
  perche: "Ciò che non è nella struttura non si sente, e nessuno sa se è voluto.",
  guarda: ({ albero, elementi, pagine }) => {
    if (!albero) return undefined;
    const citati = new Set(elementi.flatMap((e) => contenutiDi(e)));
    const guasti: Dettaglio[] = [];
    for (const p of pagine) {
      if (p.disegniSenzaSegno) guasti.push({ pagina: p.numero, trovato: `${p.disegniSenzaSegno} disegni senza segno` });
      for (const f of p.fuori)
        if (!f.artefatto && f.testo.trim())
          guasti.push({ pagina: p.numero, trovato: `testo senza segno: «${f.testo}»` });
      for (const [mcid, testo] of p.testi)
        if (!citati.has(`${p.numero}/${mcid}`))
          guasti.push({ pagina: p.numero, trovato: `il contenuto ${mcid} non è nell'albero: «${testo}»` });
    }
    return { guasti };
  },
};

const contenutiDi = (n: Nodo): string[] => n.parti.flatMap((p) => (eNodo(p) ? [] : `${p.pagina}/${p.mcid}`));

/** Un artefatto è ciò che si può saltare: numeri di pagina, titoli correnti, filigrane. */
export const artefatti: Controllo = {
  id: "artefatti",
  titolo: "Numeri di pagina, titoli correnti e filigrane sono artefatti, e nient'altro lo è",
  perche: "Un testo del margine letto a ogni pagina disturba; un testo vero segnato come artefatto non si sente mai.",
  guarda: ({ pagine }) => {
    const testi = pagine.flatMap((p) =>
      p.fuori.filter((f) => f.artefatto && !ORNAMENTO.test(f.testo)).map((f) => ({ ...f, p })),
    );
    if (!testi.length) return undefined;
    const forma = (t: string) => t.replace(/\d+/g, "0").replace(/\s+/g, " ").trim();
    const volte = Map.groupBy(testi, (t) => forma(t.testo));
    // L'intestazione di una tabella si ripete a ogni pagina: la prima volta è nella struttura.
    const detto = senzaSpazi(pagine.flatMap((p) => [...p.testi.values()]).join(""));
    const soli = testi.filter(
      (t) => t.bordo > MARGINE && ripetizioni(volte.get(forma(t.testo))) < 2 && !ripetuta(t.testo, detto),
    );
    return {
      guasti: soli.map((t) => ({
        pagina: t.p.numero,
        trovato: `«${t.testo.trim()}» è in mezzo alla pagina, non si ripete ed è segnato come artefatto`,
      })),
      note: [...volte].slice(0, 5).map(([f, v]) => `«${f}» in ${ripetizioni(v)} pagine`),
    };
  },
};

/** Vero per una riga che nella struttura c'è, e qui si ripete; il numero di riga in fondo non conta. */
const ripetuta = (t: string, detto: string): boolean => {
  const riga = senzaSpazi(t).replace(/\d+$/, "");
  return riga.length > 5 && detto.includes(riga);
};
const senzaSpazi = (t: string) => t.replace(/\s+/g, "");
const ripetizioni = (voci: { p: { numero: number } }[] | undefined) => new Set(voci?.map((v) => v.p.numero)).size;
