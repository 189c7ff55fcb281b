/**
 * L'esploratore degli indicatori nel browser. Nella pagina ci sono le prime righe; tutte le altre arrivano, in un file solo, la
 * prima volta che si cerca, si filtra o si va avanti, e si disegnano solo quelle da vedere. Le scelte stanno nell'indirizzo,
 * così una vista si condivide e si stampa; quante restano è annunciato a chi usa un lettore di schermo; il fuoco resta dov'è,
 * finché non si chiede di andare a ciò che resta.
 */
import { PAROLE_ESPLORATORE as p } from "../testo/parole-script.ts";
import {
  type Elenco,
  FACCETTE,
  type Faccetta,
  filtra,
  ORDINI,
  type Ordine,
  ordina,
  type Scelte,
  type Voce,
  vociDa,
} from "./faccette.ts";
import { disegnaRiga } from "./righe.ts";

/** Quante righe si vedono da subito, e quante in più ogni volta che si chiede. */
const PRIME = 10;
const ALTRE = 50;

interface Letto {
  elenco: Elenco;
  voci: readonly Voce[];
}

class EsploratoreIndicatori extends HTMLElement {
  #lettura: Promise<Letto> | undefined;
  /** Le righe che restano, nell'ordine scelto, e quante se ne vedono. */
  #restano: readonly number[] = [];
  #viste = 0;
  #giro = 0;

  connectedCallback(): void {
    const modulo = this.#modulo;
    this.#leggiIndirizzo();
    const filtri = this.querySelector<HTMLDetailsElement>("[data-filtri]");
    const chiesti = FACCETTE.some((f) => this.#campo(f)?.value);
    if (filtri && (chiesti || matchMedia("(min-width: 40rem)").matches)) filtri.open = true;
    // La pagina arriva già con le prime righe e tutti i conti: finché nessuno chiede niente non c'è niente da leggere.
    if (location.search) void this.#applica();
    else if (location.hash) void this.#seguiPunto(decodeURIComponent(location.hash.slice(1)));
    modulo.addEventListener("focusin", () => void this.#leggi().catch(() => undefined));
    let attesa = 0;
    modulo.addEventListener("submit", (e) => {
      e.preventDefault();
      void this.#applica(true);
      this.querySelector<HTMLElement>("[data-stato-filtri]")?.focus();
    });
    modulo.addEventListener("change", (e) => {
      if (e.target instanceof HTMLSelectElement) void this.#applica(true);
    });
    this.#campo("q")?.addEventListener("input", () => {
      // Più lettere nello stesso istante, un lavoro solo.
      cancelAnimationFrame(attesa);
      attesa = requestAnimationFrame(() => void this.#applica(false));
    });
    modulo.addEventListener("reset", () => setTimeout(() => void this.#applica(true)));
    this.#pulsante?.addEventListener("click", () => void this.#continua());
    addEventListener("popstate", () => {
      this.#leggiIndirizzo();
      void this.#applica();
    });
    // Un foglio non ha «mostra altri»: chi stampa una vista ha tutte le sue righe.
    addEventListener("beforeprint", () => {
      if (this.#restano.length) this.#disegna(this.#restano.length);
    });
  }

  get #modulo(): HTMLFormElement {
    const modulo = this.querySelector("form");
    if (!modulo) throw new Error("Manca il modulo dei filtri");
    return modulo;
  }

  get #pulsante(): HTMLButtonElement | null {
    return this.querySelector("[data-altri]");
  }

  #campo(nome: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`[name=${nome}]`);
  }

  /** L'elenco intero, letto la prima volta che serve. @throws se non si può leggere */
  #leggi(): Promise<Letto> {
    this.#lettura ??= this.#prendi();
    return this.#lettura;
  }

