/**
 * `prove-accessibilita.yaml`: come è andato l'ultimo esame di accessibilità di tutte le pagine in un browser. Lo scrive
 * `npm run a11y -- --registra`, che ogni volta rifà il file da capo.
 */
import { z } from "zod";
import { conteggio, data, scheda, testo } from "./base.ts";
import { COLORI_ESAMINATI, ESAMI } from "./vocabolari.ts";

export const proveAccessibilita = scheda({
  /** Il giorno dell'esame. */
  data: data(),
  /** La versione del piano esaminata, quella di `piano.yaml`. */
  versione: testo(),
  /** L'impronta in Git di ciò che si è esaminato; manca fuori da un repository. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/, "scrivi l'impronta per intero, quaranta cifre esadecimali")
    .optional(),
  /** Quante pagine: tutte quelle del sito. */
  pagine: conteggio(),
  /** In quali condizioni si è guardata ogni pagina. */
  condizioni: z
    .array(
      scheda({
        /** Larghezza dello schermo, in px CSS. */
        larghezza: conteggio(),
        colori: z.enum(COLORI_ESAMINATI),
        /** Che cosa si è cercato in questa condizione. */
        esame: z.enum(ESAMI),
      }),
    )
    .min(1),
  /** I programmi che hanno fatto l'esame. */
  strumenti: z.array(scheda({ nome: testo(), versione: testo() })).min(1),
  /** Le regole di axe-core che almeno una pagina ha superato e nessuna ha violato. */
  regoleSuperate: z.array(testo()),
  /** Ciò che non va, una voce per regola; vuoto se ogni pagina passa. */
  violazioni: z.array(
    scheda({
      /** La regola di axe-core, o il controllo che le sta accanto. */
      regola: testo(),
      /** Vero se nessuno ha ancora guardato: il programma non sa dire se è un difetto. */
      daGuardare: z.boolean().optional(),
      /** Quante pagine non passano. */
      pagine: conteggio(),
      /** Una pagina che non passa: `/obiettivi/a1/`. */
      esempio: z.string().regex(/^\//, "scrivi l'indirizzo di una pagina del sito, che comincia con una barra"),
      /** Che cosa non va in quella pagina. */
      spiegazione: testo(),
    }),
  ),
  /** I casi in cui il programma non sa dire, guardati da una persona: perché vanno bene. */
  incompletiRiveduti: z.array(
    scheda({
      regola: testo(),
      /** Di quali elementi si tratta. */
      dove: testo(),
      /** Perché vanno bene. */
      motivo: testo(),
      /** Vero se il contrasto di ogni caso è stato anche calcolato. */
      misurati: z.boolean().optional(),
      /** Quante pagine ne hanno. */
      pagine: conteggio(),
    }),
  ),
});
export type ProveAccessibilita = z.infer<typeof proveAccessibilita>;
