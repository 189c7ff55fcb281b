/** Il valore atteso deve essere un passo avanti rispetto a quello di partenza: più alto, o più basso se meno è meglio. */
import { radici } from "../../../testo/impronta.ts";
import { scriviMisura } from "../../indicatori.ts";
import { versoDi } from "../../monitoraggio/stato.ts";
import type { Regola } from "../regola.ts";

export const attesoNonMigliora: Regola = {
  id: "atteso-non-migliora",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Il valore atteso non è meglio di quello di partenza",
  motivo:
    "Un valore atteso uguale a quello di partenza, o dal lato sbagliato, non è un traguardo, o è un errore di trascrizione.",
  esempio: { sbagliato: "di partenza 400, atteso 300", giusto: "di partenza 300, atteso 400" },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi.flatMap((o) =>
      o.indicatori.flatMap((atteso, i) => {
        if (atteso.tipo === "input" || atteso.valore === null || atteso.confronto === "aumento") return [];
        const base = o.indicatori.findIndex((b) =>
          atteso.parteDa
            ? b.id === atteso.parteDa
            : b.tipo === "input" &&
              b.unita === atteso.unita &&
              b.valore !== null &&
              stessaCosa(b.descrizione, atteso.descrizione),
        );
        const partenza = o.indicatori[base];
        if (partenza?.valore == null) return [];
        const sale =
          versoDi(atteso) === "aumenta" && !(atteso.verso === undefined && MENO_E_MEGLIO.test(atteso.descrizione));
        if (sale ? partenza.valore < atteso.valore : partenza.valore > atteso.valore) return [];
        return [
          {
            file: o.file,
            ...posizione(o.file, ["indicatori", i, "valore"]),
            messaggio: `«${atteso.descrizione}»: ${atteso.id} attende ${scriviMisura(atteso.valore, atteso.unita)}, ma si parte da ${scriviMisura(partenza.valore, partenza.unita)} (${partenza.id})`,
            altrove: [{ file: o.file, ...posizione(o.file, ["indicatori", base, "valore"]) }],
            figure: [atteso.id, partenza.id],
          },
        ];
      }),
    ),
};

/** Ciò che si vuole più piccolo, anche se la scheda non lo dice. */
const MENO_E_MEGLIO =
  /(?:temp[io]|giorni|mesi|list[ae])\s(?:\p{L}+\s)?(?:di |d')attesa|abbandon|dispersione|reclami|morosità|ritard[io]/iu;

/** Parole che dicono se si parte o si arriva, non che cosa si misura. */
const DI_FORMA = radici(
  "numero totale attivati realizzati attivi previsti presenti attuali seguite segue seguiti dal triennio anno annuo annuale periodo",
);
/** Le stesse parole di contenuto, in qualunque ordine e forma. */
function stessaCosa(a: string, b: string): boolean {
  const [di, dell] = [a, b].map((d) =>
    [...radici(d)]
      .filter((p) => !DI_FORMA.has(p))
      .sort()
      .join(" "),
  );
  return di !== "" && di === dell;
}
