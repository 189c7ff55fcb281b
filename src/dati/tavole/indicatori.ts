/** Gli indicatori di tutte le schede (Allegato 1) e le loro rilevazioni. */

import type { CorpoTavola } from "../../generi/genere.ts";
import { type ColonnaTavola, numero } from "../../generi/tavola.ts";
import { COLONNE_FONTE, celleFonte, fontiDiverse } from "../../generi/tavola-fonti.ts";
import {
  CONFRONTI,
  MISURE_CHE_CONTANO,
  TERRITORI,
  TIPI_INDICATORE,
  UNITA_INDICATORE,
  VERSI,
} from "../../generi/vocabolari.ts";
import { tuttiGliIndicatori } from "../../piano/indicatori.ts";
import type { Piano } from "../../piano/modello.ts";
import { indicatoriSeguiti, STATI_MONITORAGGIO, versoDi } from "../../piano/monitoraggio/stato.ts";
import { scriviNumero } from "../../testo/numeri.ts";

const COLONNE: ColonnaTavola[] = [
  {
    nome: "id",
    titolo: "Codice",
    descrizione: "Codice dell'indicatore: obiettivo, lettera del tipo e numero. Non cambia.",
    tipo: "testo",
    sempre: true,
  },
  {
    nome: "obiettivo",
    titolo: "Obiettivo",
    descrizione: "Codice dell'obiettivo a cui appartiene.",
    tipo: "testo",
    sempre: true,
    riferimento: { tavola: "obiettivi", colonna: "id" },
  },
  { nome: "area", titolo: "Area", descrizione: "Lettera della macroarea, minuscola.", tipo: "testo", sempre: true },
  {
    nome: "tipo",
    titolo: "Tipo",
    descrizione:
      "Input (da dove si parte), processo (come si lavora), risultato (che cosa si fa), impatto (che cosa cambia).",
    tipo: "testo",
    valori: TIPI_INDICATORE,
    sempre: true,
  },
  {
    nome: "descrizione",
    titolo: "Che cosa si misura",
    descrizione: "Che cosa si misura, senza il numero.",
    tipo: "testo",
    sempre: true,
  },
  {
    nome: "unita",
    titolo: "Unità",
    descrizione: "Unità di misura. «presenza»: 1 vuol dire sì, 0 no. Le percentuali vanno da 0 a 100.",
    tipo: "testo",
    valori: UNITA_INDICATORE,
    sempre: true,
  },
  {
    nome: "valore",
    titolo: "Valore",
    descrizione: "Valore di partenza (input) o atteso, nell'unità della riga. Vuoto se non c'è un numero.",
    tipo: "numero",
  },
  {
    nome: "valori",
    titolo: "Altri valori",
    descrizione: "I numeri della fonte con la loro etichetta, quando una riga ne ha più d'uno.",
    tipo: "elenco",
  },
  {
    nome: "confronto",
    titolo: "Confronto",
    descrizione: "Come il valore misurato si confronta con quello atteso.",
    tipo: "testo",
    valori: CONFRONTI,
    sempre: true,
  },
  {
    nome: "periodo",
    titolo: "Periodo",
    descrizione:
      "A quale tempo si riferisce: la durata del piano in una parola, anno, non indicato, un anno, due anni o due mesi.",
    tipo: "testo",
    sempre: true,
  },
  {
    nome: "testoFonte",
    titolo: "Testo della fonte",
    descrizione: "La riga come sta nella fonte, quando la forma conta.",
    tipo: "testo",
  },
  ...COLONNE_FONTE,
  { nome: "nota", titolo: "Nota", descrizione: "Avvertenza su questo indicatore.", tipo: "testo" },
  {
    nome: "verso",
    titolo: "Verso",
    descrizione: "Che cosa è meglio: che il numero aumenti o che diminuisca.",
    tipo: "testo",
    valori: VERSI,
    sempre: true,
  },
  {
    nome: "misure",
    titolo: "Quale misura conta",
    descrizione: "L'ultima, o la somma di quelle di tutti gli anni.",
    tipo: "testo",
    valori: MISURE_CHE_CONTANO,
    sempre: true,
  },
  {
    nome: "parteDa",
    titolo: "Parte da",
    descrizione: "Codice dell'indicatore di input da cui parte, se la scheda lo dice.",
    tipo: "testo",
    riferimento: { tavola: "indicatori", colonna: "id" },
  },
  {
    nome: "territorio",
    titolo: "Comuni",
    descrizione: "Quanta parte dell'Ambito riguarda, se si sa.",
    tipo: "testo",
    valori: TERRITORI,
  },
  {
    nome: "misurato",
    titolo: "Misura",
    descrizione: "La misura che conta: l'ultima o la somma. Vuoto se nessuno ha ancora misurato.",
    tipo: "numero",
  },
  { nome: "annoMisura", titolo: "Anno della misura", descrizione: "L'ultimo anno con una misura.", tipo: "anno" },
  {
    nome: "stato",
    titolo: "A che punto è",
    descrizione: "Lo stato secondo la regola scritta in /monitoraggio/.",
    tipo: "testo",
    valori: STATI_MONITORAGGIO,
    sempre: true,
  },
];

