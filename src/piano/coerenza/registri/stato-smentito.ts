/** Lo stato, l'approvazione, il voto e la seduta raccontano la stessa storia. */

import type { Luogo } from "../../../diagnostica/index.ts";
import type { Caricamento } from "../../carica.ts";
import type { Atto, Piano } from "../../modello.ts";
import type { Percorso } from "../../yaml.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

const FILE = "piano.yaml";
type Voto = NonNullable<NonNullable<Piano["identita"]["approvazione"]>["voto"]>;

export const statoSmentito: Regola = {
  id: "stato-smentito",
  famiglia: "registri",
  gravita: "errore",
  titolo: "Lo stato del piano, l'approvazione, il voto o la seduta si smentiscono",
  motivo: "La copertina direbbe «approvato», e la pagina accanto «non è ancora il testo approvato».",
  esempio: { sbagliato: "stato: approvato, senza «approvazione»", giusto: "stato: approvato, con organo, data e atto" },
  cerca: (contesto) => [
    ...primi(dellIdentita(contesto), () => dellaSeduta(contesto)),
    ...contesto.piano.atti.flatMap(({ file, punti }) =>
      punti.flatMap((p, i) =>
        (p.voti ?? []).flatMap((v, j) => delVoto(v, file, ["punti", i, "voti", j], contesto.posizione)),
      ),
    ),
  ],
};

/** Ciò che si smentisce da sé non si confronta anche con la seduta. */
const primi = (trovate: Segnalazione[], altrimenti: () => Segnalazione[]) => (trovate.length ? trovate : altrimenti());

function dellIdentita({ piano, posizione, oggi }: Contesto): Segnalazione[] {
  const { stato, approvazione, versione, anni: triennio } = piano.identita;
  const qui = (percorso: Percorso, messaggio: string, suggerimento?: string): Segnalazione => ({
    ...{ file: FILE, ...posizione(FILE, percorso), messaggio },
    ...(suggerimento ? { suggerimento } : {}),
  });
  if (!approvazione)
    return stato === "approvato"
      ? [
          qui(
            ["stato"],
            "Lo stato è «approvato», ma manca «approvazione»: non si sa da chi, quando e con quale atto",
            "scrivi «approvazione» con organo, data e atto; se non è ancora approvato, «stato: bozza» o «adottato»",
          ),
        ]
      : [];
  const esito = approvazione.voto?.esito ?? "approvato";
  if (stato !== "approvato")
    return [
      qui(
        ["stato"],
        `Lo stato è «${stato}», ma c'è un'approvazione del ${approvazione.data}`,
        "scrivi «stato: approvato», o togli «approvazione»",
      ),
    ];
  if (esito !== "approvato")
    return [
      qui(
        ["approvazione", "voto", "esito"],
        `Lo stato è «approvato», ma il voto dell'approvazione è «${esito}»`,
        "correggi l'esito; se il piano non è stato approvato, cambia lo stato e togli «approvazione»",
      ),
    ];
  const anno = Number(approvazione.data.slice(0, 4));
  return [
    ...(approvazione.voto ? delVoto(approvazione.voto, FILE, ["approvazione", "voto"], posizione) : []),
    ...(oggi && approvazione.data > oggi
      ? [
          qui(
            ["approvazione", "data"],
            `Il piano è «approvato» il ${approvazione.data}, un giorno che deve ancora venire`,
          ),
        ]
      : []),
    ...(anno > triennio.fine || anno < triennio.inizio - 2
      ? [
          qui(
            ["approvazione", "data"],
            `Il piano del ${triennio.inizio}-${triennio.fine} è approvato il ${approvazione.data}: è un altro triennio`,
          ),
        ]
      : []),
    ...(/^0(?:\D|$)|bozza|draft|provvisori/i.test(versione)
      ? [
          qui(
            ["versione"],
            `Lo stato è «approvato», ma la versione «${versione}» è di un testo provvisorio`,
            'scrivi la versione del testo approvato, per esempio "1.0"',
          ),
        ]
      : []),
  ];
}

/** Un voto che non sta insieme: approvato con più contrari che favorevoli, unanime con dei contrari. */
function delVoto(
  { esito, favorevoli, contrari = 0, unanime }: Voto,
  file: string,
  dove: Percorso,
  posizione: Caricamento["posizione"],
): Segnalazione[] {
  const qui = (campo: string, messaggio: string): Segnalazione[] => [
    { file, ...posizione(file, [...dove, campo]), messaggio, suggerimento: "correggi l'esito o i voti" },
  ];
  if (unanime === "sì" && contrari > 0) return qui("unanime", `Il voto è «unanime», ma i contrari sono ${contrari}`);
  if (esito === "approvato" && favorevoli !== undefined && (favorevoli < contrari || favorevoli === 0))
    return qui("esito", `Il voto è «approvato», ma con ${favorevoli} favorevoli e ${contrari} contrari`);
  if (esito === "respinto" && unanime === "sì" && (favorevoli ?? 0) > 0)
    return qui("esito", `Il voto è «respinto», ma i favorevoli sono ${favorevoli} e nessuno è contrario`);
  return [];
}

/** L'approvazione contro la seduta dello stesso organo, se il piano la racconta. */
function dellaSeduta({ piano, posizione }: Contesto): Segnalazione[] {
  const { stato, approvazione } = piano.identita;
  if (!approvazione || stato !== "approvato") return [];
  const sedute = piano.atti.filter((a) => a.organo === approvazione.organo && !a.altroAmbito);
  const quella = sedute.find((a) => a.data === approvazione.data);
  const luogo = (a: Atto, campo: string): Luogo => ({ file: a.file, ...posizione(a.file, [campo]) });
  const qui = (campo: string, messaggio: string, seduta: Atto, altro: string): Segnalazione[] => [
    {
      ...{ file: FILE, ...posizione(FILE, ["approvazione", campo]), messaggio },
      ...{ suggerimento: `correggi «${campo}», o la seduta in ${seduta.file}`, altrove: [luogo(seduta, altro)] },
    },
  ];
  if (!quella) {
    const altra = sedute.find((a) => a.data && a.punti.some((p) => approva(p)));
    return altra
      ? qui(
          "data",
          `Il piano è approvato il ${approvazione.data}, ma la seduta che lo approva è del ${altra.data}`,
          altra,
          "data",
        )
      : [];
  }
  const voti = quella.punti.flatMap((p) => p.voti ?? []);
  if (voti.length && voti.every((v) => v.esito !== "approvato"))
    return qui(
      "data",
      `Il piano è approvato il ${approvazione.data}, ma in quella seduta nessun voto approva`,
      quella,
      "punti",
    );
  const { voto } = approvazione;
  const uguale = (v: Voto) =>
    (["favorevoli", "contrari", "astenuti"] as const).every(
      (c) => v[c] === undefined || voto?.[c] === undefined || v[c] === voto[c],
    );
  const delPiano = quella.punti.filter(approva).flatMap((p) => p.voti ?? []);
  const scelti = delPiano.length ? delPiano : voti;
  return voto && scelti.length && !scelti.some((v) => uguale(v))
    ? qui("voto", "Il voto dell'approvazione non è quello della seduta", quella, "punti")
    : [];
}

/** Vero se il punto all'ordine del giorno approva il piano. */
const approva = ({ titolo, voti }: Atto["punti"][number]): boolean =>
  /\bapprovazione\b.*\bpiano\b/i.test(titolo) && (voti ?? []).some((v) => v.esito === "approvato");