  async #prendi(): Promise<Letto> {
    try {
      // Da un disco non si può chiedere un file: l'elenco è già nella pagina.
      const qui = this.querySelector('script[type="application/json"]')?.textContent;
      const risposta = qui ? undefined : await fetch(this.dataset.elenco ?? "");
      if (risposta && !risposta.ok) throw new Error(`${risposta.status}`);
      const elenco = (risposta ? await risposta.json() : JSON.parse(qui ?? "")) as Elenco;
      return { elenco, voci: vociDa(elenco) };
    } catch (guaio) {
      this.#lettura = undefined;
      throw guaio;
    }
  }

  #leggiIndirizzo(): void {
    const voluti = new URLSearchParams(location.search);
    for (const nome of [...FACCETTE, "q", "ordine"]) {
      const campo = this.#campo(nome);
      if (!campo) continue;
      campo.value = voluti.get(nome) ?? "";
      if (campo instanceof HTMLSelectElement && campo.selectedIndex < 0) campo.value = "";
    }
  }

  /** Chi arriva a una riga che non è fra le prime va alla pagina dell'indicatore; chi arriva a un obiettivo, a tutte le sue righe. */
  async #seguiPunto(punto: string): Promise<void> {
    const diObiettivo = punto.startsWith("di-");
    // Di un obiettivo fra le prime righe ce n'è forse una sola.
    if (!diObiettivo && document.getElementById(punto)) return;
    const { elenco } = await this.#leggi();
    if (elenco.righe.some(([id]) => id === punto)) return location.replace(this.#indirizzoDi(punto));
    const obiettivo = elenco.obiettivi.find(({ id }) => `di-${id}` === punto);
    const campo = this.#campo("obiettivo");
    if (!obiettivo || !campo) return;
    campo.value = obiettivo.id;
    await this.#applica(false);
  }

  #scelte(): Scelte {
    const coppie = [...FACCETTE, "q"].map((n) => [n, this.#campo(n)?.value.trim() ?? ""]).filter(([, v]) => v);
    return Object.fromEntries(coppie) as Scelte;
  }

  /** @param nellaStoria vero: una scelta nuova, a cui si può tornare; falso: si sta scrivendo; manca: viene dall'indirizzo */
  async #applica(nellaStoria?: boolean): Promise<void> {
    this.#giro += 1;
    const mio = this.#giro;
    const letto = await this.#oDillo();
    // Intanto si è chiesto altro.
    if (!letto || mio !== this.#giro) return;
    const scelte = this.#scelte();
    const { restano, conteggi } = filtra(letto.voci, scelte);
    this.#restano = ordina(restano, letto.elenco, (this.#campo("ordine")?.value || "piano") as Ordine);
    this.#corpo.textContent = "";
    this.#viste = 0;
    this.#elenco = letto.elenco;
    this.#disegna(PRIME);
    for (const f of FACCETTE) this.#conta(f, conteggi[f]);
    this.#racconta(restano.length, scelte);
    if (nellaStoria !== undefined) this.#scriviIndirizzo(scelte, nellaStoria);
  }

  #elenco: Elenco | undefined;

  async #oDillo(): Promise<Letto | undefined> {
    const stato = this.querySelector("[data-stato-filtri]");
    try {
      return await this.#leggi();
    } catch {
      if (stato) stato.textContent = p.incompleto;
      return undefined;
    }
  }

  get #corpo(): HTMLTableSectionElement {
    return this.querySelector("tbody") as HTMLTableSectionElement;
  }

  /** L'indirizzo della pagina di un indicatore, scritto come la pagina ha scritto quello della prima riga. */
  #indirizzoDi(id: string): string {
    return (this.dataset.prima ?? "")
      .replace(`/${this.dataset.primo}/`, `/${id}/`)
      .replace(RegExp(`^${this.dataset.primo}/`), `${id}/`);
  }

  /** Disegna le righe fino a `quante`, oltre a quelle che già si vedono. */
  #disegna(quante: number): void {
    const modello = this.querySelector("template");
    const elenco = this.#elenco;
    if (!elenco || !modello) return;
    const nuove = document.createDocumentFragment();
    for (const n of this.#restano.slice(this.#viste, quante)) {
      const riga = elenco.righe[n];
      if (riga) nuove.append(disegnaRiga(modello, elenco, riga, this.#indirizzoDi(riga[0])));
    }
    this.#corpo.append(nuove);
    this.#viste = Math.max(this.#viste, Math.min(quante, this.#restano.length));
    const mancano = this.#restano.length - this.#viste;
    const pulsante = this.#pulsante;
    if (!pulsante) return;
    pulsante.hidden = mancano === 0;
    pulsante.textContent = p.altri(Math.min(mancano, ALTRE), mancano);
  }

  /** Mostra altre righe, e porta il fuoco sulla prima. */
  async #continua(): Promise<void> {
    const gia = this.#corpo.rows.length;
    if (!this.#elenco) await this.#applica();
    this.#disegna(gia + ALTRE);
    this.#corpo.rows[gia]?.querySelector("a")?.focus();
  }

  #conta(faccetta: Faccetta, conteggi: ReadonlyMap<string, number>): void {
    const campo = this.#campo(faccetta);
    if (!(campo instanceof HTMLSelectElement)) return;
    for (const o of campo.options) {
      if (!o.value) continue;
      const quanti = conteggi.get(o.value) ?? 0;
      const testo = `${o.dataset.nome} (${quanti})`;
      if (o.textContent !== testo) o.textContent = testo;
      o.disabled = quanti === 0 && !o.selected;
    }
  }

  #racconta(quanti: number, scelte: Scelte): void {
    const stato = this.querySelector("[data-stato-filtri]");
    const detti = FACCETTE.flatMap((f) => {
      const campo = this.#campo(f);
      const scelta = scelte[f] && campo instanceof HTMLSelectElement ? campo.selectedOptions[0] : undefined;
      return scelta ? [scelta.dataset.nome ?? ""] : [];
    });
    if (scelte.q) detti.unshift(p.cercato(scelte.q));
    const coda = quanti === 0 ? ` ${p.nessuno}` : "";
    if (stato)
      stato.textContent = `${p.quanti(quanti)}${detti.length ? `: ${detti.join(", ")}` : ` ${p.inTutto}`}.${coda}`;
    const togli = this.querySelector<HTMLButtonElement>("button[type=reset]");
    if (togli) togli.disabled = detti.length === 0 && !this.#campo("ordine")?.value;
  }

  #scriviIndirizzo(scelte: Scelte, nellaStoria: boolean): void {
    const ordine = this.#campo("ordine")?.value ?? "";
    const ricerca = new URLSearchParams({
      ...scelte,
      ...(ordine in ORDINI && ordine !== "piano" ? { ordine } : {}),
    }).toString();
    const indirizzo = ricerca ? `?${ricerca}` : location.pathname;
    if (location.search === (ricerca ? `?${ricerca}` : "")) return;
    if (nellaStoria) history.pushState(null, "", indirizzo);
    else history.replaceState(null, "", indirizzo);
  }
}

customElements.define("esploratore-indicatori", EsploratoreIndicatori);