/** Una riga per indicatore. */
export function tavolaIndicatori(piano: Piano): CorpoTavola {
  const indicatori = indicatoriSeguiti(piano);
  const { anni: triennio } = piano.identita;
  return {
    pagina: "indicatori",
    titolo: "Indicatori (Allegato 1)",
    descrizione:
      "Tutti gli indicatori delle schede degli obiettivi, una riga ciascuno, con il valore di partenza o atteso.",
    colonne: COLONNE,
    righe: indicatori.map((i) => ({
      id: i.id,
      obiettivo: i.obiettivo.id,
      area: i.obiettivo.area,
      tipo: i.tipo,
      descrizione: i.descrizione,
      unita: i.unita,
      valore: numero(i.valore),
      valori: (i.valori ?? []).map((v) => `${v.etichetta}: ${scriviNumero(v.valore)}`),
      confronto: i.confronto,
      periodo: i.periodo,
      testoFonte: i.testoFonte ?? null,
      ...celleFonte(i.fonte ?? i.obiettivo.fonte),
      nota: i.nota ?? null,
      verso: versoDi(i),
      misure: i.misure ?? "ultima",
      parteDa: i.parteDa ?? null,
      territorio: i.territorio ?? null,
      misurato: numero(i.monitoraggio.misurato ?? null),
      annoMisura: numero(i.monitoraggio.anno ?? null),
      stato: i.monitoraggio.stato,
    })),
    chiave: ["id"],
    fonti: fontiDiverse(indicatori.map((i) => i.fonte ?? i.obiettivo.fonte)),
    note: [],
    origini: ["obiettivi/"],
    periodo: triennio,
    frequenza: "irregolare",
  };
}

/** Una riga per misura; senza righe, finché non si è misurato niente. */
export function tavolaRilevazioni(piano: Piano): CorpoTavola {
  const misurati = tuttiGliIndicatori(piano).filter((i) => i.rilevazioni?.length);
  const anni = misurati.flatMap((i) => (i.rilevazioni ?? []).map((r) => r.anno));
  return {
    titolo: "Rilevazioni degli indicatori",
    descrizione: "Quanto si è misurato ogni anno di ogni indicatore, una riga per misura.",
    colonne: [
      {
        nome: "indicatore",
        titolo: "Indicatore",
        descrizione: "Codice dell'indicatore misurato.",
        tipo: "testo",
        sempre: true,
        riferimento: { tavola: "indicatori", colonna: "id" },
      },
      { nome: "anno", titolo: "Anno", descrizione: "Anno della misura.", tipo: "anno", sempre: true },
      {
        nome: "valore",
        titolo: "Valore",
        descrizione: "La misura, nell'unità dell'indicatore. Vuoto se non si è potuto misurare: la nota dice perché.",
        tipo: "numero",
      },
      {
        nome: "unita",
        titolo: "Unità",
        descrizione: "Unità di misura dell'indicatore.",
        tipo: "testo",
        valori: UNITA_INDICATORE,
        sempre: true,
      },
      { nome: "data", titolo: "Data", descrizione: "Giorno a cui la misura si riferisce.", tipo: "data" },
      { nome: "fonte", titolo: "Fonte", descrizione: "Chi ha misurato e su quali registri.", tipo: "testo" },
      { nome: "nota", titolo: "Nota", descrizione: "Avvertenza su questa misura.", tipo: "testo" },
    ],
    righe: misurati.flatMap((i) =>
      (i.rilevazioni ?? []).map((r) => ({
        indicatore: i.id,
        anno: numero(r.anno),
        valore: numero(r.valore),
        unita: i.unita,
        data: r.data ?? null,
        fonte: r.fonte ?? null,
        nota: r.nota ?? null,
      })),
    ),
    chiave: ["indicatore", "anno"],
    fonti: fontiDiverse(misurati.map((i) => i.fonte ?? i.obiettivo.fonte)),
    note: misurati.length ? [] : ["Nessun indicatore è stato ancora misurato."],
    origini: ["rilevazioni/", "obiettivi/"],
    ...(anni.length ? { periodo: { inizio: Math.min(...anni), fine: Math.max(...anni) } } : {}),
    frequenza: "annuale",
  };
}
