/** `progetti/*.mdx`: la scheda di un progetto. Il corpo ne racconta le azioni. */
import { z } from "zod";
import { rovesciato } from "../../testo/leggi-data.ts";
import {
  campo,
  campoFonte,
  campoId,
  campoOrdine,
  campoSintesi,
  conteggio,
  importo,
  mese,
  riferimento,
  scheda,
  testo,
} from "../base.ts";

export const progetto = scheda({
  id: campoId(),
  titolo: campo(testo(), "Titolo", "Il titolo del progetto, come lo scrive la fonte."),
  ordine: campoOrdine(),
  sintesi: campoSintesi("Al massimo 60 parole: che cosa fa e per chi."),
  fonte: campoFonte(),
  capofila: campo(z.array(riferimento("enti")), "Capofila", "Gli enti capofila: identificativi di `enti.yaml`."),
  finanziatori: campo(
    z.array(
      scheda({
        ente: campo(riferimento("enti").optional(), "Ente", "L'ente che finanzia, se sta in `enti.yaml`."),
        nome: campo(testo().optional(), "Nome", "Il nome del fondo, se chi finanzia non è un ente."),
        bando: campo(testo().optional(), "Bando", "Il bando o l'avviso da cui viene il finanziamento."),
      }),
    ),
    "Finanziatori",
    "Chi finanzia: un ente o, se non è un ente, il nome del fondo.",
  ),
  contributo: campo(
    importo()
      .nullable()
      .meta({ type: ["number", "string", "null"] }),
    "Contributo",
    "Euro; `null` se la fonte non dà la cifra.",
  ),
  notaContributo: campo(testo().optional(), "Nota sul contributo", "Da dire accanto alla cifra."),
  partner: campo(z.array(riferimento("enti")), "Partner", "Gli enti partner: identificativi di `enti.yaml`."),
  altriPartner: campo(z.array(testo()).optional(), "Altri partner", "Partner nominati per genere o in modo incerto."),
  durata: campo(
    scheda({
      inizio: campo(mese().optional(), "Inizio", "Anno e mese, `2017-05`, o il solo anno."),
      fine: campo(mese().optional(), "Fine", "Anno e mese, `2018-10`, o il solo anno."),
      mesi: campo(conteggio().optional(), "Mesi", "Quanti mesi dura, se la fonte li dice."),
      nota: campo(testo().optional(), "Nota", "Una precisazione sulla durata."),
    }).superRefine(({ inizio, fine }, contesto) => {
      // Di un anno senza il mese non si sa quando: si confrontano le parti che entrambi hanno.
      const lungo = Math.min(inizio?.length ?? 0, fine?.length ?? 0);
      if (inizio && fine && inizio.slice(0, lungo) > fine.slice(0, lungo))
        contesto.addIssue({ code: "custom", path: ["inizio"], message: rovesciato(inizio, fine) });
    }),
    "Durata",
    "Quando comincia, quando finisce, quanto dura.",
  ),
  destinatari: campo(z.array(testo()).optional(), "Destinatari", "Per chi è, un gruppo per voce."),
  azioni: campo(z.array(testo()).optional(), "Azioni", "Che cosa è stato fatto o si vuole fare, un'azione per voce."),
  risultati: campo(z.array(testo()).optional(), "Risultati", "Risultati raggiunti, uno per voce."),
  aree: campo(z.array(riferimento("aree")).optional(), "Macroaree", "Le macroaree che riguarda."),
  obiettivi: campo(z.array(riferimento("obiettivi")).optional(), "Obiettivi", "Gli obiettivi a cui contribuisce."),
  esiti: campo(z.array(riferimento("esiti")).optional(), "Esiti", "Gli esiti del piano precedente che ne parlano."),
});
