/** Previsto e raggiunto come grafico e come frasi: punti su un asse da 0 a 100, oppure barre rispetto al previsto. */
import { contaRispettoAlPrevisto, type MisuraConfrontata } from "../piano/confronto-esiti.ts";
import { scriviMisura } from "../piano/indicatori.ts";
import { accorcia } from "../testo/accorcia.ts";
import { scriviPercentuale } from "../testo/numeri.ts";
import type { Disegno } from "./disegno.ts";

/** Le due forme: percentuali sullo stesso asse, o quanto raggiunto per cento di quanto previsto. */
export type FormaConfronto = "percentuali" | "quantita";

/** Un'etichetta più lunga non si legge in un disegno: per intero è nella tabella. */
const MASSIMO_ETICHETTA = 90;

const etichetta = (m: MisuraConfrontata) => accorcia(m.indicatore.descrizione, MASSIMO_ETICHETTA);
const serie = (nome: string, valori: number[]) => ({ nome, valori, testi: valori.map((v) => scriviPercentuale(v)) });

/** Il disegno di un confronto. */
export function disegnoConfronto(id: string, forma: FormaConfronto, misure: readonly MisuraConfrontata[]): Disegno {
  const comune = {
    id,
    unita: "percentuale" as const,
    asse: "Che cosa si misura",
    categorie: misure.map(etichetta),
    temporale: false,
    minimo: 0,
  };
  return forma === "percentuali"
    ? {
        ...comune,
        titolo: "Previsto e raggiunto, in percentuale",
        tipo: "punti",
        massimo: 100,
        serie: [
          serie(
            "Previsto",
            misure.map((m) => m.previsto),
          ),
          serie(
            "Raggiunto",
            misure.map((m) => m.raggiunto),
          ),
        ],
      }
    : {
        ...comune,
        titolo: "Quanto si è raggiunto ogni 100 previsti",
        tipo: "barre orizzontali",
        riferimento: 100,
        serie: [
          serie(
            "Raggiunto ogni 100 previsti",
            misure.map((m) => m.rapporto),
          ),
        ],
      };
}

/** Il confronto a parole: che cosa si vede, quante misure sono sopra e sotto, le due più lontane dal previsto. */
export function raccontaConfronto(forma: FormaConfronto, misure: readonly MisuraConfrontata[]): string[] {
  if (!misure.length) return [];
  const { sopra, pari, sotto } = contaRispettoAlPrevisto(misure);
  const forme = {
    percentuali: "Grafico a punti: un cerchio vuoto è il previsto, un rombo pieno il raggiunto, da 0 a 100 per cento.",
    quantita:
      "Grafico a barre: quanto si è raggiunto per cento di quanto era previsto. Alla linea del 100 il raggiunto è pari al previsto. Le misure hanno unità diverse: si confrontano i rapporti, non i numeri.",
  };
  const conti = [
    sopra && `${misureDette(sopra)} sopra il previsto`,
    pari && `${misureDette(pari)} pari al previsto`,
    sotto && `${misureDette(sotto)} sotto il previsto`,
  ].filter((c) => c !== 0);
  const distanza = (m: MisuraConfrontata) => (forma === "percentuali" ? m.raggiunto - m.previsto : m.rapporto - 100);
  const inFila = [...misure].sort((a, b) => distanza(b) - distanza(a));
  const [prima, ultima] = [inFila[0], inFila.at(-1)];
  return [
    forme[forma],
    `Su ${misureDette(misure.length)}: ${conti.join(", ")}.`,
    prima && distanza(prima) > 0 && misure.length > 1 ? `La più alta sul previsto: ${detta(prima)}.` : "",
    ultima && distanza(ultima) < 0 && misure.length > 1 ? `La più bassa sul previsto: ${detta(ultima)}.` : "",
  ].filter(Boolean);
}

const misureDette = (n: number) => (n === 1 ? "una misura" : `${n} misure`);

function detta({ indicatore: i, previsto, raggiunto }: MisuraConfrontata): string {
  return `«${i.descrizione}», previsto ${scriviMisura(previsto, i.unita)}, raggiunto ${scriviMisura(raggiunto, i.unita)}`;
}
