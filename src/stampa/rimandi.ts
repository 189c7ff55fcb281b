/** Dove portano, nell'edizione a stampa, i rimandi fra le parti del piano: lì le pagine del sito non ci sono. */
import type { GenereQualunque } from "../generi/genere.ts";
import { type Elenco, GENERI } from "../generi/index.ts";
import { pagine, percorsoDi } from "../generi/pagine.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";

/** Le voci che hanno una pagina nel sito e un posto nell'edizione a stampa. */
type VoceStampata = Extract<Elenco, { stampa: { voci: true } }>["nome"];

/** Il posto di una voce nell'edizione a stampa. */
const postoInStampa = (genere: VoceStampata, id: string): string => `${genere}-${id}`;

/** Una parte della stampa dopo le schede. */
export interface ParteDellaStampa {
  id: string;
  nome: string;
  /** La pagina del sito che dice le stesse cose. */
  pagina: string;
  genere: GenereQualunque;
}

/** Le parti dopo le schede, nell'ordine della stampa; quelle vuote non ci sono. */
export const partiDellaStampa = (piano: Piano, generi: readonly GenereQualunque[] = GENERI): ParteDellaStampa[] =>
  generi
    .flatMap((genere) => {
      const parte = genere.stampa?.parte;
      return parte && vociDi(piano, genere.chiave).length ? [{ genere, parte }] : [];
    })
    .sort((a, b) => a.parte.posto - b.parte.posto)
    .map(({ genere, parte }) => ({
      id: parte.id,
      nome: genere.nomeParte?.(piano) ?? parte.nome,
      pagina: (percorsi[parte.pagina as "reti"] ?? (() => parte.pagina))(),
      genere,
    }));

/**
 * Dove porta in stampa un collegamento scritto in un testo.
 * @param indirizzo senza la cartella del sito
 * @returns un punto della stampa; la pagina pubblica, se la stampa non l'ha e il sito ha un indirizzo; se no niente
 */
export function rimandoInStampa(indirizzo: string, piano: Piano): string | undefined {
  if (!indirizzo.startsWith("/")) return indirizzo;
  const posto = posti(piano).get(indirizzo) ?? posti(piano).get(indirizzo.replace(/[?#].*$/, ""));
  if (posto) return `#${posto}`;
  const { sito } = piano.identita;
  return sito && sito.replace(/\/$/, "") + indirizzo;
}

/** Dove stanno in stampa le pagine del sito. */
function posti(piano: Piano): Map<string, string> {
  const tutte = pagine(GENERI);
  return new Map([
    ...tutte.flatMap((p) => (p.inStampa ? [[p.percorso, p.inStampa] as const] : [])),
    ...partiDellaStampa(piano).map(({ pagina, id }) => [pagina, id] as const),
    ...tutte.flatMap((pagina) => {
      const { genere, nome } = pagina;
      if (!genere?.stampa?.voci || genere.nome !== nome) return [];
      return vociDi(piano, genere.chiave).map(
        ({ id = "" }) => [percorsoDi(pagina, id), postoInStampa(nome as VoceStampata, id)] as const,
      );
    }),
  ]);
}
