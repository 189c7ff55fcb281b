/** Il testo di una voce come pezzo di una pagina. */
import { compileFunction } from "node:vm";
import * as jsx from "astro/jsx-runtime";
import { PARAMETRO } from "../mdx/funzione.ts";
import type { Caricamento } from "../piano/carica.ts";
import { caricamentoCorrente } from "./corrente.ts";
import { codiceDi } from "./testi-compilati.ts";

/** Un titolo del testo. */
interface Titolo {
  depth: number;
  slug: string;
  text: string;
}

interface Testo {
  /** Si usa come un componente, con i pezzi che un testo può contenere: `<Content components={componenti} />`. */
  // biome-ignore lint/suspicious/noExplicitAny: è il tipo che Astro dà a un componente
  Content: (props: any) => any;
  titoli: Titolo[];
}

interface Composto {
  MDXContent: (props: object) => unknown;
  getHeadings: () => Titolo[];
}

/** I testi già pronti di un caricamento: lo stesso testo sta in più pagine. */
const pronti = new WeakMap<Caricamento, Map<string, Promise<Testo>>>();

/** @param voce del piano corrente */
export function testoDi({ file }: { file: string }): Promise<Testo> {
  const caricamento = caricamentoCorrente();
  const suoi = pronti.get(caricamento) ?? new Map<string, Promise<Testo>>();
  pronti.set(caricamento, suoi);
  const gia = suoi.get(file) ?? componi(file);
  suoi.set(file, gia);
  return gia;
}

async function componi(file: string): Promise<Testo> {
  const funzione = compileFunction(await codiceDi(file), [PARAMETRO], { filename: file });
  const { MDXContent, getHeadings } = funzione(jsx) as Composto;
  const Content = (props: { components?: object } = {}) =>
    MDXContent({ ...props, components: { Fragment: jsx.Fragment, ...props.components } });
  // Astro sa così, senza provarlo, con che cosa si compone.
  Object.defineProperty(Content, Symbol.for("astro:renderer"), { value: "astro:jsx" });
  return { Content: Object.assign(Content, { moduleId: file }), titoli: getHeadings() };
}
