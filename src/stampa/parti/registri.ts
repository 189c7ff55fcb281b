/** Le parti fatte di registri: servizi, enti, note ai dati, dati mancanti, glossario, e gli elenchi dei generi semplici. */
import type { Fonte } from "../../generi/base.ts";
import type { ElencoMostrato, GenereQualunque, VoceMostrata } from "../../generi/genere.ts";
import { significati } from "../../generi/glossario/schema.ts";
import { GENERI } from "../../generi/index.ts";
import { legge } from "../../generi/posti.ts";
import { REGOLE } from "../../piano/coerenza/regole.ts";
import { entiConPresenze, type Presenze } from "../../piano/enti.ts";
import { type Piano, vociDi } from "../../piano/modello.ts";
import { noteMostrate } from "../../piano/note.ts";
import { confrontaConTabella, type GruppoServizi, serviziPerTipo } from "../../piano/servizi.ts";
import { scriviNumero } from "../../testo/numeri.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import { scriviTelefono } from "../../testo/telefono.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Cella, Pezzo, Testo, VoceDefinita } from "../forma.ts";
import { b, cella, conNote, elenco, minuto, p, piccolo, titolo, unite } from "../righe.ts";

const { ovunque, registroServizi, tabellaConfronto, tabellaLacune, ente: paroleEnte } = PAROLE.pezzi;

/** Da dove viene un fatto: documento, paragrafo, tabella. */
export function fonteDetta({ identita }: Piano, fonte: Fonte): string {
  const parole = PAROLE.pezzi.fonte;
  const documento = identita.documenti.find((d) => d.id === fonte.documento);
  const parti = [
    documento?.titolo ?? fonte.documento,
    fonte.paragrafo && parole.paragrafo(fonte.paragrafo),
    fonte.tabella && parole.tabella(fonte.tabella),
  ].filter(Boolean);
  return `${parti.join(", ")}${fonte.nota ? ` (${fonte.nota})` : ""}`;
}

/** Tutte le tabelle del registro hanno le stesse colonne: quelle che almeno un tipo usa. */
export function servizi(ctx: Contesto): Blocco[] {
  const { piano } = ctx;
  const tutti = serviziPerTipo(piano);
  const gruppi = tutti.filter((g) => g.unita.length);
  const senza = tutti.filter((g) => !g.unita.length);
  const confronto = confrontaConTabella(piano);
  return [
    ...(senza.length
      ? [
          p(registroServizi.senzaUnita),
          elenco(
            senza.map(
              ({ tipo }): Testo => [
                b(tipo.nome),
                ...ctx.citate([".", tipo.descrizione, tipo.nota].filter(Boolean).join(" ")),
              ],
            ),
          ),
        ]
      : []),
    ...gruppi.flatMap((g) => unTipo(ctx, g)),
    ...(confronto.length ? [titolo(2, PAROLE.pagine.ovunque.confronto), tabellaDelConfronto(ctx, confronto)] : []),
  ];
}

function unTipo(ctx: Contesto, { tipo, unita, quanti: quantiServizi, posti }: GruppoServizi): Blocco[] {
  const r = registroServizi;
  const nomi = new Map(ctx.piano.enti.map((e) => [e.id, e.nome]));
  const conPosti = unita.some((u) => u.posti !== undefined);
  const conNatura = unita.some((u) => u.natura);
  const conGestore = unita.some((u) => u.gestori);
  const quanti = r.quanti(quantiServizi, posti === null ? null : scriviNumero(posti));
  return [
    titolo(2, tipo.plurale),
    p([tipo.descrizione, quanti].filter(Boolean).join(" ")),
    {
      b: "tabella",
      stile: "registro",
      colonne: [
        { fr: 46 },
        { fr: 24 },
        ...(conPosti ? [{ fr: unita.some((u) => u.posti === undefined) ? 19 : 11, n: true }] : []),
        ...(conNatura ? [{ fr: 14 }] : []),
        ...(conGestore ? [{ fr: 26 }] : []),
      ],
      testa: [
        [r.nome],
        [r.comune],
        ...(conPosti ? [[r.posti]] : []),
        ...(conNatura ? [[r.natura]] : []),
        ...(conGestore ? [[r.gestore]] : []),
      ],
      righe: unita.map((u) => ({
        celle: [
          cella(
            ...conNote(
              [`${u.nome}${(u.quante ?? 1) > 1 ? `, ${r.strutture(u.quante ?? 1)}` : ""}`, ...ctx.noteDi(u.id)],
              [u.descrizione, u.nota && ctx.citate(r.nota(u.nota))],
            ),
          ),
          cella(u.comuni?.join(", ") ?? ovunque.nonIndicato),
          ...(conPosti ? [cella(u.posti === undefined ? r.postiNonIndicati : scriviNumero(u.posti))] : []),
          ...(conNatura ? [cella(u.natura ?? ovunque.nonIndicato)] : []),
          ...(conGestore
            ? [
                cella(
                  ...(u.gestori
                    ? unite(
                        u.gestori.map((g): Testo => [{ f: "rimando", a: `ente-${g}`, c: [nomi.get(g) ?? g] }]),
                        ", ",
                      )
                    : [ovunque.nonIndicato]),
                ),
              ]
            : []),
        ],
      })),
    },
    ...(tipo.nota ? [piccolo(...ctx.citate(tipo.nota))] : []),
  ];
}

