/** Un dataset del piano come tavola. */

import type { Colonna } from "../../generi/dataset/schema.ts";
import { NOMI_UNITA } from "../../generi/dataset/unita.ts";
import type { CellaTavola, ColonnaTavola, Tavola } from "../../generi/tavola.ts";
import type { Cella, Dataset } from "../../piano/modello.ts";
import { percorsi } from "../../piano/percorsi.ts";
import { PAROLE } from "../../testo/parole.ts";

/** @param note le note ai dati delle sue celle, da unire a quelle scritte nel dataset */
export function tavolaDataset(d: Dataset, note: readonly string[] = []): Tavola {
  return {
    id: d.id,
    titolo: d.titolo,
    descrizione: d.descrizione,
    genere: "dataset",
    colonne: d.colonne.map((c) => colonna(c, d.chiave)),
    righe: d.righe.map((r) => Object.fromEntries(d.colonne.map((c) => [c.nome, cella(c, r.celle[c.nome])]))),
    chiave: [d.chiave],
    fonti: [d.fonte],
    ...(d.produttore ? { produttore: d.produttore } : {}),
    note: [...(d.note ?? []), ...coperte(d), ...note],
    origini: d.file ? [d.file, d.fileCsv] : ["obiettivi/", "fondi.yaml"],
    pagina: percorsi.dataset(d.id),
    json: percorsi.json(d.id),
    schema: "dati",
    ...periodo(d),
    frequenza: "irregolare",
  };
}

const TIPI: Record<Colonna["tipo"], string> = { testo: "Testo", anno: "Anno", numero: "Numero" };

const colonna = (c: Colonna, chiave: string): ColonnaTavola => ({
  nome: c.nome,
  titolo: c.titolo,
  descrizione: c.descrizione ?? `${TIPI[c.tipo]}${c.unita ? `, unità: ${NOMI_UNITA[c.unita]}` : ""}.`,
  tipo: c.tipo,
  ...(c.unita ? { unita: NOMI_UNITA[c.unita] } : {}),
  ...(c.nome === chiave ? { sempre: true } : {}),
});

function cella(c: Colonna, scritta: Cella | undefined): CellaTavola {
  if (c.tipo === "testo") return scritta?.testo || null;
  const valore = scritta?.valore ?? null;
  return valore === null ? null : { valore, decimali: scritta?.decimali ?? 0 };
}

/** Di una colonna di numeri chi scarica i dati riceve i numeri: di ciò che la tabella copre si dice perché non c'è. */
function coperte(d: Dataset): string[] {
  const scritte = d.righe.flatMap((r) => Object.values(r.celle).flatMap((c) => (c.coperto ? c.testo : [])));
  return [...new Set(scritte)].map(PAROLE.pagine.dato.cellaCoperta);
}

/** Gli anni di un dataset: quelli della sua colonna di anni, se ne ha una. */
function periodo(d: Dataset): Pick<Tavola, "periodo"> {
  const colonne = d.colonne.filter((c) => c.tipo === "anno").map((c) => c.nome);
  const anni = d.righe.flatMap((r) => colonne.flatMap((c) => r.celle[c]?.valore ?? []));
  return anni.length ? { periodo: { inizio: Math.min(...anni), fine: Math.max(...anni) } } : {};
}
