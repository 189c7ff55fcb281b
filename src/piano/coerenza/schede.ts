/** Le schede: un obiettivo si misura anche dal suo impatto, e il valore atteso non peggiora quello di partenza. */
import { scriviMisura } from "../indicatori.ts";
import { impronta, type Regola } from "./regola.ts";

export const senzaImpatto: Regola = {
  id: "senza-impatto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Un obiettivo tematico non ha indicatori di impatto",
  motivo: "Senza un indicatore di impatto, alla fine del triennio non si può dire che cosa è cambiato per le persone.",
  esempio: { sbagliato: "solo indicatori di processo e di risultato", giusto: "almeno un indicatore di impatto" },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi
      .filter((o) => o.tipo === "tematico" && !o.indicatori.some((i) => i.tipo === "impatto"))
      .map((o) => ({
        file: o.file,
        ...posizione(o.file, ["indicatori"]),
        messaggio: `L'obiettivo ${o.id.toUpperCase()} non ha indicatori di impatto`,
      })),
};

export const attesoNonMigliora: Regola = {
  id: "atteso-non-migliora",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Il valore atteso non è più alto di quello di partenza",
  motivo:
    "Un valore atteso uguale o più basso di quello di partenza non è un traguardo, o è un errore di trascrizione.",
  esempio: { sbagliato: "di partenza 400, atteso 300", giusto: "di partenza 300, atteso 400" },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi.flatMap((o) =>
      o.indicatori.flatMap((atteso, i) => {
        if (atteso.tipo === "input" || atteso.valore === null || atteso.confronto === "diminuzione") return [];
        const base = o.indicatori.find(
          (b) =>
            b.tipo === "input" &&
            b.unita === atteso.unita &&
            b.valore !== null &&
            impronta(b.descrizione) === impronta(atteso.descrizione),
        );
        if (base?.valore == null || base.valore < atteso.valore) return [];
        return [
          {
            file: o.file,
            ...posizione(o.file, ["indicatori", i, "valore"]),
            messaggio: `«${atteso.descrizione}»: ${atteso.id} attende ${scriviMisura(atteso.valore, atteso.unita)}, ma si parte da ${scriviMisura(base.valore, base.unita)} (${base.id})`,
          },
        ];
      }),
    ),
};
