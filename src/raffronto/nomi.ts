/** Come si chiamano, per chi legge, i generi e i campi di una differenza. */
import { campiDi } from "../generi/forma.ts";
import { GENERI } from "../generi/index.ts";
import { INDICATORI_DETTI, PAROLE_RAFFRONTO } from "../testo/parole/raffronto.ts";
import { INTERNE } from "./interne.ts";
import type { Differenza } from "./tipi.ts";

/** I titoli dei campi, genere per genere: `risorse[].importo` → `Importo`. */
const TITOLI = new Map(
  GENERI.map((g) => [g.nome, new Map(campiDi(g.schema).map((c) => [c.percorso, c.titolo ?? c.percorso]))]),
);

/** Il campo a parole: `Risorse 2, Importo`; vuoto per la voce intera. */
export function nomeCampo({ genere, campo }: Pick<Differenza, "genere" | "campo">): string {
  if (!campo) return "";
  if (campo === "testo") return PAROLE_RAFFRONTO.testo;
  const interna = INTERNE.find((i) => i.genere === genere);
  const titoli = TITOLI.get(interna?.in ?? genere) ?? new Map<string, string>();
  let percorso = interna ? `${interna.elenco}[].` : "";
  const detti = campo.split(".").map((passo) => {
    const [, nome = passo, posto] = /^([^[]*)\[(.+)\]$/.exec(passo) ?? [];
    const elenco = titoli.has(`${percorso}${nome}[]`) ? "[]" : "";
    const titolo = titoli.get(`${percorso}${nome}${elenco}`) ?? nome;
    percorso += `${nome}${elenco}.`;
    return posto ? `${titolo} ${posto}` : titolo;
  });
  return detti.join(", ");
}

/** Di che cosa è una differenza: il genere e l'identificativo; di un file, o di ciò che nel piano è uno solo, basta un nome. */
export const nomeDiChi = ({ genere, id }: Pick<Differenza, "genere" | "id">): string =>
  genere === "file" ? id : genere === id ? nomeGenere(genere) : `${nomeGenere(genere)} ${id}`;

/** Il genere a parole, al singolare: «indicatore». */
export const nomeGenere = (genere: string): string => INDICATORI_DETTI[genere] ?? genere;
