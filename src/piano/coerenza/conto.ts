/** I conti dichiarati in un dataset: somme, percentuali, variazioni. La tolleranza è l'ultima cifra scritta. */

import type { z } from "zod";
import type { verifica } from "../../schema/dataset.ts";
import { scriviNumero } from "../../testo/numeri.ts";
import type { Cella, Dataset } from "../modello.ts";
import type { Regola, Segnalazione } from "./regola.ts";

type Verifica = z.infer<typeof verifica>;
/** Un conto da rifare: le parti, il valore scritto e come chiamarlo. */
interface Conto {
  dove: string;
  parti: Cella[];
  scritto: Cella;
  riga: number;
}

export const conto: Regola = {
  id: "conto",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Un conto dichiarato non torna",
  motivo: "Una tabella con un totale che non è la somma delle sue righe fa dubitare di tutte le altre figure.",
  esempio: { sbagliato: "12 + 20 = 33", giusto: "12 + 20 = 32" },
  cerca: ({ piano }) => piano.dataset.flatMap((d) => (d.verifiche ?? []).flatMap((v) => conti(d, v))),
};

function conti(dataset: Dataset, v: Verifica): Segnalazione[] {
  return elenca(dataset, v).flatMap(({ dove, parti, scritto, riga }) => {
    const valori = parti.map((c) => c.valore);
    if (scritto.valore === null || valori.some((x) => x === null) || !valori.length) return [];
    const numeri = valori as number[];
    const calcolato = calcola(v.tipo, numeri);
    const cifra = 10 ** -scritto.decimali;
    const tolleranza =
      v.tipo === "somma" ? cifra / 2 + parti.reduce((s, c) => s + 10 ** -c.decimali / 2, 0) - cifra : cifra;
    if (calcolato === null || Math.abs(calcolato - scritto.valore) <= Math.max(tolleranza, 1e-6)) return [];
    const decimali = Math.max(scritto.decimali, ...parti.map((c) => c.decimali));
    return [
      {
        file: dataset.fileCsv,
        riga,
        colonna: 1,
        messaggio: `${dove}: è scritto ${scritto.testo}, ma ${NOMI[v.tipo]} dà ${scriviNumero(calcolato, v.tipo === "somma" ? decimali : scritto.decimali)}`,
        suggerimento: "correggi la cella, oppure spiega la differenza nelle note del dataset",
      },
    ];
  });
}

const NOMI = { somma: "la somma delle parti", percentuale: "il rapporto", variazione: "la variazione" } as const;

function calcola(tipo: Verifica["tipo"], [primo = 0, secondo = 0, ...altri]: number[]): number | null {
  if (tipo === "somma") return [primo, secondo, ...altri].reduce((a, b) => a + b, 0);
  if (tipo === "percentuale") return secondo === 0 ? null : (primo / secondo) * 100;
  return primo === 0 ? null : ((secondo - primo) / primo) * 100;
}

function elenca(dataset: Dataset, v: Verifica): Conto[] {
  const cella = (riga: string, colonna: string) => dataset.righe.find((r) => r.chiave === riga)?.celle[colonna];
  const pieno = (c: Cella | undefined): c is Cella => c !== undefined;
  if (v.per === "righe")
    return dataset.colonne
      .filter((c) => c.tipo === "numero" && c.unita !== "percentuale")
      .flatMap((c) => {
        const scritto = cella(v.totale, c.nome);
        const parti = v.parti.map((p) => cella(p, c.nome)).filter(pieno);
        const riga = dataset.righe.findIndex((r) => r.chiave === v.totale) + 2;
        // Una cella vuota in una somma di righe non ha valore: la fonte la lascia vuota, e non conta.
        const note = v.tipo === "somma" ? parti.filter((p) => p.valore !== null) : parti;
        return scritto ? [{ dove: `Colonna «${c.titolo}», riga «${v.totale}»`, parti: note, scritto, riga }] : [];
      });
  return dataset.righe.flatMap((r, i) => {
    const scritto = r.celle[v.totale];
    const parti = v.parti.map((p) => r.celle[p]).filter(pieno);
    const titolo = dataset.colonne.find((c) => c.nome === v.totale)?.titolo ?? v.totale;
    return scritto
      ? [{ dove: `Riga «${r.celle[dataset.chiave]?.testo}», colonna «${titolo}»`, parti, scritto, riga: i + 2 }]
      : [];
  });
}
