/** `servizi/unita.csv`: il registro delle unità d'offerta, una riga ciascuna. */
import { z } from "zod";
import { campo, campoId, campoNota, conteggio, riferimento, scheda, testo } from "../base.ts";
import { campoIndirizzo, campoTelefono } from "../recapiti.ts";
import { NATURE_SERVIZIO } from "../vocabolari.ts";

export const unitaOfferta = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il nome del servizio, come lo scrive la fonte."),
  tipo: campo(riferimento("tipiServizio"), "Tipo", "Il tipo di servizio, fra quelli di `servizi/tipi.yaml`."),
  comuni: campo(
    z.array(riferimento("comuni")).optional(),
    "Comuni",
    "I Comuni in cui è, separati da virgole; vuoto se la fonte non lo dice o è un luogo da non rivelare.",
  ),
  quante: campo(
    conteggio("strutture").optional(),
    "Quante unità",
    "Quante unità sono, se la riga ne raccoglie più d'una («9 appartamenti»); vuoto vale 1.",
  ),
  posti: campo(conteggio("posti").optional(), "Posti", "Posti autorizzati; vuoto se la fonte non li dà."),
  natura: campo(z.enum(NATURE_SERVIZIO).optional(), "Natura", "Pubblica o privata, se la fonte lo dice."),
  gestori: campo(
    z.array(riferimento("enti")).optional(),
    "Gestori",
    "Chi la gestisce, se la fonte lo dice: identificativi di `enti.yaml`, separati da virgole.",
  ),
  indirizzo: campoIndirizzo(),
  telefono: campoTelefono(),
  descrizione: campo(testo().optional(), "Descrizione", "In parole semplici: che cosa fa, per chi."),
  nota: campoNota("Un'avvertenza su questa voce, per esempio che il luogo non va rivelato."),
});
