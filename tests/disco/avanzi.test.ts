/** Ciò che un comando ucciso ha lasciato se ne va con quello che viene dopo; ciò che è di un vivo resta. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { avanziDi, rimedia } from "../../src/disco/avanzi.ts";
import { firma } from "../../src/processi/identita.ts";
import { leggiFile, provvisoria, scriviFile } from "../attrezzi/cartelle.ts";

/** Il primo processo è vivo, ma non è cominciato allora: la firma è di uno che aveva il suo numero. */
const MORTO = "1-00000000";
const SITO = { "index.html": "sito" };

it("si tolgono i cantieri e i PDF a metà dei morti, non dei vivi", () => {
  const qui = provvisoria();
  const dist = scriviFile(join(qui, "dist"), SITO);
  for (const chi of [MORTO, firma()]) {
    scriviFile(join(qui, `dist.nuova-${chi}`), SITO);
    scriviFile(join(dist, `.nuova-${chi}`), SITO);
    scriviFile(dist, { [`piano.pdf.nuovo-${chi}`]: "%PDF", [`pdf/a1.pdf.nuovo-${chi}`]: "%PDF" });
  }
  expect(rimedia(dist)).toEqual(["tolti gli avanzi di un comando interrotto"]);
  expect(readdirSync(qui).sort()).toEqual(["dist", `dist.nuova-${firma()}`]);
  expect(Object.keys(leggiFile(dist)).sort()).toEqual(
    [`.nuova-${firma()}/index.html`, "index.html", `pdf/a1.pdf.nuovo-${firma()}`, `piano.pdf.nuovo-${firma()}`].sort(),
  );
  expect(rimedia(dist)).toEqual([]);
});
it("ciò che somiglia soltanto non si tocca", () => {
  const qui = provvisoria();
  const nomi = [
    "dist.nuova-estate",
    "dist-nuova-1",
    "altro.nuova-1-00000000",
    "dist.nuova-1-00000000.zip",
    "xdist.nuova-1-00000000",
  ];
  for (const n of nomi) scriviFile(join(qui, n), SITO);
  expect(avanziDi(join(qui, "dist"))).toEqual([]);
});
it("un sito tolto da una costruzione interrotta torna al suo posto; se ce n'è già uno, quello vecchio se ne va", () => {
  const qui = provvisoria();
  const dist = join(qui, "dist");
  scriviFile(join(qui, `dist.vecchia-${MORTO}`), SITO);
  expect(rimedia(dist)).toEqual([`rimesso in ${dist}/ il sito che una costruzione interrotta aveva tolto`]);
  expect(leggiFile(dist)).toEqual(SITO);
  scriviFile(join(qui, `dist.vecchia-${MORTO}`), { "index.html": "vecchio" });
  rimedia(dist);
  expect(leggiFile(dist)).toEqual(SITO);
  expect(existsSync(join(qui, `dist.vecchia-${MORTO}`))).toBe(false);
});
