/** `reti/*.mdx`: una rete attiva nell'Ambito, con i suoi membri. Il corpo dice che cosa fa. */
import { z } from "zod";
import {
  anno,
  campo,
  campoFonte,
  campoId,
  campoOrdine,
  campoSintesi,
  conteggio,
  distingue,
  riferimento,
  scheda,
  testo,
} from "../base.ts";

export const rete = scheda({
  id: campoId(),
  nome: campo(distingue(testo()), "Nome", "Il nome della rete, come lo scrive la fonte."),
  ordine: campoOrdine(),
  sintesi: campoSintesi("Al massimo 60 parole: che cosa fa e per chi."),
  fonte: campoFonte(),
  nascita: campo(anno().optional(), "Anno di nascita", "Anno in cui è nata, se la fonte lo dà."),
  atto: campo(testo().optional(), "Atto", "L'atto che la istituisce, per esempio un protocollo."),
  membri: campo(
    z.array(
      scheda({
        ente: campo(distingue(riferimento("enti")), "Ente", "L'identificativo di un ente di `enti.yaml`."),
        ruolo: campo(testo().optional(), "Ruolo", "Che cosa fa nella rete, per esempio «capofila»."),
      }),
    ),
    "Membri",
    "Gli enti che ne fanno parte, uno per voce.",
  ),
  altriMembri: campo(
    z.array(testo()).optional(),
    "Altri membri",
    "Membri che la fonte nomina per genere, senza dire quali: «le scuole della provincia».",
  ),
  numeroMembri: campo(
    conteggio().optional(),
    "Numero dei membri",
    "Quanti sono i membri secondo la fonte, quando lo dice.",
  ),
  persone: campo(z.array(riferimento("persone")).optional(), "Per chi", "A chi serve, fra le voci di `persone.yaml`."),
  aree: campo(z.array(riferimento("aree")).optional(), "Macroaree", "Le macroaree in cui lavora."),
  obiettivi: campo(
    z.array(riferimento("obiettivi")).optional(),
    "Obiettivi",
    "Gli obiettivi a cui lavora: le loro schede la richiamano.",
  ),
});
