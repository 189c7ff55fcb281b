/**
 * `npm run a11y`: costruisce il sito ed esamina ogni pagina in un browser, a 360 e 1280 px e nello schema scuro.
 * Esce con 1 se una pagina non passa. Scrive il rapporto in `.cache/a11y/rapporto.json`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { esamina, esaminaScuro } from "./comune/accessibile.ts";
import { controlla, costruisci } from "./comune/costruisci.ts";
import { apri } from "./comune/navigatore.ts";
import { pagineDi } from "./comune/pagine.ts";
import { comando, passo, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

const SITO = ".cache/a11y/sito";
const RAPPORTO = ".cache/a11y/rapporto.json";
const LARGHEZZE = [360, 1280];
/** Quante pagine alla volta: una per processore. */
const INSIEME = 2;

await comando("Accessibilità", async () => {
  const piano = scegliPiano();
  rmSync(SITO, { recursive: true, force: true });
  await controlla(piano);
  await costruisci(SITO);
  const pagine = pagineDi(SITO);
  const guai: Record<string, string[]> = {};
  let superate = 0;
  await passo(`Esamino ${pagine.length} pagine a ${LARGHEZZE.join(" e ")} px`, async (avanza) => {
    const prova = await apri(SITO);
    const coda = [...pagine.entries()];
    const lavora = async () => {
      for (let voce = coda.shift(); voce; voce = coda.shift()) {
        const [i, pagina] = voce;
        avanza(`pagina ${i + 1} di ${pagine.length}: ${pagina}`);
        for (const larghezza of LARGHEZZE) {
          const esame = await esamina(prova, pagina, larghezza);
          superate += esame.superate;
          if (esame.guai.length) guai[`${pagina} a ${larghezza} px`] = esame.guai;
        }
        const scuro = await esaminaScuro(prova, pagina);
        if (scuro.length) guai[`${pagina} nello schema scuro`] = scuro;
      }
    };
    try {
      await Promise.all(Array.from({ length: INSIEME }, lavora));
    } finally {
      await prova.chiudi();
    }
  });
  mkdirSync(dirname(RAPPORTO), { recursive: true });
  writeFileSync(
    RAPPORTO,
    `${JSON.stringify({ pagine: pagine.length, larghezze: LARGHEZZE, superate, guai }, null, 2)}\n`,
  );
  for (const [dove, frasi] of Object.entries(guai)) scrivi(`✗ ${dove}\n${frasi.map((f) => `    ${f}`).join("\n")}`);
  const quante = Object.keys(guai).length;
  if (quante) throw new Error(`${quante} esami non passano. Il rapporto è in ${RAPPORTO}`);
  scrivi(`  ${pagine.length} pagine, ${superate} regole superate, nessuna violazione`);
});
