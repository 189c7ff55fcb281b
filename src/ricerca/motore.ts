/**
 * Il motore della ricerca: da ciò che è scritto alle voci, dalla più utile. Chi lo usa dice come si carica un file dell'indice: dalla
 * rete, da un disco, dalla memoria di una prova. Gira anche nel navigatore.
 */
import { type Alternativa, type Cambio, type Capito, type Concetto, capisci } from "./capisci.ts";
import { CONTA, type IndicePrincipale, nomePezzo, type Pezzo, PRINCIPALE, type VoceIndice } from "./formato.ts";
import { chiaveDi, chiaviDi, debole, vuota } from "./parole.ts";
import { Sinonimi } from "./sinonimi.ts";
import { Vocabolario } from "./vocabolario.ts";

/** Carica un file dell'indice, dal suo nome. */
export type Carica = (nome: string) => Promise<unknown>;

export interface Filtri {
  genere?: string | undefined;
  area?: string | undefined;
  comune?: string | undefined;
}

export interface Trovata {
  percorso: string;
  titolo: string;
  genere: string;
  dettaglio: string;
  descrizione: string;
  voti: number;
}

export interface Esito {
  trovate: readonly Trovata[];
  corrette: readonly Cambio[];
  ignote: readonly string[];
  forse: readonly Cambio[];
  /** Ciò che si è capito di voler cercare, concetto per concetto. */
  concetti: readonly string[];
  /** Le parole da segnare in un brano. */
  segnate: ReadonlySet<string>;
}

/** Da che peso un titolo è di quelli che più si cercano: le sue parole si correggono più volentieri. */
const NOMI_DA = 1.5;
/** Quanto conta almeno un concetto che ha sinonimi. */
const CON_SINONIMI = 0.8;
/** Di un concetto che conta poco, quanto resta. */
const POCO = 0.2;
/** Ciò che una voce fa salire in fretta verso il massimo: oltre, ripetere una parola non serve. */
const META = 4;
/** Una voce che dice meno di questa parte di ciò che dice la migliore non si mostra. */
const ABBASTANZA = 0.45;

interface Lista {
  /** Per ogni voce, quanto la parola vi conta. */
  dove: ReadonlyMap<number, number>;
  /** Quanto è rara, da 0 a 1. */
  rara: number;
}

export class Motore {
  readonly #vocabolario: Vocabolario;
  readonly #sinonimi: Sinonimi;
  readonly #pezzi = new Map<string, Promise<Pezzo>>();

  readonly indice: IndicePrincipale;
  readonly #carica: Carica;

