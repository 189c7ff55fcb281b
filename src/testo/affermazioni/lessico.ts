/** Il lessico di ciò che cambia: verbi e nomi, con il verso che dicono, e ciò che li nega o li ferma. */

/** Una parola di cambiamento in una frase. */
export interface Cambio {
  parola: string;
  inizio: number;
  fine: number;
  verso: 1 | -1;
  /** È un nome («la riduzione di…»), che ha un suo complemento; se no è un verbo. */
  nome: boolean;
  /** Quante volte tanto: 2 per «raddoppia», 0,5 per «si dimezza». */
  fattore?: number;
}

const SU_VERBI =
  "aument(?!o\\b|i\\b)\\p{L}+|accresc\\p{L}+|cresc(?!ita\\b)\\p{L}+|sal(?:e|gono|it[aeio]|ire|endo|irà|iranno|iva|ivano|ì)|lievit\\p{L}+|increment(?!o\\b|i\\b)\\p{L}+|innalz(?!amento)\\p{L}+|allarg(?!amento)\\p{L}+|ampli(?!amento|a\\b|o\\b|e\\b)\\p{L}+|moltiplic\\p{L}+|si (?:allunga|allungano|infoltisc\\p{L}+|ingross\\p{L}+|impenn\\p{L}+)|risal(?:e|gono|it[aeio])";
const SU_NOMI =
  "aument[oi]|crescita|increment[oi]|rialz[oi]|impennata|espansione|ampliament[oi]|innalzamento|balzo|ripresa|risalita";
const GIU_VERBI =
  "diminu(?!zion)\\p{L}+|cal(?:a|ano|at[aeio]|are|ando|ava|avano|erà|eranno|ò)|scend\\p{L}+|sces[aeio]|ridu(?!zion)\\p{L}+|ridott[aeio]|decresc(?!ita)\\p{L}+|si contra(?:e|ggono)|si (?:è|sono) contratt[aeio]|abbass(?!amento)\\p{L}+|restring\\p{L}+|assottigli\\p{L}+|(?:si )?accorcia(?:no|t[aeio])?|ridimension(?!ament)\\p{L}+|si (?:svuota|svuotano|dirada|diradano|sfoltisc\\p{L}+)|croll(?!o\\b|i\\b)\\p{L}+";
const GIU_NOMI =
  "diminuzion[ei]|cal[oi]|discesa|riduzion[ei]|flession[ei]|contrazion[ei]|decrement[oi]|tagli[o]?|ribass[oi]|crollo|decrescita|abbassamento|perdit[ae]|declino|ridimensionamento";
const PER: [string, number][] = [
  ["raddoppi", 2],
  ["triplic", 3],
  ["quadruplic", 4],
  ["quintuplic", 5],
  ["dimezz", 0.5],
];
const PAROLE = new RegExp(
  String.raw`(?<!\p{L})(?:(?<su>${SU_VERBI})|(?<suNome>${SU_NOMI})|(?<giu>${GIU_VERBI})|(?<giuNome>${GIU_NOMI})|(?<sempre>sempre (?:di )?(?:più|meno)|(?<=(?:sono|è)\s)(?:più|meno)(?=\s(?:che in passato|di prima|di un tempo|degli anni scorsi)))|(?<per>(?:raddoppi|triplic|quadruplic|quintuplic|dimezz)\p{L}*))(?!\p{L})`,
  "gu",
);
/** Davanti a una parola di cambiamento, dice che non c'è o che finisce. */
const NEGA =
  /(?<!\p{L})(?:non|né|senza|nessun[ao]?|arrest\p{L}*|ferma\p{L}*|invers\p{L}*|invert\p{L}*|interr\p{L}+|rallenta\p{L}*|fren\p{L}+|contro|evitare|limitare|contenere|prevenire)(?:\s+\p{L}+|\s+l'|\s+dell'|\s+d[eai]\p{L}*){0,3}\s*'?$/u;
/** Le stanze, e un aumento di grado. */
const ALTRO = /(?<!\p{L})(?:le|delle|due|tre|nelle|alle)\s$/u;

/** Le parole di cambiamento di una traccia, in ordine; quelle negate mancano. */
export function cambi(segni: string): Cambio[] {
  return [...segni.matchAll(PAROLE)].flatMap((m): Cambio[] => {
    const g = m.groups ?? {};
    const prima = segni.slice(Math.max(0, m.index - 48), m.index);
    if (NEGA.test(prima) || (m[0] === "sale" && ALTRO.test(prima))) return [];
    const fattore = g.per ? PER.find(([radice]) => m[0].startsWith(radice))?.[1] : undefined;
    const sempre = g.sempre ? (g.sempre.endsWith("più") ? 1 : -1) : undefined;
    const verso = sempre ?? (fattore ? (fattore > 1 ? 1 : -1) : g.su || g.suNome ? 1 : -1);
    const nome = Boolean(g.suNome || g.giuNome) || /(?:pio|zione|mento)$/.test(m[0]);
    return [
      { parola: m[0], inizio: m.index, fine: m.index + m[0].length, verso, nome, ...(fattore ? { fattore } : {}) },
    ];
  });
}

/** Un andamento detto senza eccezioni. */
export const SEMPRE =
  /(?<!\p{L})(?:in modo costante|in modo continuo|costantemente|di anno in anno|ogni anno|anno dopo anno|sempre più|continuamente|senza (?:interruzioni|interruzione|sosta|pause|eccezioni)|ininterrott\p{L}+|costante (?:aumento|crescita|calo|diminuzione|riduzione)|(?:aumento|crescita|calo|diminuzione|riduzione) (?:costante|continu[ao]|ininterrott[ao])|in ogni anno|tutti gli anni)(?!\p{L})/iu;
/** Un andamento detto senza cambiamenti. */
export const STABILE =
  /(?<!\p{L})(?:(?:è|sono|resta|restano|rimane|rimangono|rimast[oaei]|mantien[ei]|mantengono|pressoché|sostanzialmente|quasi|restat[oaei])\s+(?:\p{L}+\s+)?(?:stabil[ei]|invariat[oaei]|costant[ei]|ferm[oiae]|ugual[ei])|non (?:cambia|cambiano|varia|variano)|si mant(?:iene|engono) (?:stabil[ei]|costant[ei]|invariat[oaei]))(?!\p{L})/u;
/** Ciò che toglie a un andamento il suo «sempre». */
export const ECCEZIONE =
  /(?<!\p{L})(?:quasi|non (?:in modo )?(?:linear|costant|sempre)|tranne|salvo|eccetto|a parte|con l'eccezione|escluso|altalenant\p{L}*|oscill\p{L}*)/u;
