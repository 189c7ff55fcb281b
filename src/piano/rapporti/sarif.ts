/** Le diagnostiche in SARIF 2.1.0 (OASIS), il formato che gli strumenti di revisione leggono. */

import type { Diagnostica, Gravita, Luogo } from "../../diagnostica/index.ts";
import { mostraSegni } from "../../testo/segni.ts";
import { SPIEGATE } from "../spiegate.ts";

const LIVELLI: Record<Gravita, "error" | "warning" | "note"> = {
  errore: "error",
  avviso: "warning",
  nota: "note",
  consiglio: "note",
};

/** @param radice percorso della cartella del piano nel repository @returns un documento SARIF, da scrivere come JSON */
export function sarif(diagnostiche: Diagnostica[], radice: string) {
  const conosciute = new Map(SPIEGATE.map((r) => [r.id, r]));
  const ids = [...new Set([...SPIEGATE.map((r) => r.id), ...diagnostiche.map((d) => d.regola)])];
  const luogo = ({ file, riga, colonna }: Luogo) => ({
    physicalLocation: {
      artifactLocation: { uri: uri(file ? `${radice}/${file}` : radice) },
      region: { startLine: riga, startColumn: colonna },
    },
  });
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "verifica del Piano di Zona",
            language: "it-IT",
            rules: ids.map((id) => {
              const r = conosciute.get(id);
              return {
                id,
                ...(r
                  ? {
                      shortDescription: { text: r.titolo },
                      fullDescription: { text: r.motivo },
                      defaultConfiguration: { level: LIVELLI[r.gravita] },
                    }
                  : {}),
              };
            }),
          },
        },
        columnKind: "utf16CodeUnits",
        results: diagnostiche.map((d) => ({
          ruleId: d.regola,
          ruleIndex: ids.indexOf(d.regola),
          level: LIVELLI[d.gravita],
          message: { text: mostraSegni(d.suggerimento ? `${d.messaggio}. ${d.suggerimento}` : d.messaggio) },
          locations: [luogo(d)],
          ...(d.altrove?.length ? { relatedLocations: d.altrove.map((l, i) => ({ id: i + 1, ...luogo(l) })) } : {}),
          ...(d.nota
            ? {
                suppressions: [
                  { kind: "external", status: "accepted", justification: mostraSegni(d.suggerimento ?? "") },
                ],
              }
            : {}),
        })),
      },
    ],
  };
}

/** Un percorso come URI relativo. */
const uri = (percorso: string): string =>
  percorso
    .split("/")
    .map((p) => encodeURIComponent(p.toWellFormed()))
    .join("/");
