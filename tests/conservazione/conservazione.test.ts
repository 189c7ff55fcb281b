/**
 * La legge della conservazione: ogni parola e ogni cifra dei file di un piano è nel piano che si pubblica, o una diagnostica dice
 * perché no. `SEME=n` ripete una corsa; `CONSERVA_GIRI=n` la allunga.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { SITI } from "../attrezzi/siti.ts";
import { alSuoPosto, type Esito, perditeDi, provatore } from "./legge.ts";
import { modifiche } from "./modifiche.ts";

const GIRI = Number(process.env.CONSERVA_GIRI ?? 250);
const origine = caricaPiano(SITI.inventato.piano);

describe("il piano com'è", () => {
  it("non perde e non aggiunge niente", async () => {
    expect(await perditeDi(origine)).toEqual([]);
  });
});

describe("chi cerca trova da solo, senza guardare i messaggi", () => {
  const perse = async (nome: string, cambia: (testo: string) => string) => {
    const file = new Map(origine.file).set(nome, cambia(origine.file.get(nome) ?? ""));
    expect(file.get(nome)).not.toBe(origine.file.get(nome));
    const trovate = await perditeDi(componi({ file, diagnostiche: [] }), file);
    return trovate.filter((p) => !p.aggiunta).map((p) => `${p.file}:${p.riga} ${p.gettone}`);
  };
  const TESTO = "capitoli/contesto.mdx";
  it.each<[string, string, (testo: string) => string, string]>([
    ["la nota che nessuno richiama", TESTO, (t) => `${t}\n[^7]: Fonte sconosciuta.\n`, `${TESTO}:39 sconosciuta`],
    ["la nota scritta due volte", TESTO, (t) => `${t}\n[^1]: Un'altra fonte.\n`, `${TESTO}:39 altra`],
    ["la cella in più di un testo", TESTO, (t) => t.replace("| due |", "| due | tre |"), `${TESTO}:31 tre`],
    ["il numero di una voce d'elenco", TESTO, (t) => `${t}\n1. uno\n4. due\n`, `${TESTO}:40 4`],
    ["il cancelletto", "reti/rete-casa.mdx", (t) => t.replace(/^nome: .*/m, "nome: Casa #1"), "reti/rete-casa.mdx:3 1"],
    [
      "la cella in più di un registro",
      "servizi/unita.csv",
      (t) => t.replace("pubblica;;;", "pubblica;;;;altro"),
      "servizi/unita.csv:2 altro",
    ],
    [
      "il file che nessuno legge",
      "capitoli/anziani.mdx.bak",
      () => "Gli anziani.",
      "capitoli/anziani.mdx.bak:1 capitoli/anziani.mdx.bak",
    ],
  ])("%s", async (_nome, file, cambia, attesa) => {
    expect(await perse(file, cambia)).toContain(attesa);
  });

  it("un commento vero, uno spazio o l'ordine dei campi non sono perdite", async () => {
    expect(
      await perse("reti/rete-casa.mdx", (t) => t.replace(/^(nome: .*)/m, "# nota nostra\n$1   # da rivedere")),
    ).toEqual([]);
  });
});

describe("una modifica a caso", () => {
  it(`si rifiuta al suo posto o si pubblica com'è (${GIRI} modifiche, ${SEME_DETTO})`, async () => {
    const prova = provatore(origine);
    const conto = { rifiutate: 0, avvisate: 0, pubblicate: 0 };
    const mute: string[] = [];
    const altrove: string[] = [];
    const detta = ({ modifica: m, nuove, perse }: Esito) =>
      `${m.file}, righe ${m.righe.join("-")}, ${m.nome}: ${[...nuove.map((d) => `${d.file}:${d.riga} ${d.messaggio}`), ...perse.map((p) => `${p.aggiunta ? "+" : "-"}${p.gettone}`)].join(" | ").slice(0, 300)}`;
    for (const modifica of fc.sample(modifiche(origine.file), { numRuns: GIRI, seed: SEME })) {
      const esito = await prova(modifica);
      if (esito.perse.length) mute.push(detta(esito));
      else if (!esito.nuove.length) conto.pubblicate++;
      else if (esito.nuove.some((d) => d.gravita === "errore")) conto.rifiutate++;
      else conto.avvisate++;
      if (esito.nuove.length && !alSuoPosto(esito, origine.file.get(modifica.file) ?? "")) altrove.push(detta(esito));
    }
    console.log(
      `${GIRI} modifiche (${SEME_DETTO}): ${conto.rifiutate} rifiutate, ${conto.avvisate} con un avviso, ${conto.pubblicate} pubblicate come sono, ${mute.length} in silenzio`,
    );
    expect(mute).toEqual([]);
    expect(altrove).toEqual([]);
    // Se nessuna passasse, o nessuna si fermasse, non si starebbe provando niente.
    expect(conto.pubblicate).toBeGreaterThan(GIRI / 10);
    expect(conto.rifiutate).toBeGreaterThan(GIRI / 4);
  });
});
