/** La stessa cosa, nello stesso anno, detta con due numeri: in due capitoli, o in un capitolo e in una tabella. */

import type { Luogo } from "../../../diagnostica/index.ts";
import { conteggio } from "../../../testo/affermazioni/conteggio.ts";
import { affini } from "../../../testo/affini.ts";
import type { Cifra } from "../../../testo/cifre.ts";
import { paroleDi, radici, somiglianza } from "../../../testo/impronta.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import { conSegno } from "../../celle.ts";
import type { Dataset, Piano } from "../../modello.ts";
import { bilancio } from "../bilancio.ts";
import { type Contesto, puntoDi } from "../contesto.ts";
import { controllate, type Posto } from "../raccolta.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, affermazioni, quantitaDi, relativa, termine } from "./prosa.ts";

/** Un numero del piano con la cosa che conta. */
interface Detto extends Luogo {
  scritto: string;
  valore: number;
  passo: number;
  unita: Cifra["unita"];
  /** Gli anni di cui parla, in ordine: «2023», «2022-2023». Vuoto se non lo dice. */
  tempo: string;
  cosa: Set<string>;
  /** Il nome della cosa, per il messaggio. */
  nome: string;
  /** È l'anno più recente, fra quelli che lo stesso posto dà. */
  ultimo: boolean;
  /** Di chi parla: l'Italia, una regione, o il territorio del piano. */
  dove: string;
  figure: string[];
  /** Dove sta la cifra, per chi vuole sapere quali sono state confrontate. */
  posto: Posto;
  indicatore?: true;
  /** Le radici della frase, se conta una cosa sola: dicono di chi e dove. */
  frase?: ReadonlySet<string>;
}

export const cifraDiversa: Regola = {
  id: "cifra-diversa",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "La stessa cosa ha due numeri in due posti",
  motivo:
    "Un capitolo dice 27.783 stranieri, una tabella 29.633: se sono la stessa cosa nello stesso anno uno è sbagliato, se no va detto che cosa cambia.",
  esempio: { sbagliato: "70 assistenti sociali in un capitolo, 76 in un altro", giusto: "76 in tutti e due" },
  cerca: (contesto) => {
    const noti = contesto.piano.dataset.flatMap((d) => celleDi(contesto, d));
    const detti = [...affermazioni(contesto).flatMap((a) => dettiDi(contesto, a)), ...indicatoriDi(contesto)];
    const viste = new Set<string>();
    // Due tabelle si confrontano fra loro solo quando contano una popolazione: le altre celle hanno nomi troppo generici.
    const popolazioni = noti.filter((d) => d.cosa.size === 1 && diPopolazione([...d.cosa][0] ?? ""));
    const conta = bilancio();
    const [fraDetti, fraNoti, fraPopolazioni] = [detti, noti, popolazioni].map((elenco) => cercaFra(elenco, conta)) as [
      Cerca,
      Cerca,
      Cerca,
    ];
    const dettoAltrove = [...detti, ...popolazioni].flatMap((a, i) => {
      const scritti = i < detti.length;
      const note = scritti ? fraNoti(a, -1) : [];
      // Due indicatori li confronta la regola «misura-diversa».
      const dette = scritti ? (a.indicatore ? [] : fraDetti(a, i)) : fraPopolazioni(a, i - detti.length);
      confrontati(contesto, a, dette, note);
      // Chi ripete il numero di una tabella non sbaglia: lo sbaglio, se c'è, è dell'altro.
      const confermata = note.some((b) => vicinanza(a, b) < Math.max(a.passo, b.passo));
      const altro = [...dette, ...note]
        .filter((b) => diversi(a, b))
        .sort((x, y) => vicinanza(a, x) - vicinanza(a, y))[0];
      if (!altro || (confermata && note.includes(altro))) return [];
      // Lo stesso numero ripetuto nello stesso file si segnala una volta.
      const chiave = [a.file, a.valore, altro.file, altro.riga].join();
      if (viste.has(chiave)) return [];
      viste.add(chiave);
      return [
        {
          file: a.file,
          riga: a.riga,
          colonna: a.colonna,
          messaggio: `«${a.nome}»: qui ${a.scritto}, altrove ${altro.scritto} («${altro.nome}»)`,
          altrove: [{ file: altro.file, riga: altro.riga, colonna: altro.colonna }],
          figure: [...a.figure, ...altro.figure],
        },
      ];
    });
    return [...dettoAltrove, ...frasiDiverse(contesto, viste)];
  },
};

