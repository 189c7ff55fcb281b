/** I collegamenti scritti nei testi: ciò che il piano da solo può dire, prima di costruire il sito. */
import { DI_QUESTA_MACCHINA, vicinaFra } from "../../../testo/indirizzo.ts";
import { type Piano, vociConTesto } from "../../modello.ts";
import { pagineDelPiano } from "../../percorsi.ts";
import type { Regola } from "../regola.ts";

type Guaio = [messaggio: string, suggerimento: string];
/** Le pagine che il sito avrà, pronte per essere cercate. */
interface Pagine {
  note: ReadonlySet<string>;
  vicina: (percorso: string) => string | undefined;
}

export const collegamentoRotto: Regola = {
  id: "collegamento-rotto",
  famiglia: "completezza",
  gravita: "errore",
  titolo: "Un collegamento di un testo non porta a nessuna pagina",
  motivo: "Chi lo apre, sullo schermo o nel PDF, non trova niente.",
  esempio: { sbagliato: "[la scheda](/obiettivi/a1)", giusto: "[la scheda](/obiettivi/a1/)" },
  cerca: ({ piano, file }) => {
    const elenco = pagineDelPiano(piano);
    const pagine = { note: new Set(elenco), vicina: vicinaFra(elenco) };
    const incerte = [...new Set(famiglieIncerte(piano, file))];
    return vociConTesto(piano).flatMap(({ file, testo }) =>
      testo.collegamenti.flatMap(({ url, riga, colonna, immagine }) => {
        if (immagine || incerte.some((f) => url.startsWith(`/${f}/`))) return [];
        // Un navigatore non legge gli a capo e le tabulazioni di un indirizzo: chi li infila in «javascript:» non è salvo.
        const guaio = guaioDi(url.trim().replace(/[\t\n\r]/g, ""), piano, pagine);
        return guaio ? [{ file, riga, colonna, messaggio: guaio[0], suggerimento: guaio[1] }] : [];
      }),
    );
  },
};

/** Le cartelle in cui qualche file ha errori: le sue pagine possono esserci. */
function famiglieIncerte(piano: Piano, file: ReadonlyMap<string, string>): string[] {
  const letti = new Set([...vociConTesto(piano), ...piano.dataset].map((v) => v.file));
  const cartelle = [...file.keys()]
    .filter((f) => /\.mdx$|^dati\/.+\.yaml$/.test(f) && !letti.has(f))
    .map((f) => f.split("/"));
  return cartelle.flatMap(([cartella = "", nome]) =>
    nome === undefined ? [] : cartella === "dati" ? ["dati", "grafici"] : [cartella],
  );
}

function guaioDi(url: string, piano: Piano, pagine: Pagine): Guaio | undefined {
  if (url === "" || url === "#") return ["Il collegamento è vuoto", "scrivi dove porta, per esempio /obiettivi/"];
  if (url.startsWith("#")) return undefined;
  if (url.startsWith("//")) return [`A «${url}» manca il protocollo`, `scrivi «https:${url}»`];
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return guaioEsterno(url, piano, pagine);
  return guaioInterno(url, pagine);
}

function guaioEsterno(url: string, piano: Piano, pagine: Pagine): Guaio | undefined {
  if (!/^https?:/i.test(url)) return undefined;
  if (!URL.canParse(url))
    return [`«${url}» non è un indirizzo`, "scrivilo per intero, per esempio https://ente.example/"];
  const { hostname, protocol, pathname, search, hash } = new URL(url);
  if (DI_QUESTA_MACCHINA.test(hostname)) {
    const percorso = `${pathname}${search}${hash}`;
    return [`«${url}» esiste solo sul computer di chi scrive`, `scrivi «${percorso}», senza il nome del computer`];
  }
  if (protocol === "http:")
    return [`«${url}» non è protetto: chi legge può ricevere altro`, `scrivi «${url.replace(/^http:/i, "https:")}»`];
  const sito = piano.identita.sito?.replace(/\/?$/, "/");
  return sito && url.startsWith(sito) ? guaioInterno(url.slice(sito.length - 1), pagine) : undefined;
}

/** @param url un indirizzo del sito; i file (immagini, CSV, PDF) si controllano quando il sito è costruito */
function guaioInterno(url: string, pagine: Pagine): Guaio | undefined {
  const [percorso = "", resto = ""] = dividi(url);
  if (/\/[^/]+\.[a-z0-9]+$/i.test(percorso) || pagine.note.has(percorso)) return undefined;
  const intero = percorso.replace(/^(?:\.{0,2}\/)*/, "/").replace(/\/?$/, "/");
  const giusto = pagine.note.has(intero) ? intero : pagine.vicina(intero);
  const consiglio = giusto
    ? `${pagine.note.has(intero) ? "scrivi" : "forse volevi scrivere"} «${giusto}${resto}»`
    : "gli indirizzi si leggono nella barra del navigatore: cominciano e finiscono con una barra, per esempio /obiettivi/a1/";
  if (intero === giusto && percorso.startsWith("/")) return [`A «${url}» manca la barra finale`, consiglio];
  if (intero === giusto)
    return [`«${url}» non comincia con una barra: da un'altra pagina porterebbe altrove`, consiglio];
  return [`La pagina «${percorso}» non esiste`, consiglio];
}

/** Il percorso, decodificato, e ciò che viene dopo (`?…`, `#…`). */
function dividi(url: string): [percorso: string, resto: string] {
  const fine = url.search(/[?#]/);
  const percorso = fine < 0 ? url : url.slice(0, fine);
  try {
    return [decodeURI(percorso), fine < 0 ? "" : url.slice(fine)];
  } catch {
    return [percorso, fine < 0 ? "" : url.slice(fine)];
  }
}
