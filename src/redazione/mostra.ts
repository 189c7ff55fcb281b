/** Le pagine con cui si scrive: il modulo, il contrasto, la griglia, una voce nuova, una da togliere. */
import type { Diagnostica } from "../diagnostica/index.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import type { Piano } from "../generi/piano.ts";
import type { Comincia } from "../nuovo/prova.ts";
import { nonServe } from "../nuovo/risposte.ts";
import { scritto } from "../raffronto/frasi.ts";
import type { Valore } from "../ritocco/cambio.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import type { CampoDelModulo } from "./campi.ts";
import { type Documento, idDi } from "./documento.ts";
import { indirizzoDi, indirizzoGriglia, indirizzoModulo } from "./elenchi.ts";
import type { Griglia } from "./griglia.ts";
import { type Html, html, opzioni } from "./html.ts";
import type { Contrasto } from "./incontro.ts";
import type { Mandato } from "./leggi.ts";
import { messaggio, quandoDetto } from "./messaggio.ts";
import { campiDelModulo, type Disegno, elenchiDi, indiceDel, messaggiDi } from "./modulo.ts";
import type { Controllo } from "./regole.ts";
import { CORPO } from "./salva.ts";

/** Per un campo in contrasto, come si dice quale resta. */
export const SCELTA = "-scelta:";
/** Il file che chi sceglie ha visto: se ne è arrivato un altro, la scelta non vale. */
export const VISTO = "-visto";

interface DaMostrare {
  documento: Documento;
  valore: Valore | undefined;
  corpo: string;
  base: string;
  /** Ciò che dice tutta la verifica, se si è fatta. */
  controllo: Controllo | undefined;
  /** I messaggi di ogni campo. */
  messaggi: ReadonlyMap<string, Diagnostica[]>;
  registri: Disegno["registri"];
  inizia: Disegno["inizia"];
  origine: Disegno["origine"];
  /** Quando è stata tenuta una bozza, se ce n'è una. */
  bozza: string | undefined;
  anteprima: boolean;
  blocchi: { grafici: readonly string[]; dataset: readonly string[] };
}

export function paginaModulo(m: DaMostrare): Html {
  const { documento, valore, corpo, base, controllo, messaggi, registri, inizia, origine, bozza, anteprima, blocchi } =
    m;
  const { file, voce, campo, conTesto, genere } = documento;
  const azione = indirizzoModulo(file, voce);
  const csv = genere.posto.modo === "coppie" ? indirizzoGriglia(file.replace(/\.yaml$/, ".csv")) : undefined;
  return html`
<p class="r-briciole"><a href="/genere/${genere.nome}">${genere.titolo}</a> · ${P.file(file)}${
    csv && html` · <a href="${csv}">${P.celle}</a>`
  }</p>
${bozza && ripresa(azione, bozza)}
<form method="post" action="${azione}" id="modulo" data-vivo data-muta="${P.muta}">
<input type="hidden" name="base" value="${base}">
<div class="r-barra"><div id="esito" role="status">${controllo && statoDi(controllo)}</div>
<button name="fa" value="salva">${P.salva}</button>
<button class="r-secondo" name="fa" value="controlla">${P.controlla}</button>
${anteprima && html`<button class="r-secondo" name="fa" value="guarda" formtarget="anteprima">${P.guarda}</button>`}</div>
${messaggiDi("", messaggi.get(""))}
${indiceDel(campo)}
${campiDelModulo(campo, valore, { messaggi, registri, inizia, origine })}
${conTesto && prosa(corpo, messaggi, blocchi)}
${elenchiDi(campo, registri)}
<div id="altrove">${controllo && altroveDi(controllo)}</div>
</form>
${genere.posto.modo !== "unico" && sullaVoce(m)}`;
}

const ripresa = (azione: string, bozza: string): Html =>
  html`<form method="post" action="${azione}" class="r-detto"><p>${P.bozza(quandoDetto(bozza))}</p>
<button name="fa" value="riprendi">${P.riprendi}</button>
<button class="r-secondo" name="fa" value="butta">${P.butta}</button></form>`;

const MOSTRATI = 20;
const altroveDi = ({ altrove }: Controllo): Html | false =>
  altrove.length > 0 &&
  html`<h2>${P.altrove}</h2><ul>${altrove
    .slice(0, MOSTRATI)
    .map((d) => html`<li>${messaggio(d, P.posto(d.file, d.riga))}</li>`)}</ul>`;