/** Ciò che un numero ripete. Di una cella ripetuta da chi ne ripete anche un'altra non si direbbe niente, se cambiasse. */
function confrontati(contesto: Contesto, a: Detto, dette: readonly Detto[], note: readonly Detto[]): void {
  if (!contesto.raccolta) return;
  const uguali = (elenco: readonly Detto[]) => elenco.filter((b) => vicinanza(a, b) < Math.max(a.passo, b.passo));
  const celle = uguali(note);
  for (const b of [...uguali(dette), ...celle])
    controllate(
      contesto,
      "confrontata",
      [a, celle.length > 1 && celle.includes(b) ? { ...b, posto: undefined } : b],
      ([x = 0, y = 0]) => Math.min(x, y) < MINIMO || !diversi({ ...a, valore: x }, { ...b, valore: y }),
    );
}

/** Le frasi che contano la stessa cosa con altre parole, in due file. */
function frasiDiverse(contesto: Contesto, viste: Set<string>): Segnalazione[] {
  const conteggi = affermazioni(contesto).flatMap((a) => {
    if (a.da.file.endsWith(".yaml") || !a.letta.numeri.length) return [];
    const c = conteggio(a.letta);
    if (!c || a.da.dati.some((d) => a.inizio + c.numero.inizio >= d.inizio && a.inizio + c.numero.inizio < d.fine))
      return [];
    const tempo = tempi(a.testo);
    const chiave = [c.numero.unita, luoghi(a.testo), c.contato, ...[...c.cosa].sort()].join(" ");
    return c.cosa.size >= 2 && !tempo.includes(",") ? [{ a, c, tempo, chiave }] : [];
  });
  return [...Map.groupBy(conteggi, (x) => x.chiave).values()].flatMap((uguali) =>
    uguali.flatMap((x, i) => {
      const altro = uguali.slice(i + 1).find((y) => {
        if (x.a.da.file === y.a.da.file || (x.tempo !== y.tempo && x.tempo && y.tempo)) return false;
        const lontani = (p: number, q: number) =>
          Math.abs(p - q) >= Math.max(x.c.numero.passo, y.c.numero.passo, 1) &&
          Math.max(p, q) / Math.min(p, q) <= RAPPORTO;
        const cifre = [termine(x.a, x.c.numero), termine(y.a, y.c.numero)];
        return !controllate(contesto, "confrontata", cifre, ([p = 0, q = 0]) => !lontani(p, q));
      });
      if (!altro) return [];
      const qui = puntoDi(contesto, x.a.da, x.c.numero.scritto.trim(), x.a.inizio + x.c.numero.inizio);
      const la = puntoDi(contesto, altro.a.da, altro.c.numero.scritto.trim(), altro.a.inizio + altro.c.numero.inizio);
      if (viste.has([qui.file, x.c.numero.valore, la.file, la.riga].join())) return [];
      return [
        {
          ...qui,
          messaggio: `«${x.a.testo.replace(/[.:]$/, "")}»: altrove è scritto ${altro.c.numero.scritto.trim()} («${altro.a.testo.replace(/[.:]$/, "")}»)`,
          altrove: [la],
        },
      ];
    }),
  );
}

/** Quanto due nomi devono somigliarsi per essere la stessa cosa. */
const SOGLIA = 0.5;
/** Di meno si conta troppo spesso: due cose diverse avrebbero lo stesso numero. */
const MINIMO = 3;
/** Fra due numeri della stessa cosa c'è uno sbaglio, non un altro ordine di grandezza. */
const RAPPORTO = 3;

/** Le parole che da sole dicono una popolazione: «27.783 stranieri» è già un'affermazione intera. */
const POPOLAZIONE = radici("abitanti residenti stranieri popolazione");
const diPopolazione = (cosa: string): boolean => POPOLAZIONE.has(cosa) || cosa.startsWith("eta");
const GENERICHE = radici("abitanti residenti popolazione");
/** In un anno una popolazione non cambia di tanto. */
const SALTO = 1.15;

type Cerca = (a: Detto, dopo: number) => Detto[];
/** Chi cerca in un elenco la stessa cosa di un numero, dopo un certo posto, senza confrontarlo con tutti. */
function cercaFra(detti: readonly Detto[], conta: ReturnType<typeof bilancio>): Cerca {
  const voce = (d: Detto) => ({ parole: d.cosa, gruppo: `${d.unita} ${d.dove}` });
  const cerca = affini(detti.map(voce), SOGLIA);
  return (a, dopo) => {
    const trovati = cerca(voce(a));
    conta(trovati.length, a.file);
    return trovati.flatMap((i) => {
      const b = detti[i];
      return b && i > dopo && stessaCosa(a, b) ? [b] : [];
    });
  };
}

