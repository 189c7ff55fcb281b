/** Le forme dei dati pubblicati sotto `/api/v1/`. Un campo pubblicato non cambia nome né senso. */
import { tuttiGliIndicatori } from "../piano/indicatori.ts";
import type { Dataset, Piano } from "../piano/modello.ts";

/** Tutti gli indicatori, un oggetto ciascuno, nell'ordine del piano. */
export function apiIndicatori(piano: Piano) {
  return tuttiGliIndicatori(piano).map(({ obiettivo, ...i }) => {
    const fonte = i.fonte ?? obiettivo.fonte;
    return {
      id: i.id,
      obiettivo: obiettivo.id,
      area: obiettivo.area,
      tipo: i.tipo,
      descrizione: i.descrizione,
      unita: i.unita,
      valore: i.valore,
      ...(i.valori ? { valori: i.valori } : {}),
      confronto: i.confronto,
      periodo: i.periodo,
      ...(i.testoFonte ? { testoFonte: i.testoFonte } : {}),
      fonte: { documento: fonte.documento, paragrafo: fonte.paragrafo ?? null },
      rilevazioni: i.rilevazioni ?? [],
    };
  });
}

/** Tutti gli obiettivi. `fonte` di una risorsa: i nomi dei fondi, separati da punto e virgola. */
export function apiObiettivi(piano: Piano) {
  const nomi = new Map(piano.fondi.map((f) => [f.id, f.nome]));
  return piano.obiettivi.map((o) => ({
    id: o.id,
    area: o.area,
    numero: o.numero,
    titolo: o.titolo,
    sintesi: o.sintesi,
    risorse: o.risorse.map((r) => ({
      fonte: r.fondi.map((f) => nomi.get(f) ?? f).join("; "),
      fondi: r.fondi,
      importo: r.importo,
      periodo: r.periodo,
    })),
    leps: o.leps ?? [],
  }));
}

/**
 * Un dataset: descrizione, colonne e righe con valori numerici (o `null` dove manca il dato).
 * @param note le note ai dati delle sue celle, da unire a quelle scritte nel dataset
 */
export function apiDataset(dataset: Dataset, note: string[] = []) {
  return {
    id: dataset.id,
    titolo: dataset.titolo,
    descrizione: dataset.descrizione,
    fonte: dataset.fonte,
    note: [...(dataset.note ?? []), ...note],
    colonne: dataset.colonne.map(({ nome, titolo, tipo, unita }) => ({
      nome,
      titolo,
      tipo,
      ...(unita ? { unita } : {}),
    })),
    righe: dataset.righe.map((r) =>
      Object.fromEntries(
        dataset.colonne.map((c) => [
          c.nome,
          c.tipo === "testo" ? (r.celle[c.nome]?.testo ?? "") : (r.celle[c.nome]?.valore ?? null),
        ]),
      ),
    ),
  };
}
