/** Un esito del triennio passato: che cosa era promesso, che cosa è stato raggiunto, che cosa viene dopo. */
import { TIPI } from "../../generi/etichette.ts";
import { disegnoConfronto, type FormaConfronto, raccontaConfronto } from "../../grafici/confronto.ts";
import { confrontaEsiti, type MisuraConfrontata } from "../../piano/confronto-esiti.ts";
import { continuazioniDi, indicatoriPerTipo, misuraDetta } from "../../piano/esiti.ts";
import type { Esito } from "../../piano/modello.ts";
import { scriviNumero, scriviPercentuale } from "../../testo/numeri.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import { maiuscola } from "../../testo/punto.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { prosa } from "../prosa.ts";
import { b, cella, conNote, elenco, p, piccolo, titolo, unite } from "../righe.ts";

const { ovunque, esito: parole, figuraConfronto } = PAROLE.pezzi;

/** @param l livello del titolo dell'esito */
export function schedaEsito(ctx: Contesto, e: Esito, l: number): Blocco[] {
  const { anni: triennio, anniPrecedenti: prima } = ctx.piano.identita;
  const sezione = (nome: string) => titolo(l + 1, nome);
  const dopo = continuazioniDi(ctx.piano, e);
  const domande = [
    [parole.bisogno, e.bisogno],
    [parole.continuita, e.continuita],
    [parole.riproposto(triennio), e.riproposto],
  ] as const;
  // Un grafico con una misura sola non confronta nulla: basta la tabella.
  const { percentuali, quantita } = confrontaEsiti([e]);
  const figure = percentuali.length + quantita.length > 1;
  return [
    { b: "titolo", l, genere: "scheda", id: `esito-${e.id}`, c: [e.titolo] },
    { b: "p", stile: "breve", c: [e.sintesi, ...ctx.noteDi(e.id)] },
    ...(e.tipo === "tematico" ? inCifre(e) : []),
    ...(e.area ? [piccolo(PAROLE_STAMPA.areaDiAllora(e.area.lettera, e.area.nome))] : []),
    ...(e.grado?.nota ? [p(e.grado.nota)] : []),
    sezione(parole.successo(prima)),
    ...prosa(ctx, e, l),
    ...(e.indicatori?.length
      ? [
          sezione(parole.promesso),
          ...(figure && percentuali.length ? [confronto(ctx, e, "percentuali", percentuali)] : []),
          ...(figure && quantita.length ? [confronto(ctx, e, "quantita", quantita)] : []),
          misure(ctx, e),
        ]
      : []),
    ...(e.valutazioneUtenti ? [sezione(parole.utenti), p(e.valutazioneUtenti.testo)] : []),
    ...(e.adeguatezza?.nota || e.coincidenzaRisorse?.nota
      ? [
          sezione(parole.risorse),
          ...[e.adeguatezza?.nota, e.coincidenzaRisorse?.nota].flatMap((n) => (n ? [p(n)] : [])),
        ]
      : []),
    ...(e.criticita?.length ? [sezione(parole.criticita), elenco(e.criticita.map((c) => [c]))] : []),
    ...(domande.some(([, r]) => r)
      ? [
          sezione(parole.bilancio),
          elenco(
            domande.flatMap(([domanda, r]): Testo[] =>
              r
                ? [[b(domanda), " ", r.risposta === "solo testo" ? "" : `${maiuscola(r.risposta)}. `, r.nota ?? ""]]
                : [],
            ),
          ),
        ]
      : []),
    ...(dopo.length
      ? [
          sezione(parole.dopo(triennio)),
          elenco(
            dopo.map((o) => [
              { f: "rimando" as const, a: `obiettivo-${o.id}`, c: [`${o.id.toUpperCase()} ${o.titolo}`], pagina: true },
            ]),
          ),
        ]
      : []),
    ...mancano(e),
  ];
}

