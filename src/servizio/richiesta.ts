/**
 * Che cosa una richiesta al server di anteprima può avere. Il server è per chi sta a questa macchina: chi lo chiama con il nome
 * di un altro sito (un DNS che cambia risposta) o chiede qualcosa che non è una pagina riceve un rifiuto, con il perché.
 */

export interface Richiesta {
  metodo: string;
  /** L'indirizzo come è arrivato, non ancora decodificato. */
  indirizzo: string;
  /** Ogni intestazione `Host` arrivata. */
  host: readonly string[];
}

/** Un rifiuto, con il suo stato HTTP, o il percorso da cercare nella cartella del sito. */
export type Esito = { stato: number; frase: string } | { percorso: string };

const no = (stato: number, frase: string): Esito => ({ stato, frase });
const NON_C_E = no(404, "Qui non c'è nulla");

/** I file che parlano all'ospite e non a chi legge: un ospite non li serve. */
const PER_L_OSPITE = new Set(["_headers", "nginx-intestazioni.conf"]);
const LUNGHEZZA_MASSIMA = 4096;

/**
 * @param base la cartella sotto cui il sito è pubblicato, con le barre
 * @param porta quella su cui il server ascolta
 */
export function esamina({ metodo, indirizzo, host }: Richiesta, base: string, porta: number): Esito {
  if (metodo !== "GET" && metodo !== "HEAD") return no(405, "Questo server risponde solo a GET e HEAD");
  if (host.length !== 1 || !diQuestaMacchina(host[0] ?? "", porta))
    return no(421, `Questo server risponde solo a http://127.0.0.1:${porta}/`);
  if (indirizzo.length > LUNGHEZZA_MASSIMA) return no(414, "L'indirizzo è troppo lungo");
  const percorso = decodifica(indirizzo.replace(/[?#].*$/s, ""));
  if (percorso === undefined) return no(400, "L'indirizzo non è scritto bene");
  if (!percorso.startsWith(base)) return NON_C_E;
  const dentro = percorso.slice(base.length - 1);
  return riservato(dentro) ? NON_C_E : { percorso: dentro };
}

/**
 * Gli ultimi byte chiesti a un file più corto sono tutto il file (RFC 9110, 14.1.2); `send` le rifiuterebbe.
 * @param byte quanti ne ha il file
 * @returns la parte da chiedere; nulla per tutto il file
 */
export function parteChiesta(range: string | undefined, byte: number): string | undefined {
  const ultimi = /^bytes=-(\d+)$/.exec(range ?? "")?.[1];
  return ultimi && Number(ultimi) >= byte && byte > 0 ? undefined : range;
}

const diQuestaMacchina = (host: string, porta: number): boolean =>
  ["127.0.0.1", "localhost", "[::1]"].some(
    (nome) => host.toLowerCase() === `${nome}:${porta}` || (porta === 80 && host.toLowerCase() === nome),
  );

/** @returns nulla se l'indirizzo esce dalla radice, o ha barre o segni di controllo nascosti */
function decodifica(indirizzo: string): string | undefined {
  if (!indirizzo.startsWith("/") || /%(?:2f|5c|00)|\\/i.test(indirizzo)) return undefined;
  try {
    const percorso = decodeURIComponent(indirizzo);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: sono proprio quelli che si cercano
    if (/[\u0000-\u001f\u007f\\]/.test(percorso)) return undefined;
    return percorso.split("/").some((p) => p === "." || p === "..") ? undefined : percorso;
  } catch {
    return undefined;
  }
}

/** I file che cominciano con un punto, fuori da `.well-known`, e quelli per l'ospite. */
export const riservato = (percorso: string): boolean => {
  const parti = percorso.split("/").slice(1);
  return (
    parti.some((p, n) => p.startsWith(".") && !(n === 0 && p === ".well-known")) || PER_L_OSPITE.has(parti.join("/"))
  );
};
