/** L'inventario di un piano, a righe per chi legge. */

import { GENERI } from "../generi/index.ts";
import { periodoRisorsa } from "../generi/obiettivi/periodi.ts";
import { TIPI_INDICATORE, type TipoIndicatore } from "../generi/vocabolari.ts";
import type { Conto, Inventario } from "../piano/inventario.ts";
import type { Somma } from "../piano/risorse.ts";
import { scriviEuro } from "../testo/numeri.ts";

const euro = (somme: Somma[]) =>
  somme.length
    ? somme.map((s) => `${scriviEuro(s.importo)} ${periodoRisorsa(s.periodo)}`).join(", ")
    : "nessun importo";
const colonne = (conti: Record<TipoIndicatore, number>) =>
  TIPI_INDICATORE.map((t) => String(conti[t]).padStart(10)).join("");

/** @returns le righe da scrivere sul terminale, in ordine */
export function raccontaInventario(i: Inventario): string[] {
  const righe: string[] = [];
  const scrivi = (riga: string) => void righe.push(riga);
  const titolo = (testo: string) => scrivi(`\n${testo}`);
  titolo(`Schede (${i.schede.length})`);
  scrivi(`  ${"".padEnd(20)}${TIPI_INDICATORE.map((t) => t.padStart(10)).join("")}   risorse`);
  for (const s of i.schede)
    scrivi(`  ${s.id.padEnd(20)}${colonne(s.indicatori)}   ${s.tipo === "sistema" ? "di sistema" : euro(s.somme)}`);
  const { totale, senzaNumero } = i.indicatori;
  scrivi(`  ${"in tutto".padEnd(20)}${colonne(i.indicatori)}   ${totale} indicatori, ${senzaNumero} senza un numero`);
  titolo(`Euro per fondo (${i.fondi.length})`);
  for (const f of i.fondi) scrivi(`  ${f.nome}: ${euro(f.somme)}`);
  titolo("Esiti del triennio precedente");
  for (const e of i.esiti) scrivi(`  ${e.tipo}: ${e.quanti}, con ${e.indicatori} indicatori`);
  titolo(`Capitoli (${i.capitoli.length})`);
  for (const c of i.capitoli) scrivi(`  ${c}`);
  titolo(`Dataset (${i.dataset.length})`);
  for (const d of i.dataset) scrivi(`  ${d.id}: ${d.righe} righe, ${d.grafici} grafici`);
  titolo("Servizi");
  for (const s of i.servizi) {
    const posti = s.posti === null ? "" : `, ${s.posti} posti`;
    const tabella = s.coincide === null ? "" : s.coincide ? " (come la tabella)" : " (diverso dalla tabella)";
    scrivi(`  ${s.tipo}: ${s.unita} unità in ${s.voci} voci${posti}${tabella}`);
  }
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
  titolo(`Da completare, per chi cerca aiuto (${i.daCompletare.length})`);
  for (const d of i.daCompletare) scrivi(`  ${d.che} (${d.file}): ${d.voci.join(", ")}`);
  return righe;
}
