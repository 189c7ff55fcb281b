/** Il testo fra una scheda e l'altra diventa capitoli: un titolo vero o numerato ne apre uno, gli altri sono sezioni. */
import { slug } from "../../testo/slug.ts";
import type { Blocco, Capoverso } from "../docx/tipi.ts";
import { capoversiDi } from "../docx/tipi.ts";
import { ePallino, maiuscolo } from "../testo.ts";
import { commento, type Foglio, foglio, metti, perMarkdown, scalare } from "./foglio.ts";
import { inMarkdown, noteInFondo } from "./prosa.ts";
import { scriviTabella } from "./tabella.ts";

const NUMERO = /^\s*(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)]?\s+(?=\p{L})/u;
const LUNGO = 160;

/** Quanto è alto un titolo, vero o finto; niente, se è un capoverso. */
export function altezza(c: Capoverso): number | undefined {
  const testo = c.testo.trim();
  if (!testo || c.didascalia || c.sommario || testo.length > LUNGO || ePallino(c)) return undefined;
  const numero = NUMERO.exec(testo)?.[1] ?? (c.titolo ? c.numero?.replace(/\.$/, "") : undefined);
  const finto = c.grassetto || (maiuscolo(testo) && testo.length > 5);
  if (numero && (c.titolo || finto)) return Math.min(numero.split(".").length, 6);
  if (c.titolo) return c.titolo;
  return finto && !/[.;:,]$/.test(testo) ? 4 : undefined;
}

const DIDA = /^\s*(?:tabella|tab\.?)\s*(?:n\s*[.°º])?\s*\d+/i;
const eDidascalia = (b: Blocco | undefined): b is Capoverso =>
  b?.tipo === "capoverso" && DIDA.test(b.testo) && (b.didascalia === true || b.testo.length < 200);

export interface Attorno {
  documento: string;
  ordine: () => number;
  presi: Set<string>;
  dataset: Set<string>;
  note: ReadonlyMap<string, readonly Capoverso[]>;
}

/** @returns i fogli dei capitoli e dei dataset; e ciò che va tolto o rifatto a mano è nelle righe stesse */
export function scriviCapitoli(blocchi: readonly Blocco[], x: Attorno): Foglio[] {
  const fogli: Foglio[] = [];
  let aperto: { foglio: Foglio; capoversi: Capoverso[]; vuoto: boolean } | undefined;
  const chiudi = () => {
    if (!aperto) return;
    noteInFondo(aperto.foglio, aperto.capoversi, x.note);
    fogli.push(aperto.foglio);
    aperto = undefined;
  };
  const apri = (c: Capoverso | undefined) => {
    chiudi();
    aperto = { foglio: testaCapitolo(c, x), capoversi: [], vuoto: true };
    return aperto;
  };
  const usate = new Set<Blocco>();
  for (const [i, b] of blocchi.entries()) {
    if (usate.has(b)) continue;
    if (b.tipo === "capoverso") {
      if (b.sommario || (!b.testo.trim() && !b.pezzi.length)) continue;
      const alto = altezza(b);
      const prossima = blocchi.slice(i + 1).find((n) => n.tipo !== "capoverso" || n.testo.trim());
      if (eDidascalia(b) && prossima?.tipo === "tabella") {
        usate.add(b);
        tabella(prossima, b, i);
        continue;
      }
      if (alto !== undefined && (alto === 1 || (alto === 2 && NUMERO.test(b.testo)))) {
        apri(b);
        continue;
      }
      const qui = aperto ?? apri(undefined);
      qui.capoversi.push(b);
      qui.vuoto = false;
      const f = qui.foglio;
      if (alto !== undefined) metti(f, `${alto <= 4 ? "##" : "###"} ${perMarkdown(b.testo)}`, [b.posto]);
      else {
        const voce = ePallino(b);
        if (!voce && f.righe.at(-1)?.testo.trimStart().startsWith("- ")) metti(f, "");
        metti(f, voce ? `${"  ".repeat(b.elenco?.livello ?? 0)}- ${inMarkdown(b, true)}` : inMarkdown(b), [b.posto]);
        if (voce) continue;
      }
      metti(f, "");
    } else tabella(b, undefined, i);
  }
  chiudi();
  return fogli;

  function tabella(t: Blocco & { tipo: "tabella" }, sopra: Capoverso | undefined, i: number): void {
    usate.add(t);
    const dopo = blocchi.slice(blocchi.indexOf(t) + 1).find((n) => n.tipo !== "capoverso" || n.testo.trim());
    const poi = dopo && blocchi[blocchi.indexOf(dopo) + 1];
    const sotto = !sopra && eDidascalia(dopo) && poi?.tipo !== "tabella" ? dopo : undefined;
    const qui = aperto ?? apri(undefined);
    qui.vuoto = false;
    const scritta = scriviTabella(t, sopra ?? sotto, x.documento, x.dataset);
    if (qui.foglio.righe.at(-1)?.testo.trimStart().startsWith("- ")) metti(qui.foglio, "");
    if (!scritta) {
      if (sopra) metti(qui.foglio, `${inMarkdown(sopra)}\n`, [sopra.posto]);
      for (const c of capoversiDi([t]).filter((c) => c.testo.trim()))
        metti(qui.foglio, `${inMarkdown(c, ePallino(c))}\n`, [c.posto]);
      qui.capoversi.push(...capoversiDi([t]));
      return;
    }
    if (sotto) usate.add(sotto);
    qui.capoversi.push(...capoversiDi([t]));
    for (const id of scritta.id) metti(qui.foglio, `<Tabella id="${id}"/>\n`);
    fogli.push(...scritta.fogli);
    void i;
  }
}

function testaCapitolo(c: Capoverso | undefined, x: Attorno): Foglio {
  const testo = c?.testo.trim() ?? "";
  const numero = NUMERO.exec(testo)?.[1] ?? c?.numero?.replace(/\.$/, "");
  const titolo = testo.replace(NUMERO, "").trim() || "Testo senza titolo [da completare]";
  let id = slug(titolo.replace(/\[.*/, "")).split("-").slice(0, 5).join("-") || "capitolo";
  for (let n = 2, base = id; x.presi.has(id); n++) id = `${base}-${n}`;
  x.presi.add(id);
  const f = foglio(`capitoli/${id}.mdx`);
  metti(f, "---");
  metti(f, `id: ${scalare(id)}`);
  if (c) metti(f, commento(testo), [c.posto]);
  if (numero && !x.presi.has(`n ${numero}`)) metti(f, `numero: "${numero}"`);
  x.presi.add(`n ${numero}`);
  metti(f, `titolo: ${scalare(titolo)}`);
  metti(f, `ordine: ${x.ordine()}`);
  metti(f, "# In breve: al massimo 80 parole, per chi non leggerà il resto.");
  metti(f, `inBreve: ${scalare("[da completare]")}`);
  metti(f, `fonte: { documento: ${x.documento}${numero ? `, paragrafo: "${numero}"` : ""} }`);
  metti(f, "---");
  metti(f, "");
  return f;
}
