/** `piano.yaml`: l'identità del piano. */
import { z } from "zod";
import { controllaPrimario } from "../testo/colore.ts";
import { inganno } from "../testo/indirizzo-onesto.ts";
import { voto } from "./atto.ts";
import { anno, casella, data, fonte, giorno, id, indirizzo, intero, onesto, scheda, testo } from "./base.ts";
import { contatti, obblighi } from "./obblighi.ts";
import { LICENZE, STATI } from "./vocabolari.ts";

/** Un documento da cui vengono testi e figure. */
export const documento = scheda({
  id: id(),
  /** Titolo per intero, come si cita. */
  titolo: testo(),
  /** Data del documento, se è nota. */
  data: data().optional(),
  /** Indirizzo pubblico del documento, se esiste. */
  indirizzo: indirizzo().optional(),
});

/** Un Comune dell'Ambito. */
export const comune = scheda({
  nome: testo(),
  /** Codice ISTAT di sei cifre. */
  istat: z.string().regex(/^\d{6}$/, 'il codice ISTAT ha sei cifre, fra virgolette: "098031"'),
  /** Sigla della provincia. */
  provincia: z.string().regex(/^[A-Z]{2}$/, "scrivi la sigla della provincia, due lettere maiuscole"),
});

/** L'ente che risponde del piano. */
export const ente = scheda({
  nome: testo(),
  /** Che cosa fa rispetto al piano, per esempio «ente capofila». */
  ruolo: testo(),
  /** Codice dell'ente nell'Indice delle pubbliche amministrazioni (indicepa.gov.it): lo vuole il catalogo dei dati aperti. */
  codiceIpa: testo().optional(),
  sito: indirizzo().optional(),
  /** Casella istituzionale: mai quella di una persona. */
  email: casella().optional(),
  pec: casella().optional(),
  telefono: testo().optional(),
  sede: testo().optional(),
});

/** A chi si segnala un difetto di sicurezza del sito: diventa `/.well-known/security.txt` (RFC 9116). */
export const sicurezza = scheda({
  /** In ordine di preferenza: `mailto:…` con una casella istituzionale, `https://…` di un modulo, o `tel:+39…`. */
  contatti: z
    .array(
      z
        .string()
        .regex(
          /^(?:https:\/\/\S+|mailto:[^\s@?]+@[^\s@?]+|tel:\+\d[\d-]*)$/,
          "scrivi un recapito che comincia con mailto:, https:// o tel:+39",
        )
        .superRefine(onesto(inganno)),
    )
    .min(1),
  /** Fino a quando i recapiti valgono, per esempio 2026-12-31: al massimo un anno avanti. Poi si ricontrollano e si rinnova. */
  scadenza: giorno(),
  /** Pagina che dice come si trattano le segnalazioni. */
  regole: indirizzo().optional(),
});

export const piano = scheda({
  /** Nome per intero dell'Ambito. */
  ambito: testo(),
  /** Nome breve, usato nei titoli e nel nome del PDF. */
  nomeBreve: testo(),
  ente,
  regione: testo(),
  triennio: scheda({ inizio: anno(), fine: anno() }),
  /** Il triennio di cui il piano racconta gli esiti. */
  triennioPrecedente: scheda({ inizio: anno(), fine: anno() }).optional(),
  stato: z.enum(STATI),
  /** Come il piano è stato approvato: va sulla copertina. Serve quando lo stato è `approvato`. */
  approvazione: scheda({
    /** Chi lo ha approvato. */
    organo: testo(),
    data: giorno(),
    /** L'atto, come si cita: «deliberazione n. 4». */
    atto: testo(),
    /** Com'è andato il voto. */
    voto: voto.omit({ oggetto: true }).optional(),
  }).optional(),
  /** Versione del testo, per esempio `"1.0"`. */
  versione: testo(),
  /** Una frase che dice a chiunque che cosa è questo piano. */
  descrizione: testo(),
  licenza: z.enum(LICENZE),
  /** Abitanti dell'Ambito: il numero da mostrare in apertura, con la sua data e la sua fonte. */
  popolazione: scheda({ valore: intero(), anno: anno(), fonte }),
  /** Da dove si modifica: indirizzo del repository, ramo, cartella del piano nel repository. */
  repository: scheda({ indirizzo: indirizzo(), ramo: testo(), cartella: testo() }).optional(),
  /** Indirizzo pubblico del sito, se è già deciso. */
  sito: indirizzo().optional(),
  sicurezza: sicurezza.optional(),
  /** A chi scrive o telefona un cittadino. */
  contatti: contatti.optional(),
  /** Ciò che la legge vuole sul sito di un ente pubblico. Serve tutto quando il piano è `approvato`. */
  obblighi: obblighi.optional(),
  /** Parole di un'altra lingua che un lettore di schermo deve dire in quella lingua: «burn out», «housing first». */
  paroleStraniere: z
    .array(
      scheda({
        /** Codice di due lettere: `en`, `fr`, `de`. */
        lingua: z.string().regex(/^[a-z]{2}$/, "scrivi il codice della lingua, due lettere minuscole: en, fr, de"),
        parole: z.array(testo()).min(1),
      }),
    )
    .optional(),
  /** Il colore dell'Ambito, per esempio `"#0066cc"`: ci si deve poter scrivere sopra in bianco. */
  colore: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'scrivi il colore con il cancelletto e sei cifre esadecimali, fra virgolette: "#0066cc"')
    .superRefine((colore, contesto) => {
      const guaio = controllaPrimario(colore);
      if (guaio)
        contesto.addIssue({
          code: "custom",
          message: guaio.motivo,
          input: colore,
          params: { suggerimento: guaio.vicino },
        });
    })
    .optional(),
  documenti: z.array(documento).min(1),
  comuni: z.array(comune).min(1),
  /** Quanti sono i Comuni secondo il piano: il programma li conta e confronta. */
  numeroComuni: intero(),
});
export type PianoYaml = z.infer<typeof piano>;
