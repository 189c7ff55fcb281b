/**
 * Ciò che si fa nella pagina da stampare, prima di stamparla: numera tabelle e grafici, compone gli elenchi, prepara i posti
 * dei numeri di pagina, avvicina le note al loro testo, scrive le testatine. Gira nel browser: ogni funzione è a sé.
 */

/** Che cosa stampare e come. */
export interface Edizione {
  /** Le parti da tenere, per identificativo del loro titolo, nell'ordine in cui vanno; tutte, se manca. */
  parti?: string[];
  /** La copertina di un fascicolo, al posto di quella del piano. */
  fascicolo?: {
    titolo: string;
    organo: string;
    data: string;
    punti: { titolo: string; decisione?: string; parti: string[] }[];
  };
  /** Caratteri di 18 punti. */
  grandi?: boolean;
  /** Numeri di riga nel margine. */
  righe?: boolean;
}

/** Lascia nella pagina solo le parti volute, nell'ordine voluto, e i rimandi che vi portano. */
export async function scegli({ parti, fascicolo, grandi, righe }: Edizione): Promise<void> {
  const corpo = document.body;
  if (grandi) corpo.classList.add("caratteri-grandi");
  if (righe) corpo.classList.add("con-righe");
  const principale = document.querySelector("main");
  if (!parti || !principale) return;
  const nuovo = (nome: string, testo?: string, classe?: string) => {
    const e = document.createElement(nome);
    if (testo !== undefined) e.textContent = testo;
    if (classe) e.className = classe;
    return e;
  };
  /** Una tabella del piano non è nell'edizione intera: sta nella sua pagina. */
  const daPagina = async (id: string) => {
    const risposta = await fetch(new URL(`../dati/${id.slice("dataset-".length)}/`, location.href));
    const pagina = new DOMParser().parseFromString(await risposta.text(), "text/html");
    const sezione = nuovo("section");
    const titolo = nuovo("h2", pagina.querySelector("h1")?.textContent ?? id);
    titolo.id = id;
    sezione.setAttribute("aria-labelledby", id);
    sezione.append(titolo);
    for (const e of pagina.querySelectorAll("main > h1 + p, main > .scorri, main > .nota"))
      sezione.append(document.importNode(e, true));
    const fonte = pagina.querySelector("main > .scarica")?.textContent;
    if (fonte) sezione.append(nuovo("p", fonte, "scarica"));
    return sezione;
  };
  const sezioni: HTMLElement[] = [];
  for (const id of parti) {
    const sezione = id.startsWith("dataset-") ? await daPagina(id) : document.getElementById(id)?.closest("section");
    if (!sezione) throw new Error(`La parte «${id}» non è nella stampa`);
    sezioni.push(sezione);
  }
  const tenute = sezioni.map((s) => s.cloneNode(true) as HTMLElement);
  for (const s of principale.querySelectorAll(":scope > section:not(.colofone)")) s.remove();
  const colofone = principale.querySelector(".colofone");
  for (const [n, s] of tenute.entries()) {
    // Un'area scelta intera ha già le sue schede.
    if (sezioni.some((altra, k) => k !== n && altra.contains(sezioni[n] ?? null) && altra !== sezioni[n])) continue;
    s.classList.add("parte");
    for (const h of s.classList.contains("scheda") ? s.querySelectorAll("h3, h4, h5, h6") : []) {
      const salito = nuovo(`h${Number(h.tagName[1]) - 1}`);
      for (const a of h.attributes) salito.setAttribute(a.name, a.value);
      salito.append(...h.childNodes);
      h.replaceWith(salito);
    }
    s.classList.remove("scheda");
    principale.insertBefore(s, colofone);
  }
  const sommario = document.querySelector(".sommario");
  const elenco = nuovo("ol");
  const voce = (id: string) => {
    const li = nuovo("li");
    const a = nuovo("a", document.getElementById(id)?.textContent ?? id) as HTMLAnchorElement;
    a.href = `#${id}`;
    li.append(a);
    return li;
  };
  if (fascicolo) {
    for (const [n, punto] of fascicolo.punti.entries()) {
      const li = nuovo("li");
      li.append(nuovo("p", `${n + 1}. ${punto.titolo}`, "punto"));
      if (punto.decisione) li.append(nuovo("p", `Si chiede di: ${punto.decisione}`, "decisione"));
      const dentro = nuovo("ol");
      dentro.append(...punto.parti.map(voce));
      li.append(dentro);
      elenco.append(li);
    }
    const copertina = document.querySelector(".copertina");
    const h1 = copertina?.querySelector("h1");
    const piano = h1?.textContent ?? "";
    if (h1) h1.textContent = fascicolo.titolo;
    h1?.after(nuovo("p", `${fascicolo.organo}, ${fascicolo.data}`), nuovo("p", `Dal ${piano}`));
    const titolo = document.getElementById("parte-sommario");
    if (titolo) titolo.textContent = "Ordine del giorno";
    document.title = `${fascicolo.titolo}, ${fascicolo.data}`;
  } else {
    elenco.append(...parti.map(voce));
    if (parti.length === 1) {
      const primo = document.getElementById(parti[0] ?? "")?.textContent ?? "";
      document.title = `${primo} · ${document.title}`;
      const h1 = document.querySelector(".copertina h1");
      if (h1) h1.textContent = primo;
      document.querySelector(".sommario")?.remove();
    }
  }
  sommario?.querySelector("ol")?.replaceWith(elenco);
  // Un rimando a una parte che qui non c'è resta testo.
  for (const a of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    if (!document.getElementById(decodeURIComponent(a.hash.slice(1)))) a.replaceWith(...a.childNodes);
}

/**
 * Numera tabelle e grafici, prepara gli elenchi, i rimandi e le testatine.
 * @param rimandi la forma dei punti a cui si rimanda con il numero di pagina
 */
export function prepara(rimandi: string): void {
  const nuovo = (nome: string, testo: string, classe = "") => {
    const e = document.createElement(nome);
    e.textContent = testo;
    if (classe) e.className = classe;
    return e;
  };
  const posto = (verso: string, prima: string, dopo: string) => {
    const span = nuovo("span", `${prima}000${dopo}`, "numero-pagina");
    Object.assign(span.dataset, { verso, prima, dopo });
    return span;
  };

  // Le note a piè di pagina vanno subito dopo il capoverso che le chiama: il browser non sa metterle in fondo al foglio.
  for (const nota of document.querySelectorAll<HTMLLIElement>("[data-footnotes] li, .footnotes li")) {
    const richiamo = document.querySelector(`a[href="#${CSS.escape(nota.id)}"]`);
    const blocco = richiamo?.closest("p, li, table, blockquote, dd");
    if (!richiamo || !blocco) continue;
    for (const indietro of nota.querySelectorAll("[data-footnote-backref], .data-footnote-backref")) indietro.remove();
    const vicina = nuovo("div", "", "nota-vicina");
    vicina.id = nota.id;
    vicina.setAttribute("role", "note");
    vicina.append(
      nuovo("sup", richiamo.textContent ?? ""),
      " ",
      ...(nota.querySelector("p")?.childNodes ?? nota.childNodes),
    );
    const dove = blocco.tagName === "LI" || blocco.tagName === "DD" ? blocco : undefined;
    if (dove) dove.append(vicina);
    else (blocco.closest(".scorri") ?? blocco).after(vicina);
    nota.removeAttribute("id");
  }
  for (const sezione of document.querySelectorAll("[data-footnotes], section.footnotes")) sezione.remove();

  // Sulla carta un collegamento non si preme: il suo indirizzo si legge. Troppo lungo, basta dire il sito.
  for (const a of document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')) {
    const intero = a.href.replace(/\/$/, "");
    if ((a.textContent ?? "").includes(intero.replace(/^https?:\/\//, ""))) continue;
    a.after(nuovo("span", ` (${intero.length > 100 ? `sul sito ${a.host}` : intero})`, "indirizzo-lungo"));
  }

  const elenchi: [genere: string, titolo: string, cercati: string][] = [
    ["Tabella", "Tabelle", "table > caption:not(.nascosto)"],
    ["Grafico", "Grafici", "figure.grafico > figcaption"],
  ];
  const colofone = document.querySelector(".colofone");
  const indici = document.createElement("section");
  indici.className = "indici";
  for (const [genere, titolo, cercati] of elenchi) {
    const ol = document.createElement("ol");
    for (const [n, didascalia] of [...document.querySelectorAll<HTMLElement>(cercati)].entries()) {
      const testo = (didascalia.textContent ?? "").trim();
      didascalia.id = `${genere.toLowerCase()}-${n + 1}`;
      didascalia.prepend(nuovo("strong", `${genere} ${n + 1}. `, "numero-figura"));
      const li = document.createElement("li");
      const a = document.createElement("a");
      a.href = `#${didascalia.id}`;
      a.textContent = `${n + 1}. ${testo}`;
      li.append(a);
      ol.append(li);
    }
    if (!ol.children.length) continue;
    const h2 = nuovo("h2", `Elenco: ${titolo.toLowerCase()}`);
    h2.id = `elenco-${titolo.toLowerCase()}`;
    const nav = document.createElement("nav");
    nav.className = "sommario elenco-figure";
    nav.setAttribute("aria-labelledby", h2.id);
    nav.append(h2, ol);
    indici.append(nav);
  }
  const sommario = document.querySelector(".sommario");
  if (indici.children.length) (sommario ?? colofone)?.after(indici);

  for (const a of document.querySelectorAll<HTMLAnchorElement>('.sommario a[href^="#"]'))
    a.after(nuovo("span", "", "guida"), posto(decodeURIComponent(a.hash.slice(1)), "", ""));
  const voci = new RegExp(rimandi);
  for (const a of document.querySelectorAll<HTMLAnchorElement>('main section:not(.indici) a[href^="#"]')) {
    const id = decodeURIComponent(a.hash.slice(1));
    if (!voci.test(id) || a.closest(".sommario, caption, figcaption, sup")) continue;
    a.after(posto(id, " (pag.\u00a0", ")"));
  }

  const regole: string[] = [];
  const scrivi = (testo: string) =>
    `"${testo
      .replace(/["\\\n]/g, " ")
      .replace(/\s+/g, " ")
      .trim()}"`;
  const corto = (testo: string) => (testo.length > 62 ? `${testo.slice(0, 60).replace(/\s\S*$/, "")}…` : testo);
  const piede = document.body.dataset.piede;
  if (piede)
    regole.push(
      `@page { @bottom-left { content: ${scrivi(piede)} } }`,
      '@page :first { @bottom-left { content: "" } }',
    );
  if (document.body.classList.contains("con-righe")) {
    // Un righello: la riga è un'altezza sul foglio, uguale per tutti quelli che leggono la stessa edizione.
    const [passo, quante] = document.body.classList.contains("caratteri-grandi") ? [24, 30] : [15, 48];
    const numeri = Array.from({ length: quante }, (_, n) => n + 1).join("\\A ");
    regole.push(
      `@page { @left-top { content: "${numeri}"; white-space: pre; vertical-align: top; text-align: end; padding-inline-end: 3mm; font: 7pt/${passo}pt "Titillium Web", sans-serif; color: #555 } }`,
    );
  }
  for (const [n, parte] of [...document.querySelectorAll<HTMLElement>("main > section.parte")].entries()) {
    const titolo = corto(parte.querySelector("h2")?.textContent ?? "");
    parte.style.setProperty("page", `parte${n}`);
    regole.push(`@page parte${n} { @top-left { content: ${scrivi(titolo)} } }`);
    for (const [k, scheda] of [...parte.querySelectorAll<HTMLElement>("section.scheda")].entries()) {
      const suo = corto(scheda.querySelector("h3")?.textContent ?? "");
      scheda.style.setProperty("page", `parte${n}x${k}`);
      regole.push(
        `@page parte${n}x${k} { @top-left { content: ${scrivi(titolo.length > 45 ? `${titolo.slice(0, 43)}…` : titolo)} } @top-right { content: ${scrivi(suo)} } }`,
      );
    }
  }
  const stile = document.createElement("style");
  stile.textContent = regole.join("\n");
  document.head.append(stile);
}

/** Scrive i numeri di pagina nei loro posti. @returns quanti posti non hanno una pagina */
export function numera(pagine: Record<string, number>): number {
  let senza = 0;
  for (const span of document.querySelectorAll<HTMLElement>(".numero-pagina")) {
    const { verso = "", prima = "", dopo = "" } = span.dataset;
    const pagina = pagine[verso];
    if (pagina === undefined) senza++;
    span.textContent = pagina === undefined ? "" : `${prima}${pagina}${dopo}`;
  }
  return senza;
}
