/** Gli obiettivi e le loro risorse. */

import { FRA_VOCI, numero, type Tavola } from "../../generi/tavola.ts";
import { PERIODI_RISORSA, TIPI_OBIETTIVO } from "../../generi/vocabolari.ts";
import type { Piano } from "../../piano/modello.ts";
import { percorsi } from "../../piano/percorsi.ts";
import { tutteLeRisorse } from "../../piano/risorse.ts";
import { COLONNE_FONTE, celleFonte, fontiDiverse, luoghi } from "./comune.ts";

/** Una riga per obiettivo. */
export function tavolaObiettivi(piano: Piano): Tavola {
  const aree = new Map(piano.aree.map((a) => [a.id, a.nome]));
  return {
    ...luoghi("obiettivi", percorsi.obiettivi()),
    titolo: "Obiettivi",
    descrizione: "Gli obiettivi del piano, una riga ciascuno.",
    colonne: [
      {
        nome: "id",
        titolo: "Codice",
        descrizione: "Codice dell'obiettivo: lettera della macroarea e numero. Non cambia.",
        tipo: "testo",
        sempre: true,
      },
      { nome: "area", titolo: "Area", descrizione: "Lettera della macroarea, minuscola.", tipo: "testo", sempre: true },
      { nome: "nomeArea", titolo: "Nome dell'area", descrizione: "Nome ufficiale della macroarea.", tipo: "testo" },
      {
        nome: "numero",
        titolo: "Numero",
        descrizione: "Numero dell'obiettivo nella sua macroarea.",
        tipo: "numero",
        sempre: true,
      },
      {
        nome: "tipo",
        titolo: "Tipo",
        descrizione: "Tematico (con la scheda intera) o di sistema.",
        tipo: "testo",
        valori: TIPI_OBIETTIVO,
        sempre: true,
      },
      { nome: "titolo", titolo: "Titolo", descrizione: "Titolo ufficiale.", tipo: "testo", sempre: true },
      { nome: "sintesi", titolo: "In breve", descrizione: "Che cosa cambia e per chi.", tipo: "testo", sempre: true },
      {
        nome: "leps",
        titolo: "LEPS",
        descrizione: "Identificativi dei livelli essenziali delle prestazioni sociali su cui interviene.",
        tipo: "elenco",
      },
      ...COLONNE_FONTE,
    ],
    righe: piano.obiettivi.map((o) => ({
      id: o.id,
      area: o.area,
      nomeArea: aree.get(o.area) ?? null,
      numero: numero(o.numero),
      tipo: o.tipo,
      titolo: o.titolo,
      sintesi: o.sintesi,
      leps: o.leps ?? [],
      ...celleFonte(o.fonte),
    })),
    chiave: ["id"],
    fonti: fontiDiverse(piano.obiettivi.map((o) => o.fonte)),
    note: [],
    origini: ["obiettivi/", "aree/"],
    periodo: piano.identita.triennio,
    frequenza: "irregolare",
  };
}

/** Una riga per importo, come sta nella scheda. Gli importi non si sommano fra periodi diversi. */
export function tavolaRisorse(piano: Piano): Tavola {
  const nomi = new Map(piano.fondi.map((f) => [f.id, f.nome]));
  return {
    ...luoghi("risorse", percorsi.risorse()),
    titolo: "Risorse degli obiettivi",
    descrizione:
      "Gli importi delle schede, uno per riga, con il fondo da cui vengono e il periodo a cui si riferiscono.",
    colonne: [
      {
        nome: "obiettivo",
        titolo: "Obiettivo",
        descrizione: "Codice dell'obiettivo che prevede l'importo.",
        tipo: "testo",
        sempre: true,
        riferimento: { tavola: "obiettivi", colonna: "id" },
      },
      {
        nome: "progressivo",
        titolo: "Voce",
        descrizione: "Numero d'ordine dell'importo nella scheda.",
        tipo: "numero",
        sempre: true,
      },
      {
        nome: "fondi",
        titolo: "Fondi",
        descrizione: "Identificativi dei fondi: più d'uno se la fonte dà una cifra sola per tutti.",
        tipo: "elenco",
        sempre: true,
      },
      {
        nome: "fonte",
        titolo: "Nomi dei fondi",
        descrizione: "I nomi dei fondi, separati da punto e virgola.",
        tipo: "testo",
        sempre: true,
      },
      {
        nome: "importo",
        titolo: "Importo",
        descrizione: "Importo in euro. Vuoto se la fonte nomina il fondo senza una cifra.",
        tipo: "numero",
        unita: "euro",
      },
      {
        nome: "periodo",
        titolo: "Periodo",
        descrizione: "A quale tempo l'importo si riferisce. Importi di periodi diversi non si sommano.",
        tipo: "testo",
        valori: PERIODI_RISORSA,
        sempre: true,
      },
      { nome: "nota", titolo: "Nota", descrizione: "Precisazione della fonte.", tipo: "testo" },
    ],
    righe: piano.obiettivi.flatMap((o) =>
      o.risorse.map((r, i) => ({
        obiettivo: o.id,
        progressivo: numero(i + 1),
        fondi: r.fondi,
        fonte: r.fondi.map((f) => nomi.get(f) ?? f).join(FRA_VOCI),
        importo: numero(r.importo),
        periodo: r.periodo,
        nota: r.nota ?? null,
      })),
    ),
    chiave: ["obiettivo", "progressivo"],
    fonti: fontiDiverse(tutteLeRisorse(piano).map((r) => r.obiettivo.fonte)),
    note: [],
    origini: ["obiettivi/", "fondi.yaml"],
    periodo: piano.identita.triennio,
    frequenza: "irregolare",
  };
}
