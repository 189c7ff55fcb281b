/** Da un documento Word ai file di un piano, con il registro di dove è andata ogni cosa. Non scrive nulla: dà i testi a chi scrive. */
import { PROFILO_BASE, type Profilo } from "../generi/profilo/profili.ts";
import { PAROLE_IMPORTA as P } from "../testo/parole/importa.ts";
import { type Conto, confronta, type Posto } from "./conto/confronta.ts";
import { contaParole } from "./conto/parole-docx.ts";
import { leggiDocx } from "./docx/leggi.ts";
import type { Modo } from "./docx/officina.ts";
import { type Capoverso, capoversiDi, type Documento } from "./docx/tipi.ts";
import { NonSiImporta } from "./errore.ts";
import { profiloDeiCampi } from "./schede/domande.ts";
import { idArea, leggiArea, scriviScheda } from "./schede/scheda.ts";
import { dividi, type Parte, type SchedaTrovata } from "./schede/trova.ts";
import { scriviCapitoli } from "./scritto/capitolo.ts";
import { commento, type Foglio, foglio, metti, scalare, testoDi } from "./scritto/foglio.ts";
import { type ComuneNoto, scriviIdentita } from "./scritto/identita.ts";
import { nomeImmagine, siUsa } from "./scritto/prosa.ts";
import { registri } from "./scritto/registri.ts";
import { conGlossario } from "./scritto/sigle.ts";
import { frase } from "./testo.ts";

const DOCUMENTO = "documento-importato";

export interface Voce {
  posto: string;
  testo: string;
  esito: "scritto" | "da sistemare" | "tolto";
  dove?: Posto[];
  perche?: string;
}

export interface Importato {
  file: Map<string, string | Uint8Array>;
  registro: Voce[];
  conto: Conto;
  documento: Documento;
}

/**
 * @param comuni i Comuni d'Italia; @param anno quello di oggi, se il documento non dice il suo triennio
 * @throws NonSiImporta se il documento non si legge, o ha revisioni e non si è scelto che farne
 */
export function importa(
  byte: Uint8Array,
  { revisioni, comuni, anno }: { revisioni: Modo; comuni: readonly ComuneNoto[]; anno: number },
): Importato {
  const documento = leggiDocx(byte, revisioni);
  if (revisioni === "ferma" && documento.revisioni.length) throw new NonSiImporta(P.conRevisioni(documento.revisioni));
  const parti = dividi(documento.blocchi);
  // Il profilo è quello del modulo che le schede riempiono; senza schede, quello della Regione.
  const profilo = profiloDeiCampi(
    parti.flatMap((p) => (p.tipo === "scheda" ? p.scheda.risposte.map((r) => r.campo) : [])),
  );
  const fogli = [
    scriviIdentita(testiDi(documento), { comuni, documento: DOCUMENTO, anno, profilo: profilo?.id }),
    ...scriviParti(parti, documento, profilo ?? PROFILO_BASE),
    ...daSistemare(documento),
  ];
  const dove = new Map<string, Posto[]>();
  const testi = new Map<string, string>();
  for (const f of fogli) {
    testi.set(f.percorso, testoDi(f));
    let riga = 1;
    for (const r of f.righe) {
      for (const p of r.da) dove.set(p, [...(dove.get(p) ?? []), { file: f.percorso, riga }]);
      riga += r.testo.split("\n").length;
    }
  }
  conGlossario(testi);
  const registro = registroDi(documento, dove);
  const tolti = new Set(registro.flatMap((v) => (v.esito === "tolto" ? [v.posto] : [])));
  const conto = confronta(contaParole(byte, revisioni), testi, dove, tolti);
  const immagini = [...documento.immagini].map(([parte, b]): [string, Uint8Array] => [
    siUsa(parte) ? `immagini/${nomeImmagine(parte)}` : `da-sistemare/${nomeImmagine(parte)}`,
    b,
  ]);
  const json = `${JSON.stringify({ parole: conto, blocchi: registro, revisioni: documento.revisioni, oggetti: documento.oggetti }, null, 1)}\n`;
  return {
    file: new Map<string, string | Uint8Array>([...testi, ...immagini, ["importazione.json", json]]),
    registro,
    conto,
    documento,
  };
}

const testiDi = (d: Documento): string[] => [...d.contorno, ...capoversiDi(d.blocchi.slice(0, 30))].map((c) => c.testo);

