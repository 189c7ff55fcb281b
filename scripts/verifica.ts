/**
 * `npm run verifica`: legge il piano e dice tutto ciò che non va, errori di scrittura e incoerenze. Esce con 1 se ci sono
 * errori. Opzioni: `--solo regola,…` usa solo quelle regole; `--severo` fa degli avvisi errori; `--formato json` stampa le
 * diagnostiche per un programma; `--spiega [regola]` spiega una regola, o le elenca tutte. `--sito cartella`
 * controlla invece i collegamenti di un sito già costruito e dei suoi PDF.
 */
import { parseArgs } from "node:util";
import { caricaPiano } from "../src/piano/carica.ts";
import { controllaCoerenza } from "../src/piano/coerenza/index.ts";
import type { Regola } from "../src/piano/coerenza/regola.ts";
import { REGOLE } from "../src/piano/coerenza/regole.ts";
import { contaErrori } from "../src/piano/diagnostica.ts";
import { elenco, piuVicino } from "../src/testo/vicino.ts";
import { verificaSito } from "./comune/collegamenti.ts";
import { controlla } from "./comune/costruisci.ts";
import { comando, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    solo: { type: "string" },
    severo: { type: "boolean", default: false },
    formato: { type: "string", default: "testo" },
    spiega: { type: "boolean", default: false },
    sito: { type: "string" },
  },
  allowPositionals: true,
});
const [scelta] = process.argv.slice(3).filter((a) => !a.startsWith("-") && a !== values.solo && a !== values.formato);

await comando("Verifica", verifica, values.spiega || values.formato === "json");

async function verifica(): Promise<void> {
  if (values.spiega) return spiega(scelta);
  if (values.formato !== "testo" && values.formato !== "json")
    throw new Error(`Il formato «${values.formato}» non c'è: si può scrivere testo o json`);
  const solo = values.solo?.split(",").map((r) => regolaDi(r.trim()).id);
  const opzioni = { ...(solo ? { solo } : {}), severo: values.severo };
  const piano = scegliPiano();
  if (values.sito !== undefined) return verificaSito(values.sito, values.formato);
  if (values.formato === "testo") {
    await controlla(piano, opzioni);
    return;
  }
  const caricamento = caricaPiano(piano);
  const trovate = [...caricamento.diagnostiche, ...controllaCoerenza(caricamento, solo)];
  process.stdout.write(`${JSON.stringify(trovate, null, 2)}\n`);
  if (contaErrori(trovate) || (values.severo && trovate.some((d) => d.gravita === "avviso"))) process.exitCode = 1;
}

function regolaDi(id: string): Regola {
  const trovata = REGOLE.find((r) => r.id === id);
  if (trovata) return trovata;
  const ammesse = REGOLE.map((r) => r.id);
  const vicina = piuVicino(id, ammesse);
  throw new Error(
    `La regola «${id}» non esiste: ${vicina ? `forse volevi scrivere «${vicina}»` : `ci sono ${elenco(ammesse)}`}`,
  );
}

function spiega(id: string | undefined): void {
  for (const r of id ? [regolaDi(id)] : REGOLE) {
    scrivi(`${r.id} (${r.famiglia}, ${r.gravita}): ${r.titolo}`);
    if (id) scrivi(`  Perché: ${r.motivo}\n  Sbagliato: ${r.esempio.sbagliato}\n  Giusto: ${r.esempio.giusto}`);
  }
}
