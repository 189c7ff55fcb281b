/** Una scheda trovata nel documento diventa il file di un obiettivo. */
import type { Profilo } from "../../generi/profilo/profili.ts";
import type { DomandaDelProfilo } from "../../generi/profilo/schema.ts";
import { LETTERA_INDICATORE, TIPI_INDICATORE, type TipoIndicatore } from "../../generi/vocabolari.ts";
import { slug } from "../../testo/slug.ts";
import type { Capoverso } from "../docx/tipi.ts";
import { commento, type Foglio, foglio, metti, scalare } from "../scritto/foglio.ts";
import { blocchiMarkdown, noteInFondo } from "../scritto/prosa.ts";
import type { Registri } from "../scritto/registri.ts";
import { ePallino, senzaPallino } from "../testo.ts";
import { leggiIndicatore } from "./indicatore.ts";
import { leggiSiNo } from "./si-no.ts";
import type { Risposta, SchedaTrovata } from "./trova.ts";

const VUOTO = "[da completare]";
const NON_RISPOSTA = /^[\s\\/_.–—-]*$/;

/** Una voce di elenco, con i capoversi da cui viene: a una voce spezzata si riattacca il suo seguito. */
export interface Voce {
  testo: string;
  da: string[];
  puntata: boolean;
}

export function voci(capoversi: readonly Capoverso[]): Voce[] {
  const fatte: Voce[] = [];
  const pieni = capoversi.filter((c) => c.testo.trim());
  const primoPallino = pieni.findIndex(ePallino);
  for (const [i, c] of pieni.entries()) {
    const testo = senzaPallino(c.testo);
    const ultima = fatte.at(-1);
    const dopo = primoPallino >= 0 && i > primoPallino;
    const numerata = /^(?:n\s*[.°º]\s*)?\d/i.test(testo);
    const finita = /[.;!?]\s*$/.test(ultima?.testo ?? ".");
    const sciolta =
      primoPallino < 0 && ultima && !finita && /^[\p{Ll}"“«]/u.test(testo) && /^\p{N}/u.test(ultima.testo) && !numerata;
    if (ultima && !ePallino(c) && ((dopo && !numerata && ultima.puntata && !finita) || sciolta)) {
      ultima.testo += ` ${testo}`;
      ultima.da.push(c.posto);
    } else fatte.push({ testo, da: [c.posto], puntata: ePallino(c) });
  }
  return fatte;
}

const posti = (c: readonly Capoverso[]): string[] => c.map((x) => x.posto);
const unisci = (v: readonly string[]): string =>
  v
    .filter(Boolean)
    .map((t) => (/[.;:,!?]$/.test(t) ? t : `${t};`))
    .join(" ")
    .replace(/;$/, "");

export interface Contesto {
  id: string;
  area: string;
  numero: number;
  documento: string;
  profilo: Profilo;
  registri: Registri;
  note: ReadonlyMap<string, readonly Capoverso[]>;
}

export function scriviScheda(s: SchedaTrovata, x: Contesto): Foglio {
  const f = foglio(`obiettivi/${x.id}.mdx`);
  const per = Map.groupBy(s.risposte, (r) => r.campo);
  const titolo = s.titolo[0];
  const sciolto = (titolo?.testo ?? "").replace(/^\s*obiettivo\s*(?:n\s*[.°º]*)?\s*\d*\s*[-–—.:)]*\s*/i, "").trim();
  metti(f, "---");
  for (const r of [`id: ${x.id}`, `area: ${x.area}`, `numero: ${x.numero}`, "tipo: tematico"]) metti(f, r);
  if (titolo) metti(f, commento(titolo.testo), [titolo.posto]);
  metti(f, `titolo: ${scalare(sciolto || `Obiettivo ${x.numero} ${VUOTO}`)}`, titolo ? [titolo.posto] : []);
  metti(f, "# In breve: al massimo 60 parole che chiunque capisce, che cosa cambia e per chi.");
  metti(f, `sintesi: ${scalare(VUOTO)}`);
  metti(f, `fonte: { documento: ${x.documento} }`);
  const altro: { titolo: Risposta; capoversi: Capoverso[] }[] = [];
  const elenco = (campo: "azioni" | "target") => {
    domanda(f, per.get(campo));
    metti(f, `${campo}:`);
    const lette = voci(tutte(per.get(campo))).filter((v) => !NON_RISPOSTA.test(v.testo));
    for (const v of lette) metti(f, `  - ${scalare(v.testo)}`, v.da);
    if (!lette.length) metti(f, `  - ${scalare(VUOTO)}`);
  };
  elenco("azioni");
  elenco("target");
  risorse(f, per.get("risorse"), x);
  personale(f, per.get("personale"));
  metti(f, "domande:");
  for (const d of x.profilo.domande) scriviDomanda(f, d, per.get(d.campo), x);
  const indicatori = TIPI_INDICATORE.flatMap((tipo) => indicatoriDi(tipo, per.get(tipo), x.id, altro));
  for (const t of TIPI_INDICATORE) domanda(f, per.get(t));
  metti(f, indicatori.length ? "indicatori:" : "indicatori: []");
  for (const i of indicatori) for (const r of i) metti(f, r.testo, r.da);
  metti(f, "---");
  metti(f, "");
  blocchiMarkdown(f, s.descrizione, x.note);
  if (!s.descrizione.some((c) => c.testo.trim())) metti(f, VUOTO.replace(/[[\]]/g, String.raw`\$&`));
  for (const a of altro) blocchiMarkdown(f, a.capoversi, x.note);
  noteInFondo(
    f,
    [...s.descrizione, ...altro.flatMap((a) => a.capoversi), ...s.risposte.flatMap((r) => r.risposta)],
    x.note,
  );
  return f;
}

