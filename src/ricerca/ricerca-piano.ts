/**
 * La pagina di ricerca nel browser. L'indice si scarica solo alla prima ricerca; lo stato è nell'indirizzo, così una
 * ricerca si può condividere; ogni esito è annunciato a chi usa un lettore di schermo.
 */
import { PAROLE_RICERCA as p } from "../testo/parole-script.ts";

interface Risultato {
  url: string;
  excerpt: string;
  meta: { title?: string; genere?: string; dettaglio?: string };
}
type Filtri = Record<string, Record<string, number>>;
interface Pagefind {
  options(o: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Filtri>;
  search(
    parole: string | null,
    opzioni: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Risultato> }[]; filters: Filtri; totalFilters: Filtri }>;
}

const CAMPI = ["genere", "area", "tipo", "obiettivo", "comune"] as const;
const PER_VOLTA = 20;

class RicercaPiano extends HTMLElement {
  #indice?: Promise<Pagefind>;
  #tutti: Filtri = {};
  /** Conta le ricerche: una risposta vecchia non copre una nuova. */
  #turno = 0;

  connectedCallback(): void {
    const modulo = this.#trova<HTMLFormElement>("form");
    const campo = this.#trova<HTMLInputElement>("input");
    this.#leggiIndirizzo();
    const riquadro = this.#trova<HTMLDetailsElement>("[data-filtri]");
    const chiesti = new URLSearchParams(location.search);
    if (matchMedia("(min-width: 40rem)").matches || CAMPI.some((nome) => chiesti.has(nome))) riquadro.open = true;
    // Chi si avvicina al modulo sta per cercare: l'indice comincia ad arrivare, e niente nella pagina si sposta.
    for (const evento of ["focusin", "pointerenter"])
      modulo.addEventListener(evento, () => void this.#carica().catch(() => undefined), { once: true });
    modulo.addEventListener("submit", (e) => {
      e.preventDefault();
      void this.#cerca(true);
    });
    modulo.addEventListener("change", (e) => {
      if (e.target instanceof HTMLSelectElement) void this.#cerca(true);
    });
    let attesa: ReturnType<typeof setTimeout> | undefined;
    campo.addEventListener("input", () => {
      clearTimeout(attesa);
      attesa = setTimeout(() => void this.#cerca(false), 250);
    });
    addEventListener("popstate", () => {
      this.#leggiIndirizzo();
      void this.#cerca(false);
    });
    if (location.search.length > 1) void this.#cerca(false).then(() => this.#portaAiRisultati());
  }

  /** Chi arriva da un'altra pagina con le parole già scritte continua dai risultati, senza ripassare dal menu. */
  #portaAiRisultati(): void {
    if (document.activeElement && document.activeElement !== document.body) return;
    this.#trova<HTMLElement>("[data-stato]").focus();
  }

  #trova<E extends Element>(selettore: string): E {
    const elemento = this.querySelector<E>(selettore);
    if (!elemento) throw new Error(`Manca ${selettore}`);
    return elemento;
  }

