/** Le risposte di una scheda non devono smentirsi fra loro. */
import { dettaglioDi, rispostaSu } from "../../../generi/obiettivi/domande.ts";
import type { Profilo } from "../../../generi/profilo/profili.ts";
import type { ArgomentoDomanda } from "../../../generi/profilo/schema.ts";
import type { Obiettivo } from "../../modello.ts";
import type { Percorso } from "../../yaml.ts";
import type { Regola } from "../regola.ts";

export const risposteInContrasto: Regola = {
  id: "risposte-in-contrasto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Due risposte della stessa scheda si smentiscono",
  motivo: "Chi governa conta le risposte: un «sì» senza seguito, o un «no» con un elenco sotto, sono contati male.",
  esempio: { sbagliato: "nuovo servizio: sì; servizio: già presente", giusto: "nuovo servizio: sì; servizio: nuovo" },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi.flatMap((o) =>
      (o.domande ? contrasti(o, piano.profilo) : []).map(([percorso, messaggio]) => ({
        file: o.file,
        ...posizione(o.file, percorso),
        messaggio: `Obiettivo ${o.id.toUpperCase()}: ${messaggio}`,
        figure: [o.id],
      })),
    ),
};

function contrasti(o: Obiettivo, profilo: Profilo): [Percorso, string][] {
  const su = (argomento: ArgomentoDomanda) => rispostaSu(profilo, o.domande, argomento);
  const detta = (argomento: ArgomentoDomanda) => su(argomento)?.composta?.risposta;
  const elenca = (argomento: ArgomentoDomanda) => dettaglioDi<string>(su(argomento));
  const senzaSeguito = (argomento: ArgomentoDomanda) =>
    detta(argomento) === "sì" && !elenca(argomento).length && !su(argomento)?.composta?.nota;
  const elencaLoStesso = (argomento: ArgomentoDomanda) => detta(argomento) === "no" && elenca(argomento).length > 0;
  const contrari: [ArgomentoDomanda, string, boolean][] = [
    [
      "nuovo servizio",
      "dice che il servizio è nuovo e che è già presente",
      detta("nuovo servizio") === "sì" && elenca("nuovo servizio").includes("già presente"),
    ],
    [
      "nuovo servizio",
      "dice che non prevede un nuovo servizio, e poi che il servizio è nuovo",
      detta("nuovo servizio") === "no" && elenca("nuovo servizio").includes("nuovo"),
    ],
    ["trasversale", "dice che è trasversale ad altre aree e non dice quali", senzaSeguito("trasversale")],
    ["trasversale", "dice che non è trasversale e nomina altre aree", elencaLoStesso("trasversale")],
    ["altri attori", "dice che coinvolge altri attori e non dice quali", senzaSeguito("altri attori")],
    ["altri attori", "dice che non coinvolge altri attori e ne elenca", elencaLoStesso("altri attori")],
    ["digitale", "dice che non ha aspetti digitali e ne indica", elencaLoStesso("digitale")],
    [
      "terzo settore",
      "non è co-programmato né co-progettato, e non dice come coinvolge il Terzo settore",
      detta("co-programmazione") === "no" &&
        !["sì", "solo testo"].includes(detta("co-progettazione") ?? "") &&
        su("terzo settore")?.risposta === null,
    ],
  ];
  const senzaSoldi =
    /non (?:sono|è) (?:necessari|previst)|nessuna risorsa/i.test(o.notaRisorse ?? "") &&
    o.risorse.some((r) => r.importo);
  return [
    ...contrari.flatMap(([argomento, messaggio, vero]): [Percorso, string][] =>
      vero ? [[["domande", su(argomento)?.domanda.campo ?? ""], messaggio]] : [],
    ),
    ...(senzaSoldi
      ? [[["notaRisorse"], "dice che non servono risorse economiche e ne elenca"] as [Percorso, string]]
      : []),
  ];
}
