/** La storia della cartella, senza parlare di Git: versioni di lavoro, revisione, aggiornamenti. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { confrontaSorgenti } from "../raffronto/confronta.ts";
import { frase as fraseDi } from "../raffronto/frasi.ts";
import { nomeCampo, nomeDiChi } from "../raffronto/nomi.ts";
import { daCartella, daRevisione } from "../raffronto/sorgente.ts";
import type { Differenza } from "../raffronto/tipi.ts";
import { accorcia } from "../testo/accorcia.ts";
import { slug } from "../testo/slug.ts";

export class GitNo extends Error {}

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
  git(piano, "commit", "--quiet", "-m", frase, "--", ".");
  return true;
}

export type Mandata = { ramo: string; file?: string } | { primaVersione: true };

/** @param quando giorno e ora ISO, per il nome del ramo @param lavoro dove va il file, se non c'è un posto a cui mandare */
export function mandaInRevisione(piano: string, frase: string, quando: string, lavoro: string): Mandata {
  if (sporco(piano)) return { primaVersione: true };
  const ramo = `revisione/${quando.slice(0, 16).replaceAll(/[^\d]/g, "")}-${slug(accorcia(frase, 40)) || "proposta"}`;
  git(piano, "branch", ramo);
  const [posto] = git(piano, "remote").split("\n").filter(Boolean);
  if (posto) {
    git(piano, "push", "--quiet", posto, `${ramo}:${ramo}`);
    return { ramo };
  }
  const file = join(lavoro, `${ramo.replaceAll("/", "-")}.bundle`);
  git(piano, "bundle", "create", "--quiet", file, ramo);
  return { ramo, file };
}

export type Aggiornati = "niente" | "fatto" | "nessun posto" | { contrasti: string[] };

/** Prende ciò che altri hanno mandato; se tocca gli stessi punti non cambia niente, e li dice a parole. */
export function prendiAggiornamenti(piano: string): Aggiornati {
  const [posto] = git(piano, "remote").split("\n").filter(Boolean);
  if (!posto) return "nessun posto";
  const ramo = git(piano, "rev-parse", "--abbrev-ref", "HEAD");
  git(piano, "fetch", "--quiet", posto, ramo);
  const loro = git(piano, "rev-parse", "FETCH_HEAD");
  const comune = git(piano, "merge-base", "HEAD", loro);
  if (comune === loro) return "niente";
  if (sporco(piano)) throw new GitNo("ci sono cambi che non sono in nessuna versione di lavoro: prima salvala");
  try {
    git(piano, "merge", "--quiet", "--no-edit", loro);
    return "fatto";
  } catch {
    git(piano, "merge", "--abort");
    const [a, b] = ["HEAD", loro].map(
      (r) => confrontaSorgenti(daRevisione(comune, piano), daRevisione(r, piano)).differenze,
    );
    const posti = new Set(b?.map(stesso));
    return { contrasti: (a ?? []).filter((d) => posti.has(stesso(d))).map(detta) };
  }
}

const stesso = (d: Differenza): string => [d.genere, d.id, d.campo].join("\0");