  private constructor(indice: IndicePrincipale, carica: Carica) {
    this.indice = indice;
    this.#carica = carica;
    this.#sinonimi = new Sinonimi(indice.sinonimi);
    const nomi = indice.voci.flatMap((v) => (v[7] >= NOMI_DA ? chiaviDi(v[1]).filter((c) => c.length > 3) : []));
    this.#vocabolario = new Vocabolario(
      indice.parole.split(" "),
      indice.accenti.split(" ").map((s) => [chiaveDi(s), s] as const),
      this.#sinonimi.parole,
      new Set(nomi),
    );
  }

  static async apri(carica: Carica): Promise<Motore> {
    return new Motore((await carica(PRINCIPALE)) as IndicePrincipale, carica);
  }

  /** @param scrivendo vero se l'ultima parola può non essere finita */
  capisci(scritto: string, scrivendo = false): Capito {
    return capisci(scritto, this.#vocabolario, this.#sinonimi, scrivendo);
  }

  /** Senza parole, tutto ciò che passa i filtri. */
  async cerca(scritto: string, filtri: Filtri = {}, scrivendo = false): Promise<Esito> {
    const capito = this.capisci(scritto, scrivendo);
    const passa = this.#filtro(filtri);
    const { corrette, ignote, forse } = capito;
    const dette = capito.concetti.flatMap((c) => parole(c.alternative).map(([p]) => p));
    const piene = dette.filter((p) => !debole(p));
    const segnate = new Set(piene.length ? piene : dette);
    const voti = scritto.trim() ? await this.#vota(capito.concetti, passa) : this.#tutte(passa);
    const trovate = [...voti]
      .sort(([a, va], [b, vb]) => vb - va || a - b)
      .map(([n, v]) => this.#trovata(this.indice.voci[n] as VoceIndice, v));
    const concetti = capito.concetti.map((c) => c.scritto);
    return { trovate, corrette, ignote, forse, concetti, segnate };
  }

  #tutte(passa: (v: VoceIndice) => boolean): Map<number, number> {
    const qualcuna = this.indice.voci.flatMap((v, n) => (passa(v) ? [[n, v[7]] as const] : []));
    return new Map(qualcuna);
  }

  #filtro({ genere, area, comune }: Filtri): (v: VoceIndice) => boolean {
    const { generi, aree, comuni } = this.indice;
    const [g, a, c] = [generi.indexOf(genere ?? ""), aree.indexOf(area ?? ""), comuni.indexOf(comune ?? "")];
    return (v) => (!genere || v[4] === g) && (!area || v[5] === a) && (!comune || v[6].includes(c));
  }

  #trovata([percorso, titolo, dettaglio, descrizione, genere]: VoceIndice, voti: number): Trovata {
    return { percorso, titolo, dettaglio, descrizione, genere: this.indice.generi[genere] ?? "", voti };
  }

  async #vota(concetti: readonly Concetto[], passa: (v: VoceIndice) => boolean): Promise<Map<number, number>> {
    const liste = await this.#liste(concetti);
    const pesi = concetti.map((c) => importanza(c, liste, concetti.length > 1));
    const somma = pesi.reduce((a, b) => a + b, 0);
    const punti = new Map<number, { voto: number; copre: number }>();
    for (const [i, concetto] of concetti.entries())
      for (const [voce, valore] of perVoce(concetto, liste)) {
        const quanto = (pesi[i] ?? 0) / somma;
        const gia = punti.get(voce) ?? { voto: 0, copre: 0 };
        punti.set(voce, { voto: gia.voto + quanto * valore, copre: gia.copre + quanto });
      }
    let massimo = 0;
    for (const { copre } of punti.values()) massimo = Math.max(massimo, copre);
    const cercate = pesiCercati(concetti, 1);
    const vicine = pesiCercati(concetti, 0);
    const voti = new Map<number, number>();
    for (const [n, { voto, copre }] of punti) {
      const voce = this.indice.voci[n];
      if (!voce || !passa(voce) || copre < massimo * ABBASTANZA) continue;
      voti.set(n, voto * Math.sqrt(copre) * voce[7] * titolo(voce[1], cercate, vicine));
    }
    return voti;
  }

  /** Dove sta ogni parola dei concetti, con le sue forme. La chiave è la prima forma. */
  async #liste(concetti: readonly Concetto[]): Promise<Map<string, Lista>> {
    const tutte = concetti.flatMap((c) => c.alternative.flatMap((a) => a.parole));
    const pezzi = new Map<string, Pezzo>();
    await Promise.all(
      [...new Set(tutte.flatMap((forme) => forme.map(([p]) => this.#nomeDelPezzo(p))))].map(async (nome) => {
        pezzi.set(nome, await this.#pezzo(nome));
      }),
    );
    const liste = new Map<string, Lista>();
    for (const forme of tutte) {
      const dove = new Map<number, number>();
      for (const [parola, peso] of forme) {
        let voce = 0;
        const numeri = pezzi.get(this.#nomeDelPezzo(parola))?.[parola];
        // Una parola come «constructor» un oggetto l'ha comunque.
        for (const n of Array.isArray(numeri) ? (numeri as readonly number[]) : []) {
          voce += n >> 3;
          dove.set(voce, Math.max(dove.get(voce) ?? 0, (CONTA[n & 7] ?? 0) * peso));
        }
      }
      const quante = this.indice.voci.length;
      const rara = dove.size ? Math.log(1 + quante / dove.size) / Math.log(1 + quante) : 0;
      liste.set(chiaveLista(forme), { dove, rara });
    }
    return liste;
  }

  #nomeDelPezzo(parola: string): string {
    const { pezzi } = this.indice;
    let numero = 0;
    while (numero + 1 < pezzi.length && (pezzi[numero + 1] ?? "") <= parola) numero++;
    return nomePezzo(numero);
  }

  #pezzo(nome: string): Promise<Pezzo> {
    const gia = this.#pezzi.get(nome) ?? (this.#carica(nome) as Promise<Pezzo>);
    this.#pezzi.set(nome, gia);
    return gia;
  }
}

