/** Il modulo di una voce: ogni campo con titolo, aiuto, risposta e i messaggi che lo riguardano. */
import type { Diagnostica } from "../diagnostica/index.ts";
import { eMappa, type Valore } from "../ritocco/cambio.ts";
import { accorcia } from "../testo/accorcia.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import type { CampoDelModulo } from "./campi.ts";
import { nomeDellaVoce } from "./documento.ts";
import { type Html, html, opzioni, se } from "./html.ts";
import { origineDi, righeDi } from "./leggi.ts";
import { messaggio } from "./messaggio.ts";

/** Ciò che serve per disegnare i campi. */
export interface Disegno {
  /** Il genere con cui si comincia una voce che in un registro manca. */
  inizia: (registro: string) => string | undefined;
  messaggi: ReadonlyMap<string, Diagnostica[]>;
  /** I registri da cui si sceglie: identificativo e nome. */
  registri: (registro: string) => readonly (readonly [id: string, nome: string])[];
  /** Di una riga di elenco, quale era nel file: niente, se è nuova. */
  origine: (riga: string) => string | undefined;
}

const idDi = (nome: string) => `c-${nome.replaceAll(/[^\p{L}\d_-]/gu, "-")}`;
const sotto = (nome: string, passo: string | number) => (nome ? `${nome}.${passo}` : String(passo));

/** I messaggi di un campo, con il perché e il rimedio a portata di mano. */
export function messaggiDi(nome: string, messaggi: readonly Diagnostica[] = []): Html {
  return html`<div class="r-messaggi" id="m-${idDi(nome)}">${messaggi.map((d) => messaggio(nelModulo(d)))}</div>`;
}

/** Il rimedio di un campo che manca parla di una riga del file: qui il campo si scrive dov'è. */
const nelModulo = (d: Diagnostica): Diagnostica =>
  d.regola === "campo-mancante" ? { ...d, suggerimento: P.scriviloQui } : d;

/** I campi di una voce. */
export const campiDelModulo = (campo: CampoDelModulo, valore: Valore | undefined, d: Disegno): Html =>
  campo.forma.tipo === "gruppo"
    ? html`${campo.forma.campi.map((c) => disegna(c, c.nome, eMappa(valore) ? valore[c.nome] : undefined, d))}`
    : disegna(campo, campo.nome, valore, d);

/** Dove si comincia ciò che in un registro manca. */
function comincia({ forma }: CampoDelModulo, d: Disegno): Html | "" {
  const genere = forma.tipo === "riferimento" ? d.inizia(forma.registro) : undefined;
  return genere
    ? html`<p class="r-aiuto"><a href="/nuovo/${genere}" target="_blank" rel="noopener">${P.manca(genere)}</a></p>`
    : "";
}

function disegna(campo: CampoDelModulo, nome: string, valore: Valore | undefined, d: Disegno, inElenco = false): Html {
  const { forma } = campo;
  if (forma.tipo === "gruppo") return gruppo(campo, forma.campi, nome, valore, d);
  if (forma.tipo === "elenco") return elenco(campo, forma.voce, nome, valore, d);
  const id = idDi(nome);
  const suoi = d.messaggi.get(nome);
  const sbagliato = suoi?.some((m) => m.gravita === "errore") ?? false;
  return html`<div class="r-campo">
<label for="${id}">${titolo(campo)}</label>
${aiuto(campo, `a-${id}`)}
${inElenco ? "" : comincia(campo, d)}${risposta(campo, { nome, id, valore, sbagliato }, d)}
${messaggiDi(nome, suoi)}
</div>`;
}

const titolo = ({ titolo: t, obbligatorio, nullo }: CampoDelModulo): Html =>
  html`${t} <span class="r-quanto">(${obbligatorio && !nullo ? P.obbligatorio : P.facoltativo})</span>`;

const aiuto = ({ aiuto: a }: CampoDelModulo, id: string): Html | "" =>
  a ? html`<p class="r-aiuto" id="${id}">${a.replaceAll("`null`", P.lasciaVuoto).replaceAll("`", "")}</p>` : "";

interface Risposta {
  nome: string;
  id: string;
  valore: Valore | undefined;
  sbagliato: boolean;
}

const scelta = (attributi: Html, ammessi: readonly string[], fatta: string): Html =>
  html`<select ${attributi}><option value="">${P.nessunaRisposta}</option>${opzioni(ammessi, fatta)}</select>`;

function risposta(campo: CampoDelModulo, { nome, id, valore, sbagliato }: Risposta, d: Disegno): Html {
  const detto = valore === undefined || valore === null ? "" : typeof valore === "object" ? "" : String(valore);
  const comuni = html`id="${id}" name="${nome}" aria-describedby="${campo.aiuto ? `a-${id} ` : ""}m-${id}"${se(sbagliato, 'aria-invalid="true"')}`;
  const { forma } = campo;
  switch (forma.tipo) {
    case "scelta": {
      const fuori = detto && !forma.ammessi.includes(detto) ? [detto] : [];
      return scelta(comuni, [...fuori, ...forma.ammessi], detto);
    }
    case "sì o no": {
      const ora = valore === true || detto === "true" ? P.si : valore === false || detto === "false" ? P.no : detto;
      return scelta(comuni, [P.si, P.no], ora);
    }
    case "riferimento": {
      const voci = d.registri(forma.registro);
      const suo = voci.find(([v]) => v === detto)?.[1];
      return html`<input type="text" list="e-${forma.registro}" autocomplete="off" value="${detto}" ${comuni}>${
        suo && suo !== detto ? html` <span class="r-nome">${suo}</span>` : ""
      }`;
    }
    default: {
      const lungo = (forma.tipo === "testo" && forma.lungo) || detto.length > 70 || detto.includes("\n");
      if (lungo)
        return html`<textarea rows="${Math.min(14, Math.max(2, Math.ceil(detto.length / 80) + 1))}" ${comuni}>
${detto}</textarea>`;
      const numerico = forma.tipo === "numero" ? html` inputmode="decimal" class="r-numero"` : "";
      return html`<input type="text" value="${detto}"${numerico} autocomplete="off" ${comuni}>`;
    }
  }
}

