/** Che cosa cambia una proposta, e se cambia ciò che un piano approvato promette senza dire con quale atto. */
import { z } from "zod";
import type { Diagnostica } from "../diagnostica/index.ts";
import { type VersioneDelPiano, versione } from "../generi/versioni/schema.ts";
import { leggiYaml } from "../piano/yaml.ts";
import type { Esito } from "./confronta.ts";
import { frase } from "./frasi.ts";
import { perGruppo } from "./gruppi.ts";
import { nomeDiChi } from "./nomi.ts";
import type { Sorgente } from "./sorgente.ts";

/** Le versioni scritte in una sorgente; nessuna, se il file manca o ha errori: di quelli dice la verifica. */
export function versioniDi({ file }: Pick<Sorgente, "file">): VersioneDelPiano[] {
  const testo = file.get("versioni.yaml");
  if (testo === undefined) return [];
  const esito = z.array(versione).safeParse(leggiYaml(testo, "versioni.yaml").valore);
  return esito.success ? esito.data : [];
}

const statoDi = ({ file }: Pick<Sorgente, "file">): unknown =>
  (leggiYaml(file.get("piano.yaml") ?? "", "piano.yaml").valore as { stato?: unknown } | undefined)?.stato;

/** Le versioni scritte dopo. La copia di una versione non ha l'elenco: dopo di lei vengono quelle che la seguono. */
function nuoveVersioni(prima: Sorgente, dopo: Sorgente): VersioneDelPiano[] {
  const elenco = versioniDi(dopo);
  if (prima.copia) return elenco.slice(elenco.findIndex((v) => v.id === prima.nome) + 1);
  const gia = new Set(versioniDi(prima).map((v) => v.id));
  return elenco.filter((v) => !gia.has(v.id));
}

/** Un avviso per ogni valore promesso che cambia, se il piano era approvato e non c'è una versione nuova con il suo atto. */
export function attesiSenzaVersione(prima: Sorgente, dopo: Sorgente, { differenze }: Esito): Diagnostica[] {
  if (statoDi(prima) !== "approvato") return [];
  if (nuoveVersioni(prima, dopo).some((v) => v.atto !== undefined)) return [];
  const promesse = perGruppo(differenze).find((g) => g.gruppo === "promesse")?.differenze ?? [];
  return promesse.map((d) => ({
    file: d.file,
    riga: d.riga,
    colonna: 1,
    gravita: "avviso",
    regola: "atteso-senza-versione",
    messaggio: `Cambia ciò che il piano approvato promette, senza una versione nuova e il suo atto: ${nomeDiChi(d)}: ${frase(d)}`,
    suggerimento: "aggiungi la versione con «npm run nuovo -- versione», con l'atto che lo decide",
  }));
}
