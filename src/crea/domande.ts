/** Le domande a chi comincia un piano. */
import type { Domanda, Risposte } from "../generi/nuovo/apertura.ts";
import { PROFILI, PROFILO_BASE, type Profilo, profiloPer } from "../generi/profilo/profili.ts";
import { PAROLE_CREA as P } from "../testo/parole/crea.ts";
import { slug } from "../testo/slug.ts";
import { type ComuneIstat, dividi, trovaComuni } from "./comuni.ts";

export const anniDi = (scritto: string): [string, string] | undefined => {
  const [, da = "", a = ""] = /^\s*(\d{4})\s*[-–/]\s*(\d{4})\s*$/.exec(scritto) ?? [];
  return da && Number(da) < Number(a) ? [da, a] : undefined;
};

const lettere = (risposta: string) =>
  risposta
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
/** Un numero di persone, o un anno: intero, con i punti delle migliaia solo dove vanno. */
const intero = (risposta: string) => (/^[1-9](?:\d*|\d{0,2}(?:\.\d{3})+)$/.test(risposta) ? undefined : P.numero);
const unAnno = (risposta: string) => (/^(?:19|20)\d\d$/.test(risposta) ? undefined : P.anno);
const profiloDi = (r: Risposte): Profilo => PROFILI.get(r.profilo ?? "") ?? PROFILO_BASE;
/** I nomi di un elenco diviso da virgole. */
const nomi = (risposta: string): string[] =>
  risposta
    .split(/[,;]+/)
    .map((n) => n.trim())
    .filter(Boolean);

function guastoAree(risposta: string, { aree }: Profilo): string | undefined {
  if (!aree.length) return nomi(risposta).some((n) => slug(n)) ? undefined : P.nomiAree;
  if (!lettere(risposta).length || CONGIUNZIONE.test(risposta)) return P.divideLettere;
  const ammesse = aree.map((a) => a.lettera);
  const fuori = lettere(risposta).filter((l) => !ammesse.includes(l));
  return fuori.length ? P.areeIgnote(fuori, ammesse) : undefined;
}
/** Fra due lettere, «e» può essere la congiunzione o l'area E. */
const CONGIUNZIONE = /[A-Z]\s+e\s+[A-Z]/;

/**
 * @param tutti i Comuni d'Italia
 * @param oggi anno-mese-giorno: propone gli anni
 */
export function domande(tutti: readonly ComuneIstat[], oggi: string): Domanda[] {
  const anno = Number(oggi.slice(0, 4));
  const regioni = [...new Set(tutti.map((c) => c.regione))];
  const d = P.domande;
  return [
    { nome: "ambito", testo: d.ambito },
    { nome: "nome-breve", testo: d.nomeBreve, proposta: (_, r) => P.nomeBreve(r.ambito ?? "") || r.ambito },
    { nome: "ente", testo: d.ente },
    {
      nome: "anni",
      testo: d.anni,
      proposta: () => `${anno}-${anno + 2}`,
      guasto: (risposta) => (anniDi(risposta) ? undefined : P.anni),
    },
    { nome: "regione", testo: d.regione, ammessi: () => regioni, comunque: true },
    {
      nome: "comuni",
      testo: d.comuni,
      righe: true,
      guasto: (risposta, _, r) => {
        const { comuni, guai } = trovaComuni(dividi(risposta), tutti, r.regione ?? "");
        return guai.length ? guai.join("; ") : comuni.length ? undefined : P.nessunComune;
      },
    },
    { nome: "abitanti", testo: d.abitanti, facoltativa: true, guasto: intero },
    { nome: "anno-abitanti", testo: d.annoAbitanti, proposta: () => String(anno - 1), guasto: unAnno },
    {
      nome: "profilo",
      testo: d.profilo,
      ammessi: () => [...PROFILI.keys()],
      proposta: (_, r) => profiloPer(r.regione ?? "", Number(anniDi(r.anni ?? "")?.[0])).id,
    },
    {
      nome: "aree",
      testo: d.aree,
      spiega: (r) => profiloDi(r).aree.map((a) => `${a.lettera} ${a.nome}`),
      proposta: (_, r) => profiloDi(r).aree[0]?.lettera ?? P.areaProposta,
      guasto: (risposta, _, r) => guastoAree(risposta, profiloDi(r)),
      scritta: (risposta, r) => (profiloDi(r).aree.length ? lettere(risposta) : nomi(risposta)).join(","),
    },
    {
      nome: "email",
      testo: d.email,
      facoltativa: true,
      guasto: (risposta) => (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(risposta) ? undefined : P.casella),
    },
  ];
}
