/** `lacune.yaml`: ciò che il documento d'origine aveva e il testo non ha più. Non si inventa: si dice che manca. */
import { z } from "zod";
import { campo, campoFonte, campoId, riferimento, scheda, testo } from "../base.ts";
import { GENERI_LACUNA } from "../vocabolari.ts";

export const lacuna = scheda({
  id: campoId(),
  genere: campo(z.enum(GENERI_LACUNA), "Genere", "Che cosa manca."),
  nome: campo(testo(), "Nome", "Come la fonte lo chiama: «Grafico 3»."),
  titolo: campo(testo().optional(), "Titolo", "Il titolo che aveva nella fonte, se si sa."),
  fonte: campoFonte(),
  motivo: campo(testo(), "Motivo", "Perché manca."),
  resta: campo(testo().optional(), "Che cosa resta", "Che cosa ne resta nel testo."),
  dataset: campo(riferimento("dataset").optional(), "Dataset", "Il dataset in cui sta ciò che resta."),
  rimedio: campo(testo().optional(), "Rimedio", "Chi potrebbe fornirlo."),
});
export type Lacuna = z.infer<typeof lacuna>;
