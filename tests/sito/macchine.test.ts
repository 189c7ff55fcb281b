/** Notiziari, mappa, robots e anteprime di un sito costruito: senza indirizzo pubblico, e con, sotto una cartella. */
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";
import { difettiXml } from "../attrezzi/xml.ts";

const meta = (html: string, nome: string) =>
  parse(html).querySelector(`meta[property="${nome}"], meta[name="${nome}"]`)?.getAttribute("content");

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  it("i notiziari sono validi, e ogni pagina li annuncia", async () => {
    for (const file of ["atti/feed.xml", "modifiche/feed.xml"])
      expect(await difettiXml(leggi(uscita, file), "atom"), file).toEqual([]);
    const annunciati = parse(leggi(uscita, "index.html")).querySelectorAll('link[type="application/atom+xml"]');
    expect(annunciati.map((l) => l.getAttribute("href"))).toEqual(["/atti/feed.xml", "/modifiche/feed.xml"]);
    expect(leggi(uscita, "modifiche/index.html")).toContain('href="/modifiche/feed.xml"');
    expect(leggi(uscita, "atti/index.html")).toContain('href="/atti/feed.xml"');
  });
  it("ogni pagina ha OpenGraph e una figura che c'è, della misura e del peso giusti", async () => {
    const figure = new Set<string>();
    for (const i of pagineDi(uscita)) {
      const html = leggi(uscita, `${i.slice(1)}index.html`);
      for (const nome of ["og:title", "og:description", "og:type", "twitter:card", "twitter:title", "og:image:alt"])
        expect(meta(html, nome), `${i} ${nome}`).toBeTruthy();
      expect(meta(html, "og:locale")).toBe("it_IT");
      const figura = meta(html, "og:image") ?? "";
      const scheda = /^\/obiettivi\/([^/]+)\/$/.exec(i)?.[1];
      expect(figura).toBe(scheda ? `/anteprime/obiettivi/${scheda}.png` : "/anteprime/piano.png");
      figure.add(figura);
    }
    for (const figura of figure) {
      const png = readFileSync(join(uscita, figura));
      const { width, height } = await loadImage(png);
      expect([width, height, png.byteLength < 60_000], figura).toEqual([1200, 630, true]);
    }
  });
});

it("senza «sito» e senza recapiti non ci sono mappa, og:url e security.txt", () => {
  const { uscita } = SITI.inventato;
  expect(existsSync(join(uscita, "sitemap.xml"))).toBe(false);
  expect(existsSync(join(uscita, ".well-known"))).toBe(false);
  expect(leggi(uscita, "robots.txt")).toContain("# Manca la mappa");
  expect(meta(leggi(uscita, "index.html"), "og:url")).toBeUndefined();
});

describe("un piano con l'indirizzo, i recapiti e una sua storia, sotto una cartella, costruito nel 2030", () => {
  const uscita = ".cache/prove/macchine";
  let detto = "";
  const piano = mkdtempSync(join(tmpdir(), "piano-"));
  const git = (...argomenti: string[]) =>
    execFileSync("git", ["-c", "user.name=Ufficio", "-c", "user.email=ufficio@ente.example", ...argomenti], {
      cwd: piano,
      env: { ...process.env, GIT_COMMITTER_DATE: "2026-03-02T10:00:00+01:00" },
    });
  beforeAll(() => {
    cpSync(SITI.inventato.piano, piano, { recursive: true });
    appendFileSync(
      join(piano, "piano.yaml"),
      [
        "sito: https://ente.example/piano/",
        'sicurezza: { contatti: ["mailto:sicurezza@ente.example"], scadenza: 2027-03-01 }',
        "",
      ].join("\n"),
    );
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "Prima stesura <1>");
    const nel2030 = String(Date.UTC(2030, 0, 15) / 1000);
    const esito = lancia("build", ["--uscita", uscita], { PIANO: piano, BASE: "/piano/", SOURCE_DATE_EPOCH: nel2030 });
    expect(esito.status, esito.stdout + esito.stderr).toBe(0);
    detto = esito.stdout;
  });
  afterAll(() => rmSync(piano, { recursive: true, force: true }));

  it("la mappa è valida e ha tutte le pagine che non chiedono di stare fuori, con la data di Git", async () => {
    const mappa = leggi(uscita, "sitemap.xml");
    expect(await difettiXml(mappa, "sitemap")).toEqual([]);
    const attese = pagineDi(uscita).filter((i) => !meta(leggi(uscita, `${i.slice(1)}index.html`), "robots"));
    const voci = [...mappa.matchAll(/<loc>([^<]*)<\/loc>\s*<lastmod>([^<]*)/g)];
    expect(voci.map((m) => m[1]).sort()).toEqual(attese.map((i) => `https://ente.example/piano${i}`).sort());
    expect(new Set(voci.map((m) => m[2]))).toEqual(new Set(["2026-03-02T10:00:00+01:00"]));
  });
  it("robots, security.txt e OpenGraph danno indirizzi interi", () => {
    expect(leggi(uscita, "robots.txt")).toContain("Sitemap: https://ente.example/piano/sitemap.xml");
    expect(leggi(uscita, ".well-known/security.txt")).toContain(
      "Contact: mailto:sicurezza@ente.example\nExpires: 2027",
    );
    const scheda = leggi(uscita, "obiettivi/b1/index.html");
    expect(meta(scheda, "og:url")).toBe("https://ente.example/piano/obiettivi/b1/");
    expect(meta(scheda, "og:image")).toBe("https://ente.example/piano/anteprime/obiettivi/b1.png");
  });
  it("una dichiarazione scaduta non ferma un piano già approvato: il comando avvisa, ogni pagina lo dice", () => {
    expect(detto).toContain("La dichiarazione di accessibilità è scaduta il 23 settembre 2027");
    expect(detto).toContain("I recapiti di «sicurezza» sono scaduti il 1 marzo 2027");
    expect(detto.slice(detto.indexOf("Il sito è in"))).toContain(
      "ATTENZIONE. La dichiarazione di accessibilità è scaduta",
    );
    for (const i of pagineDi(uscita).filter((i) => existsSync(join(uscita, i, "index.html")))) {
      const voce = parse(leggi(uscita, `${i.slice(1)}index.html`)).querySelector("footer .obblighi li");
      if (voce) expect(voce.text, i).toBe("Dichiarazione di accessibilità (scaduta il 23 settembre 2027)");
    }
    const pagina = parse(leggi(uscita, "accessibilita/index.html")).querySelector("#dichiarazione + p")?.text;
    expect(pagina).toContain("è scaduta il 23 settembre 2027");
    expect(pagina).toContain("entro il 23 settembre, e Consorzio sociale Val Serena non l'ha ancora rinnovata");
    expect(pagina).not.toContain("Vale fino al");
  });
  it("il notiziario delle modifiche è valido, ha le parole del commit e nessun nome né casella", async () => {
    const feed = leggi(uscita, "modifiche/feed.xml");
    expect(await difettiXml(feed, "atom")).toEqual([]);
    expect(feed).toContain("<title>Prima stesura &lt;1&gt;</title>");
    expect(feed).toContain('href="https://ente.example/piano/obiettivi/b1/"');
    expect(feed + leggi(uscita, "modifiche/index.html")).not.toContain("ufficio@ente.example");
  });
});
