/** Il fascicolo di una seduta: ordine del giorno, un punto per volta con ciò che si chiede, la delibera, il foglio di voto. */
import type { Fascicolo, Piano } from "../../piano/modello.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { unaVoce } from "../parti/index.ts";
import { b, cella, elenco, p, titolo } from "../righe.ts";

const parole = PAROLE_STAMPA.decisione;

/** @param aFronte che cosa cambia fra due versioni, se il fascicolo lo vuole: si legge prima dei punti */
export function fascicolo(ctx: Contesto, f: Fascicolo, aFronte: readonly Blocco[] = []): Blocco[] {
  const messe = new Set<string>();
  return [
    { b: "titolo", l: 1, genere: "parte", id: "ordine-del-giorno", c: [parole.ordine] },
    {
      b: "elenco",
      ordinato: 1,
      v: f.punti.map((punto, i) => [
        p({ f: "rimando", a: `punto-${i + 1}`, c: [punto.titolo], pagina: true }),
        ...(punto.decisione ? [p(`${parole.chiede}: ${punto.decisione}.`)] : []),
      ]),
    },
    ...(f.delibera ? [...proposta(f.delibera), ...foglioDiVoto(ctx.piano), firme()] : []),
    ...aFronte,
    ...f.punti.flatMap((punto, i) => unPunto(ctx, punto, i, messe)),
  ];
}

type Punto = Fascicolo["punti"][number];

/** Un'area sta prima delle sue schede; una parte già letta in un altro punto non si ripete. */
function unPunto(ctx: Contesto, punto: Punto, i: number, messe: Set<string>): Blocco[] {
  const parti = inOrdine(ctx.piano, punto.parti).filter((x) => !messe.has(x));
  for (const x of parti) messe.add(x);
  return [
    {
      b: "divisorio",
      numero: parole.punto(i + 1),
      titolo: [punto.titolo],
      id: `punto-${i + 1}`,
      k: [p(punto.decisione ? `${parole.chiede}: ${punto.decisione}.` : parole.nessuna)],
    },
    ...parti.flatMap((x) => sotto(unaVoce(ctx, x, 2))),
  ];
}

/** Le parti di un punto scendono di un livello: il primo è quello del punto. */
const sotto = (blocchi: Blocco[]): Blocco[] =>
  blocchi[0]?.b === "titolo" && blocchi[0].l === 1
    ? blocchi.map((x, i) =>
        x.b === "titolo" ? { ...x, l: Math.min(6, x.l + 1), ...(i === 0 ? { genere: "scheda" as const } : {}) } : x,
      )
    : blocchi;

function inOrdine(piano: Piano, parti: readonly string[]): string[] {
  const areaDi = (x: string) => {
    const [genere, id] = x.split("/");
    return genere === "obiettivo" ? `area/${piano.obiettivi.find((o) => o.id === id)?.area}` : undefined;
  };
  return parti.flatMap((x, i) => {
    const area = areaDi(x);
    if (x.startsWith("area/") && parti.slice(0, i).some((y) => areaDi(y) === x)) return [];
    return area && parti.indexOf(area) > i && !parti.slice(0, i).some((y) => areaDi(y) === area) ? [area, x] : [x];
  });
}

function proposta({ oggetto, premesse = [], decisione }: NonNullable<Fascicolo["delibera"]>): Blocco[] {
  return [
    { b: "titolo", l: 1, genere: "parte", id: "delibera", c: [parole.delibera] },
    p(b(`${parole.oggetto}: `), oggetto),
    ...(premesse.length ? [titolo(2, parole.premesse), elenco(premesse.map((x): Testo => [x]))] : []),
    titolo(2, parole.delibera_),
    { b: "elenco", ordinato: 1, v: decisione.map((x) => [p(x)]) },
  ];
}

const foglioDiVoto = ({ identita }: Piano): Blocco[] => [
  { b: "titolo", l: 1, genere: "parte", id: "foglio-di-voto", c: [parole.foglio] },
  p(parole.foglioTesto),
  {
    b: "tabella",
    stile: "voto",
    colonne: [{ fr: 50 }, { fr: 18 }, { fr: 18 }, { fr: 18 }, { fr: 50 }],
    testa: [[parole.comune], [parole.favorevole], [parole.contrario], [parole.astenuto], [parole.firma]],
    righe: identita.comuni.map((c) => ({
      celle: [cella(c.nome), cella("☐"), cella("☐"), cella("☐"), cella(" ")],
    })),
  },
];

const firme = (): Blocco => ({ b: "firme", v: [parole.presidente, parole.segretario] });
