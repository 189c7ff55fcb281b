/** I notiziari Atom: validi con e senza l'indirizzo del sito, stabili, senza nomi di persone, con testi ostili. */
import { describe, expect, it } from "vitest";
import { scriviAtom } from "../../src/notizie/atom.ts";
import { notiziarioAtti } from "../../src/notizie/atti.ts";
import { modificheDi, notiziarioModifiche, perGiorno } from "../../src/notizie/modifiche.ts";
import { leggiRegistro } from "../../src/notizie/storia.ts";
import { difettiXml } from "../attrezzi/xml.ts";
import { CATTIVO, inventato } from "../dati/piano.ts";

const LOG = [
  '\0aaaaaaaaaaaaaaaa\taaaaaaa\t2026-03-02T00:30:00+01:00\tCorreggi <b> & "B1"\n\nM\tobiettivi/b1.mdx\nD\tdati/vecchia.csv\n',
  "\0bbbbbbbbbbbbbbbb\tbbbbbbb\t2026-03-01T10:00:00+00:00\tPrima stesura\n\nA\tobiettivi/b1.mdx\nA\tdati/vecchia.csv\n",
].join("");
const SITO = "https://piano.example";
const pagina = (file: string) =>
  file === "obiettivi/b1.mdx" ? { titolo: "B1", indirizzo: "/obiettivi/b1/" } : undefined;

function notiziari(sito?: string) {
  const { piano } = inventato();
  piano.identita.sito = sito;
  const [atto] = piano.atti;
  if (!atto) throw new Error("Manca l'atto");
  atto.sintesi = `${CATTIVO}\u0001 ]]>`;
  const indirizzo = (p: string) => (sito ?? "") + p;
  const atti = notiziarioAtti(piano, indirizzo, () => undefined);
  const modifiche = notiziarioModifiche(piano, modificheDi(leggiRegistro(LOG), pagina), indirizzo, indirizzo);
  if (!atti || !modifiche) throw new Error("Manca un notiziario");
  return { atti, modifiche };
}

describe.each([
  ["senza sito", undefined],
  ["con il sito", SITO],
])("%s", (_nome, sito) => {
  it("sono validi secondo la RFC 4287, anche con testi ostili", async () => {
    for (const n of Object.values(notiziari(sito))) expect(await difettiXml(scriviAtom(n), "atom")).toEqual([]);
  });
  it("il link «self» c'è solo se è intero", () => {
    const { atti } = notiziari(sito);
    expect(scriviAtom(atti).includes('rel="self"')).toBe(Boolean(sito));
    expect(scriviAtom(atti).includes("<!--")).toBe(!sito);
  });
});

it("gli identificativi non dipendono dall'indirizzo del sito, e sono tutti diversi", () => {
  const id = (sito?: string) => Object.values(notiziari(sito)).flatMap((n) => [n.id, ...n.notizie.map((v) => v.id)]);
  expect(id()).toEqual(id(SITO));
  expect(new Set(id()).size).toBe(id().length);
  for (const i of id())
    expect(i).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("le modifiche dicono le pagine toccate, i file tolti e il giorno scritto", () => {
  const modifiche = modificheDi(leggiRegistro(LOG), pagina);
  expect(modifiche[0]?.oggetto).toBe('Correggi <b> & "B1"');
  expect(modifiche[0]?.pagine).toEqual([
    { testo: "B1", indirizzo: "/obiettivi/b1/", genere: "cambiato" },
    { testo: "dati/vecchia.csv", indirizzo: undefined, genere: "tolto" },
  ]);
  expect(modifiche[1]?.pagine[0]?.genere).toBe("aggiunto");
  expect(perGiorno(modifiche).map(([g]) => g)).toEqual(["2026-03-02", "2026-03-01"]);
});

it("senza nessuna data non si scrive niente", () => {
  const { piano } = inventato();
  for (const a of piano.atti) delete a.data;
  expect(
    notiziarioAtti(
      piano,
      (p) => p,
      () => undefined,
    )?.notizie,
  ).toBeUndefined();
  expect(
    notiziarioModifiche(
      piano,
      [],
      (p) => p,
      (p) => p,
    ),
  ).toBeUndefined();
});

it.each([
  ["senza id", /<id>.*?<\/id>/],
  ["senza titolo", /<title>.*?<\/title>/],
  ["senza data", /<updated>.*?<\/updated>/],
  ["senza indirizzo nel link", / href="[^"]*"/],
])("il controllore rifiuta un notiziario guasto: %s", async (_nome, che) => {
  const guasto = scriviAtom(notiziari().atti).replace(che, "");
  expect(await difettiXml(guasto, "atom")).not.toEqual([]);
});
it("il controllore rifiuta una data senza ora e un id relativo", async () => {
  const xml = scriviAtom(notiziari().atti);
  expect(await difettiXml(xml.replace(/<updated>[^<]*/, "<updated>2026-01-01"), "atom")).not.toEqual([]);
  expect(await difettiXml(xml.replace(/<id>[^<]*/, "<id>/atti/"), "atom")).not.toEqual([]);
});
