/** Una sigla vuol dire una cosa sola: sciolta in due modi, chi legge non sa quale vale. */

import { significati } from "../../../generi/glossario/schema.ts";
import { radici, somiglianza } from "../../../testo/impronta.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, segnala } from "./prosa.ts";

const SIGLA = String.raw`\p{Lu}[\p{Lu}\d.]+\+?`;
/** «Supporto alla formazione e al lavoro (SFL)» e «SFL (Supporto alla formazione e al lavoro)». */
const PRIMA = new RegExp(String.raw`(?<![\p{L}'’])((?:[\p{L}'’]+\s+){1,11})\((${SIGLA})\)`, "gu");
const DOPO = new RegExp(String.raw`(?<!\p{L})(${SIGLA})\s+\(((?:[\p{L}'’]+\s*){2,11})\)`, "gu");

export const siglaDiversa: Regola = {
  id: "sigla-diversa",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una sigla è sciolta in un modo diverso da quello del glossario",
  motivo: "La stessa sigla con due significati confonde chi legge e chi cerca.",
  esempio: { sbagliato: "Agenzia territoriale sociale (ATS)", giusto: "Agenzia di tutela della salute (ATS)" },
  cerca: (contesto) => {
    const nomi = new Map(
      contesto.piano.glossario.flatMap((v) => [v.termine, ...(v.varianti ?? [])].map((t) => [t, v] as const)),
    );
    return affermazioni(contesto).flatMap((a) =>
      [
        ...[...a.testo.matchAll(PRIMA)].map((m) => ({ m, parole: m[1] ?? "", sigla: m[2] ?? "" })),
        ...[...a.testo.matchAll(DOPO)].map((m) => ({ m, parole: m[2] ?? "", sigla: m[1] ?? "" })),
      ].flatMap(({ m, parole, sigla }) => {
        const voce = nomi.get(sigla);
        const nomiSuoi = voce ? [voce.nome, ...(voce.altriSignificati ?? [])] : [];
        const sciolta = scioglimento(parole, sigla);
        if (!voce || !sciolta || nomiSuoi.some((n) => somiglianza(radici(sciolta), radici(n)) >= 0.6)) return [];
        return [
          segnala(
            contesto,
            a,
            { scritto: sigla, inizio: (m.index ?? 0) + m[0].indexOf(sigla) },
            `«${sigla}» qui è «${sciolta}», nel glossario «${significati(voce)}»`,
            { suggerimento: "scrivi il nome del glossario, oppure usa il nome per intero senza la sigla" },
          ),
        ];
      }),
    );
  },
};

/** Le ultime parole le cui iniziali fanno la sigla, con o senza «di», «e», «per»; niente, se non la fanno. */
function scioglimento(parole: string, sigla: string): string | undefined {
  const lettere = sigla.replace(/[^\p{L}]/gu, "").toLowerCase();
  const tutte = parole.trim().split(/\s+/);
  const iniziali = (p: string[]) =>
    p.map((x) => x.replace(/^(?:dell|all|nell|sull|l|d)['’]/i, "")[0]?.toLowerCase() ?? "").join("");
  for (let da = tutte.length - 1; da >= 0; da--) {
    const coda = tutte.slice(da);
    const piene = coda.filter((p) => p.length > 3 || /^\p{Lu}/u.test(p));
    if (iniziali(piene) === lettere || iniziali(coda) === lettere) return coda.join(" ");
  }
  return undefined;
}
