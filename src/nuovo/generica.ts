/** Come si comincia una voce di un genere che non ha domande sue: le dice il suo schema. */
import { citabili } from "../generi/citabili.ts";
import { type Campo, campiDi } from "../generi/forma.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import {
  type Apertura,
  type Domanda,
  documento,
  dopoUltimo,
  fonteDa,
  idPreso,
  inFondo,
  mdx,
  paragrafo,
} from "../generi/nuovo/apertura.ts";
import { type SchemaJson, scheletro } from "../generi/nuovo/scheletro.ts";
import type { Piano } from "../generi/piano.ts";
import { accorcia } from "../testo/accorcia.ts";
import { PAROLE_NUOVO as P, registroVuoto } from "../testo/parole/nuovo.ts";
import { DA_SCRIVERE } from "../testo/segnaposto.ts";
import { slug } from "../testo/slug.ts";
import { rigaInFondo } from "./riga-csv.ts";

/** I campi che danno il nome a una voce, dal migliore. */
const NOMI = ["titolo", "nome", "termine"];
const MASSIMO_ID = 40;

interface DaChiedere extends Campo {
  nome: string;
  elenco: boolean;
}

/** @returns niente, per un genere di cui c'è una voce sola o che si scrive dentro un altro */
export function generica(genere: GenereQualunque): Apertura | undefined {
  const { posto, schema } = genere;
  if (posto.modo === "unico" || posto.modo === "coppie" || posto.modo === "annate") return undefined;
  const campi = campiDi(schema)
    .filter((c) => c.obbligatorio && !c.percorso.includes("."))
    .map((c): DaChiedere => ({ ...c, nome: c.percorso.replace("[]", ""), elenco: c.percorso.endsWith("[]") }));
  const nome = NOMI.find((n) => campi.some((c) => c.nome === n)) ?? "nome";
  const domande = [
    ...campi.filter((c) => c.nome === nome),
    ...campi.filter((c) => c.nome !== nome && c.nome !== "fonte"),
  ].flatMap((c) => domanda(genere, c, nome) ?? []);
  const conFonte = campi.some((c) => c.nome === "fonte");
  return {
    domande: conFonte ? [...domande, documento, paragrafo] : domande,
    dopo: P.dopo,
    scrivi: (r, _piano, schemaJson, vecchi) => {
      const valori = {
        ...Object.fromEntries(campi.filter((c) => c.nome in r).map((c) => [c.nome, valore(c, r[c.nome] ?? "")])),
        ...(conFonte ? { fonte: fonteDa(r) } : {}),
      };
      return [inFile(genere, valori, schemaJson, vecchi)];
    },
  };
}

function inFile(
  { posto, schema, titoli }: GenereQualunque,
  valori: Record<string, unknown>,
  schemaJson: SchemaJson,
  vecchi: ReadonlyMap<string, string>,
) {
  if (posto.modo === "tabella") return rigaInFondo(posto.file, valori, { schema, titoli, vecchi });
  if (posto.modo === "registro") {
    const { items, definitions } = schemaJson;
    const voce = { ...items, ...(definitions ? { definitions } : {}) };
    return inFondo(posto.file, scheletro({ schema: voce, valori }), vecchi);
  }
  const scritti = scheletro({ schema: schemaJson, valori });
  const { cartella } = posto as { cartella: string };
  const file = `${cartella}/${valori.id}`;
  return posto.modo === "testi"
    ? { percorso: `${file}.mdx`, testo: mdx(scritti, DA_SCRIVERE) }
    : { percorso: `${file}.yaml`, testo: scritti };
}

/** Più risposte in una: divise da virgole, anche fra parentesi quadre come nel file. */
const divise = (risposta: string): string[] =>
  risposta
    .replace(/^\[|\]$/g, "")
    .split(",")
    .map((v) => v.trim())
    .filter(Boolean);

/** Il valore da scrivere: un elenco si risponde con le virgole; ciò che si tace resta da scrivere. */
function valore(c: DaChiedere, risposta: string): unknown {
  if (c.elenco) return divise(risposta);
  if (!risposta) return c.forma === "numero" ? null : DA_SCRIVERE;
  return c.forma === "numero" ? Number(risposta) : risposta;
}

/** @returns niente, per ciò che non si chiede: si scrive nel file, dove c'è la sua spiegazione */
function domanda(genere: GenereQualunque, c: DaChiedere, nomeDellaVoce: string): Domanda | undefined {
  const testo = P.domanda(c.titolo ?? c.nome, c.descrizione ?? "");
  const voci = (piano: Piano) =>
    (piano as unknown as Record<string, { id: string; ordine?: number }[]>)[genere.chiave] ?? [];
  if (c.nome === "id")
    return {
      nome: "id",
      testo: P.id,
      proposta: (_piano, r) => slug(accorcia(slug(r[nomeDellaVoce] ?? ""), MASSIMO_ID)) || undefined,
      guasto: idPreso((piano) => voci(piano).map((v) => v.id)),
    };
  if (c.nome === "ordine")
    return {
      nome: "ordine",
      testo,
      proposta: (piano) => String(dopoUltimo(voci(piano) as { ordine: number }[])),
      ...intero,
    };
  if (c.forma === "gruppo") return undefined;
  const ammessi = ammessiDi(c);
  if (c.elenco) return ammessi && { nome: c.nome, testo: `${testo} ${P.conVirgole}`, ...traAmmessi(ammessi, c) };
  if (ammessi) return { nome: c.nome, testo, ammessi, ...(c.riferimento ? mancano(c.riferimento) : {}) };
  if (c.forma === "numero") return { nome: c.nome, testo, facoltativa: true, ...intero };
  return { nome: c.nome, testo, ...(c.nome === nomeDellaVoce ? {} : { facoltativa: true as const }) };
}

const intero = {
  guasto: (risposta: string) => (/^\d+$/.test(risposta) ? undefined : P.intero),
};

type Ammessi = (piano: Piano) => readonly string[];

function ammessiDi(c: DaChiedere): Ammessi | undefined {
  const { ammessi, riferimento } = c;
  if (ammessi) return () => ammessi;
  return riferimento ? (piano) => citabili(GENERI).get(riferimento)?.voci(piano) ?? [] : undefined;
}

/** Più risposte, ciascuna fra le ammesse. */
const traAmmessi = (ammessi: Ammessi, c: DaChiedere): Partial<Domanda> => ({
  ...(c.riferimento ? { facoltativa: true as const } : {}),
  guasto: (risposta, piano) => {
    const fuori = divise(risposta).filter((v) => !ammessi(piano).includes(v));
    return fuori.length ? P.fuori(fuori, ammessi(piano)) : undefined;
  },
});

/** Un registro vuoto non è un vicolo cieco: si dice come cominciarlo. */
function mancano(registro: string): Partial<Domanda> {
  const genere = GENERI.find((g) => g.citabili?.[registro]);
  return genere ? { vuoto: registroVuoto(genere.titolo, genere.nome) } : {};
}