/** Ciò che si può fare di una voce intera. */
const sullaVoce = ({ documento: { file, voce }, valore }: DaMostrare): Html =>
  html`<p>${
    idDi(valore) !== undefined && html`<a href="${indirizzoDi("rinomina", file, voce)}">${P.cambiaNome}</a> · `
  }<a href="${indirizzoDi("togli", file, voce)}">${P.toglila}</a></p>`;

const statoDi = ({ errori, avvisi }: Controllo): Html =>
  html`<span class="${errori ? "r-errore" : ""}">${errori ? P.nonPubblica(errori) : P.pubblica}</span> ${avvisi ? P.avvisi(avvisi) : ""}`;

function prosa(corpo: string, messaggi: Controllo["campi"], { grafici, dataset }: DaMostrare["blocchi"]): Html {
  const pezzi: [string, string][] = [
    ["## ", "Titolo"],
    ["- ", "Elenco"],
    ["[parole](/obiettivi/…/)", "Collegamento"],
    ["[^1]", "Richiamo di nota"],
    ["\n[^1]: Il testo della nota.", "Testo della nota"],
    ["| Colonna | Colonna |\n| --- | --- |\n| cella | cella |", "Tabella scritta"],
    ['<Obiettivo id="" />', "Rimando a una scheda"],
    ['<Dato id="dataset/riga/colonna" />', "Figura di un dataset"],
    ['<Sigla id="" />', "Sigla"],
    ["<Nota>\n\nIl testo della nota.\n\n</Nota>", "Nota ai dati"],
    ...grafici.map((g): [string, string] => [`<Grafico id="${g}" />`, `Grafico: ${g}`]),
    ...dataset.map((d): [string, string] => [`<Tabella id="${d}" />`, `Tabella dei dati: ${d}`]),
  ];
  return html`<div class="r-campo"><label for="corpo">${P.testo}</label><p class="r-aiuto" id="a-corpo">${P.testoAiuto}</p>
<p><label for="pezzo">${P.inserisci}</label> <select id="pezzo" data-pezzi="corpo"><option value="">…</option>${pezzi.map(
    ([t, nome]) => html`<option value="${t}">${nome}</option>`,
  )}</select></p>
<textarea id="corpo" name="${CORPO}" rows="24" aria-describedby="a-corpo m-c--corpo" class="r-prosa">
${corpo}</textarea>${messaggiDi(CORPO, messaggi.get(CORPO))}</div>`;
}

/** Come si chiama un campo dal suo percorso: «Indicatori, 3, Valore». */
function titoloDel({ forma }: CampoDelModulo, percorso: readonly string[]): string {
  const [primo, ...resto] = percorso;
  if (primo === undefined) return "";
  const dentro =
    forma.tipo === "elenco"
      ? forma.voce
      : forma.tipo === "gruppo"
        ? forma.campi.find((c) => c.nome === primo)
        : undefined;
  const qui = forma.tipo === "elenco" ? String(Number(primo) + 1) : (dentro?.titolo ?? primo);
  return [qui, dentro && titoloDel(dentro, resto)].filter(Boolean).join(", ");
}

/** I campi che due persone hanno cambiato in due modi: di ognuno si sceglie. Ciò che si è scritto resta nel modulo. */
export function paginaContrasto(
  { file, voce, campo }: Documento,
  contrasti: readonly Contrasto[],
  mandato: Mandato,
  { base, visto }: { base: string; visto: string },
): Html {
  const nascosti = [...mandato].filter(([n]) => !["fa", "base", VISTO].includes(n) && !n.startsWith(SCELTA));
  return html`<form method="post" action="${indirizzoModulo(file, voce)}">
<input type="hidden" name="base" value="${base}"><input type="hidden" name="${VISTO}" value="${visto}">
${nascosti.flatMap(([n, v]) =>
  v.map(
    (t) => html`<textarea hidden name="${n}">
${t}</textarea>`,
  ),
)}
${contrasti.map(
  (
    c,
  ) => html`<fieldset class="r-gruppo"><legend>${c.percorso === CORPO ? P.testo : titoloDel(campo, c.percorso.split("."))}</legend>
<dl><dt>${P.comEra}</dt><dd>${scritto(c.prima)}</dd><dt>${P.nelFile}</dt><dd>${scritto(c.loro)}</dd><dt>${P.ilMio}</dt><dd>${scritto(c.mio)}</dd></dl>
<p><label><input type="radio" name="${SCELTA}${c.percorso}" value="mio" required> ${P.tieniMio}</label>
<label><input type="radio" name="${SCELTA}${c.percorso}" value="loro"> ${P.tieniLoro}</label></p></fieldset>`,
)}
<button name="fa" value="salva">${P.salva}</button></form>`;
}

