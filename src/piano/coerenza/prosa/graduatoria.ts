/** Il primo di una graduatoria ha il numero più grande; il Comune più popoloso è quello della tabella. */
import { estremi, graduatoria as graduatoriaDi } from "../../../testo/affermazioni/elenchi.ts";
import { nomeNormale } from "../../enti.ts";
import { type AbitantiComune, abitantiDeiComuni } from "../abitanti.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, affermazioni, segnala } from "./prosa.ts";

export const graduatoria: Regola = {
  id: "graduatoria",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una graduatoria non è nell'ordine dei suoi numeri",
  motivo: "«Il più piccolo è Prato Alto» quando un altro Comune è più piccolo: chi ci vive se ne accorge per primo.",
  esempio: {
    sbagliato: "il più richiesto è il trasporto (212), seguito dai pasti (240)",
    giusto: "il più richiesto sono i pasti (240), seguiti dal trasporto (212)",
  },
  cerca: (contesto) => {
    const comuni = abitantiDeiComuni(contesto.piano);
    return affermazioni(contesto).flatMap((a) => [...inFila(contesto, a), ...primiEUltimi(contesto, a, comuni)]);
  },
};

function inFila(contesto: Contesto, a: Affermazione): Segnalazione[] {
  if (a.letta.numeri.length < 2) return [];
  const g = graduatoriaDi(a.letta);
  if (!g) return [];
  const i = g.valori.findIndex(
    (v, n) =>
      n > 0 && (g.scende ? v.valore > (g.valori[n - 1]?.valore ?? 0) : v.valore < (g.valori[n - 1]?.valore ?? 0)),
  );
  const fuori = g.valori[i];
  if (!fuori) return [];
  const verso = g.scende ? "più" : "meno";
  return [
    segnala(
      contesto,
      a,
      fuori,
      `${fuori.scritto.trim()} viene dopo ${g.valori[i - 1]?.scritto.trim()}, ma è di ${verso}`,
    ),
  ];
}

function primiEUltimi(contesto: Contesto, a: Affermazione, comuni: AbitantiComune[]): Segnalazione[] {
  if (comuni.length < 2 || !/[Cc]omune/.test(a.testo)) return [];
  return estremi(a.letta).flatMap(({ massimo, rango, nome, inizio }) => {
    const ordinati = [...comuni].sort((x, y) => (massimo ? y.abitanti - x.abitanti : x.abitanti - y.abitanti));
    const suo = comuni.find((c) => nomeNormale(c.nome) === nomeNormale(nome));
    const primo = ordinati[rango - 1];
    if (!suo || !primo || suo.abitanti === primo.abitanti) return [];
    const messaggio = `Il ${rango > 1 ? `${rango}° ` : ""}Comune ${massimo ? "più" : "meno"} popoloso è ${primo.nome} (${primo.testo} abitanti), non ${nome} (${suo.testo})`;
    return [
      segnala(contesto, a, { scritto: nome, inizio }, messaggio, {
        altrove: [{ file: primo.file, ...contesto.posizione(primo.file, primo.posto) }],
      }),
    ];
  });
}
