/** `piano.yaml`: l'identità del piano. */
import { z } from "zod";
import { percorsoImmagine } from "../../immagini/percorso.ts";
import { controllaPrimario } from "../../testo/colore.ts";
import { inganno } from "../../testo/indirizzo-onesto.ts";
import { voto } from "../atti/schema.ts";
import {
  anno,
  campo,
  campoFonte,
  casella,
  conteggio,
  data,
  distingue,
  id,
  indirizzo,
  intero,
  nonSiLegge,
  onesto,
  periodoDiAnni,
  scheda,
  siChiamava,
  testo,
} from "../base.ts";
import { LICENZE, STATI, VOCI } from "../vocabolari.ts";
import { contatti, obblighi } from "./obblighi.ts";

/** Un documento da cui vengono testi e figure. */
export const documento = scheda({
  id: campo(id(), "Identificativo", "Il nome breve con cui ogni `fonte` lo cita."),
  titolo: campo(testo(), "Titolo", "Titolo per intero, come si cita."),
  data: campo(data().optional(), "Data", "Data del documento, se è nota: anno-mese-giorno."),
  indirizzo: campo(indirizzo().optional(), "Indirizzo", "Indirizzo pubblico del documento, se esiste."),
});

/** Un Comune dell'Ambito. */
export const comune = scheda({
  nome: campo(distingue(testo()), "Nome", "Il nome ufficiale del Comune."),
  istat: campo(
    distingue(z.string().regex(/^\d{6}$/, 'il codice ISTAT ha sei cifre, fra virgolette: "098031"')),
    "Codice ISTAT",
    'Sei cifre, fra virgolette: `"098031"`.',
  ),
  provincia: campo(
    z.string().regex(/^[A-Z]{2}$/, "scrivi la sigla della provincia, due lettere maiuscole"),
    "Provincia",
    "Sigla della provincia, due lettere maiuscole.",
  ),
});

/** L'ente che risponde del piano. */
export const ente = scheda({
  nome: campo(testo(), "Nome", "Il nome per intero."),
  ruolo: campo(testo(), "Ruolo", "Che cosa fa rispetto al piano, per esempio «ente capofila»."),
  codiceIpa: campo(
    testo().optional(),
    "Codice IPA",
    "Codice dell'ente nell'Indice delle pubbliche amministrazioni (indicepa.gov.it): lo vuole il catalogo dei dati aperti.",
  ),
  sito: campo(indirizzo().optional(), "Sito", "L'indirizzo del sito dell'ente."),
  email: campo(casella().optional(), "E-mail", "Casella istituzionale: mai quella di una persona."),
  pec: campo(casella().optional(), "PEC", "Posta certificata dell'ente."),
  telefono: campo(testo().optional(), "Telefono", "Il centralino, mai un cellulare."),
  sede: campo(testo().optional(), "Sede", "L'indirizzo della sede."),
});

/** A chi si segnala un difetto di sicurezza del sito: diventa `/.well-known/security.txt` (RFC 9116). */
export const sicurezza = scheda({
  contatti: campo(
    z
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
    "Recapiti",
    "In ordine di preferenza: `mailto:…` con una casella istituzionale, `https://…` di un modulo, o `tel:+39…`.",
  ),
  scadenza: campo(
    data(),
    "Scadenza",
    "Fino a quando i recapiti valgono, per esempio 2026-12-31: al massimo un anno avanti. Poi si ricontrollano e si rinnova.",
  ),
  regole: campo(indirizzo().optional(), "Regole", "Pagina che dice come si trattano le segnalazioni."),
});

