/**
 * `npm run pdf`: costruisce il sito e stampa tutto il piano in `dist/piano-AMBITO-TRIENNIO.pdf`, con i fascicoli delle
 * sedute in `dist/pdf/`. Opzioni:
 * `--schede` aggiunge un PDF per ogni scheda e capitolo, offerto dalla sua pagina; `--caratteri-grandi` aggiunge l'edizione
 * a 18 punti. Stampano invece solo ciò che chiedono, senza toccare il resto di `dist/`: `--fascicolo file.yaml`,
 * `--obiettivo a1`, `--parte capitolo/premessa`; e `--righe`, la bozza con i numeri di riga nel margine.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { partiDelPiano } from "../src/generi/citabili.ts";
import { GENERI } from "../src/generi/index.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import type { Fascicolo, Piano } from "../src/piano/modello.ts";
import { browserPronto } from "../src/stampa/browser.ts";
import { type Stampa, stampaFascicolo, stampaIntera, stampaParte, stampePerParte } from "../src/stampa/edizioni.ts";
import { apriStampante, type Stampante } from "../src/stampa/pdf.ts";
import { fermaSePdfRotto } from "./comune/collegamenti.ts";
import { controlla, costruisci } from "./comune/costruisci.ts";
import { leggiOpzioni, scelta } from "./comune/opzioni.ts";
import { comando, passo, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";
import { rifinisciPdf } from "./comune/rifinisci.ts";
import { baseDelSito, servi } from "./comune/servi.ts";

/** Ciò che serve per stampare. */
interface Officina {
  piano: Piano;
  /** La cartella del piano. */
  radice: string;
  /** Il browser. */
  programma: string;
}

await comando("Stampa", async () => {
  const { values } = leggiOpzioni({
    uscita: { type: "string", default: "dist" },
    fascicolo: { type: "string" },
    obiettivo: { type: "string" },
    parte: { type: "string" },
    schede: { type: "boolean", default: false },
    "caratteri-grandi": { type: "boolean", default: false },
    righe: { type: "boolean", default: false },
  });
  const radice = scegliPiano();
  await controlla(radice);
  const programma = browserPronto(scrivi);
  const { piano } = caricaPiano(radice);
  if (!piano) throw new Error("Il piano non si può leggere");
  const officina = { piano, radice, programma };
  const aspetto = { grandi: values["caratteri-grandi"], righe: values.righe };
  const chiesta =
    values.fascicolo !== undefined
      ? stampaFascicolo(fascicoloDi(piano, radice, values.fascicolo), aspetto)
      : values.obiettivo !== undefined
        ? stampaParte(
            `obiettivo/${scelta(
              "--obiettivo",
              values.obiettivo,
              piano.obiettivi.map((o) => o.id),
            )}`,
            aspetto,
          )
        : values.parte !== undefined
          ? stampaParte(scelta("--parte", values.parte, partiDelPiano(piano, GENERI)), aspetto)
          : values.righe
            ? stampaIntera(piano, aspetto)
            : undefined;
  if (chiesta) return soloQuesta(officina, chiesta, values.uscita);
  const stampe = [
    stampaIntera(piano),
    ...(values["caratteri-grandi"] ? [stampaIntera(piano, { grandi: true })] : []),
    ...piano.fascicoli.map((f) => stampaFascicolo(f)),
    ...(values.schede ? stampePerParte(piano) : []),
  ];
  const inArrivo = stampe.map((s) => s.nome);
  // Le pagine offrono i PDF che ci saranno.
  process.env.PDF_IN_ARRIVO = JSON.stringify(inArrivo);
  await costruisci(values.uscita, {
    inArrivo,
    completa: (cartella) => stampaTutte(officina, cartella, stampe, cartella, values.uscita),
  });
  scrivi(`Il PDF è ${join(values.uscita, inArrivo[0] ?? "")}`);
});

/** Stampa una cosa sola da un sito provvisorio: `dist/` riceve solo il suo PDF. */
async function soloQuesta(officina: Officina, chiesta: Stampa, uscita: string): Promise<void> {
  const sito = resolve(".cache", `stampa-${process.pid}`);
  const pulisci = () => rmSync(sito, { recursive: true, force: true });
  const interrompi = () => {
    pulisci();
    process.exit(130);
  };
  try {
    await costruisci(sito);
    process.once("SIGINT", interrompi);
    await stampaTutte(officina, sito, [chiesta], uscita, uscita);
  } finally {
    process.off("SIGINT", interrompi);
    pulisci();
  }
  scrivi(`Il PDF è ${join(uscita, chiesta.nome)}`);
}

/**
 * @param sito da dove si stampa
 * @param dove in quale cartella si scrive
 * @param nomeDove come si chiama quella cartella per chi legge
 */
async function stampaTutte(
  { piano, radice, programma }: Officina,
  sito: string,
  stampe: Stampa[],
  dove: string,
  nomeDove: string,
): Promise<void> {
  const { indirizzo, chiudi } = await servi(sito);
  let stampante: Stampante | undefined;
  try {
    for (const { nome, edizione } of stampe) {
      const { byte: stampato, pagine } = await passo(`Stampo ${nome}`, async (avanza) => {
        stampante ??= await apriStampante(programma, `${indirizzo}${baseDelSito()}stampa/`);
        return stampante.stampa(edizione, avanza);
      });
      const byte = await rifinisciPdf(stampato, piano, radice);
      await fermaSePdfRotto(byte, nomeDove, nome);
      scriviIntero(join(dove, nome), byte);
      scrivi(`  ${nome}: ${pagine} pagine, ${Math.round(byte.length / 1024)} KB`);
    }
  } finally {
    await stampante?.chiudi();
    await chiudi();
  }
}

/** Scrive un file tutto insieme: chi si ferma a metà non lascia mezzo PDF. */
function scriviIntero(file: string, byte: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const provvisorio = `${file}.nuovo-${process.pid}`;
  writeFileSync(provvisorio, byte);
  renameSync(provvisorio, file);
}

/** Il fascicolo di un file. @throws se non è fra quelli del piano, con i nomi che ci sono */
function fascicoloDi(piano: Piano, radice: string, file: string): Fascicolo {
  if (!existsSync(file)) throw new Error(`Il fascicolo «${file}» non esiste`);
  const nome = relative(resolve(radice), resolve(file)).replaceAll("\\", "/");
  const trovato = piano.fascicoli.find((f) => f.file === nome);
  if (trovato) return trovato;
  throw new Error(`«${file}» non è fra i fascicoli del piano: mettilo in ${radice}/fascicoli/`);
}
