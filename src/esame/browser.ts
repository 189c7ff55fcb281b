/** Trova un browser della famiglia Chromium sulla macchina, o prova a installarlo dicendolo; lo apre. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { TEMPORANEA } from "../disco/avanzi.ts";
import { togli } from "../disco/posto.ts";
import { firma } from "../processi/identita.ts";

const NOMI = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome",
  "msedge",
];
const LUOGHI = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Opzioni di avvio: nessuna richiesta che non sia della pagina. */
export const OPZIONI_BROWSER = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Il percorso di un browser già installato: quello di CHROMIUM=…, uno nel PATH, uno nei luoghi soliti, quello di Playwright. */
function trovaBrowser(): string | undefined {
  const nelPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((d) => NOMI.flatMap((n) => [join(d, n), join(d, `${n}.exe`)]));
  return [process.env.CHROMIUM, ...nelPath, ...LUOGHI, chromium.executablePath()].find(
    (p): p is string => Boolean(p) && existsSync(p as string),
  );
}

/**
 * Trova un browser o lo installa: con apt-get su Debian e Ubuntu (se si è amministratori), altrimenti con Playwright.
 * @param di come dirlo a chi aspetta
 * @throws con le istruzioni, se non ci riesce
 */
export function browserPronto(di: (frase: string) => void): string {
  const gia = trovaBrowser();
  if (gia) return gia;
  const tentativi: [string, string[]][] = [];
  if (process.getuid?.() === 0)
    tentativi.push(["apt-get", ["update"]], ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]]);
  tentativi.push([
    process.execPath,
    [
      join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js"),
      "install",
      "chromium",
    ],
  ]);
  for (const [programma, argomenti] of tentativi) {
    di(`Nessun browser trovato: provo «${programma} ${argomenti.join(" ")}»`);
    spawnSync(programma, argomenti, { stdio: ["ignore", "ignore", "inherit"] });
    const trovato = trovaBrowser();
    if (trovato) return trovato;
  }
  throw new Error(
    "Serve Chromium, Chrome o Edge e non sono riuscito a installarlo. Su Debian e Ubuntu: «sudo apt install chromium»; altrove installa Chrome o Edge, oppure indica il programma con CHROMIUM=percorso.",
  );
}

const TEMPORANEI = tmpdir();
/** Dove il sistema, e un browser, mettono i file temporanei. */
const VARIABILI = ["TMPDIR", "TMP", "TEMP"] as const;

let daTogliere = false;
/**
 * Alla fine del processo toglie i file temporanei dei suoi browser. Non prima: chi chiude un browser sta ancora togliendo i
 * suoi. Si chiama dopo averne aperto uno, perché chi lo ferma venga prima.
 */
function togliAllaFine(mia: string): void {
  if (!daTogliere) process.once("exit", () => togli(mia));
  daTogliere = true;
}

/**
 * Apre un browser. I suoi file temporanei stanno in una cartella che porta la firma di questo processo: se è ucciso, li
 * toglie il comando che viene dopo. Il browser finisce da sé quando cade la linea con chi lo ha aperto.
 * @param altre opzioni di avvio in più
 */
export async function apriBrowser(programma: string, altre: readonly string[] = []): Promise<Browser> {
  const mia = join(TEMPORANEI, `${TEMPORANEA}-${firma()}`);
  mkdirSync(mia, { recursive: true });
  const prima = VARIABILI.map((v) => [v, process.env[v]] as const);
  for (const v of VARIABILI) process.env[v] = mia;
  try {
    return await chromium.launch({
      executablePath: programma,
      args: [...OPZIONI_BROWSER, ...altre],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } finally {
    togliAllaFine(mia);
    for (const [v, valore] of prima) {
      if (valore === undefined) delete process.env[v];
      else process.env[v] = valore;
    }
  }
}
