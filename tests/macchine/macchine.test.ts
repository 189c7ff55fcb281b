/** I file per i programmi: mappa del sito, robots, humans, security. */
import robotsParser from "robots-parser";
import { describe, expect, it } from "vitest";
import { sicurezza } from "../../src/generi/identita/schema.ts";
import { scriviHumans } from "../../src/macchine/humans.ts";
import { originiDellePagine } from "../../src/macchine/origini.ts";
import { scriviRobots } from "../../src/macchine/robots.ts";
import { scriviSecurity } from "../../src/macchine/security.ts";
import { pagineDellaMappa, scriviMappa } from "../../src/macchine/sitemap.ts";
import { difettiXml } from "../attrezzi/xml.ts";
import { inventato } from "../dati/piano.ts";

const intero = (p: string) => `https://piano.example${p}`;

describe("la mappa del sito", () => {
  const { piano } = inventato();
  const mappa = scriviMappa(pagineDellaMappa(piano), intero, (p) =>
    p === "/" ? "2026-03-02T00:30:00+01:00" : undefined,
  );
  it("è valida secondo il suo schema, e ha la pagina della stampa, e non la ricerca né i pezzi di un elenco", async () => {
    expect(await difettiXml(mappa, "sitemap")).toEqual([]);
    expect(mappa).toContain("<loc>https://piano.example/obiettivi/b1/</loc>");
    expect(mappa).toContain("<loc>https://piano.example/stampa/</loc>");
    expect(mappa).not.toMatch(/\/(?:cerca|grafici|indicatori\/pagina)\//);
  });
  it.each([
    [/<loc>[^<]*<\/loc>/, ""],
    [/<lastmod>[^<]*/, "<lastmod>ieri"],
    [/<loc>[^<]*/, "<loc>x"],
  ])("il controllore rifiuta una mappa guasta: %s", async (che, con) => {
    expect(await difettiXml(mappa.replace(che, con), "sitemap")).not.toEqual([]);
  });
  it("un indicatore cambia con la sua scheda e con le misure", () => {
    const origini = originiDellePagine(piano, []);
    const [o] = piano.obiettivi;
    expect(origini.get(`/indicatori/${o?.indicatori[0]?.id}/`)).toEqual([o?.file, "rilevazioni/"]);
  });
});

describe("robots.txt", () => {
  it("lascia leggere tutto e dice dov'è la mappa", () => {
    const robots = robotsParser(intero("/robots.txt"), scriviRobots(intero("/sitemap.xml"), "/"));
    expect(robots.isAllowed(intero("/obiettivi/b1/"), "Qualunque")).toBe(true);
    expect(robots.getSitemaps()).toEqual([intero("/sitemap.xml")]);
  });
  it("senza sito non dà una mappa finta, e lo dice", () => {
    const testo = scriviRobots(undefined, "/piano/");
    expect(robotsParser(intero("/robots.txt"), testo).getSitemaps()).toEqual([]);
    expect(testo).toMatch(/# Manca la mappa/);
    expect(testo).toMatch(/vanno copiate/);
  });
});

describe("security.txt", () => {
  const dati = { contatti: ["mailto:sicurezza@ente.example", "https://ente.example/segnala"], scadenza: "2027-06-30" };
  const campi = (testo: string) =>
    testo
      .split("\n")
      .filter((r) => r && !r.startsWith("#"))
      .map((r) => /^([A-Z][\w-]+): (\S.*)$/.exec(r)?.slice(1));
  it("ha i campi che la RFC 9116 vuole", () => {
    const letti = campi(scriviSecurity(sicurezza.parse(dati), intero("/.well-known/security.txt"), "/"));
    expect(letti.filter((c) => c?.[0] === "Contact").map((c) => c?.[1])).toEqual(dati.contatti);
    expect(letti.filter((c) => c?.[0] === "Expires")).toEqual([["Expires", "2027-06-30T23:59:59Z"]]);
    expect(letti.filter((c) => c?.[0] === "Canonical")).toHaveLength(1);
    expect(letti).not.toContain(undefined);
  });
  it.each([
    { ...dati, contatti: [] },
    { ...dati, contatti: ["sicurezza@ente.example"] },
    { ...dati, contatti: ["http://ente.example"] },
    { ...dati, contatti: ["mailto:a@b.example\nExpires: mai"] },
    { ...dati, scadenza: "2027-02-30" },
    { contatti: dati.contatti },
  ])("il modello rifiuta %j", (guasto) => expect(sicurezza.safeParse(guasto).success).toBe(false));
});

it("humans.txt dice l'ente e ciò che manca", () => {
  const testo = scriviHumans(inventato().piano, "2026-03-02T00:30:00+01:00");
  expect(testo).toContain("Ente: Consorzio sociale Val Serena, ente capofila");
  expect(testo).toContain("Ultima modifica: 2026/03/02");
  expect(testo).toContain("non c'è ancora un recapito");
});
