/**
 * Che cosa si pubblica e come: lo decide chi avvia la costruzione e lo depone qui, una volta, prima di Astro. Le pagine sono un
 * altro programma nello stesso processo: per questo il posto è di tutto il processo.
 */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { mostraNome } from "../testo/segni.ts";
import { oggi } from "./oggi.ts";

export interface OpzioniSito {
  /** Cartella del piano. */
  piano: string;
  /** La cartella sotto cui il sito è pubblicato, con le barre: `/` o `/piano/`. */
  base: string;
  /** Giorno ISO in cui si costruisce: ciò che è scaduto lo è in quel giorno. */
  oggi: string;
  /** I PDF che arriveranno accanto alle pagine, che li offrono. */
  pdf: readonly string[];
  /** Le pagine si aprono da un disco, senza server. */
  daDisco: boolean;
  /** C'è anche la pagina con tutti i pezzi in tutti gli stati. */
  vetrina: boolean;
  /** Non si usa niente di ciò che le costruzioni di prima hanno lasciato. */
  pulita: boolean;
}

const DEPOSITO = Symbol.for("piano-di-zona.opzioni");
const deposito = globalThis as unknown as { [DEPOSITO]?: OpzioniSito };

/** Da chiamare prima di avviare Astro. */
export function deponiOpzioni(opzioni: OpzioniSito): void {
  deposito[DEPOSITO] = opzioni;
}

/** Le opzioni deposte; per chi avvia Astro da sé («astro check»), quelle dell'ambiente. */
export function opzioniSito(): OpzioniSito {
  deposito[DEPOSITO] ??= opzioniDaAmbiente();
  return deposito[DEPOSITO];
}

/** Cartella del piano, relativa a quella del progetto, con le barre dritte. */
export const radicePiano = (): string => relative(process.cwd(), opzioniSito().piano).replaceAll("\\", "/") || ".";

/**
 * Le opzioni che si danno davanti a un comando (PIANO, BASE, SOURCE_DATE_EPOCH), con quelle che si usano se mancano.
 * @throws se non si sa quale piano usare, o se la cartella del sito non può stare in un indirizzo
 */
export function opzioniDaAmbiente(ambiente: NodeJS.ProcessEnv = process.env): OpzioniSito {
  const piano = pianoDaAmbiente(ambiente);
  return {
    piano: piano.replace(/(?<=[^/])\/+$/, ""),
    base: cartellaDelSito(ambiente.BASE ?? impostazioni().base ?? ""),
    oggi: oggi(ambiente.SOURCE_DATE_EPOCH),
    pdf: [],
    daDisco: false,
    vetrina: false,
    pulita: false,
  };
}

/** Dove si guarda se nessuno lo dice: qui, o nella cartella che «crea» fa. */
const SOLITE = [".", "piano"];

/** La cartella del piano, se il comando non la dice. @throws se non si sa quale usare */
export function pianoDaAmbiente(ambiente: NodeJS.ProcessEnv = process.env): string {
  const piano = ambiente.PIANO || impostazioni().piano || SOLITE.find((c) => existsSync(`${c}/piano.yaml`));
  if (!piano) throw new Error("Non so quale piano usare: scrivi la sua cartella dopo il comando");
  return piano;
}

/** Ciò che il `package.json` della cartella da cui si lancia dice sotto `config`; niente, se non ce n'è uno. */
function impostazioni(): { piano?: string; base?: string } {
  if (!existsSync("package.json")) return {};
  const { config } = JSON.parse(readFileSync("package.json", "utf8")) as { config?: Record<string, unknown> };
  const testo = (nome: string) => {
    const valore = config?.[nome];
    if (valore === undefined || typeof valore === "string") return valore;
    throw new Error(`In package.json «config.${nome}» deve essere un testo fra virgolette`);
  };
  return { piano: testo("piano"), base: testo("base") };
}

/** Sta negli indirizzi di ogni pagina e nei file di regole degli ospiti: altri segni vi avrebbero un significato. */
function cartellaDelSito(scritta: string): string {
  const parti = scritta.split("/").filter(Boolean);
  if (parti.every((p) => /^(?!\.+$)[A-Za-z0-9._~-]+$/.test(p))) return `/${parti.map((p) => `${p}/`).join("")}`;
  throw new Error(
    `BASE non può essere «${mostraNome(scritta)}»: scrivi la cartella del sito con lettere senza accenti, cifre e trattini, per esempio BASE=/piano/`,
  );
}
