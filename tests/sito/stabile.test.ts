/** Lo stesso piano dà sempre gli stessi byte: una pubblicazione cambia solo se cambia il contenuto. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fileDi } from "../../src/disco/file.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";

/** I file di due siti che non sono uguali, o che ci sono in uno solo. */
function diversi(uno: string, altro: string): string[] {
  const [prima, dopo] = [uno, altro].map((sito) => fileDi(sito).filter((f) => !f.endsWith(".pdf"))) as [
    string[],
    string[],
  ];
  expect(dopo).toEqual(prima);
  return prima.filter((f) => !readFileSync(join(uno, f)).equals(readFileSync(join(altro, f))));
}

/** Costruisce un piano in una cartella. */
function costruisci(comando: string, uscita: string, piano: string, ...opzioni: string[]): string {
  const esito = lancia(comando, ["--uscita", uscita, ...opzioni], { PIANO: piano });
  expect(esito.status, esito.stderr).toBe(0);
  return uscita;
}

it("due costruzioni danno gli stessi file, byte per byte, con o senza ciò che la prima ha tenuto", () => {
  const { piano, uscita } = SITI.inventato;
  const daCapo = costruisci("pdf", ".cache/prove/seconda", piano, "--pulita");
  expect(diversi(uscita, daCapo)).toEqual([]);
  expect(diversi(uscita, costruisci("pdf", ".cache/prove/terza", piano))).toEqual([]);
});

it("dopo una modifica, con ciò che si è tenuto si ha lo stesso sito che da capo; e una voce rovinata non si usa", () => {
  const piano = ".cache/prove/piano-modificato";
  rmSync(piano, { recursive: true, force: true });
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  const scheda = join(piano, "obiettivi", readdirSync(join(piano, "obiettivi"))[0] as string);
  writeFileSync(scheda, `${readFileSync(scheda, "utf8")}\nUna frase in più, scritta dopo.\n`);
  const daCapo = costruisci("build", ".cache/prove/modificato-da-capo", piano, "--pulita");
  const dispensa = ".cache/dispensa";
  // Metà delle voci si rovina: qualunque cosa contengano, il sito resta quello giusto.
  for (const [i, voce] of fileDi(dispensa).entries()) if (i % 2) writeFileSync(join(dispensa, voce), "rovinata");
  expect(diversi(daCapo, costruisci("build", ".cache/prove/modificato", piano))).toEqual([]);
  expect(diversi(daCapo, costruisci("build", ".cache/prove/modificato-ancora", piano))).toEqual([]);
});
