/** Da un .docx ai suoi blocchi: capoversi e tabelle in ordine, note, commenti, revisioni, testatine, immagini. */
import { leggiCapoverso } from "./capoverso.ts";
import { type Modo, type Officina, officina } from "./officina.ts";
import { apri, type Pacchetto } from "./pacchetto.ts";
import { leggiRelazioni } from "./relazioni.ts";
import { contatore, leggiStili } from "./stili.ts";
import { type Blocco, type Capoverso, type CellaWord, capoversiDi, type Documento, type TabellaWord } from "./tipi.ts";
import { acceso, dentro, figli, figlio, leggiXml, type Nodo, nodi, valore } from "./xml.ts";

/** Un contatore di capoversi: il posto di ciascuno nella sua parte. */
type Posto = (n: Nodo) => string;

/** @throws NonSiImporta se non è un documento Word, o è rotto, protetto, troppo grande */
export function leggiDocx(byte: Uint8Array, modo: Modo): Documento {
  const pacchetto = apri(byte);
  const stili = leggiStili(pacchetto.testo("word/styles.xml"));
  const documento: Documento = {
    blocchi: [],
    note: new Map(),
    commenti: new Map(),
    revisioni: [],
    contorno: [],
    oggetti: [],
    immagini: new Map(),
  };
  const numerazione = pacchetto.testo("word/numbering.xml");
  const parte = (nome: string) =>
    leggiParte(pacchetto, nome, (relazioni) =>
      officina(modo, { stili, elenco: contatore(numerazione), relazioni }, documento),
    );
  documento.blocchi = parte("document")?.((n) => figlio(nodi(n)[0], "w:body")) ?? [];
  for (const nome of ["footnotes", "endnotes"]) leggiNote(pacchetto, nome, parte, documento);
  leggiCommenti(pacchetto, parte, documento);
  for (const n of pacchetto.nomi.filter((n) => /^word\/(?:header|footer)\d*\.xml$/.test(n)).sort()) {
    const nome = n.slice(5, -4);
    documento.contorno.push(...capoversiDi(parte(nome)?.((r) => nodi(r)[0]) ?? []));
  }
  for (const p of immaginiDi(documento)) {
    const suoi = pacchetto.byte(p);
    if (suoi) documento.immagini.set(p, suoi);
  }
  return documento;
}

type Scegli = (scegli: (radice: Nodo) => Nodo | undefined) => Blocco[];

/** @returns come leggere i blocchi di un nodo della parte; niente, se la parte non c'è */
function leggiParte(
  pacchetto: Pacchetto,
  nome: string,
  attrezza: (relazioni: ReturnType<typeof leggiRelazioni>) => Officina,
): Scegli | undefined {
  const xml = pacchetto.testo(`word/${nome}.xml`);
  if (!xml) return undefined;
  const radice = leggiXml(xml, `word/${nome}.xml`);
  const posti = new Map<Nodo, string>();
  numera(radice, nome, posti);
  const o = attrezza(leggiRelazioni(pacchetto.testo(`word/_rels/${nome}.xml.rels`), "word"));
  const posto: Posto = (n) => posti.get(n) ?? nome;
  return (scegli) => blocchi(scegli(radice), o, posto);
}

/** I capoversi contati come si aprono nel file, anche quelli che poi non si leggono: così chi li riconta trova gli stessi posti. */
function numera(n: Nodo, parte: string, posti: Map<Nodo, string>): void {
  for (const f of nodi(n)) {
    if (f.nome === "w:p") posti.set(f, `${parte}:${posti.size + 1}`);
    numera(f, parte, posti);
  }
}

