/** Mette insieme un'edizione: che cosa contiene, in che ordine, che cosa dice di sé. */

import { votoDetto } from "../generi/atti/voto.ts";
import { STATI, TIPI } from "../generi/etichette.ts";
import { TIPI_INDICATORE } from "../generi/vocabolari.ts";
import { percorsoImmagine } from "../immagini/percorso.ts";
import type { Piano } from "../piano/modello.ts";
import type { Confronto } from "../raffronto/a-fronte.ts";
import { scriviData } from "../testo/date.ts";
import { PAROLE_STAMPA } from "../testo/parole/stampa.ts";
import { PAROLE } from "../testo/parole.ts";
import type { Contesto } from "./contesto.ts";
import { confronto, titoloConfronto } from "./davanti/confronto.ts";
import { fascicolo } from "./davanti/fascicolo.ts";
import { opuscolo } from "./davanti/opuscolo.ts";
import { sintesi } from "./davanti/sintesi.ts";
import { senzaDoppioni } from "./doppioni.ts";
import type { Contenuto } from "./edizioni.ts";
import type { Blocco, Copertina, Documento } from "./forma.ts";
import { colofone, elenchi, fonti, indici, type Modifica } from "./parti/fondo.ts";
import { partiDopo, unaVoce } from "./parti/index.ts";
import { glossario } from "./parti/registri.ts";
import { b, elenco, p } from "./righe.ts";
import { identificativi, lingueDi, risolvi } from "./risolvi.ts";

const parole = PAROLE.pagine.stampa;

/** Ciò che non viene dal piano. */
export interface Attorno {
  modifica?: Modifica | undefined;
  /** Due versioni a fronte, se il fascicolo le vuole. */
  aFronte?: Confronto | undefined;
  /** Una frase con i soli segni che si sanno disegnare. */
  segni: (frase: string) => string;
}

/** L'edizione intera, pronta da comporre. */
export function componi(ctx: Contesto, contenuto: Contenuto, { modifica, segni, aFronte }: Attorno): Documento {
  const { piano, aspetto } = ctx;
  const { identita } = piano;
  const nome = nomeDelPiano(piano);
  const corpo = senzaDoppioni(corpoDi(ctx, contenuto, modifica, aFronte));
  const regole = { presenti: identificativi(corpo), lingue: lingueDi(identita.paroleStraniere), segni };
  const stato = STATI[identita.stato];
  return {
    aspetto,
    meta: {
      titolo: segni(titoloDi(piano, contenuto)),
      autore: segni(identita.ente.nome),
      descrizione: segni(identita.descrizione),
      parole: [
        PAROLE.cornice.piano,
        identita.ambito,
        identita.regione,
        triennioDi(piano),
        ...piano.aree.map((a) => a.nome),
      ].map(segni),
    },
    copertina: copertinaDi(ctx, contenuto, modifica, segni),
    testatina: segni(nome),
    piede: segni(`${stato} · ${parole.versione(identita.versione)}`),
    ...(identita.stato === "approvato" ? {} : { filigrana: stato }),
    colore: identita.colore ?? "#0a3b66",
    parole: {
      pagina: PAROLE_STAMPA.pagina,
      di: "di",
      tabella: PAROLE_STAMPA.tabella,
      grafico: PAROLE_STAMPA.grafico,
    },
    corpo: risolvi(corpo, regole),
  };
}

const triennioDi = ({ identita: { anni: triennio } }: Piano) => `${triennio.inizio}-${triennio.fine}`;
const nomeDelPiano = (piano: Piano) => `${PAROLE.cornice.piano} ${triennioDi(piano)}, ${piano.identita.ambito}`;

function titoloDi(piano: Piano, contenuto: Contenuto): string {
  const nome = nomeDelPiano(piano);
  if (contenuto.genere === "fascicolo") return `${contenuto.fascicolo.titolo}, ${nome}`;
  if (contenuto.genere === "opuscolo") return `${PAROLE_STAMPA.citazione.opuscolo}, ${nome}`;
  if (contenuto.genere === "confronto") return `${titoloConfronto(contenuto.confronto)}, ${nome}`;
  if (contenuto.genere === "intero") return nome;
  return `${nomeDellaParte(piano, contenuto.parte)}, ${nome}`;
}

function nomeDellaParte(piano: Piano, parte: string): string {
  const [genere, id = ""] = parte.split("/");
  if (genere === "obiettivo") {
    const o = piano.obiettivi.find((v) => v.id === id);
    return `${id.toUpperCase()} ${o?.titolo ?? ""}`;
  }
  const voci = [piano.capitoli, piano.aree, piano.esiti, piano.reti, piano.progetti, piano.atti, piano.dataset].flat();
  const v = voci.find((x) => x.id === id) as { titolo?: string; nome?: string } | undefined;
  return v?.titolo ?? v?.nome ?? id;
}

