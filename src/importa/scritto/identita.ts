/** `piano.yaml` di un piano importato: ciò che il documento dice di sé; il resto è un vuoto segnato. */
import { SCHEMA } from "../../piano/migrazioni.ts";
import { type Foglio, foglio, metti, scalare } from "./foglio.ts";

export interface ComuneNoto {
  regione: string;
  sigla: string;
  istat: string;
  nome: string;
}

const VUOTO = "[da completare]";

interface Attorno {
  /** I Comuni d'Italia. */
  comuni: readonly ComuneNoto[];
  /** L'identificativo del documento importato. */
  documento: string;
  /** Quello di oggi, se il documento non dice i suoi. */
  anno: number;
  /** Quello del modulo delle schede, se ce ne sono. */
  profilo: string | undefined;
}

/** @param testi le testatine e i primi capoversi */
export function scriviIdentita(testi: readonly string[], { comuni, documento, anno, profilo }: Attorno): Foglio {
  const tutto = testi.join("\n");
  const [, da, a] = /((?:20)\d\d)\s*[-–/]\s*((?:20)\d\d)/.exec(tutto) ?? [];
  const nome = /ambito(?:\s+territoriale)?(?:\s+sociale)?\s+di\s+(\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+)*)/u.exec(
    tutto,
  )?.[1];
  const suo = comuni.find((c) => c.nome === nome);
  const f = foglio("piano.yaml");
  const inizio = Number(da ?? anno);
  for (const r of [
    "# Dal documento importato. Dove c'è «[da completare]» manca ciò che il documento non dice.",
    `schema: ${SCHEMA}`,
    `ambito: ${scalare(nome ? `Ambito territoriale di ${nome}` : VUOTO)}`,
    `nomeBreve: ${scalare(nome ?? VUOTO)}`,
    `ente: { nome: "${VUOTO}", ruolo: ente capofila }`,
    `regione: ${scalare(suo?.regione ?? VUOTO)}`,
    ...(profilo ? [`profilo: ${profilo}`] : []),
    `anni: { inizio: ${inizio}, fine: ${Number(a ?? inizio + 2)} }`,
    "stato: bozza",
    "voce: trascrizione",
    'versione: "0.1"',
    "licenza: CC-BY-4.0",
    `descrizione: "${VUOTO} Una frase che dice a chiunque che cosa è questo piano."`,
    "# Gli abitanti dell'Ambito: il numero e l'anno.",
    `popolazione: { valore: 0, anno: ${inizio - 1}, fonte: { documento: ${documento}, nota: "${VUOTO}" } }`,
    "documenti:",
    `  - { id: ${documento}, titolo: "Documento importato ${VUOTO}" }`,
    "# Tutti i Comuni dell'Ambito, con il codice ISTAT; poi quanti sono.",
    "comuni:",
    suo
      ? `  - { nome: ${JSON.stringify(suo.nome)}, istat: "${suo.istat}", provincia: ${suo.sigla} }`
      : `  - { nome: "Comune ${VUOTO}", istat: "000000", provincia: XX }`,
    "numeroComuni: 1",
  ])
    metti(f, r);
  return f;
}