const tutte = (r: readonly Risposta[] | undefined): Capoverso[] => (r ?? []).flatMap((x) => x.risposta);

/** La domanda com'era scritta, in un commento sopra la sua risposta. */
function domanda(f: Foglio, r: readonly Risposta[] | undefined, rientro = ""): void {
  for (const x of r ?? []) metti(f, `${rientro}${commento(x.domanda.map((c) => c.testo).join(" "))}`, posti(x.domanda));
}

const IMPORTO =
  /(?:€\s*)?(\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{4,}(?:,\d{1,2})?)\s*(?:€|euro\b)|€\s*(\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)/i;

function risorse(f: Foglio, r: readonly Risposta[] | undefined, x: Contesto): void {
  domanda(f, r);
  const lette = voci(tutte(r)).filter((v) => !NON_RISPOSTA.test(v.testo));
  const importi = lette.filter((v) => IMPORTO.test(v.testo));
  metti(f, importi.length ? "risorse:" : "risorse: []");
  for (const v of importi) {
    const m = IMPORTO.exec(v.testo);
    const quanto = (m?.[1] ?? m?.[2] ?? "0").replace(
      /(\d)(?=(?:\d{3})+(?:,|$))(?!\.)/g,
      (s, _d, _dove, tutto: string) => (tutto.includes(".") ? s : `${s}.`),
    );
    const periodo = /triennal|triennio/i.test(v.testo)
      ? "triennio"
      : /all['’]anno|annu[ao]l?[ei]?|\/\s?anno|annualità/i.test(v.testo)
        ? "anno"
        : "non indicato";
    metti(f, `  - fondi: [${x.registri.fondoDaIndicare()}]`);
    metti(f, `    importo: ${quanto}`);
    metti(f, `    periodo: ${periodo}`);
    metti(f, `    nota: ${scalare(v.testo)}`, v.da);
  }
  const senza = lette.filter((v) => !importi.includes(v));
  if (senza.length)
    metti(
      f,
      `notaRisorse: ${scalare(unisci(senza.map((v) => v.testo)))}`,
      senza.flatMap((v) => v.da),
    );
}

function personale(f: Foglio, r: readonly Risposta[] | undefined): void {
  domanda(f, r);
  const lette = voci(tutte(r)).filter((v) => !NON_RISPOSTA.test(v.testo));
  metti(f, lette.length ? "personale:" : "personale: []");
  for (const v of lette)
    for (const parte of v.testo.split(/;\s+(?=\p{Lu}|\d)/u)) {
      const m = /^(?:n\s*[.°º]\s*)?(\d{1,3})\s+(\D.*)$/i.exec(parte.replace(/[;.\s]+$/, ""));
      metti(
        f,
        `  - { quantita: ${m?.[1] ?? "null"}, ruolo: ${virgolette(m?.[2] ?? parte.replace(/[;.\s]+$/, ""))} }${/^n\s*[.°º]/i.test(parte) ? " # n." : ""}`,
        v.da,
      );
    }
}

const virgolette = (t: string): string => JSON.stringify(t.replace(/\s+/g, " ").trim());

/** Una scelta fra quelle ammesse, riconosciuta nelle parole della risposta. */
const scelteIn = (testo: string, scelte: readonly string[]): string[] =>
  scelte.filter((n) => testo.toLowerCase().includes(n.slice(0, -1).toLowerCase()));
/** La scelta che non dice nulla, se c'è. */
const senzaScelta = (scelte: readonly string[]): string =>
  scelte.find((n) => n.startsWith("non ")) ?? scelte[0] ?? VUOTO;

const SCRIVI: Partial<
  Record<DomandaDelProfilo["forma"], (f: Foglio, d: DomandaDelProfilo, v: Voce[], x: Contesto) => void>
> = {
  "punti chiave": (f, { campo }, v, x) => {
    metti(f, v.length ? `  ${campo}:` : `  ${campo}: []`);
    for (const p of v) metti(f, `    - ${x.registri.puntoChiave(p.testo)} # ${p.testo.replace(/\s+/g, " ")}`, p.da);
  },
  testo: (f, { campo }, v) =>
    metti(
      f,
      `  ${campo}: ${v.length ? scalare(unisci(v.map((p) => p.testo))) : "null"}`,
      v.flatMap((p) => p.da),
    ),
  scelta: (f, { campo, scelte = [] }, v) => {
    const testo = unisci(v.map((p) => p.testo));
    metti(f, `  ${campo}:`);
    metti(f, `    tipo: ${scelteIn(testo, scelte)[0] ?? senzaScelta(scelte)}`);
    if (testo)
      metti(
        f,
        `    nota: ${scalare(testo)}`,
        v.flatMap((p) => p.da),
      );
  },
  scelte: (f, { campo, scelte = [] }, v) => {
    const testo = unisci(v.map((p) => p.testo));
    const tipi = scelteIn(testo, scelte);
    metti(f, `  ${campo}:`);
    metti(f, `    tipi: [${(tipi.length ? tipi : [senzaScelta(scelte)]).join(", ")}]`);
    const nota = tipi.length ? testo : `${VUOTO} ${testo}`.trim();
    metti(
      f,
      `    nota: ${scalare(nota)}`,
      v.flatMap((p) => p.da),
    );
  },
};

function scriviDomanda(f: Foglio, d: DomandaDelProfilo, r: readonly Risposta[] | undefined, x: Contesto): void {
  const { campo } = d;
  if (d.facoltativa && !r) return;
  domanda(f, r, "  ");
  const capoversi = tutte(r).filter((c) => c.testo.trim());
  const scrivi = SCRIVI[d.forma];
  if (scrivi) {
    const lette = voci(capoversi);
    for (const v of lette.filter((v) => NON_RISPOSTA.test(v.testo) && /\S/.test(v.testo)))
      metti(f, `  ${commento(v.testo)}`, v.da);
    scrivi(
      f,
      d,
      lette.filter((v) => !NON_RISPOSTA.test(v.testo)),
      x,
    );
    return;
  }
  const [primo, ...altri] = capoversi;
  const letto = leggiSiNo(primo);
  metti(f, `  ${campo}:`);
  if (letto.scritto) metti(f, `    ${commento(letto.scritto)}`, primo ? [primo.posto] : []);
  metti(f, `    risposta: ${letto.risposta}`, primo && letto.risposta !== "solo testo" ? [primo.posto] : []);
  const resto: Voce[] =
    letto.resto.trim() && primo && !NON_RISPOSTA.test(letto.resto)
      ? [{ testo: senzaPallino(letto.resto), da: [primo.posto], puntata: false }]
      : [];
  const seguono = [...resto, ...voci(altri).filter((v) => !NON_RISPOSTA.test(v.testo))];
  const inElenco = d.dettaglio?.forma === "testi" || d.dettaglio?.forma === "attori" ? d.dettaglio : undefined;
  if (inElenco && letto.risposta === "sì" && seguono.length > 1) {
    metti(f, `    ${inElenco.campo}:`);
    for (const v of seguono)
      metti(f, inElenco.forma === "testi" ? `      - ${scalare(v.testo)}` : `      - ente: ${scalare(v.testo)}`, v.da);
  } else if (seguono.length)
    metti(
      f,
      `    nota: ${scalare(unisci(seguono.map((v) => v.testo)))}`,
      seguono.flatMap((v) => v.da),
    );
}

type RigaIndicatore = { testo: string; da: string[] };

function indicatoriDi(
  tipo: TipoIndicatore,
  r: readonly Risposta[] | undefined,
  id: string,
  altro: { titolo: Risposta; capoversi: Capoverso[] }[],
): RigaIndicatore[][] {
  const capoversi = tutte(r).filter((c) => c.testo.trim());
  const conPallini = capoversi.some(ePallino);
  const prima = conPallini ? capoversi.findIndex(ePallino) : 0;
  const introduce = capoversi.slice(0, Math.max(0, prima)).filter((c) => !/^(?:n\s*[.°º]\s*)?\d/i.test(c.testo.trim()));
  const sono = voci(capoversi.filter((c) => !introduce.includes(c)));
  const etichetta = (v: Voce) => /^indicatori\b/i.test(v.testo) && !/\d/.test(v.testo);
  const fuori = [...introduce, ...capoversi.filter((c) => sono.some((v) => etichetta(v) && v.da.includes(c.posto)))];
  if (fuori.length && r?.[0]) altro.push({ titolo: r[0], capoversi: fuori });
  return sono
    .filter((v) => !etichetta(v) && !NON_RISPOSTA.test(v.testo))
    .map((v, n): RigaIndicatore[] => {
      const letto = leggiIndicatore(v.testo);
      return [
        { testo: `  - id: ${id}-${LETTERA_INDICATORE[tipo]}${n + 1}`, da: [] },
        { testo: `    tipo: ${tipo}`, da: [] },
        { testo: `    descrizione: ${scalare(letto.descrizione)}`, da: [] },
        { testo: `    unita: ${letto.unita}`, da: [] },
        { testo: `    valore: ${letto.valore ?? "null"}`, da: [] },
        ...(letto.valori.length > 1
          ? [
              { testo: "    valori:", da: [] },
              ...letto.valori.map((w) => ({
                testo: `      - { etichetta: ${virgolette(w.etichetta)}, valore: ${w.valore.includes(",") ? virgolette(w.valore) : w.valore} }`,
                da: [],
              })),
            ]
          : []),
        { testo: `    confronto: "${letto.confronto}"`, da: [] },
        { testo: `    periodo: ${letto.periodo}`, da: [] },
        { testo: `    testoFonte: ${scalare(v.testo)}`, da: v.da },
      ];
    });
}

/** Le lettere e il nome di una macroarea, da «MACRO AREA G-I: MINORI, FAMIGLIE». */
export function leggiArea(testo: string, ammesse: readonly string[]): { lettere: string[]; nome: string } {
  const nudo = testo.replace(/^\s*macro\s*-?\s*are[ae]\s*/i, "");
  const m = /^((?:\p{Lu}(?!\p{L})(?:\s*[-,/e]\s*(?=\p{Lu}(?!\p{L})))?)+)\s*[-–—:.]*\s*/u.exec(nudo);
  const lettere = [...(m?.[1] ?? "").matchAll(/\p{Lu}/gu)].map((l) => l[0]).filter((l) => ammesse.includes(l));
  return { lettere, nome: (m ? nudo.slice(m[0].length) : nudo).trim() };
}
export const idArea = (lettere: readonly string[], nome: string, ripetuta: boolean): string => {
  const base = slug(lettere.join("")) || slug(nome).slice(0, 40) || "area";
  return ripetuta ? `${base}-${slug(nome).split("-")[0]}` : base;
};
