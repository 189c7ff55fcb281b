/** Con chi si realizza un obiettivo, in breve; le risposte per intero stanno fra le domande. */
import type { Partner, Risposta } from "../../piano/partner.ts";
import { PAROLE } from "../../testo/parole.ts";
import type { Blocco, Testo } from "../forma.ts";
import { b, elenco, unite } from "../righe.ts";

const parole = PAROLE.scheda;

/** @param sanita come si chiama l'azienda sanitaria */
export function conChi(partner: Partner | undefined, sanita: string): Blocco[] {
  if (!partner) return [];
  const gruppi: [string, readonly Risposta[]][] = [
    [sanita, partner.sanita],
    [parole.terzoSettore, partner.terzoSettore],
    [parole.altriAmbiti, partner.altriAmbiti],
  ];
  const righe: Testo[] = [
    ...gruppi.flatMap(([nome, risposte]): Testo[] => {
      const dette = frasi(risposte);
      return dette.length ? [[b(`${nome}: `), dette.join("; "), "."]] : [];
    }),
    ...(partner.altri.length
      ? [
          [
            b(`${parole.altri}: `),
            ...unite(
              partner.altri.map(
                (a): Testo => [
                  a.ente ? { f: "rimando", a: `ente-${a.ente.id}`, c: [a.nome] } : a.nome,
                  a.ruolo ? `: ${a.ruolo}` : "",
                ],
              ),
            ),
            ".",
          ],
        ]
      : []),
    ...(partner.reti.length
      ? [
          [
            b(`${parole.reti}: `),
            ...unite(partner.reti.map((r): Testo => [{ f: "rimando", a: `rete-${r.id}`, c: [r.nome], pagina: true }])),
            ".",
          ],
        ]
      : []),
  ];
  return [elenco(righe)];
}

/** Le risposte come frasi. Di chi è coinvolto in altro modo si riportano le parole della scheda. */
const frasi = (risposte: readonly Risposta[]): string[] =>
  risposte
    .flatMap((r) => (r.su === "coinvolgimento" ? (r.nota ?? []) : r.detto ? parole.risposte[r.su][r.detto] : []))
    .map((f) => f.replace(/\.$/, ""));
