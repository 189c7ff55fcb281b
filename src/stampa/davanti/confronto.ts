/** Il testo a fronte per una seduta: prima la tavola di ciò che cambia, poi gruppo per gruppo, infine, se si vuole, i testi interi. */
import type { Confronto, TestoIntero } from "../../raffronto/a-fronte.ts";
import { frase, scarto, scritto } from "../../raffronto/frasi.ts";
import { perGruppo } from "../../raffronto/gruppi.ts";
import { nomeCampo, nomeDiChi } from "../../raffronto/nomi.ts";
import { tratti } from "../../raffronto/parole.ts";
import type { Differenza } from "../../raffronto/tipi.ts";
import { PAROLE_RAFFRONTO as R } from "../../testo/parole/raffronto.ts";
import { PAROLE_VERSIONI as P } from "../../testo/parole/versioni.ts";
import type { Blocco, Testo } from "../forma.ts";
import { b, cella, elenco, minuto, p, titolo } from "../righe.ts";

export const titoloConfronto = ({ prima, dopo }: Pick<Confronto, "prima" | "dopo">): string => R.titolo(prima, dopo);

export function confronto(c: Confronto): Blocco[] {
  const gruppi = perGruppo(c.differenze);
  const { colonne } = R;
  return [
    { b: "titolo", l: 1, genere: "parte", id: "che-cosa-cambia", c: [P.inSintesi] },
    p(b(R.quante(c.differenze.length, c.illeggibili.length))),
    ...(c.illeggibili.length ? [elenco(c.illeggibili.map((i): Testo => [R.illeggibile(i.versione, i.file)]))] : []),
    ...(gruppi.length
      ? [
          {
            b: "tabella" as const,
            stile: "sintesi" as const,
            colonne: [{ fr: 40 }, ...TIPI.map(() => ({ fr: 15, n: true }))],
            testa: [[colonne.dove], ...TIPI.map((t): Testo => [R.tipi[t]])],
            righe: gruppi.map(({ gruppo, differenze }) => ({
              celle: [
                cella({ f: "rimando", a: `gruppo-${gruppo}`, c: [R.gruppi[gruppo]], pagina: true }),
                ...TIPI.map((t) => cella(String(differenze.filter((d) => d.tipo === t).length || "–"))),
              ],
            })),
          },
          p(P.comeSiLeggeStampa),
        ]
      : []),
    ...gruppi.flatMap(({ gruppo, differenze }) => [
      { b: "titolo" as const, l: 1, genere: "parte" as const, id: `gruppo-${gruppo}`, c: [R.gruppi[gruppo]] },
      ...numeri(c, differenze.filter(eNumero)),
      ...altre(
        c,
        differenze.filter((d) => !eNumero(d)),
      ),
    ]),
    ...(c.intero ? testiInteri(c) : []),
  ];
}

const TIPI = ["cambiato", "aggiunto", "tolto", "spostato"] as const;
const eNumero = (d: Differenza) => d.tipo === "cambiato" && scarto(d) !== undefined;

const chi = (c: Confronto, d: Differenza): Testo => {
  const nome = c.titoli.get(`${d.genere}/${d.id}`);
  const campo = nomeCampo(d);
  return [
    b(nomeDiChi(d)),
    ...(nome && nome !== d.id ? [`: ${nome}`] : []),
    ...(campo ? [{ f: "a-capo" as const }, minuto(campo)] : []),
  ];
};

function numeri(c: Confronto, differenze: readonly Differenza[]): Blocco[] {
  if (!differenze.length) return [];
  const { dove, prima, dopo, differenza } = R.colonne;
  return [
    {
      b: "tabella",
      stile: "registro",
      colonne: [{ fr: 52 }, { fr: 16, n: true }, { fr: 16, n: true }, { fr: 24 }],
      testa: [[dove], [prima], [dopo], [differenza]],
      righe: differenze.map((d) => ({
        celle: [
          cella(...chi(c, d)),
          cella(scritto(d.prima, d.campo)),
          cella(b(scritto(d.dopo, d.campo))),
          cella(scarto(d) ?? ""),
        ],
      })),
    },
  ];
}

function altre(c: Confronto, differenze: readonly Differenza[]): Blocco[] {
  return differenze.flatMap((d): Blocco[] => [p(...chi(c, d)), { b: "citazione", k: [p(...cheCosaCambia(d))] }]);
}

/** Un testo solo, con ciò che esce e ciò che entra. */
const cheCosaCambia = (d: Differenza): Testo =>
  d.tipo === "cambiato" && d.somiglianza === undefined && d.genere !== "file"
    ? segnato(scritto(d.prima, d.campo), scritto(d.dopo, d.campo))
    : [frase(d)];

/** I segni sono scritti, oltre che disegnati: chi ascolta e chi legge in bianco e nero li ha tutti e due. */
const segnato = (prima: string, dopo: string): Testo =>
  tratti(prima, dopo).flatMap(({ tipo, testo }, i, tutti): Testo => {
    if (tipo === "uguale") return [testo];
    const attaccato = i > 0 && !/\s$/.test(tutti[i - 1]?.testo ?? "");
    const [apre, chiude] = tipo === "tolto" ? ["[– ", " –]"] : ["[+ ", " +]"];
    return [
      `${attaccato || /^\s/.test(testo) ? " " : ""}${apre}`,
      { f: tipo === "tolto" ? "s" : "u", c: [testo.trim()] },
      `${chiude}${/\s$/.test(testo) ? " " : ""}`,
    ];
  });

function testiInteri(c: Confronto): Blocco[] {
  const perTesto = Map.groupBy(
    c.differenze.filter((d) => d.campo === "testo"),
    (d) => `${d.genere}/${d.id}`,
  );
  return [
    { b: "titolo", l: 1, genere: "parte", id: "testi-interi", c: [P.testiInteri] },
    ...c.testi.flatMap((t) => unTesto(t, perTesto.get(`${t.genere}/${t.id}`) ?? [])),
  ];
}

function unTesto(
  { genere, id, titolo: nome, file, blocchi }: TestoIntero,
  differenze: readonly Differenza[],
): Blocco[] {
  const usate = new Set<Differenza>();
  const di = (riga: number) =>
    differenze.filter((d) => d.tipo !== "tolto" && d.file === file && d.riga === riga && !usate.has(d));
  const tolti = differenze.filter((d) => d.tipo === "tolto");
  return [
    titolo(2, nome, `intero-${genere}-${id}`),
    ...blocchi.flatMap(({ forma, riga }): Blocco[] => {
      const sue = di(riga);
      for (const d of sue) usate.add(d);
      const cambiata = sue.find((d) => d.tipo === "cambiato");
      const nuova = sue.some((d) => d.tipo === "aggiunto");
      const mossa = sue.find((d) => d.tipo === "spostato");
      const testo = senzaCancelletti(forma);
      if (!testo && !cambiata) return [];
      return [
        p(
          ...(mossa ? [minuto(`${frase(mossa)}. `)] : []),
          ...(cambiata
            ? segnato(senzaCancelletti(String(cambiata.prima)), testo)
            : nuova
              ? ["[+ ", { f: "u" as const, c: [testo] }, " +]"]
              : forma.startsWith("#")
                ? [b(testo)]
                : [testo]),
        ),
      ];
    }),
    ...(tolti.length
      ? [p(b(P.esceDaQui)), ...tolti.map((d) => p("[– ", { f: "s", c: [senzaCancelletti(String(d.prima))] }, " –]"))]
      : []),
  ];
}

const senzaCancelletti = (forma: string): string => forma.replace(/^#+\s*/, "");
