/**
 * La pagina di ricerca nel navigatore, in rete e da una chiavetta. L'indice si carica solo quando serve; ciò che si è cercato sta
 * nell'indirizzo, così una ricerca si può condividere; l'esito si annuncia a chi usa un lettore di schermo quando è nella pagina.
 */
import { PAROLE_RICERCA as p } from "../testo/parole-script.ts";
import type { Cambio } from "./capisci.ts";
import { CAMPI, type Campo, type Fonte, INDICATORE, type IndicatoreTrovato, type Scelti } from "./fonte.ts";
import type { IndicePrincipale } from "./formato.ts";
import { Motore } from "./motore.ts";
import { chiaveDi } from "./parole.ts";
import { conBrano, type Mostrata, sotto, voce } from "./voce.ts";

const PER_VOLTA = 10;
/** Millisecondi senza scrivere, prima di cercare da sé. */
const PAUSA = 250;
/** Quanti indicatori si leggono per metterli sotto le loro schede. */
const SOTTO = 12;

interface Risposta {
  quanti: number;
  stato: string;
  forse: readonly Cambio[];
  segnate: ReadonlySet<string>;
  /** Le voci da mostrare, una parte per volta. */
  leggi: (da: number, a: number) => Promise<readonly Mostrata[]>;
  /** Le parole con cui si cercano gli indicatori da mettere sotto le schede; niente, se non si cercano. */
  sotto?: string;
}

export class Ricerca extends HTMLElement {
  #motore: Promise<Motore> | undefined;
  #fonteFatta: Fonte | undefined;
  #filtri: Promise<void> | undefined;
  /** Conta le ricerche: una risposta vecchia non copre una nuova. */
  #turno = 0;

  /** Da dove viene ciò che si mostra. */
  fonte(): Fonte {
    throw new Error("fonte");
  }

  connectedCallback(): void {
    const modulo = this.#trova<HTMLFormElement>("form");
    const campo = this.#trova<HTMLInputElement>("input");
    this.#leggiIndirizzo();
    const riquadro = this.#trova<HTMLDetailsElement>("[data-filtri]");
    const chiesti = new URLSearchParams(location.search);
    if (matchMedia("(min-width: 40rem)").matches || CAMPI.some((nome) => chiesti.has(nome))) riquadro.open = true;
    // Chi si avvicina al modulo sta per cercare: l'indice comincia ad arrivare, e niente nella pagina si sposta.
    for (const evento of ["focusin", "pointerenter"])
      modulo.addEventListener(evento, () => void this.#apri().catch(() => undefined), { once: true });
    for (const evento of ["focusin", "pointerdown"])
      riquadro.addEventListener(evento, () => void this.#riempiFiltri().catch(() => undefined), { once: true });
    modulo.addEventListener("submit", (e) => {
      e.preventDefault();
      void this.#cerca({ nellaStoria: true }).then(() => this.#trova<HTMLElement>("[data-stato]").focus());
    });
    modulo.addEventListener("change", (e) => {
      if (e.target instanceof HTMLSelectElement) void this.#cerca({ nellaStoria: true });
    });
    let attesa: ReturnType<typeof setTimeout> | undefined;
    campo.addEventListener("input", () => {
      clearTimeout(attesa);
      attesa = setTimeout(() => void this.#cerca({ scrivendo: true }), PAUSA);
    });
    modulo.addEventListener("submit", () => clearTimeout(attesa));
    addEventListener("popstate", () => {
      this.#leggiIndirizzo();
      void this.#cerca({});
    });
    if (chiesti.has("q") || CAMPI.some((nome) => chiesti.has(nome)))
      void this.#cerca({}).then(() => this.#portaAiRisultati());
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

  get #fonte(): Fonte {
    this.#fonteFatta ??= this.fonte();
    return this.#fonteFatta;
  }

  #apri(): Promise<Motore> {
    const aperto = this.#motore ?? Motore.apri(this.#fonte.carica);
    if (aperto !== this.#motore)
      aperto.then(
        ({ indice }) => this.#riempiPagine(indice),
        () => {
          this.#motore = undefined;
        },
      );
    this.#motore = aperto;
    return aperto;
  }

  /** I filtri delle pagine si riempiono con l'indice. */
  #riempiPagine({ generi, aree, comuni }: IndicePrincipale): void {
    this.#riempi("genere", ordinati([...generi, INDICATORE]));
    this.#riempi("area", ordinati(aree));
    this.#riempi("comune", ordinati(comuni));
  }

  /** Quelli degli indicatori quando si guardano, o quando uno è scelto. */
  #riempiFiltri(): Promise<void> {
    const fatto =
      this.#filtri ??
      (async () => {
        const { indice } = await this.#apri();
        this.#riempiPagine(indice);
        const { tipo = [], obiettivo = [], area = [] } = await this.#fonte.valori();
        this.#riempi("area", ordinati([...indice.aree, ...area]));
        this.#riempi("tipo", tipo);
        this.#riempi("obiettivo", obiettivo);
      })();
    this.#filtri = fatto;
    fatto.catch(() => {
      this.#filtri = undefined;
    });
    return fatto;
  }

  #riempi(nome: Campo, valori: readonly string[]): void {
    const selettore = this.#trova<HTMLSelectElement>(`[name=${nome}]`);
    const scelto = selettore.value || (new URLSearchParams(location.search).get(nome) ?? "");
    selettore.replaceChildren(new Option(p.tutti[nome], ""), ...valori.map((v) => new Option(v, v)));
    selettore.value = valori.includes(scelto) ? scelto : "";
  }

