/** Il server mentre si scrive: a ogni salvataggio rilegge il piano, dice ciò che non va, e ricarica la pagina. */
import { resolve } from "node:path";
import type { ViteDevServer } from "vite";
import { SCRIVERE } from "../../testo/parole/scrivere.ts";
import { radicePiano } from "../corrente.ts";
import { alPosto } from "./al-posto.ts";
import { paginaDiErrore } from "./pagina.ts";
import { type Ricontrollo, ricontrollo } from "./ricontrollo.ts";

export interface Scrivere {
  /** La cartella del sito, con le barre. */
  base: string;
  /** La cartella `public`, e come se ne rifà la copia controllata che si pubblica. */
  pubblico: { da: string; rifai: () => void } | undefined;
  /** Scrive sul terminale. */
  di: (testo: string) => void;
}

/** Attacca al server di Astro ciò che serve a chi scrive. */
export function attacca(server: ViteDevServer, { base, pubblico, di }: Scrivere): void {
  const radice = resolve(radicePiano());
  const ricontrolla = ricontrollo();
  const posti = alPosto();
  let stato: Ricontrollo | undefined;
  let ultimo = 0;
  const controlla = async (): Promise<void> => {
    const giro = ++ultimo;
    const trovato = await ricontrolla();
    // Intanto si è salvato di nuovo: parlerà quel controllo.
    if (giro !== ultimo) return;
    stato = trovato;
    posti.letto(trovato.caricamento.piano, trovato.caricamento.file.keys(), trovato.errori);
    di(trovato.rapporto ? `\n${trovato.rapporto}` : SCRIVERE.senzaErrori);
  };
  let inCorso = controlla();
  // Ogni pagina che si apre o si ricarica chiede ciò che non va nell'ultimo salvataggio.
  server.ws.on("piano:chiede", (_, pagina) =>
    inCorso.then(() => pagina.send("piano:stato", { testo: stato?.riquadro ?? "" })),
  );
  server.watcher.add([radice, ...(pubblico ? [pubblico.da] : [])]);
  server.watcher.on("all", async (_evento, percorso) => {
    if (pubblico && percorso.startsWith(pubblico.da))
      try {
        pubblico.rifai();
      } catch (e) {
        di(e instanceof Error ? e.message : String(e));
      }
    if (!percorso.startsWith(radice)) return;
    inCorso = controlla();
    await inCorso;
    // Un'immagine cambiata ha un indirizzo nuovo: Astro ricordava quelli di prima.
    server.environments.ssr?.hot.send("astro:content-changed", {});
    server.ws.send({ type: "full-reload" });
  });
  server.middlewares.use((chiesta, risposta, avanti) => {
    const { pathname } = new URL(chiesta.url ?? "/", "http://qui");
    if (!chiesta.headers.accept?.includes("text/html") || /\.[^/]*$/.test(pathname)) return avanti();
    inCorso.then(() => {
      const percorso = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
      const invece = posti.di(percorso.endsWith("/") ? percorso : `${percorso}/`);
      // Astro direbbe in inglese che nessuna voce ha quell'indirizzo.
      if (invece === "inesistente") chiesta.url = `${base}404/`;
      if (!Array.isArray(invece) || !stato) return avanti();
      const { caricamento, errori } = stato;
      risposta.writeHead(500, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      risposta.end(paginaDiErrore(invece, caricamento.file, radicePiano(), { base, quanti: errori.length }));
    }, avanti);
  });
}
