/** Gli importi delle schede come tavola. */
import type { CorpoTavola } from "../genere.ts";
import type { Piano } from "../piano.ts";
import { FRA_VOCI, numero } from "../tavola.ts";
import { fontiDiverse } from "../tavola-fonti.ts";

/** Una riga per importo, come sta nella scheda. Gli importi non si sommano fra periodi diversi. */
export function tavolaRisorse(piano: Piano): CorpoTavola {
  const nomi = new Map(piano.fondi.map((f) => [f.id, f.nome]));
  return {
    pagina: "risorse",
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
        descrizione: "Identificativi dei fondi: più d'uno se c'è una cifra sola per tutti.",
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
        descrizione: "Importo in euro. Vuoto se il fondo è nominato senza una cifra.",
        tipo: "numero",
        unita: "euro",
      },
      {
        nome: "periodo",
        titolo: "Periodo",
        descrizione: "A quale tempo l'importo si riferisce. Importi di periodi diversi non si sommano.",
        tipo: "testo",
        valori: piano.profilo.periodi,
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
    fonti: fontiDiverse(piano.obiettivi.filter((o) => o.risorse.length).map((o) => o.fonte)),
    note: [],
    origini: ["obiettivi/", "fondi.yaml"],
    periodo: piano.identita.anni,
    frequenza: "irregolare",
  };
}
