/** `npm run pdf:verifica`: un PDF è accessibile? Esegue i controlli che si possono fare sul file ed esce con 1 se uno non passa. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Lavoro, perComando } from "../src/comandi/esegui.ts";
import { pdfVerifica } from "../src/comandi/tavola.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { chiediArbitro, type Giudizio } from "../src/stampa/verifica/arbitro.ts";
import { passaTutto, verificaPdf } from "../src/stampa/verifica/index.ts";
import { riassunto, scriviEsiti } from "../src/stampa/verifica/rapporto.ts";
import type { Esito } from "../src/stampa/verifica/tipi.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(pdfVerifica, verifica, { zitto: ({ formato }) => formato !== "testo" });

async function verifica({ opzioni: { formato }, parole: positionals }: Lavoro<typeof pdfVerifica>): Promise<void> {
  const referti: ({ file: string } & ({ esiti: Esito[]; arbitro: Giudizio[] } | { errore: string }))[] = [];
  for (const file of (positionals.length ? positionals : ["dist"]).flatMap(pdfDi)) {
    if (formato === "testo") scrivi(`• ${file}`);
    try {
      const esiti = await verificaPdf(readFileSync(file));
      const arbitro = process.env.VERAPDF ? chiediArbitro(process.env.VERAPDF, file) : [];
      referti.push({ file, esiti, arbitro });
      if (formato !== "testo") continue;
      scrivi(`${scriviEsiti(esiti)}\n  ${riassunto(esiti)}.`);
      for (const g of arbitro) scrivi(`  ${g.passa ? "✓" : "✗"} veraPDF, ${g.profilo}${g.passa ? "" : `: ${g.detto}`}`);
    } catch (e) {
      const errore = e instanceof Error ? e.message : String(e);
      referti.push({ file, errore });
      if (formato === "testo") scrivi(`  ✗ ${errore}`);
    }
  }
  if (formato === "json") process.stdout.write(`${scriviJson(referti)}\n`);
  if (referti.some((r) => "errore" in r || !passaTutto(r.esiti) || r.arbitro.some((g) => !g.passa)))
    process.exitCode = 1;
}

/** @throws se il file non c'è, o se nella cartella non ci sono PDF */
function pdfDi(percorso: string): string[] {
  const stato = statSync(percorso, { throwIfNoEntry: false });
  if (!stato)
    throw new Error(`${percorso}: ${percorso === "dist" ? "non c'è; lancia prima «npm run pdf»" : "non c'è"}`);
  if (!stato.isDirectory()) return [percorso];
  const trovati = readdirSync(percorso, { recursive: true, encoding: "utf8" }).filter((n) => n.endsWith(".pdf"));
  if (!trovati.length) throw new Error(`In «${percorso}» non c'è nessun PDF: lancia prima «npm run pdf»`);
  return trovati.sort().map((n) => join(percorso, n));
}
