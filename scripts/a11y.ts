/**
 * `npm run a11y`: costruisce il sito ed esamina ogni pagina in un navigatore, a 360 e 1280 px, con i colori chiari, scuri e
 * forzati, a 320 px e con il testo più spazioso. Esce con 1 se una pagina non passa. Il rapporto intero è in
 * `.cache/a11y/rapporto.json`.
 * `--registra` scrive l'esito nel piano, e il sito lo pubblica nella pagina «Accessibilità»; `--campione` guarda di ogni
 * genere la pagina più piccola e la più grande; `--sito cartella` guarda un sito già costruito.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { costruisci } from "../src/costruzione/costruisci.ts";
import { campione, pagineDi } from "../src/esame/campione.ts";
import { giro } from "../src/esame/giro.ts";
import { proveDi, righeDi, scriviProve } from "../src/esame/rapporto.ts";
import { commitAttuale } from "../src/notizie/storia.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando, passo, scrivi } from "../src/terminale/passi.ts";

const COSTRUITO = ".cache/a11y/sito";
const RAPPORTO = ".cache/a11y/rapporto.json";

await comando("Accessibilità", async () => {
  const { values } = leggiOpzioni({
    registra: { type: "boolean" },
    campione: { type: "boolean" },
    sito: { type: "string" },
  });
  if (values.registra && (values.campione || values.sito))
    throw new Error("Si registra solo l'esame di tutto il sito: togli «--campione» e «--sito»");
  const opzioni = opzioniDaAmbiente();
  const sito = values.sito ?? COSTRUITO;
  if (!values.sito) {
    rmSync(COSTRUITO, { recursive: true, force: true });
    await costruisci({ ...opzioni, uscita: COSTRUITO }, TERMINALE);
  }
  const pagine = values.campione ? campione(sito) : pagineDi(sito);
  const fatto = await passo(`Esamino ${pagine.length} pagine`, (avanza) => giro(sito, pagine, avanza));
  const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("axe-core/package.json"), "utf8"));
  const prove = proveDi(fatto, {
    data: opzioni.oggi,
    versione: caricaPiano(opzioni.piano).piano?.identita.versione ?? "",
    commit: commitAttuale(),
    strumenti: [
      { nome: "axe-core", versione: version },
      { nome: "Chromium", versione: fatto.navigatore },
    ],
  });
  mkdirSync(dirname(RAPPORTO), { recursive: true });
  writeFileSync(RAPPORTO, `${JSON.stringify({ ...prove, esami: Object.fromEntries(fatto.esami) }, null, 2)}\n`);
  const male = [...fatto.esami].filter(([, e]) => e.guai.length);
  for (const [pagina, { guai }] of male)
    scrivi(
      `✗ ${pagina}\n${righeDi(guai)
        .map((r) => `    ${r}`)
        .join("\n")}`,
    );
  if (values.registra) writeFileSync(join(opzioni.piano, "prove-accessibilita.yaml"), scriviProve(prove));
  if (male.length) throw new Error(`${male.length} pagine non passano. Il rapporto è in ${RAPPORTO}`);
  scrivi(`  ${prove.pagine} pagine, ${prove.regoleSuperate.length} regole superate, nessuna violazione`);
});
