/** In quali formati si scarica ogni tavola, e per chi. */

import type { Tavola } from "../generi/tavola.ts";
import { percorsi } from "../piano/percorsi.ts";
import { FOGLI } from "./xlsx.ts";

export interface Download {
  id: "csv" | "csv-excel" | "json" | "xlsx";
  formato: "CSV" | "JSON" | "XLSX";
  /** Tipo del contenuto. */
  mime: string;
  /** Come si chiama, per chi legge. */
  nome: string;
  /** Per chi è. */
  perChi: string;
  percorso: string;
}

/** I formati di una tavola, nell'ordine in cui si offrono. */
export function downloadDi(tavola: Tavola): Download[] {
  return [
    {
      id: "csv-excel",
      formato: "CSV",
      mime: "text/csv",
      nome: "CSV per Excel",
      perChi: "Si apre in Excel con un doppio clic: punto e virgola fra le celle, virgola nei decimali.",
      percorso: percorsi.csvExcel(tavola.id),
    },
    ...((FOGLI as readonly string[]).includes(tavola.id)
      ? [
          {
            id: "xlsx",
            formato: "XLSX",
            mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            nome: "Excel, tutto l'Allegato 1",
            perChi: "Una cartella di lavoro con indicatori, risorse e rilevazioni, filtri e spiegazioni.",
            percorso: percorsi.allegato1(),
          } as const,
        ]
      : []),
    {
      id: "csv",
      formato: "CSV",
      mime: "text/csv",
      nome: "CSV",
      perChi: "Per programmi e analisi: virgola fra le celle, punto nei decimali, UTF-8.",
      percorso: percorsi.csv(tavola.id),
    },
    {
      id: "json",
      formato: "JSON",
      mime: "application/json",
      nome: "JSON",
      perChi: "Per chi programma: ha uno schema pubblicato, e i suoi campi non cambiano nome.",
      percorso: tavola.json,
    },
  ];
}