function stessaCosa(a: Detto, b: Detto): boolean {
  if (a.unita !== b.unita || a.dove !== b.dove || a.file === b.file) return false;
  // «La residenza di Rivarossa» e «la residenza di Cerretello»: ognuna ha parole che l'altra non ha.
  const unaParola = a.cosa.size === 1 && b.cosa.size === 1;
  if (!unaParola && a.frase && b.frase && soloSue(a.frase, b.frase) && soloSue(b.frase, a.frase)) return false;
  const comuni = [...a.cosa].filter((p) => b.cosa.has(p)).length;
  const [sola] = a.cosa;
  if (a.cosa.size === 1 && b.cosa.size === 1)
    return comuni === 1 && diPopolazione(sola ?? "") && (stessoTempo(a, b) || annoAccanto(a, b));
  return comuni >= 2 && somiglianza(a.cosa, b.cosa) >= SOGLIA && stessoTempo(a, b);
}

const soloSue = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((p) => !b.has(p));

/** Lo stesso tempo; o uno dei due non lo dice, e l'altro è l'ultimo della sua serie. */
const stessoTempo = (a: Detto, b: Detto): boolean =>
  a.tempo === b.tempo || (!a.tempo && b.ultimo) || (!b.tempo && a.ultimo);

/** Due anni di seguito, con uno scarto che in un anno non può esserci. */
const annoAccanto = (a: Detto, b: Detto): boolean =>
  /^\d{4}$/.test(a.tempo) &&
  /^\d{4}$/.test(b.tempo) &&
  Math.abs(Number(a.tempo) - Number(b.tempo)) === 1 &&
  Math.max(a.valore, b.valore) / Math.min(a.valore, b.valore) > SALTO;

function diversi(a: Detto, b: Detto): boolean {
  const [minore, maggiore] = [Math.min(a.valore, b.valore), Math.max(a.valore, b.valore)];
  return maggiore - minore >= Math.max(a.passo, b.passo) && minore > 0 && maggiore / minore <= RAPPORTO;
}

const vicinanza = (a: Detto, b: Detto): number => Math.abs(a.valore - b.valore);

/** Le parole che non dicono di che cosa si parla. */
const VUOTE = radici(
  "anno anni totale numero dato circa quasi oltre persone persona stato stati sono erano era due tre ambito provincia territorio piano zona fonte valore percentuale quota complessivo triennio volte volta media percorsi progetti interventi azioni attivita risiedono vivono nell",
);
const REGIONI =
  "abruzz|basilicat|calabr|campan|emilia|friul|lazio|laziale|ligur|lombard|marche|marchig|molis|piemont|pugli|sardeg|sicil|toscan|trentin|umbri|valdost|venet";
const LUOGHI = new RegExp(
  String.raw`(?<!\p{L})(itali\p{L}*|nazional[ei]|(?:${REGIONI})\p{L}*|region[ei]|regional[ei]|europ\p{L}*|ue|capoluogo|mondo|paes[ei])(?!\p{L})`,
  "giu",
);

/** «Più della media nazionale» confronta, non dice di chi è il numero. */
const CONFRONTO = /(?:della|dalla|alla|la|il|del|dal|al)\s+(?:media|dato|valore|quota)\s+\p{L}+(?:\s+e\s+\p{L}+)?/giu;

const luoghi = (testo: string): string =>
  [...new Set([...testo.replace(CONFRONTO, "").matchAll(LUOGHI)].map((m) => (m[1] ?? "").toLowerCase().slice(0, 5)))]
    .sort()
    .join();
