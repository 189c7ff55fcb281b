/**
 * `npm run nuovo -- obiettivo` (o un altro dei generi che lo permettono): chiede poche cose, o le prende come opzioni
 * (`--titolo "…"`), e scrive un file valido da completare. Non sovrascrive mai; se il file porterebbe errori non scrive nulla.
 */
import { join } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { nuovo } from "../src/comandi/tavola.ts";
import { generiDel } from "../src/generi/index.ts";
import { schemaDi } from "../src/generi/json-schema.ts";
import type { Risposte } from "../src/generi/nuovo/apertura.ts";
import { type Comincia, GENERI, prova } from "../src/nuovo/prova.ts";
import { chiedi, senzaChiedere } from "../src/nuovo/risposte.ts";
import { mettiSulDisco } from "../src/nuovo/scrivi.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import { scriviRapporto } from "../src/piano/rapporti/testo.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { elenco } from "../src/testo/vicino.ts";

export default perComando(nuovo, async ({ opzioni, parole: [nome = ""], sito }) => {
  const genere = GENERI.find((g) => g.nome === nome) as Comincia;
  const values = Object.fromEntries(Object.entries(opzioni).filter(([, v]) => v !== undefined));
  const estranee = Object.keys(values).filter((v) => !genere.domande.some((d) => d.nome === v));
  if (estranee.length)
    throw new Error(
      `«${nome}» non vuole ${elenco(estranee.map((e) => `--${e}`))}: vuole ${genere.domande.map((d) => `--${d.nome}`).join(", ")}`,
    );
  const radice = sito().piano;
  const prima = caricaPiano(radice);
  if (!prima.piano) throw new Error(scriviRapporto(prima.diagnostiche, prima.file, radice));
  const risposte = process.stdin.isTTY
    ? await chiedi(genere.domande, prima.piano, values as Risposte, {
        input: process.stdin,
        output: process.stdout,
        di: scrivi,
      })
    : senzaChiedere(genere.domande, prima.piano, values as Risposte);
  const schema = genere.schema ? schemaDi(generiDel(prima.piano), genere.schema) : {};
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
