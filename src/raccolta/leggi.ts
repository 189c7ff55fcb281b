/** Una cartella di lavoro tornata: le risposte, con la cella da cui vengono, e ciò che non si è capito. */
import { type Foglio, nomeDelFoglio } from "../foglio/apri.ts";
import { dataDi, nomeCella, numeroDi, perCsv, testoDi } from "../foglio/celle.ts";
import { fuoriScala } from "../generi/rilevazioni/scala.ts";
import { scriviMisura } from "../piano/indicatori.ts";
import type { IndicatoreDelPiano } from "../piano/modello.ts";
import { versoDi } from "../piano/monitoraggio/stato.ts";
import { PAROLE_FOGLIO as F } from "../testo/parole/foglio.ts";
import { PAROLE_RACCOLTA as P } from "../testo/parole/raccolta.ts";
import { piuVicino } from "../testo/vicino.ts";

export interface Risposta {
  id: string;
  valore: number | null;
  data: string;
  fonte: string;
  nota: string;
  /** Il file, il foglio e la cella. */
  dove: string;
}

export interface Rilievo {
  dove: string;
  perche: string;
}

export interface Lettura {
  file: string;
  anno?: number;
  risposte: Risposta[];
  /** Gli indicatori di una riga senza né valore né nota. */
  vuote: string[];
  errori: Rilievo[];
  /** Ciò che è strano ma può essere vero. */
  dubbi: Rilievo[];
}

interface Testa {
  riga: number;
  colonne: Map<"id" | "valore" | "data" | "chi" | "nota", number>;
  anno: number;
}

/** Quante righe può avere sopra la testa, se qualcuno ne ha aggiunte. */
const MASSIMO_TESTA = 20;
/** Quante volte più grande o più piccola di ciò che ci si aspetta una misura fa pensare a uno zero. */
const LONTANA = 9.5;

/**
 * @param file come si chiama, per dirlo
 * @param indicatori quelli del piano, per codice
 */
export function leggiRisposte(
  file: string,
  fogli: readonly Foglio[],
  indicatori: ReadonlyMap<string, IndicatoreDelPiano>,
): Lettura {
  const lettura: Lettura = { file, risposte: [], vuote: [], errori: [], dubbi: [] };
  for (const foglio of fogli) {
    const testa = testaDi(foglio);
    if (!testa) continue;
    lettura.anno ??= testa.anno;
    if (lettura.anno !== testa.anno) {
      lettura.errori.push({ dove: nomeDelFoglio(foglio), perche: P.dueAnni(lettura.anno, testa.anno) });
      continue;
    }
    for (let r = testa.riga + 1; r < foglio.righe.length; r++) unaRiga(foglio, testa, r, indicatori, lettura);
  }
  if (lettura.anno === undefined)
    lettura.errori.push({
      dove: file,
      perche: P.senzaTesta(`«${P.codice}» e «${P.valore(2026).replace("2026", "anno")}»`),
    });
  return lettura;
}

/** La riga con i nomi delle colonne, comunque siano ordinate. */
function testaDi({ righe }: Foglio): Testa | undefined {
  for (const [riga, celle] of righe.slice(0, MASSIMO_TESTA).entries()) {
    const titoli = celle.map((c) => testoDi(c).replace(/\s+/g, " ").toLowerCase());
    const dove = (titolo: string) => titoli.indexOf(titolo.toLowerCase());
    const valore = titoli.findIndex((t) => /^valore \d{4}$/.test(t));
    const id = dove(P.codice);
    if (id < 0 || valore < 0) continue;
    const anno = Number(titoli[valore]?.slice(-4));
    const altre = [
      ["data", P.data(anno)],
      ["chi", P.chi(anno)],
      ["nota", P.nota(anno)],
    ] as const;
    return {
      riga,
      anno,
      colonne: new Map([
        ["id", id],
        ["valore", valore],
        ...altre.flatMap(([n, t]) => (dove(t) < 0 ? [] : [[n, dove(t)] as const])),
      ]),
    };
  }
  return undefined;
}

