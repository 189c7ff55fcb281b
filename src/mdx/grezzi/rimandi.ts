/** Le note e i rimandi spezzati: a chi richiama manca la definizione, o a una definizione manca chi la richiama. */
import type { Nodes, Root } from "mdast";
import type { Posizione } from "../../diagnostica/index.ts";
import { nodiDi } from "../nodi.ts";
import type { BloccoGrezzo } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

type Guaio = Posizione & { messaggio: string; suggerimento: string };

/** Il nome con cui il lettore confronta un rimando e la sua definizione. */
const nome = (n: { identifier: string }): string => n.identifier.toUpperCase();
const inizio = (n: Nodes): Posizione => ({
  riga: n.position?.start.line ?? 1,
  colonna: n.position?.start.column ?? 1,
});

/** Le definizioni che nessuno richiama, e quelle scritte più volte: di tutte la pagina non direbbe niente. */
export function definizioniPerse(radice: Root): Guaio[] {
  const nodi = [...nodiDi(radice)];
  const note = nodi.filter((n) => n.type === "footnoteDefinition");
  const rimandi = nodi.filter((n) => n.type === "definition");
  const richiamate = new Set(nodi.flatMap((n) => (n.type === "footnoteReference" ? [nome(n)] : [])));
  const spaziate = rimandi.filter((n) => /^\^/.test(n.label ?? ""));
  const vuote = note.filter((n) => !n.children.length && richiamate.has(nome(n)));
  const citati = new Set(
    nodi.flatMap((n) => (n.type === "linkReference" || n.type === "imageReference" ? [nome(n)] : [])),
  );
  return [
    ...perse(note, richiamate, (n) => ({
      detta: `La nota [^${n.label ?? n.identifier}]`,
      rimedio: `metti [^${n.label ?? n.identifier}] nel punto del testo a cui si riferisce, o togli la nota`,
    })),
    ...vuote.map((n) => ({
      ...inizio(n),
      messaggio: `La nota [^${n.label ?? n.identifier}] non dice niente`,
      suggerimento: "scrivi il testo della nota, o togli la nota e il suo richiamo",
    })),
    ...spaziate.map((n) => ({
      ...inizio(n),
      messaggio: `[${n.label}] non è letta come una nota: il nome di una nota non ha spazi`,
      suggerimento: `scrivi [${n.label?.replace(/\s+/gu, "-")}] qui e nel richiamo`,
    })),
    ...perse(rimandi, citati, (n) => ({
      detta: `L'indirizzo [${n.label ?? n.identifier}]`,
      rimedio: `scrivi [testo][${n.label ?? n.identifier}] dove serve, o togli questa riga`,
    })),
  ];
}

function perse<N extends Nodes & { identifier: string }>(
  definizioni: N[],
  usate: ReadonlySet<string>,
  dici: (n: N) => { detta: string; rimedio: string },
): Guaio[] {
  const viste = new Map<string, N>();
  return definizioni.flatMap((n) => {
    const prima = viste.get(nome(n));
    if (!prima) viste.set(nome(n), n);
    if (prima)
      return [
        {
          ...inizio(n),
          messaggio: `${dici(n).detta} è già scritta alla riga ${inizio(prima).riga}: questa sparirebbe`,
          suggerimento: "dai a questa un altro nome, e richiamala con quello",
        },
      ];
    if (usate.has(nome(n))) return [];
    return [
      {
        ...inizio(n),
        messaggio: `${dici(n).detta} non è richiamata da nessuno: sparirebbe`,
        suggerimento: dici(n).rimedio,
      },
    ];
  });
}

/** `[^nome]` senza la sua nota. */
const RICHIAMO = /\[\s?\^\s?([^\]\s][^\]\n]*?)\s?\]/u;
/** `[testo][nome]` senza la sua definizione. */
const RIMANDO = /\[([^\]\n]+)\]\s?\[([^\]\n]*)\]/u;
const NELLA_RIGA = /\^\[[^\]\n]+\]/u;

/** I richiami e i rimandi che restano scritti, perché non c'è ciò che richiamano. */
export function richiami({ testo }: BloccoGrezzo): Grezzo | undefined {
  const nota = RICHIAMO.exec(testo);
  if (nota) {
    const scritto = nota[1] ?? "";
    const pulito = scritto.replace(/\s+/gu, "-");
    return {
      indice: nota.index,
      messaggio: `«${nota[0]}» resta scritto com'è: la nota «${scritto}» non c'è`,
      suggerimento: `scrivi il richiamo [^${pulito}] e, su una riga sua, la nota: «[^${pulito}]: testo della nota»`,
    };
  }
  const nellaRiga = NELLA_RIGA.exec(testo);
  if (nellaRiga)
    return {
      indice: nellaRiga.index,
      messaggio: "La nota resta scritta com'è, in mezzo al testo",
      suggerimento: "scrivi qui [^1] e, su una riga sua, «[^1]: testo della nota»",
    };
  const rimando = RIMANDO.exec(testo);
  if (!rimando || /\ufffc/u.test(rimando[2] ?? "")) return undefined;
  const cercato = rimando[2] || rimando[1];
  return {
    indice: rimando.index,
    messaggio: `«${rimando[0]}» resta scritto com'è: il rimando «${cercato}» non ha il suo indirizzo`,
    suggerimento: `aggiungi una riga «[${cercato}]: https://…», o scrivi l'indirizzo fra parentesi tonde`,
  };
}
