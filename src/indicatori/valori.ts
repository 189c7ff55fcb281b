/** Le faccette di un piano: che cosa si può scegliere, con i nomi che si leggono. */

import { nomeArea } from "../generi/aree/nome.ts";
import { TIPI } from "../generi/etichette.ts";
import { TERRITORI, TIPI_INDICATORE, UNITA_INDICATORE } from "../generi/vocabolari.ts";
import type { Piano } from "../piano/modello.ts";
import { STATI_DETTI } from "../piano/monitoraggio/frasi.ts";
import { type IndicatoreSeguito, STATI_MONITORAGGIO } from "../piano/monitoraggio/stato.ts";
import { maiuscola } from "../testo/punto.ts";
import { FACCETTE, type Faccetta } from "./faccette.ts";

/** I valori di un indicatore per ogni faccetta. */
export function valoriDi({ obiettivo, tipo, unita, territorio, monitoraggio }: IndicatoreSeguito) {
  return {
    area: [obiettivo.area],
    obiettivo: [obiettivo.id],
    tipo: [tipo],
    leps: obiettivo.leps ?? [],
    unita: [unita],
    stato: [monitoraggio.stato],
    territorio: territorio ? [territorio] : [],
  } satisfies Record<Faccetta, readonly string[]>;
}

const NOMI: Record<Faccetta, { titolo: string; tutti: string }> = {
  area: { titolo: "Area", tutti: "Tutte le aree" },
  obiettivo: { titolo: "Obiettivo", tutti: "Tutti gli obiettivi" },
  tipo: { titolo: "Tipo", tutti: "Tutti i tipi" },
  leps: { titolo: "Livello essenziale (LEPS)", tutti: "Con e senza LEPS" },
  unita: { titolo: "Come si misura", tutti: "In ogni modo" },
  stato: { titolo: "A che punto è", tutti: "In ogni stato" },
  territorio: { titolo: "Comuni", tutti: "Anche se non lo dice" },
};

const UNITA: Record<(typeof UNITA_INDICATORE)[number], string> = {
  numero: "Con un numero",
  percentuale: "In percentuale",
  euro: "In euro",
  voto: "Con un voto",
  presenza: "C'è o non c'è",
};

/** Le faccette che fanno scegliere, con quanti indicatori ha ogni scelta: quelle con un valore solo non servono. */
export function faccetteDelPiano(piano: Piano, indicatori: readonly IndicatoreSeguito[]) {
  const testi: Record<Faccetta, [valore: string, testo: string][]> = {
    area: piano.aree.map((a) => [a.id, nomeArea(a)]),
    obiettivo: piano.obiettivi.map((o) => [o.id, `${o.id.toUpperCase()} ${o.titolo}`]),
    tipo: TIPI_INDICATORE.map((t) => [t, TIPI[t].nome]),
    leps: piano.leps.map((l) => [l.id, l.nome]),
    unita: UNITA_INDICATORE.map((u) => [u, UNITA[u]]),
    stato: STATI_MONITORAGGIO.map((s) => [s, STATI_DETTI[s].nome]),
    territorio: TERRITORI.map((t) => [t, maiuscola(t)]),
  };
  return FACCETTE.flatMap((nome) => {
    const usati = Map.groupBy(
      indicatori.flatMap((i): readonly string[] => valoriDi(i)[nome]),
      (valore) => valore,
    );
    const scelte = testi[nome].flatMap(([valore, testo]) => {
      const quanti = usati.get(valore)?.length;
      return quanti ? [{ valore, testo, quanti }] : [];
    });
    return scelte.length ? [{ nome, ...NOMI[nome], scelte }] : [];
  });
}