const tempi = (testo: string): string =>
  [
    ...new Set(
      [...testo.matchAll(/(?<!\d)(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?(?!\d)/g)].map((m) =>
        m[0].replace(/\s?[/-]\s?(?:20)?/, "-"),
      ),
    ),
  ]
    .sort()
    .join();
/** I modi di dire un'età: «over 75», «>75 anni», «75 anni e oltre», «0-17 anni»; gli anziani hanno almeno 65 anni. */
const ETA = [
  [/(?:>|over|ultra|più di|oltre i)\s?(\d{2})(?:\s?anni)?|(\d{2})\s?anni\s?e\s?(?:oltre|più)/gi, "eta$1$2piu"],
  [/(\d{1,2})\s?[-–]\s?(\d{1,2})\s?anni/gi, "eta$1a$2"],
  [/(?<!\p{L})(?:popolazione )?anzian[aoie](?!\p{L})|ultrasessantacinquenni/giu, "eta65piu"],
] as const;

/** Il nome dell'Ambito e ciò che ne viene non dicono di che cosa si parla. */
const delTerritorio = (nome: string, parola: string): boolean =>
  paroleDi(nome).some((n) => n.length > 3 && parola.startsWith(n));

const cosaDi = ({ identita }: Piano, nome: string): Set<string> => {
  const conEta = ETA.reduce((testo, [modello, segno]) => testo.replace(modello, ` ${segno} `), nome);
  const cose = [
    ...radici(
      paroleDi(conEta)
        .filter((p) => !/^\d+$/.test(p))
        .join(" "),
    ),
  ].filter((p) => !VUOTE.has(p) && !delTerritorio(identita.nomeBreve, p));
  // «Popolazione straniera» sono gli stranieri.
  const precise = cose.filter((p) => !GENERICHE.has(p));
  return new Set(precise.length ? precise : cose);
};

/**
 * Il tempo di un numero: l'anno che gli sta accanto, quello della frase, o quello della frase che precede nel capoverso e ne dice
 * uno. `null` se la frase ha più anni e non si sa quale sia il suo.
 */
function tempoDi(a: Affermazione, c: Cifra): string | null {
  const prossima = quantitaDi(a).find((x) => x.inizio > c.fine)?.inizio;
  // Ciò che segue una virgola, se c'è un altro numero, è già della sua proposizione.
  const dopo = a.testo.slice(c.fine, prossima);
  const accanto = tempi(prossima === undefined ? dopo : (/^[^,;:]*/.exec(dopo)?.[0] ?? ""));
  if (accanto) return accanto.includes(",") ? null : accanto;
  const davanti = tempi(
    a.testo
      .slice(0, c.inizio)
      .split(/[,;:]\s/)
      .at(-1) ?? "",
  );
  if (davanti && !davanti.includes(",")) return davanti;
  let riprende = false;
  for (let f: Affermazione | undefined = a; f && f.da.sezione === a.da.sezione; f = riprende ? f.precede : f.prima) {
    const suo = tempi(f.testo);
    if (suo) return suo.includes(",") ? (f === a ? null : "") : suo;
    riprende ||= RIPRENDE.test(f.testo);
  }
  return "";
}
/** Un capoverso che comincia così parla ancora di quello di prima. */
const RIPRENDE = /^(?:(?:fra|tra|di)\s+)?(?:quest[ie]|loro|essi)(?!\p{L})/iu;

/** Le cose che una frase conta, e le quote di popolazione che dà. */
function dettiDi(contesto: Contesto, a: Affermazione): Detto[] {
  if (a.da.file.endsWith(".yaml")) return [];
  // Una figura scritta con <Dato/> è già una cella del suo dataset.
  const daDataset = (c: Cifra) =>
    a.da.dati.some((d) => a.inizio + c.inizio >= d.inizio && a.inizio + c.inizio < d.fine);
  return quantitaDi(a)
    .filter((c) => !daDataset(c) && !relativa(a, c) && /\d/.test(c.scritto) && c.valore >= MINIMO)
    .flatMap((c) => {
      const nome = c.unita === "percentuale" ? nomeDellaQuota(a, c) : nomeDelConto(a, c);
      const cosa = cosaDi(contesto.piano, nome);
      const tempo = tempoDi(a, c);
      if (!cosa.size || tempo === null) return [];
      const frase = conteggio(a.letta)?.cosa;
      return [
        {
          ...puntoDi(contesto, a.da, c.scritto.trim(), a.inizio + c.inizio),
          ...{ scritto: c.scritto.trim(), valore: c.valore, passo: c.passo, unita: c.unita, cosa, nome },
          ...{
            tempo,
            ultimo:
              !tempo ||
              tempo >= String((contesto.piano.identita.popolazione?.anno ?? contesto.piano.identita.anni.inizio) - 1),
          },
          ...{ dove: luoghi(`${a.prima?.testo ?? ""} ${a.testo}`), figure: [] },
          posto: { testo: a.da, inizio: a.inizio + c.inizio },
          ...(frase ? { frase } : {}),
        },
      ];
    });
}

/** «…in carico nel 2024 sono stati»: l'anno, di cui si tiene conto a parte, non divide il nome dal suo verbo. */
const DEL_SUO_ANNO = /(?<=\p{L})\s(?:nel|nell'anno|a fine|alla fine del)\s(?:19|20)\d\d(?=\s)/gu;

/** Il nome dopo il numero, o prima di «sono»; finisce alla congiunzione, al verbo o al relativo. */
function nomeDelConto(a: Affermazione, c: Cifra): string {
  const dopo = /^((?:\s+[\p{L}'’-]+){1,6})/u.exec(a.testo.slice(c.fine))?.[1] ?? "";
  const prima =
    /(?<![^,.;:()\d])([^,.;:()\d]*)(?:sono|erano|è|era|conta|contano)\s+(?:stat[iaeo] |risultat[iaeo] )?(?:solo |circa |quasi |oltre )?$/u.exec(
      a.testo.slice(0, c.inizio).replace(DEL_SUO_ANNO, ""),
    )?.[1];
  const nome = ((dopo.trim() ? dopo : prima) ?? "").trim();
  return nome.split(/\s+(?:e|o|che|cui|con|sono|è|hanno|ha|per cui)\s+/u)[0] ?? "";
}

/** Di una quota «della popolazione», la parte di cui si parla; di altre quote niente: la loro base è troppo varia. */
function nomeDellaQuota(a: Affermazione, c: Cifra): string {
  if (!/^\s+(?:della popolazione|dei residenti|degli abitanti)(?!\p{L})/u.test(a.testo.slice(c.fine))) return "";
  const prima =
    a.testo
      .slice(0, c.inizio)
      .split(/[.;:()]\s/)
      .at(-1) ?? "";
  return prima
    .replace(/\s+/g, " ")
    .replace(
      /(?<!(?:over|ultra|>)\s?)(?<![\p{L}\d.,])\d[\d.,]*(?![\d.,]|\s?anni)|(?:\s+(?:sono|in media|circa))*[\s,]+(?:il|l')?\s*$/giu,
      "",
    )
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:nel|nell'|al|all'|in|vi)\s+(?=(?:gli|le|i|la|il)\s)|\s+(?:sono|erano|è|era|superano)$/giu, "");
}

const UNITA: Record<string, Cifra["unita"]> = { euro: "euro", percentuale: "percentuale" };

/** Ogni cella di un dataset: la riga e la colonna dicono la cosa. */
function celleDi(contesto: Contesto, d: Dataset): Detto[] {
  const ultimo =
    [...d.righe.map((r) => r.celle[d.chiave]?.testo ?? ""), ...d.colonne.map((c) => c.titolo)]
      .map(tempi)
      .sort()
      .at(-1) ?? "";
  return d.righe.flatMap((r) =>
    d.colonne.flatMap((c) => {
      const cella = r.celle[c.nome];
      if (c.tipo !== "numero" || cella?.valore == null || cella.valore < MINIMO) return [];
      const nome = `${r.celle[d.chiave]?.testo ?? ""} ${c.titolo}`.trim();
      const cosa = cosaDi(contesto.piano, nome);
      const [sola = ""] = cosa;
      // Di una percentuale si sa la base solo se è una quota di popolazione.
      const diAbitanti = /popolazion|resident|abitant/i.test(nome) && cosa.size === 1 && diPopolazione(sola);
      if (c.unita === "percentuale" && !diAbitanti) return [];
      return [
        {
          ...{ file: d.fileCsv, ...contesto.posizione(d.fileCsv, [r.chiave, c.nome]) },
          ...{
            scritto: conSegno(d, c.nome, cella),
            valore: cella.valore,
            passo: 10 ** -cella.decimali,
          },
          ...{ unita: UNITA[c.unita ?? ""] ?? ("numero" as const), cosa, nome },
          ...{
            tempo: tempi(nome),
            ultimo: tempi(nome) >= ultimo,
            dove: luoghi(nome),
            figure: [`${d.id}/${r.chiave}/${c.nome}`],
            posto: { file: d.fileCsv, percorso: [r.chiave, c.nome] },
          },
        },
      ];
    }),
  );
}

/** I valori di partenza delle schede. */
const indicatoriDi = ({ piano, posizione }: Contesto): Detto[] =>
  piano.obiettivi.flatMap(({ file, indicatori }) =>
    indicatori.flatMap(({ id, tipo, descrizione, unita, valore, periodo }, i) =>
      tipo !== "input" || valore === null || (unita !== "numero" && unita !== "euro")
        ? []
        : [
            {
              ...{
                file,
                ...posizione(file, ["indicatori", i]),
                scritto: scriviNumero(valore),
                valore,
                passo: 1,
                unita,
              },
              ...{
                cosa: cosaDi(piano, descrizione),
                nome: descrizione,
                dove: luoghi(descrizione),
                figure: [id],
                indicatore: true as const,
                posto: { file, percorso: ["indicatori", i, "valore"] },
              },
              tempo: tempi(`${descrizione} ${periodo}`),
              ultimo: true,
            },
          ],
    ),
  );
