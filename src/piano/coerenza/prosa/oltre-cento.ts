/** Una parte di un tutto non passa cento, e nemmeno le parti che lo dividono. */
import { posti, s, type Traccia } from "../../../testo/affermazioni/segni.ts";
import { scriviPercentuale } from "../../../testo/numeri.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, relativa, segnala } from "./prosa.ts";

export const oltreCento: Regola = {
  id: "oltre-cento",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una parte del tutto passa il cento per cento",
  motivo: "Il 115% di chi ha chiesto un contributo non può averlo ricevuto: è sbagliato il numero, o la sua base.",
  esempio: { sbagliato: "il 115% di chi lo ha chiesto", giusto: "il 95% di chi lo ha chiesto" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      const percentuali = posti(a.letta, "P").filter(({ numero }) => !relativa(a, numero));
      const sole = percentuali.flatMap(({ numero, posto }) =>
        numero.valore > 100 && numero.modo !== "meno" && parteDi(a.letta, posto)
          ? [segnala(contesto, a, numero, `${numero.scritto.trim()} è più del tutto di cui è parte`)]
          : [],
      );
      if (sole.length || percentuali.length < 2) return sole;
      const somma = percentuali.reduce((n, p) => n + p.numero.valore, 0);
      const [prima] = percentuali;
      if (!prima || somma <= 100 + percentuali.length || !ripartizione(a.letta)) return [];
      const conto = percentuali.map((p) => p.numero.scritto.trim()).join(" + ");
      return [
        segnala(
          contesto,
          a,
          prima.numero,
          `Le parti fanno ${scriviPercentuale(Math.round(somma * 10) / 10)}: ${conto}`,
        ),
      ];
    }),
};

/** Di persone, famiglie e Comuni non se ne raggiungono più di quanti sono. */
const CONTATI =
  /^\s(?:dei|degli|delle|della|del)\s(?:famigli|person|resident|abitant|comuni|utent|bambin|minori|alunn|student|anzian|donn|uomin|scuol|operator|nucle|client|iscritt|partecipant|popolazion|ragazz|giovan|stranier|beneficiar|candidat|intervistat|enti\s|associazion|lavorator|pazient|ricoverat)|^\s(?:di\schi|di\scoloro|di\squanti)\s/u;

function parteDi(t: Traccia, posto: number): boolean {
  const prima = t.segni.slice(Math.max(0, posto - 60), posto);
  const dopo = t.segni.slice(posto + 1);
  if (
    /aument|cresc|salit|pari|rispetto|spes|tasso|indice|rapporto/u.test(prima) ||
    /^(?:\s[\p{L}']+){0,7}\s?[\p{Co}]/u.test(dopo)
  )
    return false;
  return (
    CONTATI.test(dopo) &&
    !/^\s(?:\p{L}+\s){0,5}(?:previst|attes|programmat|disponibil|autorizzat|precedent)/u.test(dopo)
  );
}

/** Le percentuali dividono lo stesso tutto: «degli inquilini, il 64% è italiano, il 27%…», e non si può stare in due parti. */
function ripartizione(t: Traccia): boolean {
  if (
    /più (?:risposte|canali|di un|voci|servizi|scelte)|anche|rispost[ae] multipl|insieme|sia |entrambi|di questi|di cui|dei quali|tra loro|contro|rispetto|mentre|ma\s|tasso|media|\d{4}/u.test(
      t.segni,
    ) ||
    new RegExp(s("YD"), "u").test(t.segni)
  )
    return false;
  if (
    !/^(?:dei|degli|delle|tra i|fra i|tra gli|tra le|fra le|gli|i|le)\s/u.test(t.segni) &&
    !/[:,]\s(?:il|l')\s?[\p{Co}]/u.test(t.segni)
  )
    return false;
  if ([...t.segni.matchAll(new RegExp(String.raw`per\s(?:il|l')\s?${s("P")}`, "gu"))].length >= 2) return true;
  const soggetto = new RegExp(
    String.raw`(?:il|l')\s?${s("P")}\s(?:è|sono|ha\s(?:meno|più|fra|tra|oltre|fino)|vive|risiede|proviene|viene|lavora|appartiene)\s`,
    "gu",
  );
  const quante = [...t.segni.matchAll(soggetto)].length;
  // «Dei ricoverati il 48% torna a casa, il 37%…, il 22%…»: se si passa di poco, le parti si volevano intere.
  const somma = posti(t, "P").reduce((n, p) => n + p.numero.valore, 0);
  return quante >= 2 || (/^(?:dei|degli|delle)\s/u.test(t.segni) && (quante >= 1 || somma <= 115));
}
