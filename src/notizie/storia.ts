/** Che cosa Git sa dei file del piano: ogni modifica registrata, e l'ultima di ogni file. */
import { execFileSync } from "node:child_process";
import { oggettoPubblico } from "../testo/oggetto.ts";

export interface Modifica {
  commit: string;
  /** Data ISO. */
  data: string;
}

/** Un commit che tocca il piano. Di chi l'ha scritto non si tiene nulla. */
export interface Registrazione extends Modifica {
  /** L'impronta per intero: quella breve si allunga quando il repository cresce. */
  intero: string;
  /** La prima riga del messaggio, com'è da pubblicare; vuota, se la modifica tocca anche altro: parla di quello. */
  oggetto: string;
  /** File relativi alla cartella del piano. */
  file: { percorso: string; genere: "aggiunto" | "cambiato" | "tolto" }[];
}

const GENERI = { A: "aggiunto", D: "tolto" } as const;

/** Una sola per processo: chi costruisce e le pagine compilate vedono la stessa storia, e Git si chiede una volta. */
const MEMORIA = Symbol.for("piano-di-zona.storia");
const deposito = globalThis as unknown as { [MEMORIA]?: Map<string, Registrazione[]> };
deposito[MEMORIA] ??= new Map();
const registri = deposito[MEMORIA];
const storie = new Map<string, Map<string, Modifica>>();

/**
 * @param cartella cartella del piano, relativa a quella corrente
 * @returns le modifiche del piano, dalla più recente, senza le unioni di rami; nessuna fuori da un repository
 */
export function registroDi(cartella: string): Registrazione[] {
  const gia = registri.get(cartella);
  if (gia) return gia;
  const uscita = git(
    cartella,
    "log",
    // Un oggetto può essere lungo un milione di caratteri: Git ne dà l'inizio.
    "--format=%x00%H%x09%h%x09%cI%x09%<(1000,trunc)%s",
    "--name-status",
    "--no-renames",
    // L'unione di due rami non cambia niente che non sia già in uno dei due.
    "--no-merges",
    "--relative",
    "--",
    ".",
  );
  const altrove = new Set(git(cartella, "log", "--no-merges", "--format=%H", "--", ":/", ":(exclude).").split("\n"));
  const registro = leggiRegistro(uscita).map((r) => (altrove.has(r.intero) ? { ...r, oggetto: "" } : r));
  registri.set(cartella, registro);
  return registro;
}

/** Legge ciò che scrive `git log`: un blocco per commit, con i suoi file sotto. */
export function leggiRegistro(uscita: string): Registrazione[] {
  return uscita
    .split("\0")
    .slice(1)
    .map((blocco) => {
      const [testa = "", ...righe] = blocco.split("\n").filter(Boolean);
      const [intero = "", commit = "", data = "", ...oggetto] = testa.split("\t");
      const file = righe.map((riga) => {
        const [lettera = "", percorso = ""] = riga.split("\t");
        return { percorso, genere: GENERI[lettera as keyof typeof GENERI] ?? ("cambiato" as const) };
      });
      return { intero, commit, data, oggetto: oggettoPubblico(oggetto.join("\t")), file };
    });
}

/** Vero se il repository ha solo una parte della sua storia, come quello che molti servizi copiano per pubblicare. */
export const storiaTronca = (cartella: string): boolean =>
  git(cartella, "rev-parse", "--is-shallow-repository").trim() === "true";

/** L'impronta per intero di ciò da cui si costruisce, programma e contenuti insieme; niente fuori da un repository. */
export const commitAttuale = (): string | undefined => git(".", "rev-parse", "HEAD").trim() || undefined;

/** @returns per ogni file (relativo alla cartella) l'ultima modifica registrata; vuoto fuori da un repository */
export function storiaDi(cartella: string): Map<string, Modifica> {
  const gia = storie.get(cartella);
  if (gia) return gia;
  const storia = new Map<string, Modifica>();
  for (const { commit, data, file } of registroDi(cartella))
    for (const { percorso } of file) if (!storia.has(percorso)) storia.set(percorso, { commit, data });
  storie.set(cartella, storia);
  return storia;
}

/** La modifica più recente fra tutte: la versione pubblicata. */
export function ultimaModifica(storia: Map<string, Modifica>): Modifica | undefined {
  return [...storia.values()].reduce<Modifica | undefined>((a, b) => (!a || b.data > a.data ? b : a), undefined);
}

/** Fuori da Git (un archivio scaricato) il sito si costruisce lo stesso, senza date di modifica. */
function git(cartella: string, ...argomenti: string[]): string {
  try {
    return execFileSync("git", ["-c", "core.quotepath=off", ...argomenti], {
      cwd: cartella,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (e) {
    // Di una storia smisurata si tiene ciò che si è letto, fino all'ultima modifica intera.
    const letto = (e as { code?: string; stdout?: string }).code === "ENOBUFS" ? (e as { stdout: string }).stdout : "";
    return letto.slice(0, Math.max(0, letto.lastIndexOf("\0")));
  }
}
