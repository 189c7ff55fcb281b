/** Un numero del testo che sta anche nella tabella accanto si scrive come componente: così cambia con il dato. */
import { trovaCella } from "../../celle.ts";
import type { Dataset } from "../../modello.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, quantitaDi, relativa, segnala } from "./prosa.ts";

export const datoDaCollegare: Regola = {
  id: "dato-da-collegare",
  famiglia: "prosa",
  gravita: "consiglio",
  titolo: "Un numero del testo è una figura della tabella accanto",
  motivo: "Scritto due volte, un numero si corregge una volta sola: con <Dato/> il testo e la tabella restano uguali.",
  esempio: { sbagliato: "Sono 235.427.", giusto: 'Sono <Dato id="popolazione/2023/totale"/>.' },
  cerca: (contesto) => {
    const celle = new Map(contesto.piano.dataset.map((d) => [d, Map.groupBy(celleDi(d), chiave)]));
    const vicini = new Map<string, Set<Dataset>>();
    for (const { file, testo } of [...contesto.piano.capitoli, ...contesto.piano.aree, ...contesto.piano.obiettivi])
      vicini.set(
        file,
        new Set(
          testo.usi.flatMap(({ componente, id }) => {
            if (componente === "Dato") return trovaCella(contesto.piano, id)?.dataset ?? [];
            return contesto.piano.dataset.filter((d) => d.id === id || d.grafici?.some((g) => g.id === id));
          }),
        ),
      );
    return affermazioni(contesto)
      .filter((a) => a.da.genere !== "campo" && vicini.get(a.da.file)?.size)
      .flatMap((a) =>
        quantitaDi(a)
          .filter((c) => c.valore >= 100 || !Number.isInteger(c.valore))
          .filter(
            (c) =>
              !c.approssimata &&
              !relativa(a, c) &&
              !a.da.dati.some((d) => a.inizio + c.inizio >= d.inizio && a.inizio + c.inizio < d.fine),
          )
          .flatMap((c) => {
            const suo = chiave({ ...c, decimali: /,(\d+)/.exec(c.scritto)?.[1]?.length ?? 0 });
            const uguali = [...(vicini.get(a.da.file) ?? [])].flatMap((d) => {
              const trovate = celle.get(d)?.get(suo);
              return trovate ? [trovate] : [];
            });
            const [sola, altra] = uguali[0] ?? [];
            if (uguali.length !== 1 || !sola || altra) return [];
            return [
              segnala(contesto, a, c, `${c.scritto.trim()} è anche una figura del dataset`, {
                suggerimento: `scrivi <Dato id="${sola.nome}"/>`,
                figure: [sola.nome],
              }),
            ];
          }),
      );
  },
};

/** Due numeri sono la stessa figura se valgono lo stesso, con gli stessi decimali, in percento o no. */
const chiave = (x: { valore: number; decimali: number; unita?: string | undefined }): string =>
  `${x.valore} ${x.decimali} ${x.unita === "percentuale"}`;

const celleDi = (d: Dataset) =>
  d.righe.flatMap((r) =>
    d.colonne.flatMap((c) => {
      const { valore, decimali } = (c.tipo === "numero" && r.celle[c.nome]) || { valore: null, decimali: 0 };
      return valore == null ? [] : [{ nome: `${d.id}/${r.chiave}/${c.nome}`, valore, decimali, unita: c.unita }];
    }),
  );
