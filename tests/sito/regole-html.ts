/**
 * Le regole con cui si convalida l'HTML di ogni pagina: tutte quelle di html-validate per lo standard, l'accessibilità e
 * i documenti interi, più quelle che conoscono ogni elemento e attributo. Chi ne spegne una scrive accanto perché.
 */
import type { ConfigData } from "html-validate";

/** Un elemento nostro: sta dove sta un `<div>` e contiene ciò che un `<div>` contiene. */
const NOSTRO = { flow: true, permittedContent: ["@flow"], attributes: {} };

/** Ciò che le pagine usano e che html-validate non sa: nomi giusti secondo gli standard, scritti qui uno per uno. */
const IN_PIU = {
  "esploratore-indicatori": NOSTRO,
  "grafico-vivo": NOSTRO,
  // Questo sta dentro un paragrafo.
  "pulsante-stampa": { ...NOSTRO, phrasing: true, permittedContent: ["@phrasing"] },
  "ricerca-piano": NOSTRO,
  "servizi-filtro": NOSTRO,
  // OpenGraph scrive il nome di un dato in «property», che è RDFa.
  meta: { attributes: { property: {} } },
  iframe: { attributes: { loading: { enum: ["lazy", "eager"] } } },
  svg: { attributes: { viewbox: {}, width: {}, height: {}, preserveaspectratio: {} } },
};

export const REGOLE_HTML: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y", "html-validate:document"],
  elements: ["html5", IN_PIU],
  rules: {
    "no-unknown-elements": "error",
    "no-unknown-attributes": "error",
    "attr-pattern": "error",
    "class-pattern": "error",
    "name-pattern": "error",
    // Gli script vengono dallo stesso sito, in un file il cui nome è già la sua impronta: si chiede a quelli di altri.
    "require-sri": ["error", { target: "crossorigin" }],
    // Queste due classi non vanno a capo per foglio di stile.
    "tel-non-breaking": ["error", { ignoreClasses: ["numero", "chiama"] }],
    // Spenta: il titolo comincia con il nome che il piano dà a una scheda, a un atto o a un indicatore. Non si taglia.
    "long-title": "off",
  },
};
