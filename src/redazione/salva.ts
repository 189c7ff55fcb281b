/** Dal modulo al file: cambiano solo i valori cambiati, e un file cambiato da altri nel frattempo non si sovrascrive. */
import { cambiFra, eMappa, NonSiRitocca, uguali, type Valore } from "../ritocco/cambio.ts";
import { campiDelFile, ritoccaCampi } from "../ritocco/file.ts";
import { estremiUguali } from "../testo/estremi.ts";
import { corpoDi, type Documento, idDi, percorsoDi, valoreIn } from "./documento.ts";
import { type Contrasto, incontra } from "./incontro.ts";
import { leggiModulo, type Mandato } from "./leggi.ts";

/** Il nome del testo sotto i campi, in un modulo. */
export const CORPO = "-corpo";

export type Salvato =
  | { esito: "scrivi"; testo: string; insieme: boolean }
  | { esito: "uguale" }
  | { esito: "contrasto"; contrasti: Contrasto[] }
  | { esito: "sparita" }
  | { esito: "non si tocca"; perche: string };

interface DaSalvare {
  documento: Documento;
  /** Il file com'era quando il modulo si è aperto. */
  base: string;
  /** Il file adesso. */
  adesso: string;
  mandato: Mandato;
  /** Per i campi in contrasto: `mio` o `loro`. */
  scelte?: ReadonlyMap<string, string>;
}

/** Non scrive niente: dice che cosa scrivere. */
export function salva({ documento, base, adesso, mandato, scelte }: DaSalvare): Salvato {
  const prima = valoreIn(documento, base);
  const qui = ritrova(documento, prima, adesso);
  if (prima === undefined || !qui) return { esito: "sparita" };
  const loro = valoreIn(qui, adesso);
  const mio = leggiModulo(documento.campo, mandato, prima);
  const incontro = incontra(prima, loro, mio, scelte);
  const contrasti = [...incontro.contrasti];
  let corpo: string | undefined;
  const scritto = documento.conTesto ? mandato.get(CORPO)?.[0] : undefined;
  if (scritto !== undefined) {
    const mioCorpo = scritto.replace(/\r\n?/g, "\n").trimEnd();
    const testi = incontra(corpoDi(base), corpoDi(adesso), mioCorpo, scelte, CORPO);
    contrasti.push(...testi.contrasti);
    if (testi.valore !== corpoDi(adesso)) corpo = String(testi.valore);
  }
  if (contrasti.length) return { esito: "contrasto", contrasti };
  try {
    const cambi = cambiFra(loro as Valore, incontro.valore as Valore, percorsoDi(qui));
    const conCampi = ritoccaCampi(documento.file, adesso, cambi);
    const testo = corpo === undefined ? conCampi : conCorpo(conCampi, corpo);
    return testo === adesso ? { esito: "uguale" } : { esito: "scrivi", testo, insieme: base !== adesso };
  } catch (e) {
    if (!(e instanceof NonSiRitocca)) throw e;
    return { esito: "non si tocca", perche: e.message };
  }
}

/** Il testo del file con il modulo dentro, per provarlo: gli stessi cambi, senza guardare chi altro ha scritto. */
export function conModulo(documento: Documento, base: string, mandato: Mandato): string | undefined {
  const esito = salva({ documento, base, adesso: base, mandato });
  if (esito.esito === "scrivi") return esito.testo;
  return esito.esito === "uguale" ? base : undefined;
}

/** La stessa voce nel file di adesso: si riconosce dal suo identificativo, o perché è uguale. */
function ritrova(documento: Documento, prima: Valore | undefined, adesso: string): Documento | undefined {
  if (documento.voce === undefined) return documento;
  const nome = nomeUnico(prima);
  const tutto = campiDelFile(documento.file, adesso);
  const voci = Array.isArray(tutto) ? (tutto as readonly Valore[]) : [];
  const i = voci.findIndex((v) =>
    nome === undefined ? prima !== undefined && uguali(v, prima) : nomeUnico(v) === nome,
  );
  return i < 0 ? undefined : { ...documento, voce: i };
}

const nomeUnico = (v: Valore | undefined): string | undefined => {
  const termine = eMappa(v) ? v.termine : undefined;
  return idDi(v) ?? (typeof termine === "string" ? termine : undefined);
};

/** Un testo nuovo sotto gli stessi campi: le righe che non cambiano restano come sono, con i loro a capo. */
function conCorpo(file: string, corpo: string): string {
  const vecchio = corpoDi(file);
  const righe = file.match(/[^\n]*(?:\n|$)/g)?.filter(Boolean) ?? [];
  const pulite = righe.map((r) => r.replace(/\r?\n$/, ""));
  const [prima, dopo] = [vecchio.split("\n"), corpo.split("\n")];
  const inizio = inizioDelCorpo(pulite);
  const estremi = estremiUguali(prima, dopo);
  const acapo = file.includes("\r\n") ? "\r\n" : "\n";
  const [da, a] = [inizio + estremi.inizio, inizio + prima.length - estremi.fine];
  const davanti = righe.slice(0, da).join("");
  const nuove = dopo.slice(estremi.inizio, dopo.length - estremi.fine);
  const coda = righe.slice(a).join("");
  const stacco = davanti && !davanti.endsWith("\n") && nuove.length ? acapo : "";
  const messe = nuove.map((r) => r + acapo).join("");
  return `${davanti}${stacco}${messe}${coda}`;
}

/** La prima riga del testo, dopo i campi e le righe vuote. */
function inizioDelCorpo(righe: readonly string[]): number {
  const chiude = righe.findIndex((r, i) => i > 0 && /^---[ \t]*$/.test(r));
  let i = chiude + 1;
  while (i < righe.length && righe[i] === "") i++;
  return i;
}
