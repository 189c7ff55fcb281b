/**
 * Quanto la verifica capisce di enunciati giusti e sbagliati, genere per genere: quelli di `tests/piano/coerenza/enunciati/`. I casi e
 * quelli di sviluppo si sono guardati mentre si scrivevano le regole; `da-parte.tsv` si è solo misurato.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { leggiEnunciati } from "./enunciati/leggi.ts";
import { pianoDegliEnunciati } from "./enunciati/piano.ts";
import { type Conto, conta, type Esito, provaEnunciati } from "./enunciati/prova.ts";

const CARTELLA = "tests/piano/coerenza/enunciati";
const SERIE = ["casi", "sviluppo", "sviluppo-2", "sviluppo-3", "sviluppo-4", "da-parte"] as const;

export function misuraEnunciati(): void {
  const base = pianoDegliEnunciati(leggiCartella("tests/fixtures/valserena").file);
  for (const serie of SERIE) {
    const file = join(CARTELLA, `${serie}.tsv`);
    if (!existsSync(file)) continue;
    const esiti = provaEnunciati(base, leggiEnunciati(readFileSync(file, "utf8")));
    scrivi(`\n  ${serie}: ${riassunto(conta(esiti))}`);
    for (const [genere, suoi] of Map.groupBy(esiti, (e) => e.enunciato.genere))
      scrivi(`    ${genere.padEnd(18)} ${riassunto(conta(suoi))}`);
    // Di ciò che sta da parte si guarda il conto, non le frasi.
    if (serie !== "da-parte") for (const e of esiti.filter((x) => !x.bene)) scrivi(racconta(e));
  }
}

const cento = (parte: number, tutto: number): string => (tutto ? `${Math.round((100 * parte) / tutto)}%` : "–");

const riassunto = ({ trovati, sbagliati, falsi, giusti }: Conto): string =>
  `trovati ${trovati} su ${sbagliati} (${cento(trovati, sbagliati)}), falsi allarmi ${falsi} su ${giusti}, ` +
  `giusti fra quelli detti ${cento(trovati, trovati + falsi)}`;

function racconta({ enunciato: e, trovate }: Esito): string {
  const detto = trovate.map((d) => `[${d.regola} ${d.file}:${d.riga}] ${d.messaggio}`).join("; ");
  return `    ${e.sbagliato ? "PERSO" : "FALSO"} ${e.id} ${e.genere}: ${e.testo.join(" || ").replaceAll("\n", " ")}${detto ? ` → ${detto}` : ""}`;
}
