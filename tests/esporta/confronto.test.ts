/** Il raffronto in Word: accettate tutte le revisioni si legge la versione di dopo, rifiutate quella di prima, parola per parola. */
import { expect, it } from "vitest";
import { rapportoWord } from "../../src/esporta/word/confronto.ts";
import { leggiDocx } from "../../src/importa/docx/leggi.ts";
import { capoversiDi } from "../../src/importa/docx/tipi.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { confrontaSorgenti } from "../../src/raffronto/confronta.ts";
import { scritto } from "../../src/raffronto/frasi.ts";
import { perGruppo } from "../../src/raffronto/gruppi.ts";
import { daCartella } from "../../src/raffronto/sorgente.ts";
import { SITI } from "../attrezzi/siti.ts";

const PIANO = SITI.inventato.piano;
const spazi = (t: string) => t.replace(/\s+/g, " ").trim();

it("accetta tutto: dopo. Rifiuta tutto: prima", async () => {
  const prima = daCartella(PIANO);
  const file = new Map(leggiCartella(PIANO).file);
  const cambia = (nome: string, da: string, a: string) => {
    const testo = file.get(nome) ?? "";
    expect(testo).toContain(da);
    file.set(nome, testo.replace(da, a));
  };
  cambia("obiettivi/b1.mdx", "Non perdere la casa", "Tenere la casa e non perderla");
  cambia("obiettivi/b1.mdx", "importo: 90.000,", "importo: 95.500,");
  cambia("obiettivi/b1.mdx", "  - Formare gli operatori\n", "");
  cambia("capitoli/contesto.mdx", "è aperto ogni giorno", "è aperto dal lunedì al sabato");
  cambia("dati/popolazione.csv", "1.040", "1.041");
  const dopo = { ...prima, nome: "dopo", file };
  const esito = confrontaSorgenti(prima, dopo);
  expect(esito.differenze.length).toBeGreaterThan(4);
  const byte = await rapportoWord("prima", "dopo", esito, "2026-11-26");
  const celle = (modo: "accetta" | "rifiuta") =>
    leggiDocx(byte, modo).blocchi.flatMap((b) =>
      b.tipo === "tabella"
        ? b.righe.slice(1).map((r) =>
            spazi(
              capoversiDi(r.celle[2]?.blocchi ?? [])
                .map((c) => c.testo)
                .join(" "),
            ),
          )
        : [],
    );
  // Nell'ordine del rapporto.
  const attese = (quale: "prima" | "dopo") =>
    perGruppo(esito.differenze).flatMap((g) =>
      g.differenze.map((d) => (d[quale] === null ? "" : spazi(scritto(d[quale], d.campo)))),
    );
  const senzaScarto = (t: string) => t.replace(/ \([^()]*\)$/, "");
  expect(celle("accetta").map(senzaScarto)).toEqual(attese("dopo").map(senzaScarto));
  expect(celle("rifiuta").map(senzaScarto)).toEqual(attese("prima").map(senzaScarto));
  expect(leggiDocx(byte, "ferma").revisioni.length).toBeGreaterThan(5);
});

it("due versioni uguali non hanno revisioni", async () => {
  const v = daCartella(PIANO);
  const byte = await rapportoWord(
    "a",
    "b",
    confrontaSorgenti(v, { ...v, file: new Map(leggiCartella(PIANO).file) }),
    "2026-11-26",
  );
  expect(leggiDocx(byte, "ferma").revisioni).toEqual([]);
});
