/**
 * `npm run nuovo -- obiettivo` (o un altro dei generi che lo permettono): chiede poche cose, o le prende come opzioni
 * (`--titolo "…"`), e scrive un file valido da completare. Non sovrascrive mai; se il file porterebbe errori non scrive nulla.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Domanda, FileNuovo, Risposte } from "../src/generi/nuovo/apertura.ts";
import { type Comincia, GENERI, prova } from "../src/nuovo/prova.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import type { Piano } from "../src/piano/modello.ts";
import { scriviRapporto } from "../src/piano/rapporti/testo.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { leggiOpzioni, scelta } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";
import { elenco, piuVicino } from "../src/testo/vicino.ts";

await comando("Nuovo", async () => {
  const nomi = GENERI.map((g) => g.nome);
  const domande = [...new Map(GENERI.flatMap((g) => g.domande).map((d) => [d.nome, d])).keys()];
  const { values, positionals } = leggiOpzioni(
    Object.fromEntries(domande.map((d) => [d, { type: "string" as const }])),
  );
  const [detto] = positionals;
  if (!detto)
    throw new Error(`Che cosa vuoi cominciare? Scrivi «npm run nuovo -- ${nomi[0]}», oppure ${elenco(nomi.slice(1))}`);
  const nome = scelta("un file nuovo", detto, nomi);
  const genere = GENERI.find((g) => g.nome === nome) as Comincia;
  const estranee = Object.keys(values).filter((v) => !genere.domande.some((d) => d.nome === v));
  if (estranee.length)
    throw new Error(
      `«${nome}» non vuole ${elenco(estranee.map((e) => `--${e}`))}: vuole ${genere.domande.map((d) => `--${d.nome}`).join(", ")}`,
    );
  const radice = opzioniDaAmbiente().piano;
  const prima = caricaPiano(radice);
  if (!prima.piano) throw new Error(scriviRapporto(prima.diagnostiche, prima.file, radice));
  const risposte = process.stdin.isTTY
    ? await chiedi(genere.domande, prima.piano, values as Risposte)
    : senzaChiedere(genere.domande, prima.piano, values as Risposte);
  const schema = genere.schema ? JSON.parse(readFileSync(`.vscode/schemi/${genere.schema}.schema.json`, "utf8")) : {};
  const nuovi = genere.scrivi(risposte, prima.piano, schema, prima.file);
  const { errori, file } = prova(prima, nuovi);
  if (errori.length)
    throw new Error(
      `Non ho scritto nulla: il file nuovo porterebbe errori.\n\n${scriviRapporto(errori, file, radice)}`,
    );
  mettiSulDisco(radice, nuovi);
  for (const n of nuovi) scrivi(`${n.aggiunge ? "Riga aggiunta a" : "Scritto"} ${join(radice, n.percorso)}`);
  scrivi(`Ora ${genere.dopo}.`);
});

/** Perché una risposta non va bene; niente, se va bene. */
function guasto(d: Domanda, risposta: string, piano: Piano, risposte: Risposte): string | undefined {
  if (!risposta) return d.facoltativa ? undefined : "serve una risposta";
  const ammessi = d.ammessi?.(piano, risposte);
  if (ammessi && !ammessi.includes(risposta)) {
    const vicino = piuVicino(risposta, ammessi);
    return `«${risposta}» non va bene: ${vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(ammessi)}`}`;
  }
  return d.guasto?.(risposta, piano, risposte);
}

/** Le risposte dalle sole opzioni. @throws con tutto ciò che manca o non va, insieme */
function senzaChiedere(domande: Domanda[], piano: Piano, date: Risposte): Risposte {
  const risposte: Risposte = {};
  const guai: string[] = [];
  for (const d of domande) {
    const risposta = (date[d.nome] ?? d.proposta?.(piano, risposte) ?? "").trim();
    const perche = guasto(d, risposta, piano, risposte);
    const ammessi = d.ammessi?.(piano, risposte);
    if (perche && !date[d.nome] && !risposta)
      guai.push(`  --${d.nome}  ${d.testo}${ammessi?.length ? ` (${ammessi.join(" | ")})` : ""}`);
    else if (perche) guai.push(`  --${d.nome}  ${perche}`);
    risposte[d.nome] = risposta;
  }
  if (guai.length) throw new Error(`Mancano delle risposte, o non vanno bene:\n${guai.join("\n")}`);
  return risposte;
}

/** Le risposte dal terminale, salvo quelle già date; una che non va bene si chiede di nuovo. */
async function chiedi(domande: Domanda[], piano: Piano, date: Risposte): Promise<Risposte> {
  const terminale = createInterface({ input: process.stdin, output: process.stdout });
  const righe = terminale[Symbol.asyncIterator]();
  /** @throws se chi risponde se ne va (Ctrl+C, Ctrl+D) */
  const leggi = async (domanda: string): Promise<string> => {
    terminale.setPrompt(domanda);
    terminale.prompt();
    const { value, done } = await righe.next();
    if (done) throw new Error("Interrotto: non ho scritto nulla");
    return value.trim();
  };
  const risposte: Risposte = {};
  try {
    for (const d of domande) risposte[d.nome] = await unaRisposta(leggi, d, piano, risposte, date[d.nome]);
    return risposte;
  } finally {
    terminale.close();
  }
}

async function unaRisposta(
  leggi: (domanda: string) => Promise<string>,
  d: Domanda,
  piano: Piano,
  risposte: Risposte,
  data: string | undefined,
): Promise<string> {
  const proposta = d.proposta?.(piano, risposte);
  const ammessi = d.ammessi?.(piano, risposte);
  const aiuto = [
    ...(ammessi ? [ammessi.join(" | ")] : []),
    ...(proposta ? [`Invio per «${proposta}»`] : d.facoltativa ? ["si può lasciare vuoto"] : []),
  ];
  const domanda = `${d.testo}${aiuto.length ? ` (${aiuto.join("; ")})` : ""}: `;
  for (let detta = data?.trim(); ; detta = undefined) {
    const risposta = detta ?? ((await leggi(domanda)) || (proposta ?? ""));
    const perche = guasto(d, risposta, piano, risposte);
    if (!perche) return risposta;
    scrivi(`  ${perche}`);
  }
}

/** Tutti o nessuno: se uno non si può scrivere, gli altri si tolgono. */
function mettiSulDisco(radice: string, nuovi: FileNuovo[]): void {
  const occupato = nuovi.find((n) => !n.aggiunge && existsSync(join(radice, n.percorso)));
  if (occupato) throw new Error(`Il file ${join(radice, occupato.percorso)} c'è già: non lo sovrascrivo`);
  const scritti: string[] = [];
  try {
    for (const n of nuovi) {
      const intero = join(radice, n.percorso);
      mkdirSync(dirname(intero), { recursive: true });
      if (n.aggiunge) appendFileSync(intero, n.testo);
      else {
        writeFileSync(intero, n.testo, { flag: "wx" });
        scritti.push(intero);
      }
    }
  } catch (e) {
    for (const f of scritti) rmSync(f, { force: true });
    throw new Error(`Non ho potuto scrivere: ${e instanceof Error ? e.message : e}`);
  }
}
