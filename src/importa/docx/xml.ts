/** L'XML di una parte del pacchetto come albero. Chi lo legge è sax, in modo stretto: niente DTD, niente entità, niente rete. */
import sax from "sax";
import { PAROLE_IMPORTA as P } from "../../testo/parole/importa.ts";
import { NonSiImporta } from "../errore.ts";

export interface Nodo {
  nome: string;
  attr: Record<string, string>;
  figli: (Nodo | string)[];
}

/** Più a fondo nessun documento scrive. */
const PROFONDITA = 400;

/** @throws NonSiImporta se l'XML è rotto o ha una DTD */
export function leggiXml(testo: string, parte: string): Nodo {
  const radice: Nodo = { nome: "", attr: {}, figli: [] };
  const aperti = [radice];
  const lettore = sax.parser(true, {});
  const rotto = (che: string) => new NonSiImporta(P.xmlRotto(parte, lettore.line + 1, che));
  lettore.onerror = (e) => {
    throw rotto((e.message.split("\n")[0] ?? "").trim());
  };
  lettore.ondoctype = () => {
    throw rotto(P.conDtd);
  };
  lettore.onopentag = ({ name, attributes }) => {
    const nodo: Nodo = { nome: name, attr: attributes as Record<string, string>, figli: [] };
    aperti.at(-1)?.figli.push(nodo);
    aperti.push(nodo);
    if (aperti.length > PROFONDITA) throw rotto(P.troppoDentro);
  };
  lettore.onclosetag = () => {
    aperti.pop();
  };
  const testoIn = (t: string) => aperti.at(-1)?.figli.push(t);
  lettore.ontext = testoIn;
  lettore.oncdata = testoIn;
  lettore.write(testo.replace(/^\ufeff/, "")).close();
  return radice;
}

export const nodi = (n: Nodo | undefined): Nodo[] => (n?.figli ?? []).filter((f): f is Nodo => typeof f !== "string");
export const figlio = (n: Nodo | undefined, nome: string): Nodo | undefined => nodi(n).find((f) => f.nome === nome);
export const figli = (n: Nodo | undefined, nome: string): Nodo[] => nodi(n).filter((f) => f.nome === nome);
/** Il valore di `<w:nome w:val="…"/>`. */
export const valore = (n: Nodo | undefined, nome: string): string | undefined => figlio(n, nome)?.attr["w:val"];
/** Una proprietà accesa: `<w:b/>`, ma non `<w:b w:val="0"/>`. Niente, se non è detta. */
export function acceso(n: Nodo | undefined, nome: string): boolean | undefined {
  const p = figlio(n, nome);
  return p && !/^(?:0|false|off|none)$/.test(p.attr["w:val"] ?? "");
}
/** Il primo discendente con quel nome. */
export function dentro(n: Nodo, nome: string): Nodo | undefined {
  for (const f of nodi(n)) {
    if (f.nome === nome) return f;
    const sotto = dentro(f, nome);
    if (sotto) return sotto;
  }
  return undefined;
}
