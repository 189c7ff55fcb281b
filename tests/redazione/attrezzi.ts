/** Un piano da modificare, e un navigatore di carta: legge un modulo e lo manda com'è, o con dei valori cambiati. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { controllaFile } from "../../src/costruzione/controlla.ts";
import { Archivio } from "../../src/redazione/archivio.ts";
import { type Chiesto, Redazione } from "../../src/redazione/pagine.ts";
import type { Ambiente, Risposta } from "../../src/redazione/stato.ts";
import { provvisoria } from "../attrezzi/cartelle.ts";

/** @param allaFine quando buttare la cartella, se non alla fine della prova */
export function banco(
  piano = "tests/fixtures/valserena",
  altro: Partial<Ambiente> = {},
  allaFine?: (fai: () => void) => void,
) {
  const cartella = allaFine ? mkdtempSync(join(tmpdir(), "redazione-")) : provvisoria();
  allaFine?.(() => rmSync(cartella, { recursive: true, force: true }));
  const radice = join(cartella, "piano");
  cpSync(piano, radice, { recursive: true });
  const archivio = new Archivio(radice, join(cartella, "lavoro"));
  const redazione = new Redazione({
    archivio,
    lavoro: cartella,
    adesso: () => new Date("2026-11-01T10:00:00Z"),
    altriControlli: (caricamento) => controllaFile(caricamento, radice),
    ...altro,
  });
  const chiedi = (metodo: Chiesto["metodo"], indirizzo: string, mandato: Map<string, string[]> = new Map()) => {
    const url = new URL(indirizzo, "http://127.0.0.1");
    return redazione.rispondi({ metodo, percorso: url.pathname, domanda: url.searchParams, mandato });
  };
  return { cartella, radice, redazione, chiedi };
}

export function paginaDi(risposta: Risposta): { html: string; messaggio: string; stato: number } {
  if ("vai" in risposta) throw new Error(`Non è una pagina: porta a ${risposta.vai}`);
  return { html: risposta.corpo.testo, messaggio: risposta.messaggio?.testo ?? "", stato: risposta.stato ?? 200 };
}

/** Ciò che un navigatore manderebbe di un modulo, senza toccarlo. */
export function moduloDi(html: string, quale = "#modulo"): Map<string, string[]> {
  const dati = new Map<string, string[]>();
  const modulo = parse(html).querySelector(quale);
  for (const campo of modulo?.querySelectorAll("input, select, textarea") ?? []) {
    const nome = campo.getAttribute("name");
    if (!nome || campo.getAttribute("type") === "radio") continue;
    dati.set(nome, [...(dati.get(nome) ?? []), valoreDi(campo)]);
  }
  return dati;
}

type Elemento = NonNullable<ReturnType<ReturnType<typeof parse>["querySelector"]>>;

function valoreDi(campo: Elemento): string {
  // Un navigatore manda gli a capo in due caratteri, e toglie il primo che segue il tag.
  if (campo.tagName === "TEXTAREA")
    return campo.textContent.replace(/\r\n?/g, "\n").replace(/^\n/, "").replaceAll("\n", "\r\n");
  if (campo.tagName !== "SELECT") return campo.getAttribute("value") ?? "";
  const scelte = campo.querySelectorAll("option");
  const scelta = scelte.find((o) => o.hasAttribute("selected")) ?? scelte[0];
  return scelta?.getAttribute("value") ?? "";
}
