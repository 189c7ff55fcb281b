/** Una parte non può essere più grande del suo tutto. */
import { type Coppia, coppie } from "../../../testo/affermazioni/quote.ts";
import { type Numero, posti, type Traccia } from "../../../testo/affermazioni/segni.ts";
import type { Contesto } from "../contesto.ts";
import { affermazioni, segnala } from "../prosa/prosa.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { eDiCui, nomeCella, perColonne, perRighe, postoCella, type Tabella } from "./tabella.ts";

export const parteMaggiore: Regola = {
  id: "parte-maggiore",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una parte è più grande del suo totale",
  motivo: "«40 persone, di cui 45 donne» non può essere: uno dei due numeri è sbagliato, o contano cose diverse.",
  esempio: { sbagliato: "40 persone, di cui 45 donne", giusto: "45 persone, di cui 40 donne" },
  cerca: (contesto) => [
    ...contesto.piano.dataset.flatMap((d) => [
      ...nelleTabelle(contesto, perColonne(d)),
      ...nelleTabelle(contesto, perRighe(d)),
    ]),
    ...neiTesti(contesto),
  ],
};

/** Le voci «di cui …» contro la voce che le precede. */
function nelleTabelle(contesto: Contesto, tabella: Tabella): Segnalazione[] {
  return tabella.voci.flatMap((voce, i) => {
    if (!eDiCui(voce.titolo)) return [];
    const intero = tabella.voci.findLastIndex((v, j) => j < i && !eDiCui(v.titolo));
    return tabella.serie.flatMap((serie) => {
      const [parte, tutto] = [serie.celle[i], serie.celle[intero]];
      if (!parte || !tutto || parte.valore <= tutto.valore) return [];
      return [
        {
          ...postoCella(contesto, tabella, serie.nome, voce.nome),
          messaggio: `«${voce.titolo}» (${parte.testo}) è più di «${tabella.voci[intero]?.titolo}» (${tutto.testo})`,
          figure: [nomeCella(tabella, serie.nome, voce.nome)],
        },
      ];
    });
  });
}

/** «58 sui 49 ospiti», «40 persone, di cui 45 donne», «su 63 candidati ne sono stati assunti 71». */
function neiTesti(contesto: Contesto): Segnalazione[] {
  return affermazioni(contesto).flatMap((a) => {
    if (a.letta.numeri.length < 2) return [];
    const dette = [...diCui(a.letta), ...coppie(a.letta).filter((c) => stessaCosa(c))];
    const viste = new Set<unknown>();
    return dette.flatMap(({ parte, tutto }) => {
      if (parte.valore <= tutto.valore || viste.has(parte)) return [];
      viste.add(parte);
      return [
        segnala(contesto, a, parte, `La parte (${parte.scritto.trim()}) è più del tutto (${tutto.scritto.trim()})`),
      ];
    });
  });
}

/** Domande, interventi, ore: di una cosa sola se ne possono fare più d'una. */
const EVENTI =
  /domand|richiest|intervent|or[ae]\s|colloqui|visit|access|post[io]|presenz|contatt|prestazion|incontr|ann[io]|mes[ei]|giorn|segnalazion|attivit|azion|euro|candidat/u;
/** Ciò che può seguire la parte, quando è del suo tutto davanti: non un altro nome. */
const DELLA_PARTE =
  /^\s*(?:$|(?:sono|hanno|è|ha|vengono|risultano|al|alle|ai|donne|uomini|minori|stranier|italian|femmin|maschi|con|di età|non|si|ne)(?!\p{L}))/u;

function stessaCosa({ fra, dopo, tuttoDavanti, genitivo }: Coppia): boolean {
  if (genitivo) return false;
  if (tuttoDavanti) return DELLA_PARTE.test(dopo) && !/post[io]\s|ann[io]\s|mes[ei]\s|giorn/u.test(fra);
  return (
    !EVENTI.test(`${fra} `) &&
    !/^\s(?:post[io]|ann[io]|mes[ei]|giorni|sedi|alloggi|comuni|bandi|turni|settimane)/u.test(dopo)
  );
}

const DI_CUI = /[,;(]?\s?(?:di cui|tra cui|fra cui|dei quali|delle quali|di quest[ie]|di loro)(?!\p{L}),?/u;
/** Il tutto prima di «di cui», e la parte subito dopo o, con «52 dei quali», subito prima. */
function diCui(t: Traccia): { parte: Numero; tutto: Numero }[] {
  const taglio = DI_CUI.exec(t.segni);
  if (!taglio) return [];
  const numeri = posti(t, "NE");
  const fine = taglio.index + taglio[0].length;
  const davanti = numeri.filter((n) => n.posto < taglio.index);
  const ultimo = davanti.at(-1);
  // «47 alloggi, 52 dei quali»: la parte è il numero appena prima.
  if (ultimo && davanti.length > 1 && taglio.index - ultimo.posto <= 2 && /quali/.test(taglio[0])) {
    const tutto = davanti.at(-2);
    return tutto && tutto.numero.unita === ultimo.numero.unita ? [{ parte: ultimo.numero, tutto: tutto.numero }] : [];
  }
  const parte = numeri.find((n) => n.posto >= fine);
  // In un nucleo sta più d'una persona.
  const insieme = (posto: number | undefined) =>
    posto !== undefined && /^.\s(?:nucle|famigl|cas[ae]|allogg|class|grupp)/u.test(t.segni.slice(posto));
  if (insieme(ultimo?.posto) && !insieme(parte?.posto)) return [];
  return parte &&
    ultimo &&
    parte.posto - fine < 45 &&
    (parte.numero.unita === ultimo.numero.unita || (parte.numero.passo >= 1000 && ultimo.numero.passo >= 1000))
    ? [{ parte: parte.numero, tutto: ultimo.numero }]
    : [];
}
