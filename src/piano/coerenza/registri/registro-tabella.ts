/** Il registro dei servizi deve coincidere con la tabella riassuntiva. */
import { type Confronto, confrontaConTabella } from "../../servizi.ts";
import type { Contesto } from "../contesto.ts";
import { contrastano, controllate, type Posto, type Termine } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

const UNITA = "servizi/unita.csv";

export const registroTabella: Regola = {
  id: "registro-tabella",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Il registro dei servizi e la tabella del piano danno numeri diversi",
  motivo: "Chi legge la tabella e chi legge l'elenco deve trovare lo stesso numero di servizi e di posti.",
  esempio: { sbagliato: "42 nidi in tabella, 41 nell'elenco", giusto: "42 nidi in tabella e nell'elenco" },
  vuoleTutto: true,
  cerca: (contesto) => {
    const { piano, posizione } = contesto;
    const posto = new Map(piano.tipiServizio.map((t, i) => [t, i]));
    const confronti = confrontaConTabella(piano);
    if (contesto.raccolta) for (const c of confronti) raccogli(contesto, c);
    return confronti
      .filter((c) => !c.coincide)
      .map(({ gruppo: { tipo, strutture, posti }, dichiarate, postiDichiarati }) => {
        const { dataset: id, righe = [], unita = "" } = tipo.confronto ?? {};
        const dataset = piano.dataset.find((d) => d.id === id);
        return {
          file: "servizi/tipi.yaml",
          ...posizione("servizi/tipi.yaml", [posto.get(tipo) ?? 0, "confronto"]),
          messaggio: `${tipo.plurale}: il registro ha ${strutture} unità e ${posti ?? 0} posti, la tabella ${dichiarate ?? "–"} e ${postiDichiarati ?? "–"}`,
          altrove: [
            ...(dataset
              ? righe.map((r) => ({ file: dataset.fileCsv, ...posizione(dataset.fileCsv, [r, unita]) }))
              : []),
            ...piano.servizi.flatMap((s, i) =>
              s.tipo === tipo.id ? [{ file: UNITA, ...posizione(UNITA, [i, "nome"]) }] : [],
            ),
          ],
          figure: [tipo.id, ...righe.map((r) => `${id}/${r}/${unita}`)],
        };
      });
  },
};

/** Le celle della tabella che il registro conferma, e i posti che il registro dà a ogni servizio. */
function raccogli(contesto: Contesto, { gruppo, dichiarate, postiDichiarati }: Confronto): void {
  const { piano } = contesto;
  const { dataset: id, righe = [], unita, posti } = gruppo.tipo.confronto ?? {};
  const dataset = piano.dataset.find((d) => d.id === id);
  if (!dataset) return;
  const celle = (colonna: string | undefined): (Termine & { posto: Posto })[] =>
    dataset.righe.flatMap((r) => {
      const cella = colonna && righe.includes(r.chiave) ? r.celle[colonna] : undefined;
      if (!colonna || cella?.valore == null) return [];
      const posto = { file: dataset.fileCsv, percorso: [r.chiave, colonna] };
      return [{ valore: cella.valore, passo: 10 ** -cella.decimali, posto }];
    });
  const delRegistro = (campo: "posti" | "quante") =>
    piano.servizi.flatMap((s, i) => {
      const valore = s.tipo === gruppo.tipo.id ? s[campo] : undefined;
      return valore === undefined ? [] : [{ valore, passo: 1, posto: { file: UNITA, percorso: [i, campo] } }];
    });
  const senzaNumero = gruppo.unita.filter((u) => u.quante === undefined).length;
  for (const { scritte, contate, altre, dichiarato } of [
    { scritte: celle(unita), contate: delRegistro("quante"), altre: senzaNumero, dichiarato: dichiarate },
    { scritte: celle(posti), contate: delRegistro("posti"), altre: 0, dichiarato: postiDichiarati },
  ]) {
    if (dichiarato === null) continue;
    const somma = (v: readonly number[]) => v.reduce((a, b) => a + b, 0);
    const torna = (v: readonly number[]) =>
      somma(v.slice(0, scritte.length)) === somma(v.slice(scritte.length)) + altre;
    const termini = [...scritte, ...contate];
    controllate(contesto, "confrontata", termini, torna);
    if (!torna(termini.map((t) => t.valore))) contrastano(contesto, ...scritte.map((t) => t.posto));
  }
}
