/** Lo stesso piano dà sempre gli stessi byte: una pubblicazione cambia solo se cambia il contenuto. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fileDi } from "../../scripts/comune/pagine.ts";
import { lancia } from "../comune/comandi.ts";
import { SITI } from "../comune/siti.ts";

it("due costruzioni danno gli stessi file, byte per byte", () => {
  const { piano, uscita } = SITI.inventato;
  const seconda = ".cache/prove/seconda";
  const esito = lancia("pdf", ["--uscita", seconda], { PIANO: piano });
  expect(esito.status, esito.stderr).toBe(0);
  const prima = fileDi(uscita).filter((f) => !f.endsWith(".pdf"));
  expect(fileDi(seconda).filter((f) => !f.endsWith(".pdf"))).toEqual(prima);
  expect(prima.filter((f) => !readFileSync(join(uscita, f)).equals(readFileSync(join(seconda, f))))).toEqual([]);
});