/** I blocchi di un corpo, di una cella, di una nota. */
function blocchi(n: Nodo | undefined, o: Officina, posto: Posto): Blocco[] {
  return nodi(n).flatMap((f): Blocco[] => {
    if (f.nome === "w:p") return leggiCapoverso(f, o, posto);
    if (f.nome === "w:tbl") return [tabella(f, o, posto)];
    if (f.nome === "w:sdt") {
      const letti = blocchi(figlio(f, "w:sdtContent"), o, posto);
      const galleria = dentro(f, "w:docPartGallery")?.attr["w:val"] ?? "";
      return /table of contents/i.test(galleria) ? segna(letti) : letti;
    }
    return /^(?:w:(?:sectPr|tcPr|tblPr|tblGrid)|mc:Fallback)$/.test(f.nome) ? [] : blocchi(f, o, posto);
  });
}

const segna = (letti: Blocco[]): Blocco[] =>
  letti.map((b) => (b.tipo === "capoverso" ? { ...b, sommario: true as const } : b));

function tabella(n: Nodo, o: Officina, posto: Posto): TabellaWord {
  const righe = cerca(n, "w:tr").flatMap((tr) => {
    const p = figlio(tr, "w:trPr");
    const celle = cerca(tr, "w:tc").map((tc): CellaWord => {
      const tcPr = figlio(tc, "w:tcPr");
      const unita = figlio(tcPr, "w:vMerge");
      return {
        blocchi: blocchi(tc, o, posto),
        larga: Number(valore(tcPr, "w:gridSpan") ?? 1) || 1,
        continua: unita !== undefined && unita.attr["w:val"] !== "restart",
      };
    });
    const vuote = (quanto: string) => Array.from({ length: Number(valore(p, quanto) ?? 0) }, vuota);
    return [
      {
        celle: [...vuote("w:gridBefore"), ...celle, ...vuote("w:gridAfter")],
        intestazione: acceso(p, "w:tblHeader") ?? false,
      },
    ];
  });
  return { tipo: "tabella", righe };
}

const vuota = (): CellaWord => ({ blocchi: [], larga: 1, continua: false });

/** I figli con quel nome, anche dentro un contenitore (`w:sdt`, `w:ins`), ma non dentro un'altra tabella. */
const cerca = (n: Nodo, nome: string): Nodo[] =>
  nodi(n).flatMap((f) => (f.nome === nome ? [f] : /^w:(?:tbl|tc|p)$/.test(f.nome) ? [] : cerca(f, nome)));

function leggiNote(p: Pacchetto, nome: string, parte: (n: string) => Scegli | undefined, d: Documento): void {
  const xml = p.testo(`word/${nome}.xml`);
  if (!xml) return;
  const uno = nome === "footnotes" ? "w:footnote" : "w:endnote";
  const leggi = parte(nome);
  for (const n of figli(nodi(leggiXml(xml, nome))[0], uno)) {
    if (n.attr["w:type"] && n.attr["w:type"] !== "normal") continue;
    const id = n.attr["w:id"] ?? "";
    const letti = leggi?.((r) => figli(nodi(r)[0], uno).find((f) => f.attr["w:id"] === id)) ?? [];
    d.note.set(`${nome}:${id}`, capoversiDi(letti));
  }
}

function leggiCommenti(p: Pacchetto, parte: (n: string) => Scegli | undefined, d: Documento): void {
  const xml = p.testo("word/comments.xml");
  if (!xml) return;
  const leggi = parte("comments");
  for (const n of figli(nodi(leggiXml(xml, "comments"))[0], "w:comment")) {
    const id = n.attr["w:id"] ?? "";
    const capoversi = capoversiDi(
      leggi?.((r) => figli(nodi(r)[0], "w:comment").find((f) => f.attr["w:id"] === id)) ?? [],
    );
    d.commenti.set(id, {
      autore: n.attr["w:author"] ?? "",
      data: (n.attr["w:date"] ?? "").slice(0, 10),
      posto: capoversi[0]?.posto ?? "comments",
      testo: capoversi.map((c) => c.testo).join(" "),
      capoversi,
    });
  }
}

function immaginiDi(d: Documento): Set<string> {
  const tutti: Capoverso[] = [...capoversiDi(d.blocchi), ...[...d.note.values()].flat()];
  return new Set(tutti.flatMap((c) => c.pezzi.flatMap((p) => p.immagine?.parte ?? [])));
}
