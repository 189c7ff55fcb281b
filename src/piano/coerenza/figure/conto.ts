/** I conti dichiarati in un dataset: somme, differenze, percentuali, variazioni. La tolleranza è l'ultima cifra scritta. */
import type { z } from "zod";
import type { verifica } from "../../../generi/dataset/schema.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import { rigaDi } from "../../celle.ts";
import type { Cella, Dataset } from "../../modello.ts";
import { bilancio } from "../bilancio.ts";
import type { Contesto } from "../contesto.ts";
import { controllate } from "../raccolta.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { tolleranzaSomma } from "./tabella.ts";

type Verifica = z.infer<typeof verifica>;
type CellaDiConto = Cella & { posto: readonly [riga: string, colonna: string] };
/** Un conto da rifare: le parti, il valore scritto e come chiamarlo. */
interface Conto {
  dove: string;
  parti: CellaDiConto[];
  scritto: Cella;
  riga: string;
  colonna: string;
}

export const conto: Regola = {
  id: "conto",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Un conto dichiarato non torna",
  motivo: "Una tabella con un totale che non è la somma delle sue righe fa dubitare di tutte le altre figure.",
  esempio: { sbagliato: "12 + 20 = 33", giusto: "12 + 20 = 32" },
  cerca: (contesto) => {
    const conta = bilancio();
    return contesto.piano.dataset.flatMap((d) =>
      (d.verifiche ?? []).flatMap((v) => {
        conta((v.per === "righe" ? d.colonne : d.righe).length * (v.parti.length + 1), d.file);
        return conti(contesto, d, v);
      }),
    );
  },
};

function conti(contesto: Contesto, dataset: Dataset, v: Verifica): Segnalazione[] {
  return elenca(dataset, v).flatMap(({ dove, parti, scritto, riga, colonna }) => {
    const valori = parti.map((c) => c.valore);
    if (scritto.valore === null || valori.some((x) => x === null) || !valori.length) return [];
    const calcolato = calcola(v.tipo, valori as number[]);
    const tolleranza =
      v.tipo === "somma" || v.tipo === "differenza" ? tolleranzaSomma(scritto, parti) : 10 ** -scritto.decimali;
    const termine = (c: Cella, percorso: readonly string[]) => ({
      valore: c.valore ?? 0,
      passo: 10 ** -c.decimali,
      posto: { file: dataset.fileCsv, percorso: [...percorso] },
    });
    const torna = controllate(
      contesto,
      "ricalcolata",
      [termine(scritto, [riga, colonna]), ...parti.map((c) => termine(c, c.posto))],
      ([suo = 0, ...altri]) => Math.abs((calcola(v.tipo, altri) ?? suo) - suo) <= tolleranza,
    );
    if (calcolato === null || torna) return [];
    const decimali =
      v.tipo === "somma" ? parti.reduce((n, c) => Math.max(n, c.decimali), scritto.decimali) : scritto.decimali;
    return [
      {
        file: dataset.fileCsv,
        ...contesto.posizione(dataset.fileCsv, [riga, colonna]),
        messaggio: `${dove}: è scritto ${scritto.testo}, ma ${NOMI[v.tipo]} dà ${scriviNumero(calcolato, decimali)}`,
        suggerimento: "correggi la cella; se la fonte scrive così, spiegalo in note-ai-dati.yaml",
        figure: [`${dataset.id}/${riga}/${colonna}`],
      },
    ];
  });
}

const NOMI = {
  somma: "la somma delle parti",
  differenza: "la differenza",
  percentuale: "il rapporto",
  variazione: "la variazione",
} as const;

function calcola(tipo: Verifica["tipo"], [primo = 0, secondo = 0, ...altri]: number[]): number | null {
  if (tipo === "somma") return [primo, secondo, ...altri].reduce((a, b) => a + b, 0);
  if (tipo === "differenza") return secondo - primo;
  if (tipo === "percentuale") return secondo === 0 ? null : (primo / secondo) * 100;
  return primo === 0 ? null : ((secondo - primo) / primo) * 100;
}

function elenca(dataset: Dataset, v: Verifica): Conto[] {
  const cella = (riga: string, colonna: string): CellaDiConto[] => {
    const sua = rigaDi(dataset, riga)?.celle[colonna];
    return sua ? [{ ...sua, posto: [riga, colonna] }] : [];
  };
  const nome = (riga: string) => rigaDi(dataset, riga)?.celle[dataset.chiave]?.testo ?? riga;
  if (v.per === "righe")
    return dataset.colonne
      .filter((c) => c.tipo === "numero" && c.unita !== "percentuale")
      .flatMap((c) => {
        const [scritto] = cella(v.totale, c.nome);
        const parti = v.parti.flatMap((p) => cella(p, c.nome));
        // Una cella vuota in una somma di righe non ha valore: la fonte la lascia vuota, e non conta.
        const note = v.tipo === "somma" ? parti.filter((p) => p.valore !== null) : parti;
        const dove = `Colonna «${c.titolo}», riga «${nome(v.totale)}»`;
        return scritto ? [{ dove, parti: note, scritto, riga: v.totale, colonna: c.nome }] : [];
      });
  const titolo = dataset.colonne.find((c) => c.nome === v.totale)?.titolo ?? v.totale;
  return dataset.righe.flatMap((r) => {
    const scritto = r.celle[v.totale];
    const parti = v.parti.flatMap((p) => cella(r.chiave, p));
    const dove = `Riga «${nome(r.chiave)}», colonna «${titolo}»`;
    return scritto ? [{ dove, parti, scritto, riga: r.chiave, colonna: v.totale }] : [];
  });
}
