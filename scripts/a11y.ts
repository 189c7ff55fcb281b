/**
 * `npm run a11y`: costruisce il sito ed esamina ogni pagina in un navigatore, a 360 e 1280 px, con i colori chiari, scuri e
 * forzati, a 320 px e con il testo più spazioso. Esce con 1 se una pagina non passa. Il rapporto intero è in
 * `.cache/a11y/rapporto.json`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { a11y } from "../src/comandi/tavola.ts";
import { costruisci } from "../src/costruzione/costruisci.ts";
import { campione, pagineDi } from "../src/esame/campione.ts";
import { giro } from "../src/esame/giro.ts";
import { proveDi, righeDi, scriviProve } from "../src/esame/rapporto.ts";
import { commitAttuale } from "../src/notizie/storia.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { passo, scrivi } from "../src/terminale/passi.ts";

const COSTRUITO = ".cache/a11y/sito";
const RAPPORTO = ".cache/a11y/rapporto.json";

export default perComando(a11y, async ({ opzioni: values, sito: delSito }) => {
  if (values.registra && (values.campione || values.sito))
    throw new Error("Si registra solo l'esame di tutto il sito: togli «--campione» e «--sito»");
  const opzioni = delSito();
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
