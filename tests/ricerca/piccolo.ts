/** Un indice piccolo, in memoria, con ciò che distingue un risultato da un altro. */
import { componiIndice, type DaTrovare } from "../../src/ricerca/componi.ts";
import type { Sinonimo } from "../../src/ricerca/formato.ts";
import { Motore } from "../../src/ricerca/motore.ts";

const cosa = (percorso: string, titolo: string, corpo: string[], altro: Partial<DaTrovare> = {}): DaTrovare => ({
  percorso,
  titolo,
  genere: "Pagina",
  dettaglio: "",
  descrizione: "",
  peso: 1,
  chiavi: [],
  titoletti: [],
  corpo,
  ...altro,
});

export const COSE: readonly DaTrovare[] = [
  cosa("/per-te/anziani/", "Sono una persona anziana", ["Pasti a casa e compagnia."], { peso: 1.9 }),
  cosa("/per-te/violenza/", "Subisco violenza", ["Chiama il 1522."], { peso: 1.9 }),
  cosa("/capitoli/anziani/", "Gli anziani del territorio", ["Gli anziani sono 980.", "Spesa: 25.644.013,10 €."], {
    peso: 0.8,
  }),
  cosa("/obiettivi/k5/", "Comunicare meglio", ["Il nido e la città.", "Asili nido · 12"], { codici: ["k5"] }),
  cosa("/comuni/borgo-sereno/", "Comune di Borgo Sereno", ["Un asilo nido."], { peso: 1.7, comuni: ["Borgo Sereno"] }),
  cosa("/comuni/tavazzano/", "Comune di Tavazzano con Villavesco", [], { peso: 1.7 }),
  cosa("/comuni/casalpusterlengo/", "Comune di Casalpusterlengo", [], { peso: 1.7 }),
  cosa("/glossario/#cse", "CSE: Centro socio educativo", []),
  cosa("/risorse/", "Risorse", ["Il bilancio di ogni anno."], { chiavi: ["bilancio"] }),
  cosa("/dati/piazze/", "Piazze", ["Una piazza per paese. Constructor."]),
];

export const SINONIMI: readonly Sinonimo[] = [
  [
    ["badante", "nonna"],
    ["persona anziana", "anziani"],
  ],
  [["mi picchia", "botte"], ["violenza"]],
  [["dopo di noi"], ["parola che non esiste"]],
];

/** Il motore su quell'indice, e i nomi dei file che ha chiesto. */
export async function motorePiccolo(cose = COSE, sinonimi = SINONIMI): Promise<{ motore: Motore; chiesti: string[] }> {
  const file = componiIndice(cose, sinonimi);
  const chiesti: string[] = [];
  // Come dalla rete: ciò che non si può scrivere in JSON qui si vedrebbe.
  const carica = async (nome: string) => {
    chiesti.push(nome);
    return JSON.parse(JSON.stringify(file.get(nome)));
  };
  return { motore: await Motore.apri(carica), chiesti };
}
