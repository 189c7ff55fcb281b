/** I collegamenti scritti nei testi, controllati senza costruire il sito. */
import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { SITI } from "../../attrezzi/siti.ts";

const FILE = "reti/rete-casa.mdx";
const FRASE = "La rete si riunisce ogni tre mesi.";
const originali = caricaPiano(SITI.inventato.piano).file;

/** Le segnalazioni dopo avere scritto un'altra frase, e cambiato altri file. */
function trova(frase: string, altri: Record<string, string> = {}) {
  const testo = originali.get(FILE) ?? "";
  expect(testo).toContain(FRASE);
  const file = new Map([...originali, ...Object.entries(altri), [FILE, testo.replace(FRASE, frase)] as const]);
  return controllaCoerenza(componi({ file, diagnostiche: [] }), ["collegamento-rotto"]);
}
const detti = (frase: string) => trova(frase).map((d) => `${d.messaggio} | ${d.suggerimento}`);

describe("i collegamenti di un testo", () => {
  it.each([
    "[a](/obiettivi/d1/) [b](/capitoli/contesto/#titolo) [c](/servizi/?comune=x) [d](/) [e](/dati/popolazione/)",
    "[a](#qui) [b](https://ente.example/) [c](mailto:ufficio@ente.example) [d](tel:+390371)",
    "[i dati](/dati/popolazione.csv) ![Mappa](/mappa.png)",
    "[grafico][1]\n\n[1]: /bisogni/",
  ])("%s: arrivano", (frase) => expect(detti(frase)).toEqual([]));

  it("un errore ha il suo posto nel file", () => {
    expect(trova("Leggi [la scheda](/obietivi/d1/) della rete.")).toEqual([
      {
        file: FILE,
        riga: 19,
        colonna: 7,
        gravita: "errore",
        regola: "collegamento-rotto",
        messaggio: "La pagina «/obietivi/d1/» non esiste",
        suggerimento: "forse volevi scrivere «/obiettivi/d1/»",
      },
    ]);
  });
  it.each([
    ["[x](/obiettivi/d1#r)", "A «/obiettivi/d1#r» manca la barra finale | scrivi «/obiettivi/d1/#r»"],
    [
      "[x](obiettivi/d1/)",
      "«obiettivi/d1/» non comincia con una barra: da un'altra pagina porterebbe altrove | scrivi «/obiettivi/d1/»",
    ],
    ["[x](../reti/)", "«../reti/» non comincia con una barra: da un'altra pagina porterebbe altrove | scrivi «/reti/»"],
    ["[x](/servizi/niente/)", "La pagina «/servizi/niente/» non esiste | forse volevi scrivere «/servizi/»"],
    [
      "[x](/qualcosa/che/non/somiglia/)",
      "La pagina «/qualcosa/che/non/somiglia/» non esiste | gli indirizzi si leggono nella barra del navigatore: cominciano e finiscono con una barra, per esempio /obiettivi/a1/",
    ],
    ["[x]()", "Il collegamento è vuoto | scrivi dove porta, per esempio /obiettivi/"],
    ["[x](#)", "Il collegamento è vuoto | scrivi dove porta, per esempio /obiettivi/"],
    ["[x](//ente.example/)", "A «//ente.example/» manca il protocollo | scrivi «https://ente.example/»"],
    [
      "[x](http://localhost:4321/reti/?a#b)",
      "«http://localhost:4321/reti/?a#b» esiste solo sul computer di chi scrive | scrivi «/reti/?a#b», senza il nome del computer",
    ],
    [
      "[x](http://ente.example/)",
      "«http://ente.example/» non è protetto: chi legge può ricevere altro | scrivi «https://ente.example/»",
    ],
    ["[x][1]\n\n[1]: /rete/", "La pagina «/rete/» non esiste | forse volevi scrivere «/reti/»"],
  ])("%s", (frase, atteso) => expect(detti(frase)).toEqual([atteso]));

  it("l'indirizzo pubblico del proprio sito si segue come gli altri", () => {
    const piano = `${originali.get("piano.yaml")}\nsito: https://piano.example/\n`;
    const con = (frase: string) => trova(frase, { "piano.yaml": piano }).map((d) => d.messaggio);
    expect(con("[x](https://piano.example/reti/)")).toEqual([]);
    expect(con("[x](https://piano.example/rete/)")).toEqual(["La pagina «/rete/» non esiste"]);
  });
  it("una scheda con errori può essere proprio quella cercata", () => {
    const scheda = (originali.get("obiettivi/d1.mdx") ?? "").replace(/^titolo:.*$/m, "titol: X");
    expect(trova("[x](/obiettivi/d1/)", { "obiettivi/d1.mdx": scheda })).toEqual([]);
    expect(trova("[x](/aree/zz/)", { "obiettivi/d1.mdx": scheda })).toHaveLength(1);
  });
});