const chiaveLista = (forme: Alternativa["parole"][number]): string => forme.map(([p, v]) => `${p}${v}`).join(" ");

const parole = (alternative: readonly Alternativa[]) => alternative.flatMap((a) => a.parole.flat());

/** Quanto conta un concetto fra gli altri: quanto è rara la sua parola più rara; se ha sinonimi è di ciò che la gente cerca. */
function importanza({ alternative, debole: poco }: Concetto, liste: ReadonlyMap<string, Lista>, accanto: boolean) {
  const rare = alternative.flatMap((a) => a.parole.map((f) => (liste.get(chiaveLista(f))?.rara ?? 0) * a.peso));
  const almeno = alternative.some((a) => a.peso < 1) ? CON_SINONIMI : 0.05;
  return Math.max(almeno, ...rare) * (poco && accanto ? POCO : 1);
}

/** Quanto ogni voce dice un concetto: la sua alternativa migliore, in cui tutte le parole ci sono. */
function perVoce({ alternative }: Concetto, liste: ReadonlyMap<string, Lista>): Map<number, number> {
  const migliori = new Map<number, number>();
  for (const { parole: tutte, peso } of alternative) {
    const sue = tutte.map((f) => liste.get(chiaveLista(f)) ?? { dove: new Map<number, number>(), rara: 0 });
    const [prima, ...altre] = [...sue].sort((a, b) => a.dove.size - b.dove.size);
    if (!prima) continue;
    for (const voce of prima.dove.keys()) {
      if (!altre.every((l) => l.dove.has(voce))) continue;
      // La media geometrica: una frase che ha una parola nel titolo e l'altra per caso nel testo vale poco.
      const valore = sue.reduce((p, l) => p * (l.dove.get(voce) ?? 0), 1) ** (1 / sue.length);
      migliori.set(voce, Math.max(migliori.get(voce) ?? 0, (peso * valore) / (valore + META)));
    }
  }
  return migliori;
}

/** Le parole da cercare in un titolo, e quanto valgono: quelle scritte, o anche i loro sinonimi. */
function pesiCercati(concetti: readonly Concetto[], almeno: number): ReadonlyMap<string, number> {
  const pesi = new Map<string, number>();
  for (const { alternative } of concetti)
    for (const { parole: tutte, peso } of alternative)
      if (peso >= almeno) for (const [p, v] of tutte.flat()) pesi.set(p, Math.max(pesi.get(p) ?? 0, v));
  return pesi;
}

/** Quanto sale una voce per il suo titolo: se è ciò che è scritto, o tutto un suo sinonimo. */
const titolo = (t: string, scritte: ReadonlyMap<string, number>, vicine: ReadonlyMap<string, number>): number =>
  1 + Math.max(0.6 * nelTitolo(t, scritte), nelTitolo(t, vicine) > 0.9 ? 0.3 : 0);

/** Quanta parte di un titolo è stata cercata, da 0 a 1. */
function nelTitolo(titolo: string, cercate: ReadonlyMap<string, number>): number {
  const sue = chiaviDi(titolo).filter((c) => !vuota(c) && !debole(c));
  return sue.length ? sue.reduce((s, c) => s + (cercate.get(c) ?? 0), 0) / sue.length : 0;
}