  #carica(): Promise<Pagefind> {
    this.#indice ??= (async () => {
      const pagefind = (await import(/* @vite-ignore */ this.dataset.indice ?? "")) as Pagefind;
      await pagefind.init();
      this.#tutti = await pagefind.filters();
      const voluti = new URLSearchParams(location.search);
      for (const nome of CAMPI) this.#riempi(nome, this.#tutti[nome] ?? {}, voluti.get(nome) ?? "");
      return pagefind;
    })();
    return this.#indice;
  }

  #riempi(nome: (typeof CAMPI)[number], conteggi: Record<string, number>, scelto: string): void {
    const selettore = this.#trova<HTMLSelectElement>(`[name=${nome}]`);
    const valori = Object.keys(this.#tutti[nome] ?? conteggi).sort((a, b) => a.localeCompare(b, "it"));
    selettore.replaceChildren(
      new Option(p.tutti[nome], ""),
      ...valori.map((v) => new Option(`${v} (${conteggi[v] ?? 0})`, v)),
    );
    selettore.value = scelto;
  }

  #leggiIndirizzo(): void {
    const voluti = new URLSearchParams(location.search);
    this.#trova<HTMLInputElement>("input").value = voluti.get("q") ?? "";
    for (const nome of CAMPI) this.#trova<HTMLSelectElement>(`[name=${nome}]`).value = voluti.get(nome) ?? "";
  }

  async #cerca(nellaStoria: boolean): Promise<void> {
    const turno = ++this.#turno;
    const stato = this.#trova("[data-stato]");
    let pagefind: Pagefind;
    try {
      pagefind = await this.#carica();
    } catch {
      stato.textContent = p.nonCaricata;
      this.#indice = undefined;
      return;
    }
    if (turno !== this.#turno) return;
    const parole = this.#trova<HTMLInputElement>("input").value.trim();
    const scelti = Object.fromEntries(
      CAMPI.map((n) => [n, this.#trova<HTMLSelectElement>(`[name=${n}]`).value]).filter(([, v]) => v),
    ) as Record<string, string>;
    this.#scriviIndirizzo(parole, scelti, nellaStoria);
    if (!parole && !Object.keys(scelti).length) {
      this.#mostra([], p.daScrivere);
      return;
    }
    const esito = await pagefind.search(parole || null, { filters: scelti });
    if (turno !== this.#turno) return;
    for (const nome of CAMPI) this.#riempi(nome, esito.totalFilters[nome] ?? {}, scelti[nome] ?? "");
    this.#mostra(esito.results, p.quanti(esito.results.length, parole));
  }

  #scriviIndirizzo(parole: string, scelti: Record<string, string>, nellaStoria: boolean): void {
    const ricerca = new URLSearchParams({ ...(parole ? { q: parole } : {}), ...scelti }).toString();
    const indirizzo = ricerca ? `?${ricerca}` : location.pathname;
    if (nellaStoria && location.search !== `?${ricerca}`) history.pushState(null, "", indirizzo);
    else history.replaceState(null, "", indirizzo);
  }

  #mostra(risultati: { data(): Promise<Risultato> }[], messaggio: string): void {
    this.#trova("[data-stato]").textContent = messaggio;
    const lista = this.#trova("[data-risultati]");
    const altri = this.#trova<HTMLButtonElement>("[data-altri]");
    lista.replaceChildren();
    const turno = this.#turno;
    let mostrati = 0;
    const aggiungi = async (portaFuoco: boolean) => {
      const dati = await Promise.all(risultati.slice(mostrati, mostrati + PER_VOLTA).map((r) => r.data()));
      if (turno !== this.#turno) return;
      const voci = dati.map(voce);
      lista.append(...voci);
      mostrati += dati.length;
      altri.hidden = mostrati >= risultati.length;
      if (portaFuoco) voci[0]?.querySelector("a")?.focus();
    };
    altri.onclick = () => void aggiungi(true);
    void aggiungi(false);
  }
}

/** Un risultato: il titolo che porta alla pagina, il genere, un brano con le parole trovate in evidenza. */
function voce(r: Risultato): HTMLLIElement {
  const li = document.createElement("li");
  const genere = Object.assign(document.createElement("p"), {
    className: "sigla-scheda",
    textContent: [r.meta.genere, r.meta.dettaglio].filter(Boolean).join(" · "),
  });
  const titolo = document.createElement("a");
  titolo.href = r.url;
  titolo.textContent = r.meta.title ?? r.url;
  const brano = document.createElement("p");
  for (const [i, pezzo] of r.excerpt.split(/<\/?mark>/).entries()) {
    const testo = decodifica(pezzo);
    brano.append(i % 2 ? Object.assign(document.createElement("mark"), { textContent: testo }) : testo);
  }
  li.append(genere, titolo, brano);
  return li;
}

/** Il brano arriva con le entità HTML: si rileggono come testo, mai come markup. */
function decodifica(html: string): string {
  const lettore = document.createElement("textarea");
  lettore.innerHTML = html;
  return lettore.value;
}

customElements.define("ricerca-piano", RicercaPiano);