function scriviParti(parti: readonly Parte[], d: Documento, profilo: Profilo): Foglio[] {
  const registro = registri();
  const schede = parti.flatMap((p) => (p.tipo === "scheda" ? [p.scheda] : []));
  const fogli: Foglio[] = [];
  const aree = areeDi(schede, fogli, profilo);
  let ordine = 0;
  const attorno = {
    documento: DOCUMENTO,
    ordine: () => ++ordine,
    presi: new Set<string>(),
    dataset: new Set<string>(),
    note: d.note,
  };
  const conti = new Map<string, number>();
  let scheda = 0;
  for (const p of parti) {
    if (p.tipo === "testo") fogli.push(...scriviCapitoli(p.blocchi, attorno));
    else {
      const area = aree[scheda++] as string;
      const scritto = /^\s*obiettivo\s*(?:n\s*[.°º]*)?\s*(\d+)/i.exec(p.scheda.titolo[0]?.testo ?? "")?.[1];
      const numero = Math.max((conti.get(area) ?? 0) + 1, Number(scritto ?? 0));
      conti.set(area, numero);
      const id = `${area}${area.includes("-") ? "-" : ""}${numero}`;
      fogli.push(
        scriviScheda(p.scheda, { id, area, numero, documento: DOCUMENTO, profilo, registri: registro, note: d.note }),
      );
    }
  }
  return [...fogli, ...registro.fogli()];
}

/** @returns per scheda, l'identificativo della sua area; i fogli delle aree si aggiungono a quelli dati */
function areeDi(schede: readonly SchedaTrovata[], fogli: Foglio[], profilo: Profilo): string[] {
  const ammesse = profilo.aree.map((a) => a.lettera);
  // L'ultima area di un elenco regionale raccoglie ciò che le altre non hanno.
  const ultime = ammesse.slice(-1);
  const interi = schede.map((s) => (s.area ? [s.area, ...s.seguitoArea] : []));
  const nomeIntero = (i: number) => (interi[i] ?? []).map((c) => c.testo.trim()).join(" ");
  const lette = schede.map((s, i) => (s.area ? leggiArea(nomeIntero(i), ammesse) : undefined));
  const nomi = new Map<string, Set<string>>();
  for (const l of lette) if (l) nomi.set(l.lettere.join(""), (nomi.get(l.lettere.join("")) ?? new Set()).add(l.nome));
  let ultima = "";
  let ordine = 0;
  const viste = new Set<string>();
  return schede.map((s, i) => {
    const l = lette[i];
    if (!l && ultima) return ultima;
    const lettere = l?.lettere.length ? l.lettere : ultime;
    const altro = lettere.some((x) => ultime.includes(x));
    ultima = idArea(lettere, l?.nome || "area", altro || (nomi.get(lettere.join(""))?.size ?? 0) > 1);
    if (viste.has(ultima)) {
      const gia = fogli.find((f) => f.percorso === `aree/${ultima}.mdx`);
      if (s.area && gia)
        gia.righe.splice(1, 0, { testo: commento(nomeIntero(i)), da: (interi[i] ?? []).map((c) => c.posto) });
      return ultima;
    }
    viste.add(ultima);
    const f = foglio(`aree/${ultima}.mdx`);
    metti(f, "---");
    metti(f, `id: ${ultima}`);
    metti(f, `lettere: [${lettere.join(", ")}]`);
    if (s.area)
      metti(
        f,
        commento(nomeIntero(i)),
        (interi[i] ?? []).map((c) => c.posto),
      );
    metti(f, `nome: ${scalare(frase(l?.nome ?? "") || "Area [da completare]")}`);
    metti(f, `ordine: ${++ordine}`);
    metti(f, `sintesi: "[da completare]"`);
    metti(f, `fonte: { documento: ${DOCUMENTO} }`);
    metti(f, "---\n");
    metti(f, String.raw`\[da completare\]`);
    fogli.push(f);
    return ultima;
  });
}

function daSistemare(d: Documento): Foglio[] {
  const f = foglio("da-sistemare/commenti.txt");
  for (const c of d.commenti.values()) {
    metti(f, P.commento(c.autore, c.data));
    for (const p of c.capoversi) metti(f, `  ${p.testo.replace(/\s+/g, " ")}`, [p.posto]);
  }
  const g = foglio("da-sistemare/oggetti.txt");
  for (const o of d.oggetti) metti(g, P.oggetto(o.che, o.posto));
  return [f, g].filter((x) => x.righe.length);
}

function registroDi(d: Documento, dove: ReadonlyMap<string, Posto[]>): Voce[] {
  const voce = (c: Capoverso, tolto?: string): Voce[] => {
    const posti = dove.get(c.posto);
    const base = { posto: c.posto, testo: c.testo.replace(/\s+/g, " ").trim().slice(0, 120) };
    if (posti)
      return [
        {
          ...base,
          esito: posti.every((p) => p.file.startsWith("da-sistemare/")) ? "da sistemare" : "scritto",
          dove: posti,
        },
      ];
    if (!c.testo.trim()) return [];
    const perche = tolto ?? (c.sommario ? P.tolti.sommario : undefined);
    return [perche ? { ...base, esito: "tolto", perche } : { ...base, esito: "da sistemare", perche: P.nonCapito }];
  };
  return [
    ...capoversiDi(d.blocchi).flatMap((c) => voce(c)),
    ...[...d.note.values()].flat().flatMap((c) => voce(c)),
    ...[...d.commenti.values()].flatMap((c) => c.capoversi.flatMap((p) => voce(p))),
    ...d.contorno.flatMap((c) => voce(c, P.tolti.contorno)),
  ];
}
