/**
 * `npm run inventario`: stampa che cosa il piano contiene e che cosa manca rispetto allo schema regionale.
 * Con `--json` stampa gli stessi conti per un programma.
 */

import { GENERI } from "../src/generi/index.ts";
import { TIPI_INDICATORE } from "../src/generi/vocabolari.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import { type Conto, type Inventario, inventario } from "../src/piano/inventario.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { periodoRisorsa, type Somma } from "../src/piano/risorse.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { controlla } from "../src/terminale/effetti.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";
import { scriviEuro } from "../src/testo/numeri.ts";

const titolo = (testo: string) => scrivi(`\n${testo}`);
const euro = (somme: Somma[]) =>
  somme.length
    ? somme.map((s) => `${scriviEuro(s.importo)} ${periodoRisorsa(s.periodo)}`).join(", ")
    : "nessun importo";

const json = process.argv.includes("--json");
await comando("Inventario", fai, json);

async function fai(): Promise<void> {
  const opzioni = opzioniDaAmbiente();
  const { piano } = json ? caricaPiano(opzioni.piano) : await controlla(opzioni);
  if (!piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  const conti = inventario(piano);
  if (json) process.stdout.write(`${scriviJson(conti)}\n`);
  else racconta(conti);
}

function racconta(i: Inventario): void {
  titolo(`Schede (${i.schede.length})`);
  scrivi(`  ${"".padEnd(20)}${TIPI_INDICATORE.map((t) => t.padStart(10)).join("")}   risorse`);
  for (const s of i.schede)
    scrivi(
      `  ${s.id.padEnd(20)}${TIPI_INDICATORE.map((t) => String(s.indicatori[t]).padStart(10)).join("")}   ${s.tipo === "sistema" ? "di sistema" : euro(s.somme)}`,
    );
  scrivi(
    `  ${"in tutto".padEnd(20)}${TIPI_INDICATORE.map((t) => String(i.indicatori[t]).padStart(10)).join("")}   ${i.indicatori.totale} indicatori, ${i.indicatori.senzaNumero} senza un numero`,
  );
  titolo(`Euro per fondo (${i.fondi.length})`);
  for (const f of i.fondi) scrivi(`  ${f.nome}: ${euro(f.somme)}`);
  titolo("Esiti del triennio precedente");
  for (const e of i.esiti) scrivi(`  ${e.tipo}: ${e.quanti}, con ${e.indicatori} indicatori`);
  titolo(`Capitoli (${i.capitoli.length})`);
  for (const c of i.capitoli) scrivi(`  ${c}`);
  titolo(`Dataset (${i.dataset.length})`);
  for (const d of i.dataset) scrivi(`  ${d.id}: ${d.righe} righe, ${d.grafici} grafici`);
  titolo("Servizi");
  for (const s of i.servizi)
    scrivi(
      `  ${s.tipo}: ${s.unita} unità in ${s.voci} voci${s.posti === null ? "" : `, ${s.posti} posti`}${s.coincide === null ? "" : s.coincide ? " (come la tabella)" : " (diverso dalla tabella)"}`,
    );
  titolo("Il resto");
  const conti = GENERI.flatMap(({ conto }) => (conto ? `${i[conto.nome as Conto]} ${conto.detto}` : []));
  scrivi(`  ${conti.join(", ")}`);
  for (const [perche, nome] of [
    ["fonte", "Senza risposta nella fonte"],
    ["da trascrivere", "Da trascrivere"],
  ] as const) {
    const voci = i.mancanze.filter((m) => m.perche === perche);
    titolo(`${nome} (${voci.length})`);
    for (const m of voci) scrivi(`  ${m.dove}: ${m.che}`);
  }
}
