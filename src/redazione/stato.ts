/** Ciò che la redazione di un piano ricorda fra una richiesta e l'altra, e gli effetti che ha. */
import { type Diagnostica, ordina } from "../diagnostica/index.ts";
import { citabili } from "../generi/citabili.ts";
import { GENERI } from "../generi/index.ts";
import type { Piano } from "../generi/piano.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { Valore } from "../ritocco/cambio.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { type Archivio, impronta } from "./archivio.ts";
import type { Pagina } from "./cornice.ts";
import { nomeDellaVoce } from "./documento.ts";
import { html } from "./html.ts";
import { daMostrare, diagnosticheDi, type Letto } from "./regole.ts";

export type Risposta = (Pagina & { stato?: number }) | { vai: string };

export const NON_CE = { titolo: P.nonTrovato, corpo: html`<p><a href="/">${P.inizio}</a></p>`, stato: 404 };

/** Gli effetti: i file, l'ora, i controlli che aprono altri file, l'anteprima. */
export interface Ambiente {
  archivio: Archivio;
  /** La cartella di ciò che si può rifare. */
  lavoro: string;
  adesso: () => Date;
  /** Ciò che la verifica dice oltre al modello e alla coerenza. */
  altriControlli: (caricamento: Caricamento) => Promise<Diagnostica[]>;
  /** Prepara l'anteprima prima che la si chieda. */
  scalda?: () => void;
  /** L'indirizzo della pagina di un file, con il testo dato al posto di quello del disco. @param piano com'è sul disco */
  anteprima?: (file: string, testo: string, piano: Piano) => Promise<string | undefined>;
}

/** Ciò che si sa del piano com'è sul disco. */
interface Verificato extends Letto {
  chiave: string;
  /** La parte che viene dagli altri controlli. */
  altre: readonly Diagnostica[];
}

export class Stato {
  readonly qui: Ambiente;
  readonly #basi = new Map<string, string>();
  #verificato: Verificato | undefined;
  #detto: Pagina["messaggio"];

  constructor(qui: Ambiente) {
    this.qui = qui;
  }

  get archivio(): Archivio {
    return this.qui.archivio;
  }
  get piano(): string {
    return this.qui.archivio.piano;
  }
  ora = (): string => this.qui.adesso().toISOString();
  oggi = (): string => this.ora().slice(0, 10);
  nomePiano = (): string => this.#verificato?.caricamento.piano?.identita.nomeBreve ?? "";

  /** Ciò che la verifica dice del piano com'è sul disco: si rifà solo se un file è cambiato. */
  async verifica(): Promise<Verificato> {
    const chiave = impronta([...this.archivio.file()].map(([f, t]) => `${f}\0${t}`).join("\0"));
    if (this.#verificato?.chiave !== chiave) {
      const { caricamento, diagnostiche } = diagnosticheDi(this.piano, this.oggi());
      const altre = (await this.qui.altriControlli(caricamento)).filter(daMostrare);
      this.#verificato = { chiave, caricamento, altre, diagnostiche: ordina([...diagnostiche, ...altre]) };
    }
    return this.#verificato;
  }

  /** Lo stesso, con un file che ha un altro testo: gli altri file si aprono una volta sola, per quelli del disco. */
  async verificaCon(file: string, testo: string): Promise<Letto> {
    const { altre } = await this.verifica();
    const { caricamento, diagnostiche } = diagnosticheDi(this.piano, this.oggi(), new Map([[file, testo]]));
    return { caricamento, diagnostiche: ordina([...diagnostiche, ...altre]) };
  }

  /** I testi con cui i moduli si sono aperti, dalla loro impronta. */
  base(testo: string): string {
    const nome = impronta(testo);
    this.#basi.set(nome, testo);
    return nome;
  }
  testoDi = (base: string): string | undefined => this.#basi.get(base);

  /** Porta a una pagina, che lo dirà. */
  vai(dove: string, testo: string, errore = false): Risposta {
    this.#detto = { testo, ...(errore ? { errore } : {}) };
    return { vai: dove };
  }
  /** Ciò che la prossima pagina deve dire, una volta. */
  daDire(): Pagina["messaggio"] {
    const detto = this.#detto;
    this.#detto = undefined;
    return detto;
  }

  /** Porta a una pagina dopo un salvataggio: dice anche se così il piano non si pubblica. */
  async salvato(dove: string, ...frasi: readonly string[]): Promise<Risposta> {
    const { diagnostiche } = await this.verifica();
    const errori = diagnostiche.filter((d) => d.gravita === "errore").length;
    return this.vai(dove, [...frasi, errori ? P.nonPubblica(errori) : ""].filter(Boolean).join(" "));
  }
}

/** I nomi di ciò che un piano lascia citare, registro per registro. */
export function registriDi(piano: Piano | null): (registro: string) => readonly (readonly [string, string])[] {
  const citate = citabili(GENERI);
  const gia = new Map<string, readonly (readonly [string, string])[]>();
  return (registro) => {
    const trovate =
      gia.get(registro) ?? (piano ? nomiDi(piano, registro, citate.get(registro)?.voci(piano) ?? []) : []);
    gia.set(registro, trovate);
    return trovate;
  };
}

function nomiDi(piano: Piano, registro: string, ids: readonly string[]): (readonly [string, string])[] {
  const genere = GENERI.find((g) => g.citabili?.[registro]);
  const voci = (genere && (piano as unknown as Record<string, unknown>)[genere.chiave]) || [];
  const nomi = new Map(
    (Array.isArray(voci) ? (voci as { id?: string }[]) : []).map((v) => [v.id, nomeDellaVoce(v as Valore, v.id ?? "")]),
  );
  return ids.map((id) => [id, nomi.get(id) ?? id] as const);
}
