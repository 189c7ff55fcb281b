/** Fa l'indice della ricerca dalle cose che si possono trovare. Puro. */
import {
  CODICE,
  type IndicePrincipale,
  NEL_CORPO,
  NEL_TITOLETTO,
  NEL_TITOLO,
  NELLA_DESCRIZIONE,
  nomePezzo,
  PAROLA_CHIAVE,
  type Pezzo,
  PRINCIPALE,
  type Sinonimo,
  SPESSO,
  type VoceIndice,
} from "./formato.ts";
import { chiaveDi, paroleCon, vuota } from "./parole.ts";

/** Una cosa che si può trovare. */
export interface DaTrovare {
  percorso: string;
  titolo: string;
  genere: string;
  dettaglio: string;
  descrizione: string;
  area?: string | undefined;
  comuni?: readonly string[] | undefined;
  peso: number;
  codici?: readonly string[];
  /** Come altro la si chiama. */
  chiavi: readonly string[];
  titoletti: readonly string[];
  corpo: readonly string[];
}

/** Quante volte una parola torna in un testo perché non sia un caso. */
const TORNA = 3;
/** Quanti numeri può avere un pezzo: circa venti chilobyte compressi. */
const NEL_PEZZO = 12_000;

/**
 * @param anche testi le cui parole il sito ha, ma che non si trovano da soli
 * @returns i file dell'indice, per nome
 */
export function componiIndice(
  cose: readonly DaTrovare[],
  sinonimi: readonly Sinonimo[],
  anche: Iterable<string> = [],
): Map<string, IndicePrincipale | Pezzo> {
  const parole = new Raccolta();
  const [generi, aree, comuni] = [new Elenco(), new Elenco(), new Elenco()];
  const voci = cose.map((c, n): VoceIndice => {
    parole.metti(n, c.titolo, contaTitolo(c.titolo));
    for (const k of c.codici ?? []) parole.metti(n, k, CODICE);
    for (const k of c.chiavi) parole.metti(n, k, PAROLA_CHIAVE);
    parole.metti(n, c.descrizione, NELLA_DESCRIZIONE);
    parole.metti(n, c.dettaglio, NELLA_DESCRIZIONE);
    for (const k of c.comuni ?? []) parole.metti(n, k, PAROLA_CHIAVE);
    for (const k of c.titoletti) parole.metti(n, k, NEL_TITOLETTO);
    parole.corpo(n, c.corpo);
    return [
      c.percorso,
      c.titolo,
      c.dettaglio,
      c.descrizione,
      generi.di(c.genere),
      c.area ? aree.di(c.area) : -1,
      (c.comuni ?? []).map((k) => comuni.di(k)),
      c.peso,
    ];
  });
  for (const testo of anche) parole.conosci(testo);
  const ordinate = parole.tutte();
  const pezzi = inPezzi(ordinate, parole);
  const principale: IndicePrincipale = {
    voci,
    generi: generi.voci,
    aree: aree.voci,
    comuni: comuni.voci,
    parole: ordinate.join(" "),
    accenti: parole.accenti().join(" "),
    sinonimi,
    pezzi: pezzi.map(([prima]) => prima),
  };
  return new Map<string, IndicePrincipale | Pezzo>([
    [PRINCIPALE, principale],
    ...pezzi.map(([, pezzo], n) => [nomePezzo(n), pezzo] as const),
  ]);
}

/** In un titolo lungo ogni parola dice meno. */
function contaTitolo(titolo: string): number {
  const quante = paroleCon(titolo).filter((p) => !vuota(p.chiave)).length;
  return quante <= 7 ? NEL_TITOLO : quante <= 11 ? PAROLA_CHIAVE : NELLA_DESCRIZIONE;
}

/** Divide le parole in pezzi: un taglio non separa quelle che cominciano con le stesse due lettere, che si cercano insieme. */
function inPezzi(ordinate: readonly string[], parole: Raccolta): [prima: string, pezzo: Pezzo][] {
  const pezzi: [string, Record<string, readonly number[]>][] = [];
  let numeri = Number.POSITIVE_INFINITY;
  let inizio = "";
  for (const parola of ordinate) {
    const sue = parole.dove(parola);
    if (numeri > NEL_PEZZO && parola.slice(0, 2) !== inizio) {
      pezzi.push([parola, {}]);
      numeri = 0;
    }
    inizio = parola.slice(0, 2);
    const ultimo = pezzi[pezzi.length - 1];
    if (ultimo && sue.length) ultimo[1][parola] = sue;
    numeri += sue.length + 2;
  }
  return pezzi;
}

/** Un elenco di nomi diversi, ciascuno con il suo numero. */
class Elenco {
  readonly voci: string[] = [];
  readonly #numeri = new Map<string, number>();
  di(nome: string): number {
    const numero = this.#numeri.get(nome) ?? this.voci.push(nome) - 1;
    this.#numeri.set(nome, numero);
    return numero;
  }
}

/** Le parole, e quanto contano in ogni voce. */
class Raccolta {
  readonly #dove = new Map<string, Map<number, number>>();
  /** Di ogni parola con un accento, quante volte ciascun modo di scriverla. */
  readonly #scritte = new Map<string, Map<string, number>>();

  metti(voce: number, testo: string, conta: number): void {
    for (const chiave of this.#leggi(testo)) this.#segna(chiave, voce, conta);
  }

  corpo(voce: number, blocchi: readonly string[]): void {
    const volte = new Map<string, number>();
    for (const blocco of blocchi) for (const c of this.#leggi(blocco)) volte.set(c, (volte.get(c) ?? 0) + 1);
    for (const [chiave, n] of volte) this.#segna(chiave, voce, n >= TORNA ? SPESSO : NEL_CORPO);
  }

  conosci(testo: string): void {
    for (const chiave of this.#leggi(testo)) if (!this.#dove.has(chiave)) this.#dove.set(chiave, new Map());
  }

  tutte(): string[] {
    return [...this.#dove.keys()].sort();
  }

  dove(parola: string): number[] {
    let prima = 0;
    return [...(this.#dove.get(parola) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([voce, conta]) => {
        const numero = (voce - prima) * 8 + conta;
        prima = voce;
        return numero;
      });
  }

  accenti(): string[] {
    return [...this.#scritte].flatMap(([chiave, modi]) => {
      const [piu] = [...modi].sort((a, b) => b[1] - a[1]);
      return piu && piu[0] !== chiave ? piu[0] : [];
    });
  }

  #segna(chiave: string, voce: number, conta: number): void {
    const sue = this.#dove.get(chiave) ?? new Map<number, number>();
    this.#dove.set(chiave, sue);
    sue.set(voce, Math.max(sue.get(voce) ?? 0, conta));
  }

  *#leggi(testo: string): Generator<string> {
    const intero = testo.normalize("NFC");
    for (const { chiave, da, a } of paroleCon(intero)) {
      if (vuota(chiave)) continue;
      const scritta = intero.slice(da, a).toLowerCase();
      if (/[^a-z0-9.,]/.test(scritta) && chiaveDi(scritta) === chiave) {
        const modi = this.#scritte.get(chiave) ?? new Map<string, number>();
        this.#scritte.set(chiave, modi);
        modi.set(scritta, (modi.get(scritta) ?? 0) + 1);
      }
      yield chiave;
    }
  }
}