function inCifre(e: Esito): Blocco[] {
  const { grado, coincidenzaRisorse: speso, adeguatezza, valutazioneUtenti: utenti } = e;
  const v = [
    ...(grado && (grado.valore !== null || grado.giudizio)
      ? [
          {
            nome: parole.grado,
            c: [grado.valore === null ? parole.giudizio(grado.giudizio ?? "") : scriviPercentuale(grado.valore)],
            ...(grado.valore !== null && grado.giudizio ? { sotto: [parole.giudizio(grado.giudizio)] } : {}),
          },
        ]
      : []),
    ...(speso?.valore == null ? [] : [{ nome: parole.speso, c: [scriviPercentuale(speso.valore)] }]),
    ...(adeguatezza
      ? [
          {
            nome: parole.mezzi,
            c: [maiuscola(adeguatezza.livello === "solo testo" ? parole.vediSotto : adeguatezza.livello)],
          },
        ]
      : []),
    ...(utenti
      ? [
          {
            nome: parole.voto,
            c: [utenti.voto === undefined ? parole.votoSotto : scriviNumero(utenti.voto)],
            ...(utenti.voto !== undefined && utenti.scala
              ? { sotto: [parole.suScala(scriviNumero(utenti.scala))] }
              : {}),
          },
        ]
      : []),
  ];
  return v.length ? [{ b: "fatti", v }] : [];
}

/** Ciò che una scheda dovrebbe dire e questa non dice. */
function mancano({ tipo, grado, coincidenzaRisorse, adeguatezza, valutazioneUtenti }: Esito): Blocco[] {
  if (tipo !== "tematico") return [];
  const voci = [
    grado?.valore == null && !grado?.giudizio && parole.grado,
    coincidenzaRisorse?.valore == null && parole.speso,
    !adeguatezza && parole.mezzi,
    !valutazioneUtenti && parole.voto,
  ].filter((v) => v !== false);
  return voci.length ? [piccolo(PAROLE.scheda.mancano(voci.map((v) => v.toLowerCase())))] : [];
}

/** Previsto e raggiunto: il disegno e il racconto; i numeri sono nella tabella che segue. */
function confronto(ctx: Contesto, e: Esito, forma: FormaConfronto, misure: readonly MisuraConfrontata[]): Blocco {
  const d = disegnoConfronto(`confronto-${e.id}-${forma}`, forma, misure);
  const [come = "", ...frasi] = raccontaConfronto(forma, misure);
  return {
    b: "figura",
    id: d.id,
    titolo: [d.titolo],
    file: ctx.disegna(d),
    alternativa: `${d.titolo}. ${come}`,
    legenda:
      forma === "percentuali"
        ? [
            { file: ctx.chiave(0, "cerchio"), nome: ovunque.previsto },
            { file: ctx.chiave(1, "rombo"), nome: ovunque.raggiunto },
          ]
        : [],
    descrizione: [`${forma === "quantita" ? `${figuraConfronto.linea} ` : ""}${frasi.join(" ")}`],
  };
}

function misure(ctx: Contesto, e: Esito): Blocco {
  return {
    b: "tabella",
    stile: "misure",
    colonne: [{ fr: 58 }, { fr: 24 }, { fr: 42 }],
    testa: [[ovunque.misura], [ovunque.previsto], [ovunque.raggiunto]],
    righe: indicatoriPerTipo(e).flatMap(({ tipo, indicatori }) => [
      { gruppo: true, celle: [{ c: [TIPI[tipo].nome], unisci: 3 }] },
      ...indicatori.map((i) => ({
        celle: [
          cella(
            ...conNote(
              [i.descrizione, ...ctx.noteDi(i.id)],
              [i.nota && ctx.citate(i.nota), i.testoFonte && ovunque.nellaFonte(i.testoFonte)],
            ),
          ),
          cella(misuraDetta(i.previsto, i.unita)),
          cella(
            ...(i.raggiunto.length
              ? unite(
                  i.raggiunto.map((r): Testo => [misuraDetta(r, i.unita), r.descrizione ? `: ${r.descrizione}` : ""]),
                )
              : [ovunque.nonIndicato]),
          ),
        ],
      })),
    ]),
  };
}