function tabellaDelConfronto(ctx: Contesto, confronto: ReturnType<typeof confrontaConTabella>): Blocco {
  const t = tabellaConfronto;
  const n = (v: number | null) => (v === null ? "–" : String(v));
  return {
    b: "tabella",
    stile: "registro",
    colonne: [
      { fr: 38 },
      { fr: 15, n: true },
      { fr: 15, n: true },
      { fr: 15, n: true },
      { fr: 15, n: true },
      { fr: 36 },
    ],
    testa: [[t.tipo], [t.unitaRegistro], [t.unitaTabella], [t.postiRegistro], [t.postiTabella], [t.coincidono]],
    righe: confronto.map((c) => ({
      celle: [
        cella(c.gruppo.tipo.plurale),
        cella(n(c.gruppo.strutture)),
        cella(n(c.dichiarate)),
        cella(n(c.gruppo.posti)),
        cella(n(c.postiDichiarati)),
        cella(
          ...conNote(
            [c.coincide ? t.si : b(c.gruppo.unita.length ? t.no : t.elencoManca), ...ctx.noteDi(c.gruppo.tipo.id)],
            [c.gruppo.tipo.nota && ctx.citate(c.gruppo.tipo.nota)],
          ),
        ),
      ],
    })),
  };
}

/** Ogni ente con i punti che lo nominano: è anche l'indice degli enti. */
export const enti = ({ piano }: Contesto): Blocco[] => [
  p(PAROLE_STAMPA.entiTesto),
  { b: "definizioni", colonne: 2, v: entiConPresenze(piano).map(unEnte) },
];

function unEnte({ ente, reti, progetti, servizi, obiettivi }: Presenze): VoceDefinita {
  const voce = (a: string, c: string, nota?: string): Testo => [
    { f: "rimando", a, c: [c], pagina: true },
    nota ? ` (${nota})` : "",
  ];
  const gruppi: [string, Testo[]][] = [
    [paroleEnte.reti, reti.map(({ rete, ruolo }) => voce(`rete-${rete.id}`, rete.nome, ruolo))],
    [
      paroleEnte.progetti,
      progetti.map(({ progetto, ruolo }) => voce(`progetto-${progetto.id}`, progetto.titolo, ruolo)),
    ],
    [paroleEnte.servizi, servizi.map((s): Testo => [s.nome, s.comuni?.length ? ` (${s.comuni.join(", ")})` : ""])],
    [paroleEnte.obiettivi, obiettivi.map((o) => voce(`obiettivo-${o.id}`, o.id.toUpperCase()))],
  ];
  const recapiti = [
    ente.indirizzo,
    ente.telefono && scriviTelefono(ente.telefono),
    ente.email,
    ...(ente.orari ?? []),
  ].filter((r) => r !== undefined && r !== "");
  const righe: Testo[] = [
    ...(ente.varianti?.length ? [[paroleEnte.varianti(ente.varianti)]] : []),
    ...(ente.nota ? [[ente.nota]] : []),
    ...(ente.servizi?.length ? [[ente.servizi.join("; "), "."]] : []),
    ...(recapiti.length ? [[recapiti.join("; "), "."]] : []),
    ...gruppi.filter(([, voci]) => voci.length).map(([nome, voci]): Testo => [b(`${nome}: `), ...unite(voci), "."]),
  ];
  return {
    termine: [`${ente.nome}${ente.comune ? `, ${ente.comune}` : ""}`],
    id: `ente-${ente.id}`,
    k: righe.map((c) => p(...c)),
  };
}

