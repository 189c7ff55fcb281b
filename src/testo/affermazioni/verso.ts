/** Chi regge un prima e un dopo: la parola che dice se la stessa cosa sale o scende. */
import { type Cambio, cambi } from "./lessico.ts";
import { s, type Traccia } from "./segni.ts";

/** Verbi che portano da un valore a un altro senza dire il verso. */
const NEUTRI =
  "pass(?:a|ano|ati?|ate|ata|ato|ando|are|ava|avano|erà|eranno)|va|vanno|arriva(?:no|ndo)?|giung\\p{L}+|raggiung\\p{L}+|port\\p{L}+";
const NEUTRO_FINITO =
  /(?<!\p{L})(?:passa|passano|passava|passavano|va|vanno|arriva|arrivano|giunge|giungono|raggiunge|raggiungono|porta|portano|portare|erano|era|sono|è|hanno|ha|può|possono|deve|devono|segue|seguono|conta|contano)(?!\p{L})/gu;
/** Come una proposizione continua il soggetto di quella prima. */
const CONTINUA = new RegExp(
  String.raw`(?:^|,|:|\se|\sed)\s*(?:che|e|ed|i quali|le quali)?\s*(?:si\s|vi\s|ne\s)?(?:è|sono|era|erano)?\s*(?:stat[aeio]\s)?(?:${NEUTRI}|era|erano|è|sono)?\s*$`,
  "u",
);
/** Ciò che può stare fra i due punti e il primo numero: il tempo e la copula, mai un altro soggetto. */
const SOLO_TEMPO = new RegExp(
  String.raw`^(?:\s|,|\(|nel|nell'|in|anno|scolastico|negli|era|erano|è|sono|si|${NEUTRI}|da|dai|dal|infatti|erano|stati|state|ora|oggi|se|ne|contavano|contano|conta|registravano|l'|${s("YD")})*$`,
  "u",
);
const SOGGETTO_NUOVO =
  /,?\s(?:mentre|ma|però|invece|sebbene|anche se|nonostante|malgrado|con|così|perciò|quindi)\s|,?\s(?:e|ed)\s(?:i|gli|le|la|il|l'|lo)\s?(?!qual)/u;
const AUSILIARE =
  /(?<!\p{L})(?:ha|hanno|possono|può|deve|devono|avrà|permett\p{L}*|costring\p{L}*|costrett\p{L}*|consent\p{L}*|obblig\p{L}*|comport\p{L}*)(?!\p{L})/u;
const AGGIUNTA =
  /(?<!\p{L})(?:con|per|dopo|nonostante|malgrado|causa|grazie|seguito|dat[oa]|vist[aoei]|considerat[aoei]|fronte|anche|a)\s+(?:(?:di|del|della|dello|dell'|al|alla|all'|a|allo)\s?)?(?:(?:il|lo|la|l'|un|una|un')\s?)?(?:\p{L}+\s+){0,2}$/u;

/** La parola che regge ciò che comincia a `inizio` e finisce a `fine`; niente, se non è sicuro. */
export function regge(
  t: Traccia,
  inizio: number,
  fine: number,
  tutti: readonly Cambio[] = cambi(t.segni),
): Cambio | undefined {
  const prima = tutti.findLast((c) => c.fine <= inizio);
  if (prima) return dallaParola(t, prima, inizio) ? prima : undefined;
  const dopo = tutti.find((c) => c.inizio >= fine);
  return dopo && dalDopo(t, dopo, fine) ? dopo : undefined;
}

function dallaParola(t: Traccia, c: Cambio, inizio: number): boolean {
  const tra = t.segni.slice(c.fine, inizio);
  if (tra.length > 130 || /[.;]/.test(tra)) return false;
  const duePunti = tra.lastIndexOf(":");
  // «…di circa il 10%, dai 940»: la misura del cambiamento sta in mezzo e non ne cambia il soggetto.
  const pezzo = (duePunti >= 0 ? tra.slice(0, duePunti) : tra).replace(
    new RegExp(`(?:di|del|dell')\\s?[^,]{0,24}?${s("PFNE")}[^,]{0,12}`, "u"),
    " ",
  );
  // «…la sua discesa, con 512 nati nel 2022»: il numero è subito dopo.
  if (/^[^,:]{0,40},\scon\s$/u.test(pezzo) && !finitoConSoggetto(pezzo.slice(0, -6))) return !AUSILIARE.test(pezzo);
  if (AUSILIARE.test(pezzo) || SOGGETTO_NUOVO.test(pezzo)) return false;
  const aggiunta = c.nome && AGGIUNTA.test(t.segni.slice(Math.max(0, c.inizio - 50), c.inizio));
  if (duePunti >= 0) return !aggiunta && SOLO_TEMPO.test(tra.slice(duePunti + 1)) && !finitoConSoggetto(pezzo);
  if (aggiunta && (pezzo.includes(",") || finitoConSoggetto(pezzo))) return false;
  return !finitoConSoggetto(pezzo);
}

/** Un verbo di modo finito che ha un soggetto suo, e non continua quello di prima. */
function finitoConSoggetto(pezzo: string): boolean {
  return [...pezzo.matchAll(NEUTRO_FINITO)].some((m) => !CONTINUA.test(pezzo.slice(0, m.index)));
}

const MISURA = String.raw`(?:\s+(?:di|del|pari|della|dell'|dello|a|al|all'|alla|circa|quasi|oltre|complessiv\p{L}+|il|lo))*\s*'?\s*[\p{Co}]`;
function dalDopo(t: Traccia, c: Cambio, fine: number): boolean {
  const tra = t.segni.slice(fine, c.inizio);
  const poi = t.segni.slice(c.fine);
  if (tra.length > 75 || /[.;]/.test(tra)) return false;
  if (
    !/(?:^|[\s,(:])(?:con|in|segn\p{L}+|registr\p{L}+|facendo|cioè|ossia|dunque|quindi|pari a|per|è|sono|si sono|una|un|un')\s?(?:\p{L}+\s){0,2}$|[,(:]\s*$/u.test(
      tra,
    )
  )
    return false;
  if (/,\s*(?:\p{L}+\s){0,4}(?:sono|è|hanno|ha)\s/u.test(tra)) return false;
  return new RegExp(
    String.raw`^(?:${MISURA}|\s*[.,;)]|\s*$|\s+(?:rispetto|significativ|notevol|nett|marcat|complessiv|netta))`,
    "u",
  ).test(poi);
}
