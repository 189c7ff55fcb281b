/** Tempo, memoria e dimensione delle pagine al crescere del piano. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { scrivi } from "../../src/terminale/passi.ts";
import { generaPiano } from "./genera.ts";
import { mediana, misuraBuild } from "./processo.ts";

const n = (v: number, cifre = 1) =>
  new Intl.NumberFormat("it-IT", { minimumFractionDigits: cifre, maximumFractionDigits: cifre }).format(v);

/** Le pagine che elencano: per natura crescono con ciò che elencano. */
const ELENCHI =
  /^(index|obiettivi\/index|capitoli\/index|indicatori\/index|stampa\/index|dati\/index|glossario\/index)\.html$/;

export async function misuraCostruzione(
  piano: string,
  lavoro: string,
  giri: number,
  avanza: (f: string) => void,
): Promise<void> {
  const righe: {
    nome: string;
    pagine: number;
    secondi: number;
    megabyte: number;
    massima: [string, number];
    elenco: [string, number];
  }[] = [];
  for (const quante of [0, 60, 300, 1200]) {
    const cartella = quante ? join(lavoro, `piano-${quante}`) : piano;
    if (quante) generaPiano(cartella, quante);
    const uscita = join(lavoro, `sito-${quante}`);
    const misure = [];
    for (let g = 0; g < giri; g++) {
      avanza(`${quante || "piano vero"}: giro ${g + 1} di ${giri}`);
      rmSync(uscita, { recursive: true, force: true });
      misure.push(await misuraBuild(cartella, uscita));
    }
    const html = readdirSync(uscita, { recursive: true, encoding: "utf8" })
      .filter((f) => f.endsWith(".html"))
      .map((f) => [f.replaceAll("\\", "/"), gzipSync(readFileSync(join(uscita, f))).length] as [string, number]);
    const piuGrande = (voci: [string, number][]) => voci.reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
    righe.push({
      nome: quante ? `generato ${quante}` : piano,
      pagine: html.length,
      secondi: mediana(misure.map((m) => m.secondi)),
      megabyte: mediana(misure.map((m) => m.megabyte)),
      massima: piuGrande(html.filter(([f]) => !ELENCHI.test(f))),
      elenco: piuGrande(html.filter(([f]) => ELENCHI.test(f))),
    });
    rmSync(uscita, { recursive: true, force: true });
  }
  scrivi("\n  Costruzione a freddo (mediana)");
  for (const r of righe)
    scrivi(
      `  ${r.nome.padEnd(16)} ${String(r.pagine).padStart(5)} pagine  ${n(r.secondi).padStart(6)} s  ${String(r.megabyte).padStart(5)} MB  ` +
        `pagina più grande ${n(r.massima[1] / 1024)} KB gzip (${r.massima[0]}); ` +
        `elenco più grande ${n(r.elenco[1] / 1024)} KB gzip (${r.elenco[0]})`,
    );
  const generati = righe.slice(1);
  for (const [i, r] of generati.entries()) {
    const prima = generati[i - 1];
    if (prima)
      scrivi(
        `  da ${prima.pagine} a ${r.pagine} pagine (×${n(r.pagine / prima.pagine)}): tempo ×${n(r.secondi / prima.secondi)}, ` +
          `memoria ×${n(r.megabyte / prima.megabyte)}, pagina più grande ×${n(r.massima[1] / prima.massima[1], 2)}`,
      );
  }
}