/** Le note ai dati: quelle già dette a piè di pagina qui dicono dove sono, le altre si dicono per intero. */
export function noteAiDati(ctx: Contesto): Blocco[] {
  const parole = PAROLE.pezzi.notaIntera;
  const note = noteMostrate(ctx.caricamento);
  if (!note.length) return [];
  return [
    p(PAROLE.pagine.stampa.note),
    {
      b: "definizioni",
      colonne: 2,
      v: note.map((n) => {
        const luoghi = [...new Set(n.luoghi.map((l) => l.file))].flatMap((file) => doveSta(ctx.piano, file));
        const regola = REGOLE.find((r) => r.id === n.regola);
        return {
          termine: [n.titolo],
          id: `nota-${n.id}`,
          k: [
            p(...ctx.citate(n.spiegazione)),
            ...(luoghi.length ? [piccolo(b(`${parole.dove}: `), ...unite(luoghi), ".")] : []),
            ...(regola
              ? [
                  piccolo(
                    b(`${parole.controllo}: `),
                    `${regola.titolo}. `,
                    ...ctx.citate(n.trovate[0]?.messaggio ?? ""),
                  ),
                ]
              : []),
            piccolo(b(`${ovunque.fonte}: `), fonteDetta(ctx.piano, n.fonte), "."),
          ],
        };
      }),
    },
  ];
}

/** La parte che viene da un file: un punto di questa edizione, o come si chiama. Mai il nome del file. */
function doveSta(piano: Piano, file: string): Testo[] {
  for (const genere of GENERI.filter((g) => legge(g, file))) {
    if (genere.titoloVoce) {
      const voce = vociDi(piano, genere.chiave).find((v) => (v as { file?: string }).file === file);
      if (voce?.id)
        return [[{ f: "rimando", a: `${genere.nome}-${voce.id}`, c: [genere.titoloVoce(voce)], pagina: true }]];
    }
    if (genere.chiave === "dataset") {
      const d = piano.dataset.find((v) => v.file === file || v.fileCsv === file);
      if (d) return [[{ f: "rimando", a: `tabella-${d.id}`, c: [d.titolo], pagina: true }]];
    }
    return [[genere.titolo]];
  }
  return [];
}

export function lacune(ctx: Contesto): Blocco[] {
  const { piano } = ctx;
  const t = tabellaLacune;
  return [
    {
      b: "tabella",
      stile: "registro",
      colonne: [{ fr: 30 }, { fr: 32 }, { fr: 38 }, { fr: 22 }],
      testa: [[t.manca], [t.perche], [t.resta], [t.chi]],
      righe: piano.lacune.map((l) => ({
        celle: [
          cella(`${l.nome}${l.titolo ? `: ${l.titolo}` : ""}`, { f: "a-capo" }, minuto(fonteDetta(piano, l.fonte))),
          cella(...ctx.citate(l.motivo)),
          cella(...ctx.citate(l.resta ?? t.niente)),
          cella(l.rimedio ?? ovunque.nonIndicato),
        ] satisfies Cella[],
      })),
    },
  ];
}

export const glossario = ({ piano, citate }: Contesto): Blocco[] => [
  {
    b: "definizioni",
    colonne: 2,
    v: [...piano.glossario]
      .sort((a, c) => a.termine.localeCompare(c.termine, "it"))
      .map((v) => ({
        termine: [v.termine],
        k: [p(...citate(`${significati(v)}.${v.descrizione ? ` ${v.descrizione}` : ""}`))],
      })),
  },
];

/** La parte di un genere che dice come si mostra una sua voce: chi ne aggiunge uno non scrive altro. */
export function elencoDi({ piano }: Contesto, genere: GenereQualunque & { elenco: ElencoMostrato<never> }): Blocco[] {
  const voci = vociDi(piano, genere.chiave).map((v) => genere.elenco.voce(v as never, piano));
  return [{ b: "definizioni", v: voci.map((v) => unaVoce(piano, genere.nome, v)) }];
}

function unaVoce(piano: Piano, nome: string, voce: VoceMostrata): VoceDefinita {
  const valore = (v: VoceMostrata["righe"][number]["valori"][number]): Testo => {
    if (v.indirizzo) return [{ f: "fuori", a: v.indirizzo, c: [v.testo] }];
    const rimando: Pezzo | undefined =
      v.pagina && v.id ? { f: "rimando", a: `${v.pagina}-${v.id}`, c: [v.testo] } : undefined;
    return [rimando ?? v.testo];
  };
  return {
    termine: [voce.nome],
    id: `${nome}-${voce.id}`,
    k: [
      elenco(voce.righe.map((r): Testo => [b(`${r.nome}: `), ...unite(r.valori.map(valore))])),
      ...(voce.fonte ? [piccolo(`${ovunque.fonte}: ${fonteDetta(piano, voce.fonte)}.`)] : []),
    ],
  };
}