  #leggiIndirizzo(): void {
    const voluti = new URLSearchParams(location.search);
    this.#trova<HTMLInputElement>("input").value = voluti.get("q") ?? "";
    for (const nome of CAMPI) this.#trova<HTMLSelectElement>(`[name=${nome}]`).value = voluti.get(nome) ?? "";
  }

  async #cerca({ nellaStoria = false, scrivendo = false }): Promise<void> {
    const turno = ++this.#turno;
    const lista = this.#trova("[data-risultati]");
    lista.setAttribute("aria-busy", "true");
    try {
      const motore = await this.#apri();
      const voluti = new URLSearchParams(location.search);
      const uno = CAMPI.some((nome) => voluti.has(nome) || this.#trova<HTMLSelectElement>(`[name=${nome}]`).value);
      if (uno) await this.#riempiFiltri().catch(() => undefined);
      if (turno !== this.#turno) return;
      const scritto = this.#trova<HTMLInputElement>("input").value.trim();
      const scelti: Scelti = {};
      for (const nome of CAMPI) {
        const { value } = this.#trova<HTMLSelectElement>(`[name=${nome}]`);
        if (value) scelti[nome] = value;
      }
      this.#scriviIndirizzo(scritto, scelti, nellaStoria);
      const risposta = await this.#risposta(motore, scritto, scelti, scrivendo);
      const prime = await risposta.leggi(0, PER_VOLTA);
      if (turno === this.#turno) this.#mostra(risposta, prime, turno);
    } catch {
      if (turno !== this.#turno) return;
      lista.replaceChildren();
      this.#trova("[data-stato]").textContent = p.nonCaricata;
    } finally {
      if (turno === this.#turno) lista.removeAttribute("aria-busy");
    }
  }

  async #risposta(motore: Motore, scritto: string, scelti: Scelti, scrivendo: boolean): Promise<Risposta> {
    const niente = { quanti: 0, forse: [], segnate: new Set<string>(), leggi: async () => [] };
    const filtrato = Object.keys(scelti).length > 0;
    if (!scritto && !filtrato) return { ...niente, stato: p.daScrivere };
    const fraIndicatori = scelti.genere === INDICATORE || scelti.tipo || scelti.obiettivo;
    const esito = await motore.cerca(scritto, scelti, scrivendo);
    const { corrette, ignote, forse, segnate, concetti } = esito;
    const parole = [...corrette.filter((c) => !c.messo.endsWith("…")).map((c) => c.messo), ...concetti].join(" ");
    const trovati = async (): Promise<Pick<Risposta, "quanti" | "leggi">> => {
      if (!fraIndicatori) return { quanti: esito.trovate.length, leggi: async (da, a) => esito.trovate.slice(da, a) };
      if (scritto && !concetti.length) return niente;
      const { quanti, leggi } = await this.#fonte.indicatori(concetti.join(" "), scelti);
      return { quanti, leggi: async (da, a) => (await leggi(da, a)).map(comeVoce) };
    };
    const { quanti, leggi } = await trovati();
    const nonCi = [...corrette.map((c) => c.scritto), ...ignote];
    const cercate = nonCi.length && quanti ? mostrate(scritto, corrette, ignote) : scritto;
    const stato = [
      ...(quanti && nonCi.length ? [p.nonCe(nonCi)] : []),
      p.quanti(quanti, cercate),
      ...(!quanti && nonCi.length && /\s/.test(scritto) ? [p.nonCe(nonCi)] : []),
      ...(!quanti && filtrato ? [p.conFiltri] : []),
    ].join(" ");
    return { quanti, leggi, stato, forse, segnate, ...(fraIndicatori || !parole ? {} : { sotto: concetti.join(" ") }) };
  }

  #scriviIndirizzo(parole: string, scelti: Scelti, nellaStoria: boolean): void {
    const ricerca = new URLSearchParams({ ...(parole ? { q: parole } : {}), ...scelti }).toString();
    const indirizzo = ricerca ? `?${ricerca}` : location.pathname;
    if (nellaStoria && location.search !== `?${ricerca}`) history.pushState(null, "", indirizzo);
    else history.replaceState(null, "", indirizzo);
  }

  #mostra(risposta: Risposta, prime: readonly Mostrata[], turno: number): void {
    const lista = this.#trova("[data-risultati]");
    const altri = this.#trova<HTMLButtonElement>("[data-altri]");
    lista.replaceChildren();
    let mostrate = 0;
    const aggiungi = (trovate: readonly Mostrata[]): HTMLElement[] => {
      const voci = trovate.map((t) => voce(t, this.#fonte.indirizzo(t.percorso), risposta.segnate));
      lista.append(...voci);
      mostrate += voci.length;
      altri.hidden = mostrate >= risposta.quanti;
      void this.#completa(risposta, trovate, voci, turno).catch(() => undefined);
      return voci;
    };
    altri.onclick = async () => {
      const dopo = await risposta.leggi(mostrate, mostrate + PER_VOLTA);
      if (turno === this.#turno) aggiungi(dopo)[0]?.querySelector("a")?.focus();
    };
    aggiungi(prime);
    this.#aiuta(risposta);
    this.#trova("[data-stato]").textContent = risposta.stato;
  }

  /** Ciò che arriva dopo: i brani delle pagine, gli indicatori sotto le loro schede. Se non arriva, i risultati restano. */
  async #completa(risposta: Risposta, trovate: readonly Mostrata[], voci: readonly HTMLElement[], turno: number) {
    const pagine = trovate.filter((t) => !t.percorso.includes("#")).map((t) => t.percorso);
    if (!risposta.segnate.size || !pagine.length) return;
    const testi = await this.#fonte.testi(pagine);
    if (turno !== this.#turno) return;
    for (const [i, t] of trovate.entries()) {
      const [testo, li] = [testi.get(t.percorso), voci[i]];
      if (testo && li) conBrano(li, t, testo, risposta.segnate);
    }
    if (!risposta.sotto) return;
    const { quanti, leggi } = await this.#fonte.indicatori(risposta.sotto, {});
    const letti = quanti ? await leggi(0, SOTTO) : [];
    if (turno !== this.#turno) return;
    for (const [i, t] of trovate.entries()) {
      const suoi = letti.filter((l) => l.scheda === t.percorso);
      if (suoi.length) voci[i]?.append(sotto(suoi, (percorso) => this.#fonte.indirizzo(percorso), p.indicatori));
    }
  }

  /** Quando non si trova niente: la parola che forse si voleva, e da dove ricominciare. Sta fuori dai risultati. */
  #aiuta({ quanti, forse, stato }: Risposta): void {
    this.#trova<HTMLElement>("[data-aiuto]").hidden = quanti > 0 || stato === p.daScrivere;
    const riga = this.#trova<HTMLElement>("[data-forse]");
    const [primo] = forse;
    riga.hidden = !primo;
    if (!primo) return;
    const legame = this.#trova<HTMLAnchorElement>("[data-forse] a");
    const scritto = this.#trova<HTMLInputElement>("input").value;
    const messo = mostrate(scritto, forse, []);
    legame.textContent = messo;
    legame.href = `?${new URLSearchParams({ q: messo })}`;
  }
}

/** Ciò che è scritto, con le parole corrette al loro posto e senza quelle che il sito non ha. */
function mostrate(scritto: string, corrette: readonly Cambio[], ignote: readonly string[]): string {
  const cambi = new Map(corrette.map((c) => [c.scritto, c.messo]));
  return scritto
    .split(/\s+/)
    .flatMap((s) => {
      const chiave = chiaveDi(s.replace(/[^\p{L}\p{N}]+$/u, ""));
      return ignote.includes(chiave) ? [] : (cambi.get(chiave) ?? s);
    })
    .join(" ");
}

const ordinati = (valori: readonly string[]): string[] => [...new Set(valori)].sort((a, b) => a.localeCompare(b, "it"));

const comeVoce = (i: IndicatoreTrovato): Mostrata => ({
  percorso: i.percorso,
  titolo: i.titolo,
  genere: INDICATORE,
  dettaglio: i.dettaglio,
  descrizione: "",
});
