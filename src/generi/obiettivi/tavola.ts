/** Gli obiettivi come tavola. */
import type { CorpoTavola } from "../genere.ts";
import type { Piano } from "../piano.ts";
import { numero } from "../tavola.ts";
import { COLONNE_FONTE, celleFonte, fontiDiverse } from "../tavola-fonti.ts";
import { TIPI_OBIETTIVO } from "../vocabolari.ts";

/** Una riga per obiettivo. */
export function tavolaObiettivi(piano: Piano): CorpoTavola {
  const aree = new Map(piano.aree.map((a) => [a.id, a.nome]));
  return {
    pagina: "obiettivi",
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
      {
        nome: "referente",
        titolo: "Referente",
        descrizione: "Ufficio o ruolo che lo segue. Vuoto se non si sa.",
        tipo: "testo",
      },
      {
        nome: "comuni",
        titolo: "Comuni",
        descrizione: "I Comuni che riguarda. Vuoto se sono tutti.",
        tipo: "elenco",
      },
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
      referente: o.referente ?? null,
      comuni: o.comuni ?? [],
    })),
    chiave: ["id"],
    fonti: fontiDiverse(piano.obiettivi.map((o) => o.fonte)),
    note: [],
    origini: ["obiettivi/", "aree/"],
    periodo: piano.identita.anni,
    frequenza: "irregolare",
  };
}
