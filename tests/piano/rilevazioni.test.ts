/** Le misure degli indicatori: un file per anno, una riga per misura, ogni errore nella sua cella. */
import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SITI } from "../attrezzi/siti.ts";

const TESTA = "id;valore;data;fonte;nota\n";
/** Il piano inventato con altri file di rilevazioni. */
function con(file: Record<string, string>, cambia: (testi: Map<string, string>) => void = () => undefined) {
  const testi = new Map(caricaPiano(SITI.inventato.piano).file);
  for (const nome of testi.keys()) if (nome.startsWith("rilevazioni/")) testi.delete(nome);
  for (const [nome, testo] of Object.entries(file)) testi.set(`rilevazioni/${nome}`, testo);
  cambia(testi);
  return componi({ file: testi, diagnostiche: [] });
}
const indicatore = (id: string, c: ReturnType<typeof con>) =>
  c.piano?.obiettivi.flatMap((o) => o.indicatori).find((i) => i.id === id);

describe("le rilevazioni", () => {
  it("si uniscono a quelle della scheda, in ordine di anno; una cella vuota con la nota non ha valore", () => {
    const letto = con({
      "2027.csv": `${TESTA}b1-r1;;;;Il registro non si è potuto aprire.\n`,
      "2026.csv": `${TESTA}b1-r1;"12,5";2026-12-31;Ufficio di Piano;\nd1-p1;70;;;\n`,
    });
    expect(letto.diagnostiche).toEqual([]);
    expect(indicatore("b1-r1", letto)?.rilevazioni).toEqual([
      { anno: 2025, valore: 6, fonte: "Ufficio di Piano" },
      { anno: 2026, valore: 12.5, data: "2026-12-31", fonte: "Ufficio di Piano" },
      { anno: 2027, valore: null, nota: "Il registro non si è potuto aprire." },
    ]);
    expect(indicatore("d1-p1", letto)?.rilevazioni).toEqual([{ anno: 2026, valore: 70 }]);
  });
  it("un file con la sola testa va bene, e uno con il BOM, le virgole e CRLF anche", () => {
    expect(con({ "2025.csv": TESTA }).diagnostiche).toEqual([]);
    const letto = con({ "2026.csv": '\ufeffid,valore,data,fonte,nota\r\nb1-r1,"12,5",,,\r\n' });
    expect(letto.diagnostiche).toEqual([]);
    expect(indicatore("b1-r1", letto)?.rilevazioni?.at(-1)).toEqual({ anno: 2026, valore: 12.5 });
  });
  it.each([
    ["un indicatore che non c'è", "2025.csv", "b1-r9;3;;;\n", "2:1", /«b1-r9» non esiste/, /«b1-r1»/],
    ["un numero all'inglese", "2025.csv", "b1-p1;12.5;;;\n", "2:7", /non è un numero scritto all'italiana/, /12,5/],
    ["una misura senza valore né nota", "2025.csv", "b1-p1;;;;\n", "2:7", /serve una nota/, undefined],
    ["una percentuale oltre cento", "2025.csv", "b1-p1;120;;;\n", "2:7", /oltre 100/, /da 0 a 100/],
    ["un conteggio sotto zero", "2026.csv", "b1-r1;-3;;;\n", "2:7", /meno di zero/, /da zero in su/],
    [
      "lo stesso indicatore due volte",
      "2026.csv",
      "b1-r1;3;;;\nb1-r1;4;;;\n",
      "3:7",
      /già misurato in rilevazioni\/2026\.csv, riga 2/,
      /una sola/,
    ],
    [
      "nel file e nella scheda",
      "2025.csv",
      "b1-r1;3;;;\n",
      "2:7",
      /già misurato in obiettivi\/b1\.mdx, riga 5\d/,
      /una sola/,
    ],
    ["una data di un altro anno", "2026.csv", "b1-r1;3;2024-12-31;;\n", "2:7", /non è del 2026/, /del 2026/],
    [
      "un giorno che non c'è",
      "2026.csv",
      "b1-r1;3;31/11/2026;;\n",
      "2:9",
      /31\/11\/2026.*novembre 2026 ha 30 giorni/,
      undefined,
    ],
    [
      "un anno fuori dagli anni",
      "2031.csv",
      "b1-r1;3;;;\n",
      "1:1",
      /Il 2031 è fuori dagli anni del piano, 2025-2027/,
      /2025\.csv/,
    ],
    ["un nome che non è un anno", "prime.csv", "b1-r1;3;;;\n", "1:1", /non è un anno/, /rilevazioni\/2025\.csv/],
  ])("%s: un errore nella sua cella", (_nome, file, righe, dove, messaggio, rimedio) => {
    const { diagnostiche } = con({ [file]: TESTA + righe });
    expect(diagnostiche).toHaveLength(1);
    const [d] = diagnostiche;
    expect([d?.gravita, `${d?.file}:${d?.riga}:${d?.colonna}`]).toEqual(["errore", `rilevazioni/${file}:${dove}`]);
    expect(d?.messaggio).toMatch(messaggio);
    if (rimedio) expect(d?.suggerimento).toMatch(rimedio);
  });
  it("una colonna sconosciuta dice la più vicina", () => {
    const { diagnostiche } = con({ "2025.csv": "id;valori;nota\nd1-p1;3;x\n" });
    expect(diagnostiche[0]?.suggerimento).toContain("«valore»");
  });
  it("se una scheda ha errori, le misure dei suoi indicatori non ne hanno colpa", () => {
    const { diagnostiche } = con({ "2026.csv": `${TESTA}b1-r1;3;;;\n` }, (testi) =>
      testi.set("obiettivi/b1.mdx", (testi.get("obiettivi/b1.mdx") ?? "").replace("tipo: tematico", "tipo: tematica")),
    );
    expect(diagnostiche.map((d) => d.file)).toEqual(["obiettivi/b1.mdx"]);
  });
});
