/** `sinonimi.yaml`: come le persone di questo territorio chiamano le cose di cui il piano parla. */
import { z } from "zod";
import { campo, campoNota, scheda, testo } from "../base.ts";

export const sinonimo = scheda({
  scrive: campo(
    z.array(testo()).min(1),
    "Chi scrive",
    "Parole o frasi che una persona scrive nella ricerca: un soprannome, il nome di un posto, un servizio che ha cambiato nome.",
  ),
  cerca: campo(
    z.array(testo()).min(1),
    "Cerca anche",
    "Le parole del piano che dicono la stessa cosa, dalla più vicina. Una frase vale se il piano ne ha tutte le parole.",
  ),
  nota: campoNota("Perché, se non si capisce da sé."),
});
