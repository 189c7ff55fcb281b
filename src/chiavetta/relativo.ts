/**
 * Una pagina che si apre da un disco, senza server: ogni indirizzo del sito diventa relativo e nomina il file, perché chi apre
 * un file da una chiavetta non ha né una radice né una pagina predefinita per cartella.
 */
import { posix } from "node:path";
import { genereAttributo, indirizzoDelMeta } from "../collegamenti/attributi.ts";
import { cambiaCss } from "../collegamenti/css.ts";
import { type Elemento, elementi, leggiAlbero, nomeIntero, testoDentro, valore } from "../html/albero.ts";
import { applica, type Modifica, scriviAttributo } from "../html/modifiche.ts";
import { improntaCsp, leggiPolitica, metaPolitica, perFile } from "../sicurezza/politica.ts";

export interface Sito {
  /** La cartella sotto cui il sito è costruito, con le barre. */
  base: string;
  /** Gli script della pagina, per indirizzo: il nome del file senza moduli che ne fa le veci. Chi manca si toglie. */
  script: ReadonlyMap<string, string>;
}

/**
 * @param indirizzo come è scritto nella pagina
 * @param file la pagina in cui è scritto, relativa alla cartella del sito: `obiettivi/a1/index.html`
 * @returns l'indirizzo relativo del file a cui porta; com'è, se non è un indirizzo del sito
 */
export function relativo(indirizzo: string, file: string, base: string): string {
  if (!indirizzo.startsWith(base) || indirizzo.startsWith("//")) return indirizzo;
  const [, percorso = "", resto = ""] = /^([^?#]*)(.*)$/s.exec(indirizzo.slice(base.length)) ?? [];
  const meta = percorso === "" || percorso.endsWith("/") ? `${percorso}index.html` : percorso;
  // Le domande a un server qui non hanno risposta: resta il punto della pagina.
  const punto = resto.replace(/^\?[^#]*/, "");
  return meta === file && punto ? punto : posix.relative(posix.dirname(file), meta) + punto;
}

/** La stessa pagina per chi la apre da un disco. */
export function paginaDaDisco(html: string, file: string, sito: Sito): string {
  const verso = (indirizzo: string) => relativo(indirizzo, file, sito.base);
  const tutti = elementi(leggiAlbero(html));
  return applica(html, [...tutti.flatMap((e) => cambi(e, verso, sito)), ...politica(tutti, verso)]);
}

/** La stessa politica per una pagina aperta da un disco: gli stili che ammetteva hanno indirizzi nuovi, e un'altra impronta. */
function politica(tutti: Elemento[], verso: (indirizzo: string) => string): Modifica[] {
  const meta = tutti.find((e) => valore(e, "http-equiv") === "Content-Security-Policy");
  const luogo = meta?.sourceCodeLocation;
  if (!meta || !luogo) return [];
  const nuove = new Map(
    tutti
      .filter((e) => e.tagName === "style")
      .map((e) => [improntaCsp(testoDentro(e)), improntaCsp(cambiaCss(testoDentro(e), "stylesheet", verso))] as const),
  );
  const scritta = perFile(leggiPolitica(valore(meta, "content") ?? ""));
  const cambiata = Object.entries(scritta).map(([d, fonti]) => [d, fonti.map((f) => nuove.get(f) ?? f)] as const);
  return [{ da: luogo.startOffset, a: luogo.endOffset, testo: metaPolitica(Object.fromEntries(cambiata)) }];
}

function cambi(e: Elemento, verso: (indirizzo: string) => string, { script }: Sito): Modifica[] {
  const luogo = e.sourceCodeLocation;
  if (!luogo) return [];
  const togli = [{ da: luogo.startOffset, a: luogo.endOffset, testo: "" }];
  if (e.tagName === "link" && /\b(?:preload|modulepreload)\b/.test(valore(e, "rel") ?? "")) return togli;
  const src = e.tagName === "script" ? valore(e, "src") : undefined;
  if (src !== undefined) {
    const nome = script.get(src);
    return nome
      ? [
          {
            da: luogo.startOffset,
            a: luogo.endOffset,
            testo: `<script defer ${scriviAttributo("src", verso(nome))}></script>`,
          },
        ]
      : togli;
  }
  if (e.tagName === "style") return stile(e, verso);
  return e.attrs.flatMap((a): Modifica[] => {
    const nome = nomeIntero(a);
    const dove = luogo.attrs?.[nome];
    const meta = e.tagName === "meta" && nome === "content" ? indirizzoDelMeta(e) : undefined;
    const genere = meta ? "indirizzo" : genereAttributo(nome, a.value);
    if (!dove || genere !== "indirizzo") return [];
    const nuovo = verso(a.value);
    return nuovo === a.value ? [] : [{ da: dove.startOffset, a: dove.endOffset, testo: scriviAttributo(nome, nuovo) }];
  });
}

function stile(e: Elemento, verso: (indirizzo: string) => string): Modifica[] {
  const dentro = e.childNodes[0]?.sourceCodeLocation;
  if (!dentro) return [];
  const testo = cambiaCss(testoDentro(e), "stylesheet", verso);
  return [{ da: dentro.startOffset, a: dentro.endOffset, testo }];
}
