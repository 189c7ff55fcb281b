/**
 * Se un SVG di `public/` è solo un disegno. Un navigatore che lo apre da solo ne eseguirebbe i programmi: si ammettono gli
 * elementi che disegnano e nient'altro. Lo legge `sax` in modo severo: ciò che non è XML ben formato non passa.
 */
import sax, { type QualifiedTag } from "sax";

const SVG = "http://www.w3.org/2000/svg";
const ELEMENTI: ReadonlySet<string> = new Set(
  (
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop " +
    "clipPath mask use symbol"
  ).split(" "),
);

/** @returns che cosa non va, come seguito di «Il disegno…»; niente, se è solo un disegno */
export function guaioSvg(testo: string): string | undefined {
  let guaio: string | undefined;
  let elementi = 0;
  const rifiuta = (che: string) => {
    guaio ??= che;
  };
  const lettore = sax.parser(true, { xmlns: true, position: false });
  lettore.onerror = () => rifiuta("non è un XML scritto bene");
  lettore.ondoctype = () => rifiuta("ha un DOCTYPE");
  lettore.oncdata = () => rifiuta("ha una sezione CDATA");
  lettore.onprocessinginstruction = ({ name }) => {
    if (name !== "xml") rifiuta(`ha un'istruzione «${name}»`);
  };
  lettore.onopentag = (aperto) => {
    const { local, uri, attributes } = aperto as QualifiedTag;
    if (elementi++ === 0 && local !== "svg") rifiuta(`comincia con «${local}»`);
    if (uri !== SVG || !ELEMENTI.has(local)) rifiuta(`contiene «${local}»`);
    for (const { local: nome, name, value } of Object.values(attributes)) {
      if (/^on|^style$|^base$/i.test(nome)) rifiuta(`ha l'attributo «${name}»`);
      if (nome === "href" && !/^#[\w-]+$/.test(value)) rifiuta(`porta a «${value.slice(0, 60)}»`);
      if (/url\(\s*["']?(?!#)|(?:java|vb)script:|data:|\\/i.test(value)) rifiuta(`in «${name}» indica un altro file`);
    }
  };
  try {
    lettore.write(testo).close();
  } catch {
    rifiuta("non è un XML scritto bene");
  }
  return guaio ?? (elementi ? undefined : "è vuoto");
}
