/** `servizi/tipi.yaml`: quali tipi di servizio ci sono nel registro. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoNota, distingue, nonSiLegge, riferimento, scheda, testo } from "../base.ts";
import { ICONE } from "../vocabolari.ts";

const diTabella = () => nonSiLegge(testo(), "sceglie ciò con cui il registro si confronta");

export const tipoServizio = scheda({
  id: campoId(),
  nome: campo(distingue(testo()), "Nome", "Al singolare, come si dice a un cittadino: «Asilo nido»."),
  plurale: campo(distingue(testo()), "Plurale", "Lo stesso nome al plurale: «Asili nido»."),
  destinatari: campo(testo(), "Destinatari", "Per chi è: minori e famiglie, anziani, disabilità…"),
  persone: campo(z.array(riferimento("persone")).optional(), "Per chi", "A chi serve, fra le voci di `persone.yaml`."),
  icona: campo(
    z.enum(ICONE).optional(),
    "Icona",
    "Il disegno accanto al nome: aiuta a ritrovarlo, non dice niente di più.",
  ),
  descrizione: campo(testo().optional(), "Descrizione", "In parole semplici: che cosa offre."),
  fonte: campoFonte(),
  confronto: campo(
    scheda({
      dataset: campo(riferimento("dataset"), "Dataset", "La tabella riassuntiva del piano."),
      righe: campo(z.array(diTabella()).min(1), "Righe", "Le righe della tabella che riguardano questo tipo."),
      unita: campo(diTabella(), "Colonna delle unità", "La colonna che dice quante unità ci sono."),
      posti: campo(diTabella().optional(), "Colonna dei posti", "La colonna che dice quanti posti ci sono, se c'è."),
    }).optional(),
    "Confronto",
    "La riga della tabella riassuntiva con cui il registro deve coincidere.",
  ),
  luogoRiservato: campo(
    z.enum(["sì", "no"]).optional(),
    "Luogo riservato",
    "`sì` per le case protette: il Comune delle unità non si scrive.",
  ),
  nota: campoNota(),
});
export type TipoServizio = z.infer<typeof tipoServizio>;
