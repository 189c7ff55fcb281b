/** Parti di un tutto: «212 su 318, il 71,2%», «un terzo degli utenti, il 48%», «dei 640 iscritti, 416 sono donne (il 58%)». */
import { type Numero, numeroDi, posti, s, type Traccia } from "./segni.ts";

/** Una parte e il suo tutto, detti insieme. */
export interface Coppia {
  parte: Numero;
  tutto: Numero;
  inizio: number;
  fine: number;
  /** Le parole fra i due numeri, e quelle dopo il secondo: dicono se contano la stessa cosa. */
  fra: string;
  dopo: string;
  /** «Dei 640 iscritti, 416…»: il tutto sta davanti. */
  tuttoDavanti: boolean;
  /** «156 persone delle 390 invitate»: il tutto è un complemento. */
  genitivo?: boolean;
}

/** Una quota con ciò che la può smentire: una parte e un tutto, o un'altra quota della stessa cosa. */
export interface Quota {
  quota: Numero;
  coppia?: Coppia;
  altra?: Numero;
}

const NE = s("NE");
const CIFRA = s("NPEYTDARF");
/** Parole, senza cifre né segni che dividono. */
const W = `(?:(?!${CIFRA})[^.;:,()])`;
const MODO = String.raw`(?:(?:circa|quasi|oltre|più di|meno di|poco più di|poco meno di|un totale di|i|gli|le|il|l')\s?)*`;
const LEGAME = String.raw`(?:(?:cioè|ossia|ovvero|vale a dire|pari|pari al|pari all'|con|una quota|un|circa|quasi|oltre|più|meno|poco|il|l'|lo|la|al|all'|a|di|del|dell'|dei|della|che|è|sono|equival\p{L}+|corrispond\p{L}+|rappresenta\p{L}*)\s?)*`;
const SU = `su(?:i|gli|lle|ll'|l)?`;
const PARTE_SU = new RegExp(String.raw`(?<parte>${NE})(?<fra>${W}{0,50}?)\s${SU}\s?${MODO}(?<tutto>${NE})`, "gu");
const PARTE_DEI = new RegExp(
  String.raw`(?<parte>${NE})(?<fra>${W}{2,40}?)\s(?:dei|delle|degli)\s?${MODO}(?<tutto>${NE})`,
  "gu",
);
/** «64 dei 58 alunni»: la parte è della stessa cosa, che ha un nome solo. */
const PARTE_DEI_STESSI = new RegExp(
  String.raw`(?<parte>${NE})(?<fra>)\s(?:dei|delle|degli)\s?${MODO}(?<tutto>${NE})`,
  "gu",
);
const TUTTO_DAVANTI = new RegExp(
  String.raw`(?:^|[.;:(]\s*|,\s)(?:${SU}|dei|degli|delle|tra i|fra i|tra gli|fra gli|tra le|fra le)\s?${MODO}(?<tutto>${NE})(?<fra>${W}{0,70},?${W}{0,50}?\s)(?<parte>${NE})`,
  "gu",
);
const DIRETTA = new RegExp(
  String.raw`(?<parte>${NE})${W}{0,45}?[,(:]?\s*${LEGAME}(?<quota>${s("PF")})[),]?\s(?:dei|degli|delle|del totale di|del totale dei|su|sui|sulle|sugli|di)\s?${MODO}(?<tutto>${NE})`,
  "gu",
);
/** «Il 22% dei 350 contatti si è trasformato in una presa in carico: 105». */
const QUOTA_DEL_TUTTO = new RegExp(
  String.raw`(?<quota>${s("PF")})\s(?:dei|degli|delle|di|su)\s?${MODO}(?<tutto>${NE})${W}{0,70}?\s?[,:(]\s*(?:cioè\s|ossia\s|in tutto\s|sono\s|pari a\s)?${MODO}(?<parte>${NE})(?=\s*(?:[,).;]|$|\s\p{L}+\s*[.)]))`,
  "gu",
);
const FRA_QUOTE = new RegExp(
  String.raw`(?<a>${s("PF")})(?:${W}|${s("AT")}){0,60}?\s?[,(:]\s*${LEGAME}(?<b>${s("PF")})(?=\s*(?:[,).;:]|$))`,
  "gu",
);

