/** La redazione di un piano vero: i suoi file, l'ora, un codice nuovo a ogni avvio, l'anteprima fatta da Astro. */
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { controllaFile } from "../costruzione/controlla.ts";
import { LAVORO } from "../disco/avanzi.ts";
import { fileDi } from "../disco/file.ts";
import { scriviIntero } from "../disco/intero.ts";
import type { Piano } from "../piano/modello.ts";
import { Archivio, impronta } from "../redazione/archivio.ts";
import { Redazione } from "../redazione/pagine.ts";
import { aspettoDa, type Servita, serviRedazione } from "../redazione/server.ts";
import { deponiOpzioni, type OpzioniSito } from "../sito/opzioni.ts";
import { paginaDelFile } from "../sito/pagina-del-file.ts";

/** La radice del programma, con i suoi stili. */
const PROGRAMMA = new URL("../../", import.meta.url);

/** @param porta quella su cui ascoltare; se è occupata, una libera */
export async function avviaRedazione(opzioni: OpzioniSito, porta: number): Promise<Servita> {
  const radice = resolve(opzioni.piano);
  const lavoro = resolve(LAVORO);
  const anteprima = anteprimaDi(
    opzioni,
    radice,
    join(lavoro, "redazione", `anteprima-${impronta(radice).slice(0, 16)}`),
  );
  const redazione = new Redazione({
    archivio: new Archivio(radice, lavoro),
    lavoro,
    adesso: () => new Date(),
    altriControlli: (caricamento) => controllaFile(caricamento, radice),
    anteprima: anteprima.indirizzo,
    scalda: anteprima.scalda,
  });
  const codice = randomBytes(24).toString("base64url");
  const servita = await serviRedazione(redazione, { porta, codice, aspetto: aspettoDa(PROGRAMMA) });
  return {
    ...servita,
    chiudi: async () => {
      await servita.chiudi();
      await anteprima.chiudi();
    },
  };
}

/** L'anteprima guarda una copia del piano, in cui sta anche ciò che non è ancora salvato: il piano non si tocca. */
function anteprimaDi(opzioni: OpzioniSito, radice: string, copia: string) {
  let server: Promise<{ address: { port: number }; stop: () => Promise<void> }> | undefined;
  /** Un file uguale non si riscrive: Astro rileggerebbe il piano per niente. @param bozza il file che ha un testo suo */
  const allinea = (bozza?: string): void => {
    const [veri, copiati] = [fileDi(radice), existsSync(copia) ? fileDi(copia) : []];
    const restano = new Set(veri);
    for (const f of copiati) if (!restano.has(f)) rmSync(join(copia, f), { force: true });
    for (const f of veri) {
      const [vero, copiato] = [join(radice, f), join(copia, f)].map((p) => statSync(p, { throwIfNoEntry: false }));
      const uguale = copiato && vero?.size === copiato.size && Math.trunc(vero.mtimeMs) === Math.trunc(copiato.mtimeMs);
      if (f !== bozza && !uguale) cpSync(join(radice, f), join(copia, f), { preserveTimestamps: true });
    }
  };
  const avvia = async () => {
    deponiOpzioni({ ...opzioni, piano: copia });
    process.env.ASTRO_TELEMETRY_DISABLED = "1";
    const [{ dev }, { configurazione }] = await Promise.all([import("astro"), import("../sito/configurazione.ts")]);
    return dev({ ...configurazione(), configFile: false, server: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  };
  const scalda = () => {
    if (server) return;
    allinea();
    server = avvia();
    // Se non parte lo dice chi la chiede.
    server.catch(() => undefined);
  };
  return {
    scalda,
    indirizzo: async (file: string, testo: string, piano: Piano): Promise<string | undefined> => {
      const pagina = paginaDelFile(piano, file);
      if (!pagina) return undefined;
      allinea(file);
      const bozza = join(copia, file);
      if (!existsSync(bozza) || readFileSync(bozza, "utf8") !== testo) scriviIntero(bozza, Buffer.from(testo));
      server ??= avvia();
      const { address } = await server;
      return `http://127.0.0.1:${address.port}${pagina.indirizzo}`;
    },
    chiudi: async () => (await server)?.stop(),
  };
}
