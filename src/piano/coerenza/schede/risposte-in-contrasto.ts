/** Le risposte di una scheda non devono smentirsi fra loro. */
import type { Domande } from "../../../generi/obiettivi/schema.ts";
import type { Obiettivo } from "../../modello.ts";
import type { Percorso } from "../../yaml.ts";
import type { Regola } from "../regola.ts";

export const risposteInContrasto: Regola = {
  id: "risposte-in-contrasto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Due risposte della stessa scheda si smentiscono",
  motivo: "La Regione conta le risposte: un «sì» senza seguito, o un «no» con un elenco sotto, sono contati male.",
  esempio: { sbagliato: "nuovo servizio: sì; servizio: già presente", giusto: "nuovo servizio: sì; servizio: nuovo" },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi.flatMap((o) =>
      (o.domande ? contrasti(o, o.domande) : []).map(([percorso, messaggio]) => ({
        file: o.file,
        ...posizione(o.file, percorso),
        messaggio: `Obiettivo ${o.id.toUpperCase()}: ${messaggio}`,
        figure: [o.id],
      })),
    ),
};

function contrasti(o: Obiettivo, d: Domande): [Percorso, string][] {
  const trovati: [Percorso, string, boolean][] = [
    [
      ["domande", "nuovoServizio"],
      "dice che il servizio è nuovo e che è già presente",
      d.nuovoServizio.risposta === "sì" && d.nuovoServizio.servizio === "già presente",
    ],
    [
      ["domande", "nuovoServizio"],
      "dice che non prevede un nuovo servizio, e poi che il servizio è nuovo",
      d.nuovoServizio.risposta === "no" && d.nuovoServizio.servizio === "nuovo",
    ],
    [
      ["domande", "trasversale"],
      "dice che è trasversale ad altre aree e non dice quali",
      d.trasversale.risposta === "sì" && !d.trasversale.aree?.length && !d.trasversale.nota,
    ],
    [
      ["domande", "trasversale"],
      "dice che non è trasversale e nomina altre aree",
      d.trasversale.risposta === "no" && Boolean(d.trasversale.aree?.length),
    ],
    [
      ["domande", "altriAttori"],
      "dice che coinvolge altri attori e non dice quali",
      d.altriAttori.risposta === "sì" && !d.altriAttori.attori?.length && !d.altriAttori.nota,
    ],
    [
      ["domande", "altriAttori"],
      "dice che non coinvolge altri attori e ne elenca",
      d.altriAttori.risposta === "no" && Boolean(d.altriAttori.attori?.length),
    ],
    [
      ["domande", "digitalizzazione"],
      "dice che non ha aspetti digitali e ne indica",
      d.digitalizzazione.risposta === "no" && Boolean(d.digitalizzazione.aspetti?.length),
    ],
    [
      ["domande", "coinvolgimentoTerzoSettore"],
      "non è co-programmato né co-progettato, e non dice come coinvolge il Terzo settore",
      d.coProgrammato.risposta === "no" &&
        d.coProgettato?.risposta !== "sì" &&
        d.coProgettato?.risposta !== "solo testo" &&
        d.coinvolgimentoTerzoSettore === null,
    ],
    [
      ["notaRisorse"],
      "dice che non servono risorse economiche e ne elenca",
      /non (?:sono|è) (?:necessari|previst)|nessuna risorsa/i.test(o.notaRisorse ?? "") &&
        o.risorse.some((r) => r.importo),
    ],
  ];
  return trovati.flatMap(([percorso, messaggio, vero]) => (vero ? [[percorso, messaggio] as [Percorso, string]] : []));
}
