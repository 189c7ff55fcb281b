/** Il sito costruito, letto dai suoi file. */
import { parse as parseCsv } from "csv-parse/sync";
import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { fondiCitati } from "../../src/generi/fondi/citati.ts";
import { domandeDellaScheda } from "../../src/generi/obiettivi/domande.ts";
import { anniMisurati } from "../../src/generi/rilevazioni/anni.ts";
import { trienniPassati } from "../../src/generi/versioni/genere.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { idComune } from "../../src/piano/comuni.ts";
import { tuttiGliIndicatori, valoreAtteso } from "../../src/piano/indicatori.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { STATI_DETTI } from "../../src/piano/monitoraggio/frasi.ts";
import { contaStati } from "../../src/piano/monitoraggio/riepilogo.ts";
import { indicatoriSeguiti } from "../../src/piano/monitoraggio/stato.ts";
import { pagineDelPiano } from "../../src/piano/percorsi.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

describe.each(Object.entries(SITI))("sito %s", (_nome, { piano: cartella, uscita }) => {
  const piano = caricaPiano(cartella).piano as Piano;
  const indirizzi = pagineDi(uscita);
  const documenti = new Map<string, HTMLElement>();
  const pagina = (indirizzo: string) => {
    const gia =
      documenti.get(indirizzo) ??
      parse(leggi(uscita, indirizzo === "/404.html" ? "404.html" : `${indirizzo.slice(1)}index.html`));
    // Il significato di una sigla sta in mezzo al testo: per leggere il testo si toglie.
    for (const voce of gia.querySelectorAll(".sigla-voce")) voce.remove();
    documenti.set(indirizzo, gia);
    return gia;
  };
  const tutte = [...indirizzi, "/404.html"];

  it("ha una pagina per ogni voce del piano", () => {
    expect([...indirizzi].sort()).toEqual(pagineDelPiano(piano).sort());
  });

  it("ha ancora ogni indirizzo pubblicato: non cambiano più", () => {
    const pubblicati = [
      "/",
      "/obiettivi/",
      "/capitoli/",
      "/dati/",
      "/indicatori/",
      "/glossario/",
      "/cerca/",
      "/stampa/",
      "/esiti/",
      "/bisogni/",
      "/risorse/",
      "/servizi/",
      "/reti/",
      "/enti/",
      "/progetti/",
      "/atti/",
      "/dati-mancanti/",
      "/quanto-abbiamo-controllato/",
      "/note-ai-dati/",
      "/monitoraggio/",
      "/modifiche/",
      ...trienniPassati(piano).map((anni) => `/modifiche/da/${anni}/`),
      "/per-te/",
      "/comuni/",
      "/mappa-del-sito/",
      "/contatti/",
      "/accessibilita/",
      "/privacy/",
      "/note-legali/",
      "/come-e-fatto/",
      "/sportelli/",
      ...fondiCitati(piano).map((f) => `/risorse/fondi/${f.id}/`),
      ...piano.persone.map((p) => `/per-te/${p.id}/`),
      ...piano.identita.comuni.map((c) => `/comuni/${idComune(c.nome)}/`),
      ...anniMisurati(piano).map((anno) => `/monitoraggio/${anno}/`),
      "/indicatori/pagina/1/",
      ...tuttiGliIndicatori(piano).map((i) => `/indicatori/${i.id}/`),
      ...piano.esiti.map((e) => `/esiti/${e.id}/`),
      ...piano.reti.map((r) => `/reti/${r.id}/`),
      ...piano.progetti.map((p) => `/progetti/${p.id}/`),
      ...piano.atti.map((a) => `/atti/${a.id}/`),
      ...piano.obiettivi.map((o) => `/obiettivi/${o.id}/`),
      ...piano.aree.map((a) => `/aree/${a.id}/`),
      ...piano.capitoli.map((c) => `/capitoli/${c.id}/`),
      ...piano.dataset.map((d) => `/dati/${d.id}/`),
      ...["indicatori", "obiettivi", "risorse", "rilevazioni", "servizi", "sportelli", "enti"].map(
        (id) => `/dati/${id}/`,
      ),
      ...piano.dataset.flatMap((d) => (d.grafici ?? []).map((g) => `/grafici/${g.id}/`)),
    ];
    expect(pubblicati.filter((p) => !indirizzi.includes(p))).toEqual([]);
  });

  it.each(tutte)("%s: un titolo, una lingua, titoli in ordine", (indirizzo) => {
    const p = pagina(indirizzo);
    expect(p.querySelector("html")?.getAttribute("lang")).toBe("it");
    expect(p.querySelector("title")?.text.trim()).not.toBe("");
    expect(p.querySelectorAll("h1")).toHaveLength(1);
    const livelli = p
      .querySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6")
      .map((h) => Number(h.rawTagName[1]));
    expect(livelli.filter((l, i) => i > 0 && l > (livelli[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it("ogni titolo di pagina è diverso dagli altri", () => {
    const titoli = tutte.map((i) => pagina(i).querySelector("title")?.text);
    expect(titoli.filter((t, i) => titoli.indexOf(t) !== i)).toEqual([]);
  });

  it("nessuna pagina prende file da altri siti", () => {
    const fuori = tutte.flatMap((i) =>
      pagina(i)
        .querySelectorAll("script[src], link[href], img[src], iframe[src], source[src]")
        .map((e) => e.getAttribute("src") ?? e.getAttribute("href") ?? "")
        .filter((u) => /^(https?:)?\/\//.test(u)),
    );
    expect(fuori).toEqual([]);
  });

  it("home, capitoli, schede, aree e dati non hanno script", () => {
    const conScript = indirizzi
      .filter((i) => !/^\/(cerca|grafici|servizi|stampa)\/|^\/indicatori\/$/.test(i))
      .filter((i) => pagina(i).querySelector('script:not([type="application/ld+json"])'));
    expect(conScript).toEqual([]);
  });

  it("ogni scheda risponde a tutte le domande che il piano contiene e mostra tutti i suoi indicatori", () => {
    for (const o of piano.obiettivi) {
      const p = pagina(`/obiettivi/${o.id}/`);
      const senza = domandeDellaScheda(piano).filter(({ campo }) => o.domande?.[campo] === null);
      expect(p.querySelectorAll(".risposte dt")).toHaveLength(Object.keys(o.domande ?? {}).length - senza.length);
      for (const { domanda } of senza) expect(p.text, o.id).toContain(domanda);
      for (const i of o.indicatori) expect(p.getElementById(i.id)?.text, i.id).toContain(i.descrizione.slice(0, 20));
      for (const a of o.azioni ?? []) expect(p.text).toContain(a);
    }
  });

  it("il registro dei servizi è una tabella completa, senza JavaScript", () => {
    const righe = pagina("/servizi/").querySelectorAll("section[data-tipo] tbody tr");
    expect(righe.map((r) => r.id).sort()).toEqual(piano.servizi.map((s) => s.id).sort());
    expect(righe.filter((r) => r.hasAttribute("hidden"))).toEqual([]);
  });

  it("ogni esito mostra tutti i suoi indicatori e porta agli obiettivi che lo continuano, e viceversa", () => {
    for (const e of piano.esiti) {
      const p = pagina(`/esiti/${e.id}/`);
      for (const i of e.indicatori ?? [])
        expect(p.getElementById(i.id)?.text, i.id).toContain(i.descrizione.slice(0, 20));
      for (const id of e.continuaIn ?? []) {
        expect(p.querySelectorAll(`article a[href="/obiettivi/${id}/"]`), `${e.id} → ${id}`).toHaveLength(1);
        const ritorno = pagina(`/obiettivi/${id}/`).querySelectorAll(`article a[href="/esiti/${e.id}/"]`);
        expect(ritorno, `${id} → ${e.id}`).toHaveLength(1);
      }
    }
  });

  it("ogni ente ha la sua voce, e chi lo nomina vi porta", () => {
    const p = pagina("/enti/");
    for (const e of piano.enti) expect(p.getElementById(e.id)?.text, e.id).toContain(e.nome);
    for (const r of piano.reti)
      expect(pagina(`/reti/${r.id}/`).querySelectorAll('article a[href^="/enti/#"]')).toHaveLength(r.membri.length);
  });

  it("le pagine dell'elenco degli indicatori hanno ogni riga, senza JavaScript; l'esploratore legge le stesse", () => {
    const righe = indirizzi
      .filter((i) => i.startsWith("/indicatori/pagina/"))
      .sort((a, b) => a.localeCompare(b, "it", { numeric: true }))
      .flatMap((i) => pagina(i).querySelectorAll("tbody tr"));
    const tutti = tuttiGliIndicatori(piano).map((i) => i.id);
    expect(righe.map((r) => r.id)).toEqual(tutti);
    const elenco = JSON.parse(leggi(uscita, "indicatori/elenco.json")) as { righe: [string][] };
    expect(elenco.righe.map(([id]) => id)).toEqual(tutti);
  });

  it("ogni indicatore ha la sua pagina: valore, stato, obiettivo, misure o la loro mancanza detta chiaramente", () => {
    for (const i of indicatoriSeguiti(piano)) {
      const p = pagina(`/indicatori/${i.id}/`);
      expect(p.querySelector(".fatti .grande")?.text, i.id).toBe(valoreAtteso(i));
      // Di chi non ha una misura si dice una volta sola, dove le misure starebbero.
      const { stato } = i.monitoraggio;
      const detto = p.querySelector(".fatti .stato")?.text ?? "";
      if (stato === "non rilevato") expect(detto, i.id).toBe("");
      else expect(detto, i.id).toContain(STATI_DETTI[stato].nome);
      expect(p.querySelectorAll(`main a[href="/obiettivi/${i.obiettivo.id}/#indicatori"]`), i.id).toHaveLength(1);
      const righe = p.querySelectorAll(".misure-barre tbody th").map((t) => t.text);
      expect(
        righe.filter((r) => r !== "Atteso"),
        i.id,
      ).toEqual((i.rilevazioni ?? []).map((r) => String(r.anno)));
      if (!i.rilevazioni?.length) expect(p.text).toContain("Nessuna misura è ancora registrata");
    }
  });

  it("il monitoraggio dice quanti indicatori sono in ogni stato; senza misure lo dice, e mostra quando ognuno si misurerà", () => {
    const p = pagina("/monitoraggio/");
    const seguiti = indicatoriSeguiti(piano);
    const conta = contaStati(seguiti);
    const misurato = anniMisurati(piano).length > 0;
    expect(p.querySelector("main > p")?.text.includes("Nessuna misura è ancora registrata") ?? false).toBe(!misurato);
    if (!misurato) {
      const celle = p.querySelectorAll("main > table tbody td").map((c) => Number(c.text));
      expect(celle.reduce((a, b) => a + b, 0)).toBe(seguiti.length - conta.partenza);
      return;
    }
    const detti = p.querySelector("main > .conteggi")?.querySelectorAll("li") ?? [];
    expect(detti.length).toBe(Object.values(conta).filter(Boolean).length);
    for (const [stato, quanti] of Object.entries(conta))
      if (quanti)
        expect(detti.map((d) => d.text).join()).toContain(
          `${STATI_DETTI[stato as keyof typeof conta].nome}: ${quanti}`,
        );
  });

  it("ogni pagina di contenuto dice quando è cambiata, e lascia file e modifica a chi segnala un errore", () => {
    for (const i of indirizzi.filter((x) =>
      /^\/(obiettivi|aree|capitoli|dati|esiti|reti|progetti|atti)\/.+\//.test(x),
    )) {
      const origine = pagina(i).querySelector(".origine")?.text ?? "";
      expect(origine, i).toMatch(/Ultima modifica: \d{1,2} \p{L}+ \d{4}\.|non ha ancora una data/u);
      expect(origine, i).not.toMatch(/commit|\.(mdx|yaml|csv)/);
      const segnala = pagina(i).querySelector(".origine .senza-carta a")?.getAttribute("href") ?? "";
      if (pagina(i).querySelector("main")?.getAttribute("data-file"))
        expect(decodeURIComponent(segnala), i).toMatch(/\.(mdx|yaml|csv)/);
    }
  });

  it.each(["/dati/", "/grafici/"])("ogni grafico e ogni tabella di %s ha le sue figure", (famiglia) => {
    for (const i of indirizzi.filter((x) => x.startsWith(famiglia) && x !== famiglia))
      expect(leggi(uscita, `${i.slice(1)}index.html`)).not.toMatch(/NaN|undefined|\[object/);
  });

  it("il CSV pubblicato ha le stesse celle del piano", () => {
    for (const d of piano.dataset) {
      const [testa, ...righe] = parseCsv(leggi(uscita, `dati/${d.id}.csv`)) as string[][];
      expect(testa).toEqual(d.colonne.map((c) => c.nome));
      expect(righe).toHaveLength(d.righe.length);
      for (const [r, riga] of righe.entries())
        for (const [c, colonna] of d.colonne.entries()) {
          const cella = d.righe[r]?.celle[colonna.nome];
          if (colonna.tipo === "testo") expect(riga[c]).toBe(cella?.testo);
          else expect(riga[c] === "" ? null : Number(riga[c])).toBe(cella?.valore);
        }
    }
  });

  it("l'API dice le stesse cose del piano", () => {
    const indicatori = JSON.parse(leggi(uscita, "api/v1/indicatori.json")) as { id: string; valore: number | null }[];
    expect(indicatori.map((i) => [i.id, i.valore])).toEqual(tuttiGliIndicatori(piano).map((i) => [i.id, i.valore]));
    const obiettivi = JSON.parse(leggi(uscita, "api/v1/obiettivi.json")) as {
      id: string;
      risorse: { importo: number | null }[];
    }[];
    expect(obiettivi.map((o) => [o.id, o.risorse.map((r) => r.importo)])).toEqual(
      piano.obiettivi.map((o) => [o.id, o.risorse.map((r) => r.importo)]),
    );
  });
});

describe("dove si modifica", () => {
  it("se il piano dice il repository, ogni pagina ha il collegamento al suo file", () => {
    const p = parse(leggi(SITI.inventato.uscita, "obiettivi/d1/index.html"));
    expect(p.querySelector(".origine a")?.getAttribute("href")).toBe(
      "https://git.valserena.example/piano/edit/main/content/valserena/obiettivi/d1.mdx",
    );
  });
});
