/** Gli sportelli e il referente: ciò che si può scrivere, e ciò che di una persona non si scrive. */
import { describe, expect, it } from "vitest";
import { GENERI } from "../../src/generi/index.ts";
import { sportelli } from "../../src/generi/sportelli/genere.ts";
import { prova, GENERI as SI_COMINCIANO } from "../../src/nuovo/prova.ts";
import { componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";

const { file } = leggiCartella("tests/fixtures/valserena");
const con = (nome: string, testo: string) => componi({ file: new Map([...file, [nome, testo]]), diagnostiche: [] });
const sportello = (campi: string) =>
  con("sportelli.yaml", `- { id: a, nome: Sportello, fonte: { documento: pdz }, ${campi} }\n`).diagnostiche.map(
    (d) => d.regola,
  );

describe("uno sportello", () => {
  it.each(['telefono: "0371 442287"', 'telefono: "+39 0371 442287"', 'telefono: "112"', "email: ufficio@ente.example"])(
    "può avere %s",
    (campo) => expect(sportello(campo)).toEqual([]),
  );
  it.each(['telefono: "333 1234567"', 'telefono: "+39 333 1234567"', 'telefono: "3331234567"'])(
    "non può avere un cellulare: %s",
    (campo) => expect(sportello(campo)).toEqual(["formato"]),
  );
  it("cita solo Comuni, enti e persone che ci sono", () => {
    expect(sportello("comuni: [Altrove]")).toEqual(["riferimento"]);
    expect(sportello("enti: [altro], persone: [nessuno]")).toEqual(["riferimento", "riferimento"]);
  });
  it("mostra solo le righe che ha", () => {
    const { piano } = componi({ file, diagnostiche: [] });
    if (!piano) throw new Error("Il piano inventato non si legge");
    const mostrati = piano.sportelli.map((s) => sportelli.elenco?.voce(s, piano));
    expect(mostrati.map((v) => v?.righe.length)).toEqual([8, 1]);
    expect(mostrati[0]?.righe.find((r) => r.nome === "Telefono")?.valori).toEqual([
      { testo: "0999\u00a0123456", indirizzo: "tel:0999123456" },
    ]);
  });
  it("si comincia in fondo al suo file, e ciò che c'è già resta com'è", () => {
    const apertura = SI_COMINCIANO.find((g) => g.nome === "sportello");
    const schema = {
      items: { required: ["id", "nome"], properties: { id: {}, nome: {}, orari: { description: "Quando." } } },
    };
    const { piano } = componi({ file, diagnostiche: [] });
    if (!piano || !apertura) throw new Error("Manca il piano o lo sportello");
    const risposte = { nome: "Nuovo", id: "nuovo", documento: "pdz" };
    const [scritto] = apertura.scrivi(risposte, piano, schema, file);
    expect(scritto).toEqual({
      percorso: "sportelli.yaml",
      aggiunge: true,
      testo: "- id: nuovo\n  nome: Nuovo\n  # orari: Quando.\n",
    });
    const vuoto = apertura.scrivi(risposte, piano, schema, new Map());
    expect(vuoto[0]?.aggiunge).toBeUndefined();
  });
  it("scritto da capo con il suo schema, non porta errori", () => {
    const prima = componi({ file, diagnostiche: [] });
    const nuovo = {
      percorso: "sportelli.yaml",
      testo: "- id: nuovo\n  nome: Nuovo\n  fonte: { documento: pdz }\n",
      aggiunge: true as const,
    };
    expect(prova(prima, [nuovo]).errori).toEqual([]);
  });
});

describe("il referente di un obiettivo", () => {
  const scheda = file.get("obiettivi/k1.mdx") ?? "";
  const con1 = (referente: string) =>
    con("obiettivi/k1.mdx", scheda.replace(/^referente:.*$/m, `referente: ${referente}`)).diagnostiche;
  it.each(["Ufficio di Piano", "referente Area Prevenzione e minori", "Coordinatore della Casa San Giuseppe"])(
    "è un ufficio o un ruolo: %s",
    (r) => expect(con1(r)).toEqual([]),
  );
  it.each(["Maria Bianchi", "dott.ssa Bianchi", "Ufficio di Piano, Sig. Bianchi"])("non è una persona: %s", (r) => {
    expect(con1(r).map((d) => [d.file, d.regola])).toEqual([["obiettivi/k1.mdx", "valore-non-valido"]]);
    expect(con1(r)[0]?.messaggio).toContain("mai il nome di una persona");
  });
  it("va nei dati aperti: nella tavola e nel JSON", () => {
    const { piano } = componi({ file, diagnostiche: [] });
    const tavola = GENERI.find((g) => g.chiave === "obiettivi")?.tavole?.obiettivi;
    if (!piano || !tavola) throw new Error("Manca il piano o la tavola");
    const righe = tavola.fai?.(piano).righe as { id: string; referente: string | null }[];
    const json = tavola.json?.fai(piano) as { id: string; referente: string | null }[];
    for (const elenco of [righe, json]) {
      expect(elenco.find((o) => o.id === "k1")?.referente).toBe("Ufficio di Piano");
      expect(elenco.find((o) => o.id === "d1")?.referente).toBeNull();
    }
  });
});
