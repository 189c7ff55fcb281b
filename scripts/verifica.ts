/** `npm run verifica`: legge il piano e dice tutto ciò che non va, errori di scrittura e incoerenze. Esce con 1 se ci sono errori. */
import { appendFileSync } from "node:fs";
import { type Lavoro, perComando } from "../src/comandi/esegui.ts";
import { verifica as comandoVerifica } from "../src/comandi/tavola.ts";
import { guastiDelSito, verificaSito } from "../src/costruzione/collegamenti.ts";
import { leggiEControlla } from "../src/costruzione/controlla.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { racconta } from "../src/costruzione/racconta.ts";
import { ferma, ordina } from "../src/diagnostica/index.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { cifre, cifreJson } from "../src/terminale/cifre.ts";
import { propostaRispettoA } from "../src/terminale/confronta.ts";
import { controlla, TERMINALE } from "../src/terminale/effetti.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { leggibilita, perProgrammi, regolaDi, spiega } from "../src/terminale/verifica.ts";
import { scelta } from "../src/testo/vicino.ts";

export default perComando(comandoVerifica, verifica, {
  zitto: ({ formato, spiega, leggibilita, cifre }) =>
    formato !== "testo" || spiega !== undefined || leggibilita || cifre,
  senzaPiano: ({ spiega }) => spiega !== undefined,
});

async function verifica({ opzioni: values, sito: delSito }: Lavoro<typeof comandoVerifica>): Promise<void> {
  if (values.spiega !== undefined) return spiega(values.spiega).forEach(scrivi);
  const { formato } = values;
  const solo = values.solo?.split(",").map((r) => regolaDi(r.trim()).id);
  const opzioni = delSito();
  const { piano } = opzioni;
  if (values.leggibilita) return leggibilita(piano).forEach(scrivi);
  if (values.elenco && !values.cifre) throw new Error("Con «--elenco» serve «--cifre»: dice di che cosa");
  if (values.cifre) {
    if (scelta("--formato con --cifre", formato, ["testo", "json"]) === "testo")
      return cifre(piano, values.elenco).forEach(scrivi);
    return void process.stdout.write(`${cifreJson(piano, values.elenco)}\n`);
  }
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
  const rispetto = values["rispetto-a"];
  if (values.sommario !== undefined && rispetto === undefined)
    throw new Error("Con «--sommario» serve «--rispetto-a»: dice rispetto a che cosa");
  if (formato === "testo" && rispetto === undefined)
    return void (await controlla(opzioni, { severo: values.severo, note: values.note }, solo));
  const letto = await leggiEControlla(piano, opzioni.oggi, solo);
  const proposta = rispetto === undefined ? undefined : propostaRispettoA(rispetto, piano);
  const trovate = ordina([...letto.diagnostiche, ...(proposta?.avvisi ?? [])]);
  if (values.sommario !== undefined && proposta) appendFileSync(values.sommario, proposta.sommario);
  if (formato === "testo") {
    if (proposta) proposta.righe.forEach(scrivi);
    return racconta(
      piano,
      { ...letto, diagnostiche: trovate },
      { severo: values.severo, note: values.note },
      TERMINALE,
    );
  }
  process.stdout.write(`${perProgrammi(formato, trovate, piano)}\n`);
  if (ferma(trovate, values.severo)) process.exitCode = 1;
}
