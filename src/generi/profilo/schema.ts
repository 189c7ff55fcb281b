/**
 * Un profilo: ciò che di un piano è di una Regione o di un periodo, e non di tutti. Le aree con le loro lettere, le domande della
 * scheda e le loro risposte, chi decide, i periodi degli importi, la scala dei giudizi, poche parole.
 */
import { z } from "zod";
import { campo, conteggio, periodoDiAnni, scheda, testo } from "../base.ts";
import { sinonimo } from "../sinonimi/schema.ts";
import { TIPI_INDICATORE } from "../vocabolari.ts";

/** Come si risponde a una domanda della scheda. */
export const FORME_DOMANDA = ["sì o no", "scelta", "scelte", "testo", "punti chiave"] as const;

/** Come si risponde a ciò che una domanda chiede in più. */
export const FORME_DETTAGLIO = ["testi", "attori", "scelta", "scelte"] as const;

/** Di che cosa parla una domanda, per ciò che il programma ne ricava: con chi si realizza, se due risposte si smentiscono. */
export const ARGOMENTI = [
  "trasversale",
  "sanità nella programmazione",
  "sanità nella realizzazione",
  "altri Ambiti",
  "continuità",
  "nuovo servizio",
  "co-programmazione",
  "co-progettazione",
  "terzo settore",
  "altri attori",
  "bisogno",
  "natura",
  "digitale",
] as const;
export type ArgomentoDomanda = (typeof ARGOMENTI)[number];

/** Ciò che ogni scheda ha oltre alle domande del profilo, e che un modulo chiede con parole sue. */
export const FUORI_DALLE_DOMANDE = ["azioni", "target", "risorse", "personale", ...TIPI_INDICATORE] as const;

/** Il nome di un campo: le sue risposte lo scrivono così. */
const nomeCampo = () =>
  z.string().regex(/^[a-z][A-Za-z0-9]*$/, "usa lettere e cifre senza spazi né accenti, e comincia con una minuscola");

const scelte = () => z.array(testo()).min(2);

const dettaglio = scheda({
  campo: campo(nomeCampo(), "Campo", "Come si chiama il campo, nella risposta."),
  titolo: campo(testo(), "Titolo", "Come si chiama per chi legge."),
  spiega: campo(testo(), "Spiegazione", "Che cosa scrivere, per chi compila."),
  forma: campo(
    z.enum(FORME_DETTAGLIO),
    "Forma",
    "`testi`: un elenco. `attori`: enti, ognuno con il suo ruolo. `scelta` o `scelte`: fra quelle elencate.",
  ),
  scelte: campo(scelte().optional(), "Scelte", "Le risposte possibili, se la forma è `scelta` o `scelte`."),
});

const domanda = scheda({
  campo: campo(nomeCampo(), "Campo", "Come si chiama il campo nella scheda: `continuita`. Poi non cambia più."),
  titolo: campo(testo(), "Titolo", "Il nome della domanda, in una o due parole."),
  domanda: campo(
    testo(),
    "Domanda",
    "La domanda, come il sito la pone. Al posto di `{precedente}` vanno gli anni che vengono prima del piano.",
  ),
  nelModulo: campo(
    testo().optional(),
    "Nel modulo",
    "La domanda com'è scritta nel modulo della Regione: da questa si riconosce in un documento Word.",
  ),
  aiuto: campo(testo().optional(), "Aiuto", "Ciò che serve solo a chi compila."),
  spiega: campo(testo().optional(), "Spiegazione", "Che cosa vuol dire la scelta, se la domanda non basta."),
  forma: campo(
    z.enum(FORME_DOMANDA),
    "Forma",
    "Come si risponde: `sì o no`, con una nota; `scelta` o `scelte` fra quelle elencate; `testo`; `punti chiave` del piano.",
  ),
  scelte: campo(scelte().optional(), "Scelte", "Le risposte possibili, se la forma è `scelta` o `scelte`."),
  facoltativa: campo(z.boolean().optional(), "Facoltativa", "`true` se una scheda può non averla."),
  riguarda: campo(
    z.enum(ARGOMENTI).optional(),
    "Riguarda",
    "Di che cosa parla, se è fra gli argomenti che il programma sa mostrare e confrontare.",
  ),
  dettaglio: campo(dettaglio.optional(), "Dettaglio", "Ciò che una risposta «sì o no» può dire in più."),
});
export type DomandaDelProfilo = z.infer<typeof domanda>;