function unaRiga(
  foglio: Foglio,
  { colonne, anno }: Testa,
  r: number,
  indicatori: ReadonlyMap<string, IndicatoreDelPiano>,
  lettura: Lettura,
): void {
  const cella = (nome: "id" | "valore" | "data" | "chi" | "nota") => {
    const c = colonne.get(nome);
    return c === undefined ? null : (foglio.righe[r]?.[c] ?? null);
  };
  const posto = (nome: "id" | "valore" | "data") => `${nomeDelFoglio(foglio)}, ${nomeCella(r, colonne.get(nome) ?? 0)}`;
  const id = testoDi(cella("id")).toLowerCase();
  const [nota, fonte] = [testoDi(cella("nota")), testoDi(cella("chi"))];
  if (!id) return;
  const indicatore = indicatori.get(id);
  // Una riga aggiunta sotto la tabella, senza niente nelle colonne da scrivere, è un appunto.
  if (!indicatore) {
    if (testoDi(cella("valore")) || /^[a-z][\w-]*-[iproa]\d+$/.test(id))
      lettura.errori.push({ dove: posto("id"), perche: P.ignoto(id, piuVicino(id, [...indicatori.keys()])) });
    return;
  }
  const numero = numeroDi(cella("valore"), foglio.formato(r, colonne.get("valore") ?? 0));
  const data = dataDi(cella("data"));
  if (foglio.daCalcolare(r, colonne.get("valore") ?? 0)) {
    lettura.errori.push({ dove: posto("valore"), perche: F.daCalcolare });
    return;
  }
  if (!numero.ok) lettura.errori.push({ dove: posto("valore"), perche: numero.perche });
  if (!data.ok) lettura.errori.push({ dove: posto("data"), perche: data.perche });
  if (!numero.ok || !data.ok) return;
  if (numero.valore === null && !nota) {
    lettura.vuote.push(id);
    return;
  }
  if (data.valore && ![anno, anno + 1].includes(Number(data.valore.slice(0, 4)))) {
    lettura.errori.push({ dove: posto("data"), perche: P.annoData(data.valore, anno) });
    return;
  }
  if (numero.valore !== null) {
    const fuori = fuoriScala(indicatore, numero.valore);
    const grezzo = cella("valore");
    if (fuori) {
      lettura.errori.push({ dove: posto("valore"), perche: fuori.join(", ") });
      return;
    }
    // 0,125 in una colonna di percentuali: in Excel il 12,5% si conserva così.
    if (indicatore.unita === "percentuale" && typeof grezzo === "number" && numero.valore > 0 && numero.valore < 1) {
      lettura.errori.push({ dove: posto("valore"), perche: P.ambigua(perCsv(numero.valore)) });
      return;
    }
    lettura.dubbi.push(...strano(indicatore, numero.valore, anno).map((perche) => ({ dove: posto("valore"), perche })));
  }
  lettura.risposte.push({
    id,
    valore: numero.valore,
    data: data.valore ?? "",
    fonte,
    nota,
    dove: `${lettura.file}, ${posto("valore")}`,
  });
}

/** Ciò che contraddice la misura di prima o l'atteso. */
function strano(i: IndicatoreDelPiano, valore: number, anno: number): string[] {
  const prima = (i.rilevazioni ?? []).filter((m) => m.anno < anno && m.valore !== null).at(-1);
  const scritto = (n: number) => scriviMisura(n, i.unita);
  const confronti = [prima?.valore, i.confronto === "=" || i.confronto === ">=" ? i.valore : null].filter(
    (n): n is number => typeof n === "number" && n > 0,
  );
  const lontano =
    i.unita === "presenza"
      ? undefined
      : confronti.find((n) => valore / n > LONTANA || (valore > 0 && n / valore > LONTANA));
  const dubbi = lontano === undefined ? [] : [P.lontana(scritto(valore), scritto(lontano))];
  const verso = versoDi(i);
  if (prima?.valore != null && (verso === "aumenta" ? valore < prima.valore : valore > prima.valore))
    dubbi.push(P.controVerso(scritto(valore), scritto(prima.valore), prima.anno, verso));
  return dubbi;
}
