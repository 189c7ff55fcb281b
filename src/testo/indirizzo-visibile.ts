/** Un collegamento il cui testo è un indirizzo deve portare lì: chi legge si fida di ciò che vede. */
import { decodifica } from "./indirizzo-onesto.ts";

/**
 * Domini di primo livello che in una frase si riconoscono senza protocollo. Gli altri, se il testo è solo quello: «art.it»
 * scritto male in mezzo a una frase non promette un sito.
 */
const NOTI = /\.(?:it|eu|com|org|net|info|edu|gov|int|biz|online|site|app|dev|fr|de|es|ch|at|uk|va|sm|example|test)$/i;
/** Estensioni di file: «modulo.pdf» è un nome di file. */
const FILE =
  /\.(?:pdf|csv|xlsx?|ods|docx?|odt|rtf|txt|zip|html?|xml|json|ya?ml|mdx?|png|jpe?g|svg|gif|webp|mp[34]|p7m|ttl|rdf)$/i;
const CASELLA = /[\p{L}\p{N}._%+-]+@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu;
const SITO =
  /(?<![\p{L}\p{N}@._-])(https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+)\.?(:\d+)?([/?#][^\s<>"'«»]*)?/giu;

/** Un testo con i punti e le lettere che somigliano a quelli di un indirizzo («www․inps․it», «inps[.]it») scritti com'è l'indirizzo. */
const dritto = (testo: string): string => testo.normalize("NFKC").replace(/。|[[(]\.[\])]/g, ".");

interface Visto {
  scritto: string;
  host: string;
  percorso: string;
}

/**
 * @param testo ciò che si legge nel collegamento
 * @param url dove porta davvero
 * @returns l'indirizzo che si legge, se non è quello a cui si arriva
 */
export function indirizzoDiverso(testo: string, url: string): string | undefined {
  const letto = dritto(testo.trim());
  // Un percorso del sito, da solo, promette quella pagina.
  if (/^\/[\w-]+\/[^\s]*$/.test(letto)) return url.startsWith("/") && percorsoDi(letto, url) ? undefined : letto;
  for (const m of letto.matchAll(CASELLA)) if (!portaAllaCasella(m[0], m[1] ?? "", url)) return m[0];
  const senzaCaselle = letto.replace(CASELLA, " ");
  return sitiIn(senzaCaselle, letto).find((v) => !portaAlSito(v, url))?.scritto;
}

function sitiIn(testo: string, intero: string): Visto[] {
  return [...testo.matchAll(SITO)].flatMap(([tutto, protocollo, host = "", , percorso = ""]) => {
    const solo = tutto.length === intero.length;
    const esplicito = protocollo !== undefined || /^www\./i.test(host);
    const somiglia = NOTI.test(host) || (solo && !FILE.test(host) && /^[^.]{2,}\./.test(host));
    if (!esplicito && !somiglia) return [];
    return [{ scritto: tutto, host, percorso: percorso.replace(/[.,;:!?)\]]+$/, "") }];
  });
}

/** Il nome di un sito come lo cerca la rete, senza «www.». */
function nomeDi(host: string): string {
  const scritto = `https://${host.toLowerCase()}/`;
  const nome = URL.canParse(scritto) ? new URL(scritto).hostname : host.toLowerCase();
  return nome.replace(/^www\./, "").replace(/\.$/, "");
}

/** Lo stesso nome, o uno dentro l'altro: `inps.it` e `servizi.inps.it` sono dello stesso ente. */
const stessoEnte = (uno: string, altro: string): boolean =>
  uno === altro || uno.endsWith(`.${altro}`) || altro.endsWith(`.${uno}`);

function portaAllaCasella(casella: string, dominio: string, url: string): boolean {
  if (/^mailto:/i.test(url)) {
    const [vera = ""] = url.slice("mailto:".length).split("?", 1);
    return decodifica(vera).toLowerCase() === casella.toLowerCase();
  }
  return /^https?:/i.test(url) && URL.canParse(url) && stessoEnte(nomeDi(dominio), nomeDi(new URL(url).hostname));
}

function portaAlSito({ host, percorso }: Visto, url: string): boolean {
  const intero = url.replace(/^\/\//, "https://");
  if (/^mailto:/i.test(intero)) return stessoEnte(nomeDi(host), nomeDi(intero.replace(/^.*@|\?.*$/g, "")));
  if (!/^https?:/i.test(intero) || !URL.canParse(intero)) return false;
  const vero = new URL(intero);
  if (!stessoEnte(nomeDi(host), nomeDi(vero.hostname))) return false;
  return percorsoDi(percorso, `${vero.pathname}${vero.search}${vero.hash}`);
}

/** Un percorso si può scrivere più corto, con i puntini o solo nel suo inizio; non diverso. */
function percorsoDi(scritto: string, vero: string): boolean {
  const piano = (t: string) =>
    decodifica(t)
      .toLowerCase()
      .replace(/\/+$/, "")
      .replace(/\/index\.(?:html?|php|aspx?)$/, "");
  const [primo = "", ...altri] = piano(scritto).split(/…|\.{3}/);
  const intero = piano(vero);
  if (!intero.startsWith(primo.replace(/\/$/, ""))) return false;
  let da = primo.length;
  return altri.every((pezzo) => {
    const qui = intero.indexOf(pezzo.replace(/^\/|\/$/g, ""), da - 1);
    da = qui + pezzo.length;
    return qui >= 0;
  });
}
