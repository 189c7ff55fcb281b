/** I nomi di file e cartelle che non tutti i computer possono tenere: chi scarica il piano su Windows lo perderebbe. */

import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { riservato } from "../testo/nomi-riservati.ts";
import { mostraNome, nomeSegno, segniIn } from "../testo/segni.ts";

/**
 * Windows si ferma a 260 caratteri di percorso: qui ne restano 100 per dove la cartella è copiata
 * (`C:\Users\nome.cognome\Documents\piano-di-zona\content\…`).
 */
const MASSIMO_PERCORSO = 160;
const INIZIO = { riga: 1, colonna: 1 };
const VIETATI = /[<>:"|?*\\]/;

/** @param percorsi relativi alla cartella del piano, con /; le cartelle in cui stanno si guardano una volta */
export function controllaNomi(percorsi: readonly string[]): Diagnostica[] {
  const tutti = new Set(percorsi.flatMap(conCartelle));
  const lunghi = percorsi.filter((p) => p.length > MASSIMO_PERCORSO).map(troppoLungo);
  return [...[...tutti].flatMap(nomeSbagliato), ...uguali([...tutti]), ...lunghi];
}

/** Un percorso e le cartelle in cui sta: `a/b/c` → `a`, `a/b`, `a/b/c`. */
const conCartelle = (percorso: string): string[] => {
  const parti = percorso.split("/");
  return parti.map((_, i) => parti.slice(0, i + 1).join("/"));
};

function nomeSbagliato(percorso: string): Diagnostica[] {
  const nome = percorso.split("/").at(-1) ?? "";
  const mostrato = mostraNome(nome);
  const segni = [...segniIn(nome), ...(nome.startsWith("\ufeff") ? [{ codice: 0xfeff }] : [])];
  if (segni.length) {
    const detti = [...new Set(segni.map((s) => nomeSegno(s.codice)))].join("; ");
    const messaggio = `Il nome «${mostrato}» ha un segno che inganna chi legge, o che nessuno vede: ${detti}`;
    return [errore(percorso, INIZIO, "segno-ingannevole", messaggio, "cambiagli nome: usa lettere, cifre e trattini")];
  }
  const guaio = (messaggio: string, suggerimento: string) => [
    errore(
      percorso,
      INIZIO,
      "nome-windows",
      `Su Windows il nome «${mostrato}» non può esistere: ${messaggio}`,
      suggerimento,
    ),
  ];
  if (riservato(nome))
    return guaio(
      `«${nome.split(".")[0]}» è un dispositivo`,
      `chiamalo per esempio «${nome.replace(/^([^.]*)/, "$1-piano")}»`,
    );
  if (/[. ]$|^ /.test(nome))
    return guaio(
      "comincia con uno spazio, o finisce con un punto o uno spazio",
      `chiamalo «${nome.replace(/^ +|[. ]+$/g, "")}»`,
    );
  const vietato = VIETATI.exec(nome)?.[0];
  return vietato ? guaio(`c'è il segno ${vietato}`, "usa lettere, cifre e trattini") : [];
}

/** I nomi della stessa cartella che si distinguono solo per le maiuscole, o per come è scritto un accento. */
function uguali(percorsi: string[]): Diagnostica[] {
  const gruppi = Map.groupBy(percorsi, (p) => p.normalize("NFC").toLowerCase());
  return [...gruppi.values()].flatMap(([primo, ...altri]) => {
    const cartella = primo?.split("/").slice(0, -1).join("/") ?? "";
    const vicini = altri.filter((a) => a.split("/").slice(0, -1).join("/") === cartella);
    return primo === undefined || !vicini.length
      ? []
      : [
          {
            ...errore(
              primo,
              INIZIO,
              "nomi-uguali",
              `Su Windows e su Mac questo nome è lo stesso di ${vicini.map((v) => `«${mostraNome(v)}»`).join(" e di ")}: uno dei due si perde`,
              "cambia uno dei nomi: non bastano le maiuscole, né un accento scritto in un altro modo",
            ),
            altrove: vicini.map((file) => ({ file, ...INIZIO })),
          },
        ];
  });
}

const troppoLungo = (percorso: string): Diagnostica =>
  errore(
    percorso,
    INIZIO,
    "nome-windows",
    `Questo percorso è di ${percorso.length} caratteri: Windows, contando dove sta la cartella, si ferma a 260`,
    `accorcia i nomi di file e cartelle: il percorso può averne al massimo ${MASSIMO_PERCORSO}`,
  );