interface DellaGriglia {
  genere: GenereQualunque;
  base: string;
  diagnostiche: readonly Diagnostica[];
  mandate: Mandato | undefined;
}
const VUOTE_IN_FONDO = 5;

export function paginaGriglia(
  file: string,
  { testata, righe }: Griglia,
  { genere, base, diagnostiche, mandate }: DellaGriglia,
): Html {
  const quante = Math.max(righe.length + VUOTE_IN_FONDO, Number(mandate?.get("righe")?.[0] ?? 0));
  const cella = (i: number, j: number) => mandate?.get(`${i}.${j}`)?.[0] ?? righe[i]?.[j]?.testo ?? "";
  return html`<p class="r-briciole"><a href="/genere/${genere.nome}">${genere.titolo}</a></p>
<p class="r-aiuto">${P.cellePer}</p>
<ul>${diagnostiche.map((d) => html`<li>${messaggio(d, P.riga(d.riga))}</li>`)}</ul>
<form method="post" action="${indirizzoGriglia(file)}" data-griglia>
<input type="hidden" name="base" value="${base}"><input type="hidden" name="righe" value="${quante}">
<div class="r-barra"><button>${P.salva}</button></div>
<div class="r-larga" tabindex="0" role="region" aria-label="${file}">
<table class="r-griglia"><thead><tr>${[P.numeroRiga, ...testata].map((t) => html`<th scope="col">${t}</th>`)}</tr></thead><tbody>${Array.from(
    { length: quante },
    (_, i) => {
      const nome = i < righe.length ? P.riga(i + 1) : `${P.rigaNuova} ${i - righe.length + 1}`;
      const celle = testata.map((t, j) => {
        const detta = html`aria-label="${t}, ${nome}" autocomplete="off"`;
        return html`<td><input type="text" name="${i}.${j}" value="${cella(i, j)}" ${detta}></td>`;
      });
      return html`<tr><th scope="row">${i < righe.length ? i + 1 : "+"}</th>${celle}</tr>`;
    },
  )}</tbody></table></div></form>`;
}

/** Una voce da cominciare. */
export interface Comando {
  genere: Comincia;
  piano: Piano;
}

export function paginaNuovo({ genere, piano }: Comando, mandato: Mandato): Html {
  const risposte: Record<string, string> = {};
  const poste = genere.domande.filter((d) => !nonServe(d, piano));
  for (const d of poste) risposte[d.nome] = mandato.get(d.nome)?.[0] ?? "";
  return html`<form method="post" action="/nuovo/${genere.nome}">${poste.map((d) => {
    const ammessi = d.ammessi?.(piano, risposte);
    // Una proposta dipende dalle altre risposte: si fa quando ci sono tutte.
    const detta = risposte[d.nome] ?? "";
    const id = `d-${d.nome}`;
    const campo =
      ammessi && !d.comunque
        ? html`<select id="${id}" name="${d.nome}"><option value="">${P.nessunaRisposta}</option>${opzioni(ammessi, detta)}</select>`
        : d.righe
          ? html`<textarea id="${id}" name="${d.nome}" rows="4">
${detta}</textarea>`
          : html`<input type="text" id="${id}" name="${d.nome}" value="${detta}" autocomplete="off">`;
    const quanto = d.proposta ? P.loSceglie : d.facoltativa ? P.facoltativo : "";
    return html`<div class="r-campo"><label for="${id}">${d.testo}${quanto && html` <span class="r-quanto">(${quanto})</span>`}</label>${
      ammessi?.length === 0 && d.vuoto && html`<p class="r-aiuto">${d.vuoto}</p>`
    }${(d.spiega?.(risposte, piano) ?? []).map((riga) => html`<p class="r-aiuto">${riga}</p>`)}${campo}</div>`;
  })}<button>${P.scrivila}</button></form>`;
}

export const paginaTogli = ({ file, voce, genere }: Documento): Html =>
  html`<p>${P.toglierlaPerche}</p><form method="post" action="${indirizzoDi("togli", file, voce)}">
<button>${P.siTogli}</button> <a href="/genere/${genere.nome}">${P.tutteLeVoci}</a></form>`;

export const paginaRinomina = ({ file, voce, genere }: Documento, id: string): Html =>
  html`<p>${P.rinominarePerche}</p><form method="post" action="${indirizzoDi("rinomina", file, voce)}">
<div class="r-campo"><label for="id">${P.nomeNuovo}</label><input type="text" id="id" name="id" value="${id}" autocomplete="off" required></div>
<button>${P.cambiaNome}</button> <a href="/genere/${genere.nome}">${P.tutteLeVoci}</a></form>`;
