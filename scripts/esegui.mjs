#!/usr/bin/env node
// Avvia un comando di `scripts/` con il Node giusto. È JavaScript e non TypeScript perché deve parlare anche a un Node vecchio.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [maggiore = 0, minore = 0] = process.versions.node.split(".").map(Number);

if (maggiore < 22 || (maggiore === 22 && minore < 18)) {
  process.stderr.write(
    `Serve Node 22.18 o più recente; questo è il ${process.versions.node}. Lancia i comandi con «npm run …»: usano il Node installato da npm.\n`,
  );
  process.exit(1);
}
// Il codice già tradotto si tiene da un comando all'altro, e i processi che il comando avvia lo trovano. «--pulita» ne fa a meno.
if (!process.argv.includes("--pulita")) {
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("../.cache/node", import.meta.url));
  // Un Node vecchio non conosce questa funzione, e deve arrivare fin qui per dirlo.
  const { enableCompileCache } = await import("node:module");
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
const { eseguiDalNome } = await import(new URL("../src/comandi/esegui.ts", import.meta.url).href);
const diChi = (comando) => {
  const nome = comando.replace(":", "-");
  return new URL(`./${nome}.ts`, import.meta.url);
};
await eseguiDalNome(
  process.argv.slice(2),
  async (nome) => (await import(diChi(nome).href)).default,
  (nome) => existsSync(diChi(nome)),
);