/** Ciò che un gruppo chiuso lascia vedere di sé: il suo primo testo. */
function breveDi(valore: Valore | undefined): string {
  if (!eMappa(valore)) return "";
  const nome = nomeDellaVoce(valore, "");
  const altro = Object.entries(valore).find(([k, v]) => k !== "id" && typeof v === "string" && v.trim())?.[1];
  return accorcia(String((nome !== valore.id && nome) || altro || nome), 70);
}

/** I titoli in cima a un modulo, per arrivarci subito. */
export const indiceDel = ({ forma }: CampoDelModulo): Html | "" =>
  forma.tipo === "gruppo" && forma.campi.length > 8
    ? html`<details class="r-indice"><summary>${P.vaiA}</summary><ul>${forma.campi.map(
        (c) => html`<li><a href="#${idDi(c.nome)}">${c.titolo}</a></li>`,
      )}</ul></details>`
    : "";

function gruppo(
  campo: CampoDelModulo,
  campi: readonly CampoDelModulo[],
  nome: string,
  valore: Valore | undefined,
  d: Disegno,
): Html {
  const dentro = html`${aiuto(campo, `a-${idDi(nome)}`)}${messaggiDi(nome, d.messaggi.get(nome))}${campi.map((c) =>
    disegna(c, sotto(nome, c.nome), eMappa(valore) ? valore[c.nome] : undefined, d),
  )}`;
  // Un modulo lungo si scorre per titoli: un gruppo si apre se è da riempire, o se c'è qualcosa da dire.
  const inCima = !nome.includes(".");
  const daDire = [...d.messaggi.keys()].some((n) => n === nome || n.startsWith(`${nome}.`));
  const daRiempire = campo.obbligatorio && !breveDi(valore);
  const aperto = daDire || daRiempire || (inCima && campo.obbligatorio);
  const breve = inCima ? "" : breveDi(valore);
  const detto = breve ? html` <span class="r-quanto">${breve}</span>` : "";
  return html`<details class="r-gruppo" id="${idDi(nome)}"${se(aperto, "open")}>
<summary>${titolo(campo)}${detto}</summary>${dentro}</details>`;
}

function elenco(
  campo: CampoDelModulo,
  voce: CampoDelModulo,
  nome: string,
  valore: Valore | undefined,
  d: Disegno,
): Html {
  const voci = Array.isArray(valore) ? (valore as readonly Valore[]) : [];
  const bottone = (azione: string, i: number, etichetta: string, extra = "") =>
    html`<button class="r-piccolo" name="fa" value="${azione}:${nome}:${i}" aria-label="${etichetta}${extra}">${etichetta}</button>`;
  const righe = voci.map((v, i) => {
    const suo = `${nome}.${i}`;
    const detta = ` (${campo.titolo}, ${i + 1})`;
    const interno = { ...voce, titolo: `${campo.titolo}, ${i + 1}`, aiuto: "", obbligatorio: true };
    const origine = d.origine(suo);
    return html`<li id="${idDi(suo)}-riga"><input type="hidden" name="${righeDi(nome)}" value="${i}">${
      origine === undefined ? "" : html`<input type="hidden" name="${origineDi(suo)}" value="${origine}">`
    }
${disegna(interno, suo, v, d, true)}
<p class="r-bottoni">${i > 0 && bottone("su", i, P.su, detta)}${i < voci.length - 1 && bottone("giù", i, P.giu, detta)}
${bottone("copia", i, P.copia, detta)}${bottone("togli", i, P.togliRiga, detta)}</p></li>`;
  });
  return html`<fieldset class="r-gruppo r-elenco" id="${idDi(nome)}"><legend>${titolo(campo)}</legend>
${aiuto(campo, `a-${idDi(nome)}`)}${comincia(voce, d)}${messaggiDi(nome, d.messaggi.get(nome))}
<input type="hidden" name="${righeDi(nome)}" value="">
<ol>${righe}</ol>
<button class="r-secondo" name="fa" value="aggiungi:${nome}:${voci.length}">${P.aggiungi(campo.titolo.toLowerCase())}</button>
</fieldset>`;
}

/** I registri citati da un campo, una volta ciascuno. */
function registriDi({ forma }: CampoDelModulo): string[] {
  if (forma.tipo === "riferimento") return [forma.registro];
  if (forma.tipo === "elenco") return registriDi(forma.voce);
  return forma.tipo === "gruppo" ? [...new Set(forma.campi.flatMap(registriDi))] : [];
}

/** Gli elenchi con cui il navigatore completa: si cerca per nome o per identificativo. */
export const elenchiDi = (campo: CampoDelModulo, registri: Disegno["registri"]): Html =>
  html`${registriDi(campo).map(
    (r) =>
      html`<datalist id="e-${r}">${registri(r).map(
        ([id, nome]) =>
          html`<option value="${id}"${se(nome !== id, `label="${html`${nome}`.testo}"`)}>${nome}</option>`,
      )}</datalist>`,
  )}`;
