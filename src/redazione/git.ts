/** La storia della cartella, senza parlare di Git: versioni di lavoro, revisione, aggiornamenti. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { confrontaSorgenti } from "../raffronto/confronta.ts";
import { frase as fraseDi } from "../raffronto/frasi.ts";
import { nomeCampo, nomeDiChi } from "../raffronto/nomi.ts";
import { daCartella, daRevisione } from "../raffronto/sorgente.ts";
import type { Differenza } from "../raffronto/tipi.ts";
import { accorcia } from "../testo/accorcia.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { slug } from "../testo/slug.ts";

export class GitNo extends Error {}

/** Chi non ha mai detto a Git come si chiama può salvare lo stesso una versione di lavoro. */
const ANONIMO = ["-c", "user.name=Redazione", "-c", "user.email=redazione@localhost"];

function haNome(cartella: string): boolean {
  try {
    return git(cartella, "config", "user.email") !== "";
  } catch {
    return false;
  }
}

/** @throws GitNo con ciò che Git ha detto */
function git(cartella: string, ...argomenti: string[]): string {
  try {
    return execFileSync("git", ["-c", "core.quotepath=off", ...argomenti], {
      cwd: cartella,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      maxBuffer: 64 * 1024 * 1024,
    }).trim();
  } catch (e) {
    throw new GitNo(
      String((e as { stderr?: string }).stderr ?? e)
        .trim()
        .split("\n")
        .slice(0, 4)
        .join(" "),
    );
  }
}

const firma = (cartella: string): string[] => (haNome(cartella) ? [] : ANONIMO);

/** @throws GitNo con che cosa può fare chi scrive, e ciò che deve leggere chi cura il posto */
function colPosto(cartella: string, ...argomenti: string[]): void {
  try {
    git(cartella, ...argomenti);
  } catch (e) {
    throw new GitNo(P.postoMuto((e as Error).message));
  }
}

/** La cartella è dentro una storia che ha almeno una versione. */
export function haStoria(piano: string): boolean {
  try {
    git(piano, "rev-parse", "--verify", "--quiet", "HEAD");
    return true;
  } catch {
    return false;
  }
}

/** Che cosa è cambiato dall'ultima versione di lavoro. */
export const cambiati = (piano: string): Differenza[] =>
  confrontaSorgenti(daRevisione("HEAD", piano), daCartella(piano)).differenze;

export const detta = (d: Differenza): string =>
  [nomeDiChi(d), d.campo ? nomeCampo(d) : "", fraseDi(d)].filter(Boolean).join(": ");

/** Una frase per la versione: la sola cosa cambiata, o quante e dove. */
export function fraseProposta(differenze: readonly Differenza[]): string {
  const [prima] = differenze;
  if (!prima) return "";
  if (differenze.length === 1) return accorcia(detta(prima), 120);
  const chi = [...new Set(differenze.map(nomeDiChi))];
  return accorcia(`${differenze.length} cambi: ${chi.slice(0, 3).join(", ")}${chi.length > 3 ? " e altri" : ""}`, 120);
}

const sporco = (piano: string): boolean => git(piano, "status", "--porcelain", "--", ".") !== "";

/** Tutto e solo ciò che è cambiato nella cartella del piano. @returns falso, se non c'è niente */
export function salvaVersione(piano: string, frase: string): boolean {
  if (!sporco(piano)) return false;
  git(piano, "add", "-A", "--", ".");
  git(piano, ...firma(piano), "commit", "--quiet", "-m", frase, "--", ".");
  return true;
}

type Mandata = { ramo: string; file?: string } | { primaVersione: true };

/** @param quando giorno e ora ISO, per il nome del ramo @param lavoro dove va il file, se non c'è un posto a cui mandare */
export function mandaInRevisione(piano: string, quando: string, lavoro: string): Mandata {
  if (sporco(piano)) return { primaVersione: true };
  const frase = git(piano, "log", "-1", "--format=%s");
  const ramo = `revisione/${quando.slice(0, 16).replaceAll(/[^\d]/g, "")}-${slug(accorcia(frase, 40)) || "proposta"}`;
  const [posto] = git(piano, "remote").split("\n").filter(Boolean);
  if (posto) {
    // Qui non nasce nessun ramo: se il posto non risponde non è cambiato niente.
    colPosto(piano, "push", "--quiet", posto, `HEAD:refs/heads/${ramo}`);
    return { ramo };
  }
  mkdirSync(lavoro, { recursive: true });
  git(piano, "branch", "--force", ramo);
  const file = join(lavoro, `${ramo.replaceAll("/", "-")}.bundle`);
  git(piano, "bundle", "create", "--quiet", file, ramo);
  return { ramo, file };
}

type Aggiornati = "niente" | "fatto" | "nessun posto" | { contrasti: string[] };

/** Prende ciò che altri hanno mandato; se tocca gli stessi punti non cambia niente, e li dice a parole. */
export function prendiAggiornamenti(piano: string): Aggiornati {
  const [posto] = git(piano, "remote").split("\n").filter(Boolean);
  if (!posto) return "nessun posto";
  const ramo = git(piano, "rev-parse", "--abbrev-ref", "HEAD");
  colPosto(piano, "fetch", "--quiet", posto, ramo);
  const loro = git(piano, "rev-parse", "FETCH_HEAD");
  const comune = git(piano, "merge-base", "HEAD", loro);
  if (comune === loro) return "niente";
  if (sporco(piano)) throw new GitNo(P.daSalvarePrima);
  try {
    git(piano, ...firma(piano), "merge", "--quiet", "--no-edit", loro);
    return "fatto";
  } catch (e) {
    const inContrasto = git(piano, "diff", "--name-only", "--diff-filter=U").split("\n").filter(Boolean);
    // Git si è fermato prima di cominciare: non c'è niente da disfare.
    if (!inContrasto.length) throw e;
    git(piano, "merge", "--abort");
    const [a, b] = ["HEAD", loro].map(
      (r) => confrontaSorgenti(daRevisione(comune, piano), daRevisione(r, piano)).differenze,
    );
    const posti = new Set(b?.map(stesso));
    const campi = (a ?? []).filter((d) => posti.has(stesso(d))).map(detta);
    // Due righe vicine di campi diversi: si dice almeno quali file.
    return { contrasti: campi.length ? campi : inContrasto };
  }
}

const stesso = (d: Differenza): string => [d.genere, d.id, d.campo].join("\0");
