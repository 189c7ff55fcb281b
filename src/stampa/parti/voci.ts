/** Le altre voci con un testo: capitoli, aree, reti, progetti, atti. */
import { areaIntera } from "../../generi/aree/nome.ts";
import { partiDelVoto } from "../../generi/atti/voto.ts";
import type { Atto, Capitolo, Macroarea, Progetto, Rete } from "../../piano/modello.ts";
import { scriviData, scriviMese } from "../../testo/date.ts";
import { scriviEuro } from "../../testo/numeri.ts";
import { PAROLE } from "../../testo/parole.ts";
import { tabellaDati } from "../componenti.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Pezzo, Testo } from "../forma.ts";
import { prosa } from "../prosa.ts";
import { b, cella, elenco, p, piccolo, titolo, unite } from "../righe.ts";

const { ovunque, rete: paroleRete, progetto: paroleProgetto, atto: paroleAtto } = PAROLE.pezzi;

const breve = (c: Testo): Blocco => ({ b: "p", stile: "breve", c });

export const capitolo = (ctx: Contesto, c: Capitolo): Blocco[] => [
  { b: "titolo", l: 1, genere: "parte", id: `capitolo-${c.id}`, c: [[c.numero, c.titolo].filter(Boolean).join(" ")] },
  breve([c.inBreve]),
  ...prosa(ctx, c, 0),
];

/** Il titolo e il testo di un'area, senza le sue schede. */
export const area = (ctx: Contesto, a: Macroarea): Blocco[] => [
  {
    b: "titolo",
    l: 1,
    genere: "parte",
    id: `area-${a.id}`,
    c: [areaIntera(a)],
  },
  breve([a.sintesi]),
  ...prosa(ctx, a, 0),
];

/** I nomi di alcuni enti, con il rimando alla loro voce. */
const enti = (ctx: Contesto, voci: readonly { ente: string; ruolo?: string | undefined }[]): Testo[] => {
  const nomi = new Map(ctx.piano.enti.map((e) => [e.id, e.nome]));
  return voci.map(
    ({ ente, ruolo }): Testo => [
      { f: "rimando", a: `ente-${ente}`, c: [nomi.get(ente) ?? ente] },
      ruolo ? ` (${ruolo})` : "",
    ],
  );
};

const obiettivi = (ctx: Contesto, ids: readonly string[] | undefined): Testo[] =>
  ctx.piano.obiettivi
    .filter((o) => ids?.includes(o.id))
    .map(
      (o): Testo => [{ f: "rimando", a: `obiettivo-${o.id}`, c: [`${o.id.toUpperCase()} ${o.titolo}`], pagina: true }],
    );

export function rete(ctx: Contesto, r: Rete, l: number): Blocco[] {
  const membri = [...enti(ctx, r.membri), ...(r.altriMembri ?? []).map((m): Testo => [m])];
  const legati = obiettivi(ctx, r.obiettivi);
  const nascita = [r.nascita && paroleRete.nata(r.nascita), r.atto && paroleRete.atto(r.atto)]
    .filter(Boolean)
    .join(" ");
  return [
    { b: "titolo", l, genere: "scheda", id: `rete-${r.id}`, c: [r.nome] },
    breve([r.sintesi, ...ctx.noteDi(r.id)]),
    ...(nascita ? [p(nascita)] : []),
    titolo(l + 1, paroleRete.cheCosaFa),
    ...prosa(ctx, r, l),
    ...(membri.length
      ? [
          titolo(l + 1, paroleRete.membri(membri.length)),
          p(...unite(membri), "."),
          ...(r.numeroMembri !== undefined && r.numeroMembri !== membri.length
            ? [p(paroleRete.altriNumeri(r.numeroMembri, membri.length))]
            : []),
        ]
      : []),
    ...(legati.length ? [titolo(l + 1, paroleRete.obiettivi), elenco(legati)] : []),
  ];
}

