/**
 * `prove-accessibilita.yaml`: come è andato l'ultimo esame di accessibilità di tutte le pagine in un browser. Lo scrive
 * `npm run a11y -- --registra`, che ogni volta rifà il file da capo.
 */
import { z } from "zod";
import { campo, conteggio, data, nonSiLegge, scheda, testo } from "../base.ts";
import { COLORI_ESAMINATI, ESAMI } from "../vocabolari.ts";

export const proveAccessibilita = scheda({
  data: campo(data(), "Data", "Il giorno dell'esame."),
  versione: campo(testo(), "Versione", "La versione del piano esaminata, quella di `piano.yaml`."),
  commit: campo(
    nonSiLegge(
      z.string().regex(/^[0-9a-f]{40,64}$/, "scrivi l'impronta per intero, quaranta cifre esadecimali"),
      "se ne mostrano le prime sette cifre",
    ).optional(),
    "Commit",
    "L'impronta in Git di ciò che si è esaminato; manca fuori da un repository.",
  ),
  pagine: campo(conteggio(), "Pagine", "Quante pagine: tutte quelle del sito."),
  condizioni: campo(
    z
      .array(
        scheda({
          larghezza: campo(conteggio(), "Larghezza", "Larghezza dello schermo, in px CSS."),
          colori: campo(z.enum(COLORI_ESAMINATI), "Colori", "Con quali colori si è guardata la pagina."),
          esame: campo(z.enum(ESAMI), "Esame", "Che cosa si è cercato in questa condizione."),
        }),
      )
      .min(1),
    "Condizioni",
    "In quali condizioni si è guardata ogni pagina.",
  ),
  strumenti: campo(
    z
      .array(
        scheda({
          nome: campo(testo(), "Nome", "Il nome del programma."),
          versione: campo(testo(), "Versione", "La sua versione."),
        }),
      )
      .min(1),
    "Strumenti",
    "I programmi che hanno fatto l'esame.",
  ),
  regoleSuperate: campo(
    z.array(nonSiLegge(testo(), "se ne dice il numero")),
    "Regole superate",
    "Le regole di axe-core che almeno una pagina ha superato e nessuna ha violato.",
  ),
  violazioni: campo(
    z.array(
      scheda({
        regola: campo(testo(), "Regola", "La regola di axe-core, o il controllo che le sta accanto."),
        daGuardare: campo(
          z.boolean().optional(),
          "Da guardare",
          "Vero se nessuno ha ancora guardato: il programma non sa dire se è un difetto.",
        ),
        pagine: campo(conteggio(), "Pagine", "Quante pagine non passano."),
        esempio: campo(
          z.string().regex(/^\//, "scrivi l'indirizzo di una pagina del sito, che comincia con una barra"),
          "Esempio",
          "Una pagina che non passa: `/obiettivi/a1/`.",
        ),
        spiegazione: campo(testo(), "Spiegazione", "Che cosa non va in quella pagina."),
      }),
    ),
    "Violazioni",
    "Ciò che non va, una voce per regola; vuoto se ogni pagina passa.",
  ),
  incompletiRiveduti: campo(
    z.array(
      scheda({
        regola: campo(testo(), "Regola", "La regola di axe-core che non sa dire."),
        dove: campo(testo(), "Dove", "Di quali elementi si tratta."),
        motivo: campo(testo(), "Motivo", "Perché vanno bene."),
        misurati: campo(
          z.boolean().optional(),
          "Misurati",
          "Vero se il contrasto di ogni caso è stato anche calcolato.",
        ),
        pagine: campo(conteggio(), "Pagine", "Quante pagine ne hanno."),
      }),
    ),
    "Incompleti riveduti",
    "I casi in cui il programma non sa dire, guardati da una persona: perché vanno bene.",
  ),
});
export type ProveAccessibilita = z.infer<typeof proveAccessibilita>;
