/**
 * `npm run sbom`: scrive la distinta di ciò di cui il programma è fatto (SBOM, formato
 * CycloneDX): nome, versione, licenza e impronta di ogni dipendenza di produzione, per ogni sistema, come le dice il lock.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { distintaStabile } from "../src/catena/distinta.ts";
import { sbom } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(sbom, async ({ opzioni: values }) => {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("Lancia questo comando con «npm run sbom»: la distinta la scrive npm");
  const esito = spawnSync(
    process.execPath,
    [npm, "sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (esito.status !== 0) throw new Error(`npm non scrive la distinta:\n${esito.stderr}`);
  const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string };
  writeFileSync(values.uscita, distintaStabile(esito.stdout, name));
  scrivi(`La distinta è ${values.uscita}`);
});