export const piano = scheda({
  schema: campo(
    nonSiLegge(intero(), "dice al programma come sono fatti i file").optional(),
    "Schema",
    "Per quale schema il piano è scritto: lo mette il programma, e con «npm run aggiorna» lo porta a quello di adesso.",
  ),
  ambito: campo(testo(), "Ambito", "Nome per intero dell'Ambito."),
  nomeBreve: campo(testo(), "Nome breve", "Usato nei titoli e nel nome del PDF."),
  ente: campo(ente, "Ente", "L'ente che risponde del piano."),
  regione: campo(testo(), "Regione", "La Regione dell'Ambito."),
  profilo: campo(
    testo().optional(),
    "Profilo",
    "Le domande della scheda, le aree, gli organi e le scale che valgono qui: il nome di un profilo del programma. Se manca, " +
      "quello della Regione per gli anni del piano o, dove non c'è, `base`. Con un `profilo.yaml` suo, un piano qui non scrive niente.",
  ),
  anni: campo(
    siChiamava(periodoDiAnni(), "triennio"),
    "Anni",
    "Gli anni del piano: tre, cinque, quanti la Regione vuole.",
  ),
  anniPrecedenti: campo(
    siChiamava(periodoDiAnni().optional(), "triennioPrecedente"),
    "Anni precedenti",
    "Gli anni del piano precedente, di cui questo racconta gli esiti.",
  ),
  stato: campo(z.enum(STATI), "Stato", "A che punto è l'approvazione."),
  approvazione: campo(
    scheda({
      organo: campo(testo(), "Organo", "Chi lo ha approvato."),
      data: campo(data(), "Data", "Il giorno dell'approvazione: anno-mese-giorno."),
      atto: campo(testo(), "Atto", "L'atto, come si cita: «deliberazione n. 4»."),
      voto: campo(voto.omit({ oggetto: true }).optional(), "Voto", "Com'è andato il voto."),
    }).optional(),
    "Approvazione",
    "Come il piano è stato approvato: va sulla copertina. Serve quando lo stato è `approvato`.",
  ),
  voce: campo(
    z.enum(VOCI).optional(),
    "Voce",
    "`trascrizione` se i testi vengono da un documento, che il sito cita accanto alle schede; `propria`, o niente, se li " +
      "scrive qui l'ufficio.",
  ),
  versione: campo(testo(), "Versione", 'Versione del testo, fra virgolette: `"1.0"`.'),
  descrizione: campo(testo(), "Descrizione", "Una frase che dice a chiunque che cosa è questo piano."),
  licenza: campo(z.enum(LICENZE), "Licenza", "La licenza aperta di testi e dati."),
  popolazione: campo(
    scheda({
      valore: campo(conteggio("persone"), "Abitanti", "Quanti sono gli abitanti dell'Ambito."),
      anno: campo(anno(), "Anno", "L'anno a cui il numero si riferisce."),
      fonte: campoFonte(),
    }).optional(),
    "Popolazione",
    "Abitanti dell'Ambito: il numero da mostrare in apertura, con la sua data e la sua fonte. Se nessuna fonte lo dice, manca.",
  ),
  repository: campo(
    scheda({
      indirizzo: campo(indirizzo(), "Indirizzo", "L'indirizzo del repository."),
      ramo: campo(testo(), "Ramo", "Il ramo che si pubblica, per esempio `main`."),
      cartella: campo(testo(), "Cartella", "La cartella del piano nel repository."),
    }).optional(),
    "Repository",
    "Da dove si modifica: con questo, ogni pagina porta al suo file.",
  ),
  sito: campo(indirizzo().optional(), "Sito", "Indirizzo pubblico del sito, se è già deciso."),
  sicurezza: campo(
    sicurezza.optional(),
    "Sicurezza",
    "A chi si segnala un difetto di sicurezza del sito: diventa `security.txt`.",
  ),
  contatti: campo(contatti.optional(), "Contatti", "A chi scrive o telefona un cittadino."),
  obblighi: campo(
    obblighi.optional(),
    "Obblighi",
    "Ciò che la legge vuole sul sito di un ente pubblico. Serve tutto quando il piano è `approvato`.",
  ),
  paroleStraniere: campo(
    z
      .array(
        scheda({
          lingua: campo(
            nonSiLegge(
              z.string().regex(/^[a-z]{2}$/, "scrivi il codice della lingua, due lettere minuscole: en, fr, de"),
              "dice come si pronuncia",
            ),
            "Lingua",
            "Codice di due lettere: `en`, `fr`, `de`.",
          ),
          parole: campo(
            z.array(nonSiLegge(testo(), "dice dove cambia la lingua")).min(1),
            "Parole",
            "Le parole o le locuzioni di quella lingua.",
          ),
        }),
      )
      .optional(),
    "Parole straniere",
    "Parole di un'altra lingua che un lettore di schermo deve dire in quella lingua: «burn out», «housing first».",
  ),
  colore: campo(
    nonSiLegge(
      z
        .string()
        .regex(
          /^#[0-9a-f]{6}$/i,
          'scrivi il colore con il cancelletto e sei cifre esadecimali, fra virgolette: "#0066cc"',
        )
        .superRefine((colore, contesto) => {
          const guaio = controllaPrimario(colore);
          if (guaio)
            contesto.addIssue({
              code: "custom",
              message: guaio.motivo,
              input: colore,
              params: { suggerimento: guaio.vicino },
            });
        }),
      "colora le pagine",
    ).optional(),
    "Colore",
    'Il colore dell\'Ambito, fra virgolette: `"#0066cc"`. Ci si deve poter scrivere sopra in bianco.',
  ),
  logo: campo(
    testo()
      .superRefine((percorso, contesto) => {
        const guaio = percorsoImmagine(percorso);
        if (typeof guaio !== "string")
          contesto.addIssue({
            code: "custom",
            message: guaio.messaggio,
            input: percorso,
            params: { suggerimento: guaio.suggerimento },
          });
      })
      .optional(),
    "Logo",
    "Lo stemma o il logo dell'Ambito, accanto al nome in cima a ogni pagina: un file della cartella `immagini`, per esempio `/immagini/stemma.png`. Lo si vede su uno sfondo del colore dell'Ambito.",
  ),
  documenti: campo(z.array(documento).min(1), "Documenti", "I documenti da cui vengono testi e figure."),
  comuni: campo(z.array(comune).min(1), "Comuni", "I Comuni dell'Ambito."),
  numeroComuni: campo(
    conteggio(),
    "Numero dei Comuni",
    "Quanti sono i Comuni secondo il piano: il programma li conta e confronta.",
  ),
}).superRefine(({ anni, anniPrecedenti: prima }, contesto) => {
  if (prima && prima.fine >= anni.inizio)
    contesto.addIssue({
      code: "custom",
      path: ["anniPrecedenti", "fine"],
      message: `il piano precedente finisce nel ${prima.fine}, e quello del piano comincia nel ${anni.inizio}`,
    });
});
export type PianoYaml = z.infer<typeof piano>;