/** Le parti accanto al loro tutto. */
export function coppie(t: Traccia): Coppia[] {
  const trovate: Coppia[] = [];
  const aggiungi = (m: RegExpMatchArray, tuttoDavanti: boolean, genitivo = false) => {
    const [parte, tutto] = [numeroDi(t, m.groups?.parte), numeroDi(t, m.groups?.tutto)];
    const inizio = m.index ?? 0;
    const fine = inizio + m[0].length;
    if (!parte || !tutto || parte.classe !== tutto.classe || trovate.some((c) => c.parte === parte)) return;
    const dopo = /^(?:(?![\p{Co}])[^.;:,()]){0,60}/u.exec(t.segni.slice(fine))?.[0] ?? "";
    trovate.push({
      parte,
      tutto,
      inizio,
      fine,
      fra: m.groups?.fra ?? "",
      dopo,
      tuttoDavanti,
      ...(genitivo ? { genitivo } : {}),
    });
  };
  for (const m of t.segni.matchAll(PARTE_SU)) aggiungi(m, false);
  for (const m of t.segni.matchAll(PARTE_DEI_STESSI)) aggiungi(m, false);
  for (const m of t.segni.matchAll(TUTTO_DAVANTI)) aggiungi(m, true);
  for (const m of t.segni.matchAll(PARTE_DEI)) aggiungi(m, false, true);
  return trovate;
}

/** Le quote di una frase con ciò che le spiega. */
export function quote(t: Traccia, sue: readonly Coppia[] = coppie(t)): Quota[] {
  const trovate: Quota[] = [];
  const aggiungi = (q: Quota) => {
    if (!trovate.some((x) => x.quota === q.quota)) trovate.push(q);
  };
  for (const m of [...t.segni.matchAll(DIRETTA), ...t.segni.matchAll(QUOTA_DEL_TUTTO)]) {
    const [quota, parte, tutto] = [m.groups?.quota, m.groups?.parte, m.groups?.tutto].map((x) => numeroDi(t, x));
    if (quota && parte && tutto && parte.classe === tutto.classe)
      aggiungi({
        quota,
        coppia: { parte, tutto, inizio: m.index, fine: m.index + m[0].length, fra: "", dopo: "", tuttoDavanti: false },
      });
  }
  for (const coppia of sue) {
    const dopo = new RegExp(String.raw`^${W}{0,60}?[,(:]\s*${LEGAME}(?<q>${s("PF")})`, "u").exec(
      t.segni.slice(coppia.fine),
    );
    const prima = new RegExp(
      String.raw`(?<q>${s("PF")})${W}{0,60}?[,(:]\s*(?:cioè\s|ossia\s|in tutto\s|sono\s)?$`,
      "u",
    ).exec(t.segni.slice(0, coppia.inizio));
    const quota = numeroDi(t, dopo?.groups?.q ?? prima?.groups?.q);
    const soli = posti(t, "P");
    // Senza un legame scritto vale la sola percentuale della frase, se sta subito dopo.
    const sola =
      soli.length === 1 && !coppia.tuttoDavanti && (soli[0]?.posto ?? 0) > coppia.fine ? soli[0]?.numero : undefined;
    const staccata = sola && /[;.]|\s(?:e|ed|ma|mentre)\s/u.test(t.segni.slice(coppia.fine, soli[0]?.posto));
    if (quota ?? (staccata ? undefined : sola)) aggiungi({ quota: (quota ?? sola) as Numero, coppia });
  }
  for (const m of t.segni.matchAll(FRA_QUOTE)) {
    const [a, b] = [numeroDi(t, m.groups?.a), numeroDi(t, m.groups?.b)];
    if (a && b && (a.classe === "F") !== (b.classe === "F"))
      aggiungi(a.classe === "F" ? { quota: a, altra: b } : { quota: b, altra: a });
  }
  return trovate;
}
