/**
 * `npm run confronta -- PRIMA [DOPO]`: che cosa cambia fra due versioni del piano, cartelle o revisioni di Git; senza DOPO, fra
 * PRIMA e ciò che c'è adesso. Opzioni: `--formato testo|json|html`; `--uscita FILE` scrive lì invece che sul terminale.
 */
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { confronta, FORMATI_CONFRONTO, scriviRapporto } from "../src/terminale/confronta.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando } from "../src/terminale/passi.ts";
import { scelta } from "../src/testo/vicino.ts";

await comando(
  "Confronto",
  async () => {
    const { values, positionals } = leggiOpzioni({
      formato: { type: "string", default: "testo" },
      uscita: { type: "string" },
    });
    const [prima, dopo] = positionals;
    if (!prima) throw new Error("Scrivi le due versioni: npm run confronta -- PRIMA DOPO");
    const formato = scelta("--formato", values.formato, FORMATI_CONFRONTO);
    const { testo, incompleto } = confronta({ prima, dopo, piano: opzioniDaAmbiente().piano, formato });
    if (values.uscita) scriviRapporto(values.uscita, testo);
    else process.stdout.write(testo);
    if (incompleto) process.exitCode = 1;
  },
  true,
);
