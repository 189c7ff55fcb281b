/** La forma pubblicata del JSON di un raffronto. */
import { z } from "zod";

const posto = { file: z.string(), riga: z.int().min(1) };
const valore = z.json();

/** Un elenco di differenze, come le scrive `npm run confronta -- PRIMA DOPO --formato json`. */
export const formaRaffronto = z
  .array(
    z.strictObject({
      genere: z.string().meta({ description: "Il genere della voce: obiettivo, indicatore, capitolo, dataset…" }),
      id: z.string().meta({ description: "L'identificativo della voce; di una rilevazione, indicatore e anno." }),
      campo: z.string().meta({ description: "Il percorso del campo; vuoto per la voce intera, «testo» per la prosa." }),
      tipo: z.enum(["aggiunto", "tolto", "cambiato", "spostato"]),
      prima: valore.meta({ description: "Com'era; null se non c'era." }),
      dopo: valore.meta({ description: "Com'è; null se non c'è più." }),
      ...posto,
      da: z.strictObject(posto).optional().meta({ description: "Dove stava, di ciò che si è spostato." }),
      somiglianza: z.number().min(0).max(1).optional().meta({
        description: "L'identificativo è cambiato, e che sia la stessa voce è una proposta: quanto si somigliano.",
      }),
    }),
  )
  .meta({ title: "Raffronto fra due versioni di un piano" });

/** Lo schema JSON del raffronto, per chi lo legge con un programma: il file e il suo testo. */
export const schemaRaffronto = (): [file: string, testo: string] => [
  "docs/raffronto.schema.json",
  `${JSON.stringify(z.toJSONSchema(formaRaffronto), null, 2)}\n`,
];
