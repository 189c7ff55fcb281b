/** Che cosa una frase conta, in qualunque ordine lo dica: «segue 64 famiglie» e «le famiglie seguite sono 64» sono la stessa cosa. */
import { paroleDi, radiceDi, radici } from "../impronta.ts";
import { type Numero, posti, s, type Traccia } from "./segni.ts";

export interface Conteggio {
  numero: Numero;
  /** La radice del nome contato: «famigl». */
  contato: string;
  /** Le altre radici della frase, senza verbi di servizio: chi conta, di che tipo, dove. */
  cosa: ReadonlySet<string>;
}

/** Verbi con cui si dice quanti ce ne sono, senza dire altro. */
const DI_SERVIZIO = radici(
  `ha hanno avuto conta contano contava seguire segue seguono seguita seguite seguiti accoglie accolgono accolto accolti accolte accolta
  ricevuto riceve ricevuti ricevute ospita ospitano ospitati ospitate dispone disponibili disponibile offre carico presa presi prese
  aderisce aderiscono aderito aderenti presenti presente risultano risulta attivi attive attivo sono stati state stata stato erano era ammonta
  ammontano pari complessivamente totale attualmente oggi ora circa anno anni numero gestisce gestiti nell nel registrati registra
  registrano fanno parte iscritti iscritte servizio servizi assegnato assegnati destinati destinato risposto risponde ha allo sullo nello coinvolto coinvolti coinvolge dall dallo dagli presso invece`,
);
const CI_SONO = /(?<!\p{L})(?:ci|vi)\s(?:sono|erano)\s(?:circa\s)?$/u;
const COPULA =
  /(?<!\p{L})(?:sono|erano|è|era|sono\sstat[ie]|è\sstat[oa]|ammonta(?:no)?\s(?:a|ad)|risultano|restano)\s(?:(?:di|a|pari a|complessivamente|circa|in tutto|stat[ie])\s)*$/u;
const FINE_NOME =
  /(?<!\p{L})(?:di|del|della|dei|degli|delle|dell'|d'|dal|dalla|dall'|dallo|dai|in|nel|nella|nell'|a|al|alla|con|per|che|seguit|accolt|ricevut)/u;

/** Il conteggio di una frase che ha un solo numero; niente, se ne ha altri, se confronta, se nega o se promette. */
export function conteggio(t: Traccia): Conteggio | undefined {
  const numeri = posti(t, "NEP");
  const [solo] = numeri;
  if (
    !solo ||
    numeri.length !== 1 ||
    solo.numero.classe === "P" ||
    solo.numero.valore < 3 ||
    !/\d/.test(solo.numero.scritto)
  )
    return undefined;
  if (
    solo.numero.modo === "meno" ||
    solo.numero.modo === "piu" ||
    /(?<!\p{L})(?:non(?!\s(?:autosuff|vedent|udent|profit))|ogni|almeno|entro|obiettivo|prevede|prevedono|previst|in più|in meno|rispetto|più|meno|altr[ieo]|nuov[ieo]|di cui|oltre)/u.test(
      t.segni,
    )
  )
    return undefined;
  const dopo = t.segni.slice(solo.posto + 1);
  const prima = t.segni.slice(0, solo.posto);
  const suo = /^\s([\p{L}']{4,})/u.exec(dopo)?.[1];
  const copula = COPULA.test(prima) && !CI_SONO.test(prima);
  const soggetto = copula ? testa(prima.replace(COPULA, "")) : undefined;
  const nome = solo.numero.classe === "E" ? "euro" : (soggetto ?? (suo && !copula ? suo : undefined));
  if (!nome) return undefined;
  const contato = radiceDi(paroleDi(nome)[0] ?? "");
  const parole = paroleDi(
    t.segni.replace(new RegExp(s("NPEYTDARF"), "gu"), " ").replace(/ann[oi] scolastic[oi]/g, " "),
  ).map(radiceDi);
  // Il nome contato si toglie una volta: nella «tutela minori» che segue minori ce n'è un altro.
  const suoPosto = parole.indexOf(contato);
  const cosa = new Set(parole.filter((p, i) => i !== suoPosto && !DI_SERVIZIO.has(p) && p.length > 2));
  return contato && cosa.size ? { numero: solo.numero, contato, cosa } : undefined;
}

/** Il primo nome del soggetto: «le famiglie seguite dall'assistenza» parla di famiglie. */
function testa(prima: string): string | undefined {
  const proposizione = prima.split(/[,;:]\s/).at(-1) ?? "";
  const senza = proposizione
    .replace(new RegExp(s("NPEYTDARF"), "gu"), " ")
    .trim()
    .replace(/^(?:nel|nell'|in|al|dal)\s+(?:\p{L}+\s)?(?=(?:i|gli|le|la|il|l')\s?)/u, "");
  const m = /(?:^|\s)(?:i|gli|le|la|il|lo|l')\s?([\p{L}]{4,})/u.exec(` ${senza}`);
  return m?.[1] && !FINE_NOME.test(m[1].slice(0, 3) === "del" ? m[1] : "") ? m[1] : undefined;
}
