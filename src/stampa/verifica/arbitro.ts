/** veraPDF, dove c'è: l'arbitro che dice se un file è davvero PDF/UA-1 e PDF/A-2a. */
import { spawnSync } from "node:child_process";

/** I profili che le nostre edizioni dichiarano, come veraPDF li chiama. */
const PROFILI = { ua1: "PDF/UA-1", "2a": "PDF/A-2a" } as const;

export interface Giudizio {
  profilo: (typeof PROFILI)[keyof typeof PROFILI];
  passa: boolean;
  /** Ciò che veraPDF ha scritto. */
  detto: string;
}

/** Lancia un comando. @returns ciò che scrive, e con che cosa finisce */
export type Lancia = (
  comando: string,
  argomenti: readonly string[],
) => { stdout: string; stderr: string; status: number | null };

const davvero: Lancia = (comando, argomenti) =>
  spawnSync(comando, argomenti, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

/**
 * @param comando quello di veraPDF, con i suoi primi argomenti: `verapdf`, o `java -jar …`
 * @throws se il comando non parte, o non risponde come veraPDF
 */
export function chiediArbitro(comando: string, file: string, lancia = davvero): Giudizio[] {
  const [programma = "", ...primi] = comando.trim().split(/\s+/);
  return Object.entries(PROFILI).map(([sigla, profilo]) => {
    const { stdout, stderr, status } = lancia(programma, [...primi, "--format", "text", "--flavour", sigla, file]);
    const esito = /^(PASS|FAIL)\b/m.exec(stdout ?? "")?.[1];
    if (!esito)
      throw new Error(
        `veraPDF non risponde: «${comando}» finisce con ${status ?? "niente"} (${(stderr || stdout || "").trim().split("\n")[0]}). Controlla VERAPDF`,
      );
    return { profilo, passa: esito === "PASS", detto: stdout.trim() };
  });
}
