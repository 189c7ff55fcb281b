/**
 * L'esploratore degli indicatori nel browser. La tabella è già nella pagina (o, se è divisa, anche nelle altre): qui si nascondono le righe che non
 * servono. Le scelte stanno nell'indirizzo, così una vista si condivide e si stampa; quante restano è annunciato a chi usa
 * un lettore di schermo; il fuoco resta dov'è, finché non si chiede di andare a ciò che resta.
 */
import { PAROLE_ESPLORATORE as p } from "../testo/parole-script.ts";
import { preparaTesto } from "./cerca.ts";
import { FACCETTE, type Faccetta, filtra, ORDINI, type Ordine, type Scelte, type Voce } from "./faccette.ts";

/** Le righe della tabella di un'altra pagina. @throws se la pagina non si può leggere */
async function leggiRighe(indirizzo: string): Promise<HTMLTableRowElement[]> {
  const risposta = await fetch(indirizzo);
  if (!risposta.ok) throw new Error(`${indirizzo}: ${risposta.status}`);
  const pagina = new DOMParser().parseFromString(await risposta.text(), "text/html");
  // Le sigle spiegate in quella pagina hanno già il loro pulsante in questa: due non possono avere lo stesso nome.
  for (const pulsante of pagina.querySelectorAll("main tbody button")) pulsante.replaceWith(pulsante.textContent ?? "");
  for (const voce of pagina.querySelectorAll("main tbody [popover]")) voce.remove();
  return [...pagina.querySelectorAll<HTMLTableRowElement>("main tbody tr")];
}

class EsploratoreIndicatori extends HTMLElement {
  #righe: HTMLTableRowElement[] = [];
  #voci: Voce[] = [];
  #lettura: Promise<void> | undefined;

  connectedCallback(): void {
    const modulo = this.#modulo;
    this.#leggiIndirizzo();
    const filtri = this.querySelector<HTMLDetailsElement>("[data-filtri]");
    const chiesti = FACCETTE.some((f) => this.#campo(f)?.value);
    if (filtri && (chiesti || matchMedia("(min-width: 40rem)").matches)) filtri.open = true;
    // La pagina arriva già con tutte le righe e tutti i conti: finché nessuno chiede niente non c'è niente da fare.
    if (location.search) void this.#applica();
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
    addEventListener("popstate", () => {
      this.#leggiIndirizzo();
      void this.#applica();
    });
  }

  /** Le voci da filtrare, lette dalla tabella la prima volta che servono. */
  #leggiVoci(): readonly Voce[] {
    if (this.#voci.length) return this.#voci;
    this.#righe = [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    this.#voci = this.#righe.map((riga) => ({
      testo: preparaTesto(`${riga.dataset.cerca ?? ""} ${riga.cells[0]?.textContent ?? ""}`),
      valori: Object.fromEntries(
        FACCETTE.map((f) => [f, (riga.dataset[f] ?? "").split("|").filter(Boolean)]),
      ) as unknown as Voce["valori"],
    }));
    return this.#voci;
  }

  get #modulo(): HTMLFormElement {
    const modulo = this.querySelector("form");
    if (!modulo) throw new Error("Manca il modulo dei filtri");
    return modulo;
  }

  #campo(nome: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`[name=${nome}]`);
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

  #scelte(): Scelte {
    const coppie = [...FACCETTE, "q"].map((n) => [n, this.#campo(n)?.value.trim() ?? ""]).filter(([, v]) => v);
    return Object.fromEntries(coppie) as Scelte;
  }

  /** @param nellaStoria vero: una scelta nuova, a cui si può tornare; falso: si sta scrivendo; manca: viene dall'indirizzo */
  async #applica(nellaStoria?: boolean): Promise<void> {
    if (this.#altre) await this.#leggiAltre();
    this.#filtra(nellaStoria);
  }

  /** Le altre pagine, se l'elenco è diviso e non si sono ancora lette. */
  get #altre(): HTMLElement | null {
    return this.querySelector("[data-pagine]");
  }

  /** La prima volta che si filtra un elenco diviso: le righe delle altre pagine vengono in questa. */
  #leggiAltre(): Promise<void> {
    this.#lettura ??= this.#portaQui();
    return this.#lettura;
  }

  async #portaQui(): Promise<void> {
    const stato = this.querySelector("[data-stato-filtri]");
    if (stato) stato.textContent = p.aspetta;
    const altre = [...this.querySelectorAll<HTMLAnchorElement>("[data-pagine] a:not([aria-current])")];
    try {
      const pagine = await Promise.all(altre.map(({ href }) => leggiRighe(href)));
      this.querySelector("tbody")?.append(...pagine.flat());
      this.#altre?.remove();
    } catch {
      const avviso = document.createElement("p");
      avviso.textContent = p.incompleto;
      this.#altre?.replaceWith(avviso);
    }
  }

  #filtra(nellaStoria?: boolean): void {
    const scelte = this.#scelte();
    const { restano, conteggi } = filtra(this.#leggiVoci(), scelte);
    const visibili = new Set(restano);
    for (const [i, riga] of this.#righe.entries()) {
      const nascosta = !visibili.has(i);
      if (riga.hidden !== nascosta) riga.hidden = nascosta;
    }
    this.#ordina();
    for (const f of FACCETTE) this.#conta(f, conteggi[f]);
    this.#racconta(restano.length, scelte);
    if (nellaStoria !== undefined) this.#scriviIndirizzo(scelte, nellaStoria);
  }

  #ordina(): void {
    const ordine = (this.#campo("ordine")?.value || "piano") as Ordine;
    const corpo = this.querySelector("tbody");
    if (!corpo || corpo.dataset.ordine === ordine || (!corpo.dataset.ordine && ordine === "piano")) return;
    corpo.dataset.ordine = ordine;
    const chiave = (r: HTMLTableRowElement) =>
      ordine === "nome"
        ? (r.cells[0]?.textContent ?? "")
        : (r.dataset[ordine === "stato" ? "postoStato" : ordine] ?? "");
    const italiano = new Intl.Collator("it", { numeric: true });
    const ordinate =
      ordine === "piano" ? this.#righe : [...this.#righe].sort((a, b) => italiano.compare(chiave(a), chiave(b)));
    corpo.append(...ordinate);
  }

  #conta(faccetta: Faccetta, conteggi: ReadonlyMap<string, number>): void {
    const campo = this.#campo(faccetta);
    if (!(campo instanceof HTMLSelectElement)) return;
    for (const o of campo.options) {
      if (!o.value) continue;
      const quanti = conteggi.get(o.value) ?? 0;
      o.textContent = `${o.dataset.nome} (${quanti})`;
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
