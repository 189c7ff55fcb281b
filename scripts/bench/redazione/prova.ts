/** Fa un lavoro in un navigatore su una copia del piano, e dice che cosa è cambiato nei file. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { controllaFile } from "../../../src/costruzione/controlla.ts";
import { Archivio } from "../../../src/redazione/archivio.ts";
import { Redazione } from "../../../src/redazione/pagine.ts";
import { aspettoDa, type Servita, serviRedazione } from "../../../src/redazione/server.ts";
import type { LavoroDiOgniGiorno } from "./lavori.ts";
import { Mano } from "./mano.ts";

export interface Fatto {
  azioni: number;
  secondi: number;
  /** Per file, le righe tolte e aggiunte; di ciò che non è testo, zero. */
  cambiate: Readonly<Record<string, number>>;
  detto: string;
}

const CODICE = "codice-del-banco";

const git = (cartella: string, ...argomenti: string[]) =>
  execFileSync("git", ["-c", "core.quotepath=off", ...argomenti], { cwd: cartella, encoding: "utf8" });

/** La redazione di un piano, senza anteprima. */
export function serviPiano(piano: string, lavoro: string): Promise<Servita> {
  const redazione = new Redazione({
    archivio: new Archivio(piano, lavoro),
    lavoro,
    adesso: () => new Date("2026-11-01T10:00:00Z"),
    altriControlli: (caricamento) => controllaFile(caricamento, piano),
  });
  return serviRedazione(redazione, {
    porta: 0,
    codice: CODICE,
    aspetto: aspettoDa(new URL("../../../", import.meta.url)),
  });
}

/** @param cartella vuota: ci va la copia del piano, con la sua storia */
export async function prova(
  { fai }: LavoroDiOgniGiorno,
  { contesto, cartella, da }: { contesto: BrowserContext; cartella: string; da: string },
): Promise<Fatto> {
  const piano = join(cartella, "piano");
  mkdirSync(cartella, { recursive: true });
  cpSync(da, piano, { recursive: true });
  git(piano, "init", "-q", "-b", "main");
  git(piano, "config", "user.name", "Ufficio");
  git(piano, "config", "user.email", "ufficio@esempio.it");
  git(piano, "add", "-A");
  git(piano, "commit", "-q", "-m", "Inizio");
  const servita = await serviPiano(piano, cartella);
  const pagina = await contesto.newPage();
  try {
    await pagina.goto(servita.indirizzo);
    const mano = new Mano(pagina, `http://127.0.0.1:${servita.porta}`);
    const inizio = performance.now();
    await fai(mano, piano);
    const secondi = (performance.now() - inizio) / 1000;
    const detto = await mano.detto();
    git(piano, "add", "-A", "-N", ".");
    const righe = git(piano, "diff", "--numstat", "HEAD").trim().split("\n").filter(Boolean);
    const cambiate = Object.fromEntries(
      righe.map((r) => {
        const [piu = "", meno = "", file = ""] = r.split("\t");
        return [file, (Number(piu) || 0) + (Number(meno) || 0)];
      }),
    );
    return { azioni: mano.azioni, secondi, cambiate, detto };
  } finally {
    await pagina.close();
    await servita.chiudi();
  }
}
