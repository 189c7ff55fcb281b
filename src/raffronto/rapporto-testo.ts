/** Il raffronto come si legge in un terminale: per peso, ogni riga con il suo posto. */
import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import type { Esito } from "./confronta.ts";
import { frase } from "./frasi.ts";
import { perGruppo } from "./gruppi.ts";
import { nomeCampo, nomeDiChi } from "./nomi.ts";
import type { Differenza } from "./tipi.ts";

/** @returns le righe del rapporto */
export function rapportoTesto(prima: string, dopo: string, { differenze, illeggibili }: Esito): string[] {
  const guasti = illeggibili.map(({ versione, file }) => `  ${P.illeggibile(versione, file)}`);
  const corpo = perGruppo(differenze).flatMap(({ gruppo, differenze: sue }) => [
    "",
    `${P.gruppi[gruppo]} (${sue.length})`,
    ...sue.map(riga),
  ]);
  const testa = `${P.titolo(prima, dopo)}: ${P.quante(differenze.length, illeggibili.length)}`;
  return [testa, ...guasti, ...corpo];
}

function riga(d: Differenza): string {
  const dove = `${d.file}:${d.riga}`;
  const campo = nomeCampo(d);
  return `  ${dove}  ${nomeDiChi(d)}${campo ? `, ${campo}` : ""}: ${frase(d)}`;
}