function copertinaDi(
  { piano, immagini }: Contesto,
  contenuto: Contenuto,
  modifica: Modifica | undefined,
  segni: (frase: string) => string,
): Copertina {
  const { identita } = piano;
  const { approvazione, ente } = identita;
  const righe = [
    ...(approvazione
      ? [
          `${parole.approvato(approvazione.atto, scriviData(approvazione.data), approvazione.organo)}${approvazione.voto ? ` ${votoDetto(approvazione.voto)}.` : ""}`,
        ]
      : []),
    `${ente.nome}, ${ente.ruolo}`,
    `${PAROLE.cornice.versione} ${identita.versione}${modifica ? `, ${parole.modifica(scriviData(modifica.data), modifica.commit)}` : ""}`,
  ];
  const file = identita.logo && percorsoImmagine(identita.logo);
  const stemma = typeof file === "string" ? immagini.get(file) : undefined;
  const sotto =
    contenuto.genere === "fascicolo"
      ? [contenuto.fascicolo.titolo, `${contenuto.fascicolo.organo}, ${scriviData(contenuto.fascicolo.data)}`]
      : contenuto.genere === "opuscolo"
        ? [PAROLE_STAMPA.citazione.opuscolo]
        : contenuto.genere === "confronto"
          ? [titoloConfronto(contenuto.confronto)]
          : [];
  return {
    ambito: segni(identita.ambito),
    titolo: `${PAROLE.cornice.piano} ${triennioDi(piano)}`,
    sotto: sotto.map(segni),
    stato: STATI[identita.stato],
    righe: righe.map(segni),
    descrizione: segni(identita.descrizione),
    ...(stemma ? { stemma: { file: stemma.file, alternativa: segni(PAROLE_STAMPA.logo(identita.ambito)) } } : {}),
    breve: contenuto.genere === "parte",
  };
}

function corpoDi(ctx: Contesto, contenuto: Contenuto, modifica?: Modifica, aFronte?: Confronto): Blocco[] {
  if (contenuto.genere === "intero") return intero(ctx, modifica);
  if (contenuto.genere === "fascicolo") return fascicolo(ctx, contenuto.fascicolo, aFronte ? confronto(aFronte) : []);
  if (contenuto.genere === "opuscolo") return opuscolo(ctx, modifica);
  if (contenuto.genere === "confronto") return confronto(contenuto.confronto);
  const fatta = unaVoce(ctx, contenuto.parte);
  const presenti = identificativi(fatta);
  return [...fatta, ...fonteBreve(ctx, (id) => presenti.has(id))];
}

/** Di una parte sola, da dove viene: in una riga. */
function fonteBreve(ctx: Contesto, presenti: (id: string) => boolean): Blocco[] {
  return fonti(ctx, presenti)
    .filter((x) => x.b === "colonne")
    .flatMap((x) => (x.b === "colonne" ? x.k : []))
    .map((x) =>
      x.b === "elenco"
        ? {
            b: "p" as const,
            stile: "piccolo" as const,
            c: [
              b(`${PAROLE.pezzi.ovunque.fonte}. `),
              ...x.v.flatMap((v) => v.flatMap((k) => (k.b === "p" ? k.c : []))),
            ],
          }
        : x,
    );
}

function intero(ctx: Contesto, modifica: Modifica | undefined): Blocco[] {
  const { piano } = ctx;
  const capitoli = piano.capitoli.flatMap((c) => unaVoce(ctx, `capitolo/${c.id}`));
  const aree = piano.aree.flatMap((a, i) => [
    ...unaVoce(ctx, `area/${a.id}`),
    ...(i === 0 ? comeSiLegge() : []),
    ...piano.obiettivi.filter((o) => o.area === a.id).flatMap((o) => unaVoce(ctx, `obiettivo/${o.id}`, 2)),
  ]);
  const corpo = [
    ...capitoli,
    ...aree,
    ...partiDopo(ctx),
    ...(piano.glossario.length
      ? [
          {
            b: "titolo" as const,
            l: 1,
            genere: "parte" as const,
            id: "capitolo-glossario",
            c: [PAROLE_STAMPA.glossario],
          },
          ...glossario(ctx),
        ]
      : []),
  ];
  const davanti = sintesi(ctx);
  const trovati = identificativi([...davanti, ...corpo]);
  const presenti = (id: string) => trovati.has(id);
  return [
    ...davanti,
    { b: "pagina" },
    { b: "sommario", titolo: PAROLE_STAMPA.sommario },
    { b: "pagina" },
    ...corpo,
    ...fonti(ctx, presenti),
    ...elenchi(ctx, presenti),
    ...indici(ctx),
    ...colofone(ctx, nomeDelPiano(piano), modifica),
  ];
}

/** Ciò che vale per tutte le schede si dice una volta, prima della prima. */
const comeSiLegge = (): Blocco[] => [
  {
    b: "riquadro",
    k: [
      { b: "p", stile: "rilievo", c: [PAROLE_STAMPA.comeSiLegge] },
      p(PAROLE_STAMPA.comeSiLeggeTesto),
      elenco(TIPI_INDICATORE.map((t) => [b(`${TIPI[t].nome}. `), TIPI[t].significato])),
    ],
  },
];
