/** Segue ogni riferimento di un sito costruito e dice quelli che non arrivano. */
import { piuVicino } from "../testo/vicino.ts";
import { leggiFile } from "./altri.ts";
import { type Difetto, difettoDi, type Mappa } from "./destinazione.ts";
import type { Guasto, Letto, Riferimento, Sito } from "./tipi.ts";

/** @returns i guasti nell'ordine dei file e delle righe; nessuno, se il sito è intero */
export function controllaSito(sito: Sito): Guasto[] {
  const letti = new Map<string, Letto>();
  const illeggibili: Guasto[] = [];
  const leggi = (nome: string, testo: string) => {
    try {
      const letto = leggiFile(nome, testo, sito);
      if (letto) letti.set(nome, letto);
    } catch (e) {
      illeggibili.push(guasto(nome, INIZIO, { regola: "illeggibile", messaggio: `Il file non si può leggere: ${e}` }));
    }
  };
  for (const [nome, testo] of sito.file) if (testo !== null) leggi(nome, testo);
  const indirizzi = [...sito.file.keys(), ...(sito.inArrivo ?? [])]
    .filter((nome) => nome.endsWith(".html") || !INTERNO.test(nome))
    .map((nome) => indirizzoDi(nome, sito));
  const mappa: Mappa = {
    sito,
    ancore: (nome) => (sito.fatti?.get(nome) ?? letti.get(nome))?.ancore,
    indirizzi,
  };
  for (const nome of guasteFra(mappa)) leggi(nome, sito.testoDi?.(nome) ?? "");
  return [...illeggibili, ...[...letti].flatMap(([nome, letto]) => guastiDi(nome, letto, mappa))].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.riga - b.riga || a.colonna - b.colonna,
  );
}

/** Le pagine che, dai loro fatti, hanno qualcosa che non arriva: si leggono per dire dove. */
function guasteFra(mappa: Mappa): string[] {
  // Un indirizzo con la sua radice arriva nello stesso posto da ogni pagina: si segue una volta.
  const seguiti = new Map<string, boolean>();
  return [...(mappa.sito.fatti ?? [])].flatMap(([nome, { indirizzi, citati, ancore, doppi }]) => {
    const pagina = indirizzoDi(nome, mappa.sito);
    const arriva = (scritto: string): boolean => {
      if (!/^(?:\/|https?:)/.test(scritto)) return !difettoDi(scritto, pagina, mappa);
      const gia = seguiti.get(scritto) ?? !difettoDi(scritto, pagina, mappa);
      seguiti.set(scritto, gia);
      return gia;
    };
    return !doppi && indirizzi.values().every(arriva) && citati.isSubsetOf(ancore) ? [] : [nome];
  });
}

const INIZIO = { riga: 1, colonna: 1 };
/** File di servizio, che nessuno scriverebbe a mano in un collegamento. */
const INTERNO = /^(?:pagefind|ricerca)\//;

/** L'indirizzo con cui si apre un file del sito. */
const indirizzoDi = (nome: string, { base }: Sito): string => base + nome.replace(/(^|\/)index\.html$/, "$1");

function guastiDi(nome: string, letto: Letto, mappa: Mappa): Guasto[] {
  const pagina = indirizzoDi(nome, mappa.sito);
  const gia = new Map<string, Difetto | undefined>();
  const difetto = (r: Riferimento): Difetto | undefined => {
    const chiave = `${r.genere} ${r.scritto}`;
    if (!gia.has(chiave))
      gia.set(chiave, r.genere === "id" ? difettoId(r, letto) : difettoDi(r.scritto, pagina, mappa));
    return gia.get(chiave);
  };
  return [
    ...letto.riferimenti.flatMap((r) => {
      const trovato = difetto(r);
      return trovato ? [guasto(nome, r, trovato, r)] : [];
    }),
    ...letto.doppi.map((d) =>
      guasto(
        nome,
        d,
        {
          regola: "id-doppio",
          messaggio: `L'identificativo «${d.id}» c'è già, alla riga ${d.prima.riga}, colonna ${d.prima.colonna}`,
          suggerimento: "un identificativo sta una volta sola in una pagina: chi vi porta arriva sempre al primo",
        },
        d,
      ),
    ),
  ];
}

function difettoId({ scritto, luogo }: Riferimento, { ancore }: Letto): Difetto | undefined {
  if (ancore.has(scritto)) return undefined;
  const vicino = piuVicino(scritto, [...ancore]);
  return {
    regola: "id",
    messaggio: `${luogo} indica «${scritto}», che nella pagina non c'è`,
    suggerimento: vicino && `forse volevi scrivere «${vicino}»`,
  };
}

function guasto(
  file: string,
  { riga, colonna }: { riga: number; colonna: number },
  { regola, messaggio, suggerimento }: Difetto,
  da: { scritto?: string; testo?: string; contenuto?: string | undefined } = {},
): Guasto {
  return {
    file,
    riga,
    colonna,
    gravita: "errore",
    regola,
    messaggio,
    ...(suggerimento ? { suggerimento } : {}),
    ...(da.scritto === undefined ? {} : { scritto: da.scritto }),
    ...(da.testo ? { testo: da.testo } : {}),
    ...(da.contenuto ? { origine: { file: da.contenuto } } : {}),
  };
}
