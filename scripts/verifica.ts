/**
 * `npm run verifica`: legge il piano e dice tutto ciò che non va, errori di scrittura e incoerenze. Esce con 1 se ci sono
 * errori. Opzioni:
 * `--note` mostra anche le incoerenze della fonte già spiegate; `--solo regola,…` usa solo quelle regole; `--severo` fa degli
 * avvisi errori; `--formato testo|json|github|sarif` sceglie per chi si scrive; `--spiega [regola]` spiega una regola, o le
 * elenca; `--leggibilita` dice quanto è facile leggere ogni testo; `--sito cartella` controlla invece i collegamenti di un
 * sito già costruito e dei suoi PDF.
 */
import { guastiDelSito, verificaSito } from "../src/costruzione/collegamenti.ts";
import { leggiEControlla } from "../src/costruzione/controlla.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { type Diagnostica, ferma } from "../src/diagnostica/index.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import { contesto } from "../src/piano/coerenza/contesto.ts";
import { indiciDi, SOGLIA } from "../src/piano/coerenza/lingua/leggibilita.ts";
import { FAMIGLIE, type Regola } from "../src/piano/coerenza/regola.ts";
import { REGOLE } from "../src/piano/coerenza/regole.ts";
import { scriviGithub } from "../src/piano/rapporti/github.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { sarif } from "../src/piano/rapporti/sarif.ts";
import { SPIEGATE } from "../src/piano/spiegate.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { controlla, TERMINALE } from "../src/terminale/effetti.ts";
import { leggiOpzioni, scelta } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";
import { mostraNome } from "../src/testo/segni.ts";

const FORMATI = ["testo", "json", "github", "sarif"] as const;
/** Ciò che si stampa per un programma non ha altre righe attorno. */
const zitto = process.argv.some((a) => /^--(?:spiega|leggibilita)$|(?:^|=)(?:json|sarif|github)$/.test(a));

await comando("Verifica", verifica, zitto);

async function verifica(): Promise<void> {
  const { values, positionals } = leggiOpzioni({
    solo: { type: "string" },
    note: { type: "boolean", default: false },
    severo: { type: "boolean", default: false },
    formato: { type: "string", default: "testo" },
    spiega: { type: "boolean", default: false },
    leggibilita: { type: "boolean", default: false },
    sito: { type: "string" },
  });
  if (values.spiega) return spiega(positionals[0]);
  const formato = scelta("--formato", values.formato, FORMATI);
  const solo = values.solo?.split(",").map((r) => regolaDi(r.trim()).id);
  const opzioni = opzioniDaAmbiente();
  const { piano } = opzioni;
  if (values.leggibilita) return leggibilita(piano);
  if (values.sito !== undefined) {
    const { sito } = values;
    await rimettiInOrdine(sito, { di: (frase) => void process.stderr.write(`${frase}\n`) });
    if (scelta("--formato con --sito", formato, ["testo", "json"]) === "testo")
      return verificaSito(sito, opzioni, TERMINALE);
    const guasti = await guastiDelSito(sito, opzioni);
    process.stdout.write(`${scriviJson(guasti)}\n`);
    if (guasti.length) process.exitCode = 1;
    return;
  }
  if (formato === "testo") return void (await controlla(opzioni, { severo: values.severo, note: values.note }, solo));
  const { diagnostiche: trovate } = await leggiEControlla(piano, opzioni.oggi, solo);
  process.stdout.write(`${perProgrammi(formato, trovate, piano)}\n`);
  if (ferma(trovate, values.severo)) process.exitCode = 1;
}

function perProgrammi(
  formato: Exclude<(typeof FORMATI)[number], "testo">,
  trovate: Diagnostica[],
  piano: string,
): string {
  if (formato === "github") return scriviGithub(trovate, piano);
  return scriviJson(formato === "sarif" ? sarif(trovate, piano) : trovate);
}

/** @throws se la regola non esiste, con la più vicina */
function regolaDi(id: string): Regola {
  const nome = scelta(
    "una regola",
    id,
    REGOLE.map((r) => r.id),
  );
  return REGOLE.find((r) => r.id === nome) as Regola;
}

function spiega(id: string | undefined): void {
  const nomi = SPIEGATE.map((r) => r.id);
  const scelte = id ? SPIEGATE.filter((r) => r.id === scelta("una regola", id, nomi)) : SPIEGATE;
  for (const r of scelte) {
    scrivi(`${r.id} (${FAMIGLIE[r.famiglia]}, ${r.gravita}): ${r.titolo}`);
    if (id) scrivi(`  Perché: ${r.motivo}\n  Sbagliato: ${r.esempio.sbagliato}\n  Giusto: ${r.esempio.giusto}`);
  }
}

function leggibilita(piano: string): void {
  const qui = contesto(caricaPiano(piano));
  if (!qui) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  scrivi(
    "Indice Gulpease, dai testi più difficili: sotto 40 è difficile per chi ha un diploma, sotto 60 per chi ha la",
  );
  scrivi("licenza media, sotto 80 per chi ha la licenza elementare. I testi sotto le cento parole non ci sono.");
  for (const { file, indice, parole } of indiciDi(qui))
    scrivi(`  ${String(indice).padStart(3)} ${indice < SOGLIA ? "!" : " "} ${mostraNome(file)} (${parole} parole)`);
}
