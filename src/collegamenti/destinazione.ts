/** Dove porta un indirizzo scritto in una pagina, e che cosa non va se non porta da nessuna parte. */
import { DI_QUESTA_MACCHINA, indirizzoVicino } from "../testo/indirizzo.ts";
import { piuVicino } from "../testo/vicino.ts";
import type { Sito } from "./tipi.ts";

export interface Difetto {
  regola: string;
  messaggio: string;
  suggerimento?: string | undefined;
}

/** Ciò che serve a seguire un indirizzo. */
export interface Mappa {
  sito: Sito;
  /** Le ancore di un file, se si sanno. */
  ancore: (file: string) => ReadonlySet<string> | undefined;
  /** Gli indirizzi validi, con la cartella del sito: pagine con la barra finale, file con il loro nome. */
  indirizzi: string[];
}

const ESTERNI = ["https", "http", "mailto", "tel"];
/** Ammessi solo dove il navigatore non va altrove. */
const INTERNI = ["data", "blob", "about"];

/** @param pagina l'indirizzo della pagina in cui è scritto, con la cartella del sito */
export function difettoDi(scritto: string, pagina: string, mappa: Mappa): Difetto | undefined {
  const indirizzo = scritto.trim();
  if (indirizzo === "") return difetto("vuoto", "L'indirizzo è vuoto", "scrivi dove porta, o togli il collegamento");
  if (indirizzo === "#")
    return difetto(
      "vuoto",
      "«#» da solo non porta a niente",
      "scrivi dopo # l'identificativo di un punto della pagina",
    );
  if (/^[/\\]{2}/.test(indirizzo))
    return difetto("senza-protocollo", `A «${indirizzo}» manca il protocollo`, `scrivi «https:${indirizzo}»`);
  const protocollo = /^([a-z][a-z0-9+.-]*):/i.exec(indirizzo)?.[1]?.toLowerCase();
  if (protocollo) return difettoEsterno(indirizzo, protocollo, mappa);
  return URL.canParse(indirizzo, `http://x${pagina}`)
    ? difettoInterno(new URL(indirizzo, `http://x${pagina}`), scritto, mappa)
    : difetto("indirizzo-sbagliato", `«${indirizzo}» non è un indirizzo`);
}

const difetto = (regola: string, messaggio: string, suggerimento?: string): Difetto => ({
  regola,
  messaggio,
  suggerimento,
});

function difettoEsterno(indirizzo: string, protocollo: string, mappa: Mappa): Difetto | undefined {
  if (protocollo === "file")
    return difetto(
      "questa-macchina",
      `«${indirizzo}» è un file di chi scrive: gli altri non lo vedono`,
      "metti il file nel sito e scrivi il suo indirizzo",
    );
  if (INTERNI.includes(protocollo)) return undefined;
  if (!ESTERNI.includes(protocollo)) {
    const vicino = piuVicino(protocollo, ESTERNI);
    return difetto(
      "protocollo",
      `Il protocollo «${protocollo}:» non è ammesso`,
      vicino ? `forse volevi scrivere «${vicino}:»` : "usa https:, mailto: o tel:",
    );
  }
  if (protocollo === "mailto" || protocollo === "tel")
    return /:[^\s?]/.test(indirizzo) ? undefined : difetto("vuoto", `Dopo «${protocollo}:» manca il recapito`);
  if (!URL.canParse(indirizzo)) return difetto("indirizzo-sbagliato", `«${indirizzo}» non è un indirizzo`);
  const url = new URL(indirizzo);
  if (DI_QUESTA_MACCHINA.test(url.hostname))
    return difetto(
      "questa-macchina",
      `«${indirizzo}» esiste solo sul computer di chi scrive`,
      `scrivi «${url.pathname}${url.search}${url.hash}», senza il nome del computer`,
    );
  const { pubblico } = mappa.sito;
  const casa = pubblico ? new URL(pubblico.replace(/\/?$/, "/")) : undefined;
  if (casa?.host !== url.host) return undefined;
  if (protocollo === "http")
    return difetto(
      "non-protetto",
      `«${indirizzo}» porta a questo sito senza protezione`,
      `scrivi «${indirizzo.replace(/^http:/i, "https:")}»`,
    );
  if (!url.pathname.startsWith(casa.pathname)) return undefined;
  url.pathname = mappa.sito.base + url.pathname.slice(casa.pathname.length);
  return difettoInterno(url, indirizzo, mappa);
}

function difettoInterno(url: URL, scritto: string, mappa: Mappa): Difetto | undefined {
  const { base, file, inArrivo } = mappa.sito;
  const percorso = decodifica(url.pathname);
  const resto = url.search + url.hash;
  if (!percorso.startsWith(base)) {
    const dentro = base + percorso.slice(1);
    const giusto = mappa.indirizzi.includes(dentro) ? dentro : percorso === base.slice(0, -1) ? base : undefined;
    return difetto(
      "fuori-dal-sito",
      `«${scritto}» esce dalla cartella del sito, che è «${base}»`,
      giusto ? `scrivi «${giusto}${resto}»` : `scrivi un indirizzo che comincia con «${base}»`,
    );
  }
  const relativo = percorso.slice(base.length);
  const nome = relativo === "" || relativo.endsWith("/") ? `${relativo}index.html` : relativo;
  if (!file.has(nome)) {
    if (inArrivo?.includes(nome)) return undefined;
    if (file.has(`${nome}/index.html`))
      return difetto("senza-barra", `A «${scritto}» manca la barra finale`, `scrivi «${percorso}/${resto}»`);
    const vicino = indirizzoVicino(percorso, mappa.indirizzi);
    return difetto(
      "inesistente",
      `${/\.\w+$/.test(nome) && nome === relativo ? "Il file" : "La pagina"} «${percorso}» non esiste`,
      vicino && `forse volevi scrivere «${vicino}${resto}»`,
    );
  }
  if (/(?:^|\/)index\.html$/.test(relativo))
    return difetto(
      "senza-barra",
      `«${scritto}» nomina il file invece della pagina`,
      `scrivi «${percorso.replace(/index\.html$/, "")}${resto}»`,
    );
  return difettoAncora(url.hash, percorso, nome, mappa);
}

/** @param hash con il suo `#`; vuoto se non c'è */
function difettoAncora(hash: string, percorso: string, nome: string, mappa: Mappa): Difetto | undefined {
  const scritta = hash.slice(1).replace(/:~:.*$/, "");
  const ancore = mappa.ancore(nome);
  if (scritta === "" || !ancore || !/\.(?:html|svg)$/.test(nome)) return undefined;
  const ancora = decodifica(scritta);
  if (ancore.has(scritta) || ancore.has(ancora) || ancora.toLowerCase() === "top") return undefined;
  const vicina = piuVicino(ancora, [...ancore]);
  return difetto(
    "ancora",
    `Nella pagina «${percorso}» non c'è il punto «#${ancora}»`,
    vicina ? `forse volevi scrivere «#${vicina}»` : "apri la pagina e scegli un titolo che c'è",
  );
}

/** Toglie le sequenze `%xx`; se sono scritte male, lascia com'è. */
function decodifica(testo: string): string {
  try {
    return decodeURIComponent(testo);
  } catch {
    return testo;
  }
}