/** I campi di un profilo, ognuno facoltativo: ciò che manca resta com'è nel profilo da cui comincia. */
const campi = {
  nome: campo(testo(), "Nome", "Come si chiama: la Regione, o l'Ambito, e gli anni."),
  descrizione: campo(testo(), "Descrizione", "Per chi è, in una frase."),
  regione: campo(
    testo().optional(),
    "Regione",
    "La Regione per cui è: con questa lo si propone a chi comincia un piano.",
  ),
  anni: campo(periodoDiAnni().optional(), "Anni", "Gli anni dei piani per cui è."),
  norma: campo(testo().optional(), "Norma", "L'atto che lo stabilisce, come si cita."),
  aree: campo(
    z
      .array(
        scheda({
          lettera: campo(
            z.string().regex(/^[A-Z0-9]{1,4}$/, "da una a quattro maiuscole o cifre"),
            "Lettera",
            "La lettera, o il numero, dell'area.",
          ),
          nome: campo(testo(), "Nome", "Il nome ufficiale dell'area."),
        }),
      )
      .optional(),
    "Aree",
    "Le aree che la Regione stabilisce. Senza, le macroaree sono libere.",
  ),
  organi: campo(z.array(testo()).optional(), "Organi", "Chi si riunisce e decide. Senza, ogni nome va bene."),
  periodi: campo(
    z.array(testo()).min(1).optional(),
    "Periodi",
    "A quale tempo si può riferire un importo: `triennio`, `anno`, «prima annualità». Importi di periodi diversi non si sommano.",
  ),
  giudizi: campo(
    z
      .array(
        scheda({
          nome: campo(testo(), "Nome", "Il giudizio."),
          da: campo(conteggio("percentuale"), "Da", "Il grado più basso con questo giudizio, per cento."),
        }),
      )
      .optional(),
    "Giudizi",
    "La scala dei giudizi sul grado di raggiungimento, dal più basso. Senza, ogni giudizio va bene e nessuno si controlla.",
  ),
  adeguatezze: campo(
    z.array(testo()).optional(),
    "Adeguatezze",
    "Come si può dire se le risorse erano adeguate. Senza, ogni parola va bene.",
  ),
  esiti: campo(
    z
      .array(
        scheda({
          nome: campo(testo(), "Nome", "Il valore da scrivere: `sistema`."),
          detto: campo(testo(), "Detto", "Com'è detto a chi legge: «obiettivo di sistema»."),
        }),
      )
      .optional(),
    "Esiti",
    "I generi di esito oltre a quello tematico, che hanno solo un racconto.",
  ),
  domande: campo(
    z.array(domanda).optional(),
    "Domande",
    "Le domande della scheda di un obiettivo, nell'ordine in cui si pongono. Se ci sono, valgono solo queste.",
  ),
  modulo: campo(
    z
      .array(
        scheda({
          campo: campo(z.enum(FUORI_DALLE_DOMANDE), "Campo", "Il campo della scheda che ha la risposta."),
          nelModulo: campo(testo(), "Nel modulo", "La domanda com'è scritta nel modulo della Regione."),
        }),
      )
      .optional(),
    "Modulo",
    "Come il modulo della Regione chiede ciò che ogni scheda ha: azioni, destinatari, risorse, indicatori.",
  ),
  sinonimi: campo(
    z.array(sinonimo).optional(),
    "Sinonimi",
    "Come le persone di quella Regione chiamano le cose, per la ricerca: le sigle delle sue aziende, i nomi delle sue misure.",
  ),
  parole: campo(
    scheda({
      decide: campo(testo().optional(), "Chi decide", "Chi vota il piano, con l'articolo: «l'Assemblea dei Sindaci»."),
      sanita: campo(testo().optional(), "Sanità", "Come si chiama l'azienda sanitaria."),
    }).optional(),
    "Parole",
    "Come il sito chiama ciò che da una Regione all'altra ha un nome diverso.",
  ),
};

/** Una domanda o un dettaglio con delle scelte le elenca; uno senza, no. Due domande non hanno lo stesso campo. */
function controlla({ domande = [] }: { domande?: DomandaDelProfilo[] | undefined }, contesto: z.RefinementCtx): void {
  const guasto = (path: (string | number)[], message: string) =>
    contesto.addIssue({ code: "custom", path: ["domande", ...path], message, input: undefined });
  for (const [i, d] of domande.entries()) {
    if (domande.findIndex((v) => v.campo === d.campo) < i)
      guasto([i, "campo"], `«${d.campo}» è già di un'altra domanda`);
    if (d.riguarda && domande.findIndex((v) => v.riguarda === d.riguarda) < i)
      guasto([i, "riguarda"], `«${d.riguarda}» è già l'argomento di un'altra domanda`);
    for (const [posto, di] of [[[i], d] as const, [[i, "dettaglio"], d.dettaglio] as const]) {
      if (!di) continue;
      const vuole = di.forma.startsWith("scelt");
      if (vuole && !di.scelte) guasto([...posto, "forma"], `«${di.forma}» vuole le sue scelte: aggiungi «scelte: […]»`);
      if (!vuole && di.scelte) guasto([...posto, "scelte"], `con la forma «${di.forma}» non ci sono scelte`);
    }
    if (d.dettaglio && d.forma !== "sì o no") guasto([i, "dettaglio"], "lo ha solo una domanda «sì o no»");
  }
}

/** Un profilo com'è scritto in un file: il `profilo.yaml` di un piano, o uno di quelli del programma. */
export const profilo = scheda({
  estende: campo(
    testo().optional(),
    "Estende",
    "Il profilo del programma da cui comincia: `base`, se non lo dice. Ciò che qui manca resta com'è in quello.",
  ),
  ...campi,
}).superRefine(controlla);
export type ProfiloScritto = z.output<typeof profilo>;