export function progetto(ctx: Contesto, v: Progetto, l: number): Blocco[] {
  const nomi = new Map(ctx.piano.enti.map((e) => [e.id, e.nome]));
  const { inizio, fine, mesi, nota } = v.durata;
  const tempo = [
    paroleProgetto.tempo(inizio && scriviMese(inizio), fine && scriviMese(fine)),
    mesi && paroleProgetto.mesi(mesi),
  ]
    .filter(Boolean)
    .join(", ");
  const partner = [
    ...enti(
      ctx,
      v.partner.map((ente) => ({ ente })),
    ),
    ...(v.altriPartner ?? []).map((m): Testo => [m]),
  ];
  const capofila = enti(
    ctx,
    v.capofila.map((ente) => ({ ente })),
  );
  const finanziatori = v.finanziatori.map(
    (f): Testo => [
      f.ente
        ? ({ f: "rimando", a: `ente-${f.ente}`, c: [nomi.get(f.ente) ?? f.ente] } satisfies Pezzo)
        : (f.nome ?? ""),
      f.ente && f.nome ? `, ${f.nome}` : "",
      f.bando ? `. ${f.bando}` : "",
    ],
  );
  const mancano = [
    v.contributo === null && !v.notaContributo && paroleProgetto.contributo,
    !tempo && !nota && paroleProgetto.durata,
    !capofila.length && paroleProgetto.capofila,
    !finanziatori.length && paroleProgetto.finanzia,
  ].filter((x) => x !== false);
  const gruppo = (nome: string, voci: readonly string[] | undefined): Blocco[] =>
    voci?.length ? [titolo(l + 1, nome), elenco(voci.map((d) => [d]))] : [];
  const legati = [
    ...ctx.piano.esiti
      .filter((e) => v.esiti?.includes(e.id))
      .map(
        (e): Testo => [{ f: "rimando", a: `esito-${e.id}`, c: [e.titolo], pagina: true }, `, ${paroleProgetto.esito}`],
      ),
    ...obiettivi(ctx, v.obiettivi).map((o): Testo => [...o, `, ${paroleProgetto.obiettivo}`]),
  ];
  return [
    { b: "titolo", l, genere: "scheda", id: `progetto-${v.id}`, c: [v.titolo] },
    breve([v.sintesi, ...ctx.noteDi(v.id)]),
    {
      b: "fatti",
      v: [
        ...(v.contributo !== null || v.notaContributo
          ? [
              {
                nome: paroleProgetto.contributo,
                c: [v.contributo === null ? (v.notaContributo ?? "") : scriviEuro(v.contributo)],
                ...(v.contributo !== null && v.notaContributo ? { sotto: [v.notaContributo] } : {}),
              },
            ]
          : []),
        ...(tempo || nota
          ? [{ nome: paroleProgetto.durata, c: [tempo || (nota ?? "")], ...(tempo && nota ? { sotto: [nota] } : {}) }]
          : []),
        { nome: paroleProgetto.partner, c: [String(partner.length)] },
      ],
    },
    ...(capofila.length || finanziatori.length
      ? [
          elenco([
            ...(capofila.length ? [[b(`${paroleProgetto.capofila}: `), ...unite(capofila)]] : []),
            ...(finanziatori.length ? [[b(`${paroleProgetto.finanzia}: `), ...unite(finanziatori)]] : []),
          ]),
        ]
      : []),
    titolo(l + 1, paroleProgetto.prevede),
    ...prosa(ctx, v, l),
    ...gruppo(paroleProgetto.destinatari, v.destinatari),
    ...gruppo(paroleProgetto.azioni, v.azioni),
    ...gruppo(paroleProgetto.risultati, v.risultati),
    ...(partner.length ? [titolo(l + 1, paroleProgetto.partner), p(...unite(partner), ".")] : []),
    ...(legati.length ? [titolo(l + 1, paroleProgetto.collegamenti), elenco(legati)] : []),
    ...(mancano.length ? [piccolo(PAROLE.scheda.mancano(mancano.map((x) => x.toLowerCase())))] : []),
  ];
}

export function atto(ctx: Contesto, a: Atto, l: number): Blocco[] {
  const dataset = ctx.piano.dataset.filter((d) => a.dataset?.includes(d.id));
  const quando = a.quando ?? (a.data && scriviData(a.data));
  const presenze = a.presenze
    ? [
        a.presenze.presenti !== undefined && paroleAtto.presenti(a.presenze.presenti),
        a.presenze.assenti !== undefined && paroleAtto.assenti(a.presenze.assenti),
        a.presenze.nota,
      ]
        .filter(Boolean)
        .join(" ")
    : "";
  return [
    { b: "titolo", l, genere: "scheda", id: `atto-${a.id}`, c: [a.titolo] },
    breve([a.sintesi]),
    ...(a.altroAmbito
      ? [
          {
            b: "riquadro" as const,
            k: [p(b(paroleAtto.altroAmbito), " ", paroleAtto.altroAmbitoTesto(a.altroAmbito))],
          },
        ]
      : []),
    ...(quando || presenze ? [p([a.organo, quando].filter(Boolean).join(", "), ". ", presenze)] : []),
    titolo(l + 1, paroleAtto.contesto),
    ...prosa(ctx, a, l),
    ...(a.punti.length ? [titolo(l + 1, paroleAtto.punti)] : []),
    ...a.punti.flatMap((punto, i): Blocco[] => [
      titolo(l + 2, `${i + 1}. ${punto.titolo}`),
      ...(punto.discussione ? [p(punto.discussione)] : []),
      ...(punto.decisione ? [p(b(paroleAtto.decisione), " ", punto.decisione)] : []),
      ...(punto.voti?.length
        ? [
            elenco(
              punto.voti.map((v): Testo => {
                const { esito, come } = partiDelVoto(v);
                return [v.oggetto ? `${v.oggetto}: ` : "", b(esito), come ? `, ${come}` : ""];
              }),
            ),
          ]
        : []),
    ]),
    ...(a.bilancio?.length
      ? [
          titolo(l + 1, paroleAtto.bilancio),
          {
            b: "tabella" as const,
            stile: "misure" as const,
            colonne: [{ fr: 26 }, { fr: 40 }, { fr: 40 }],
            testa: [[paroleAtto.tema], [ovunque.previsto], [ovunque.raggiunto]],
            righe: a.bilancio.map((v) => ({
              celle: [
                cella(v.tema),
                { k: [elenco(v.previsto.map((t) => [t]))] },
                { k: [elenco(v.raggiunto.map((t) => [t]))] },
              ],
            })),
          },
        ]
      : []),
    ...(dataset.length ? [titolo(l + 1, paroleAtto.tabelle), ...dataset.map((d) => tabellaDati(ctx, d))] : []),
  ];
}
