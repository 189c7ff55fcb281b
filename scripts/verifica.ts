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
import { ferma } from "../src/diagnostica/index.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { controlla, TERMINALE } from "../src/terminale/effetti.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";
import { FORMATI, leggibilita, perProgrammi, regolaDi, spiega } from "../src/terminale/verifica.ts";
import { scelta } from "../src/testo/vicino.ts";

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
  if (values.spiega) return spiega(positionals[0]).forEach(scrivi);
  const formato = scelta("--formato", values.formato, FORMATI);
  const solo = values.solo?.split(",").map((r) => regolaDi(r.trim()).id);
  const opzioni = opzioniDaAmbiente();
  const { piano } = opzioni;
  if (values.leggibilita) return leggibilita(piano).forEach(scrivi);
  if (values.sito !== undefined) {
    const { sito } = values;
    const perLettori = scelta("--formato con --sito", formato, ["testo", "json"]) === "testo";
    // Il JSON è per un programma: ciò che si racconta va altrove.
    await rimettiInOrdine(sito, { di: perLettori ? scrivi : (frase) => void process.stderr.write(`${frase}\n`) });
    if (perLettori) return verificaSito(sito, opzioni, TERMINALE);
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
