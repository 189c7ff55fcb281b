/** Un piano nuovo: l'identità completa e un esempio di ogni genere, scritti con le stesse aperture di `npm run nuovo`. */
import { GENERI, generiDel } from "../generi/index.ts";
import { schemaDi } from "../generi/json-schema.ts";
import type { FileNuovo, Risposte } from "../generi/nuovo/apertura.ts";
import { scheletro } from "../generi/nuovo/scheletro.ts";
import { PROFILI, PROFILO_BASE } from "../generi/profilo/profili.ts";
import { GENERI as DA_COMINCIARE } from "../nuovo/prova.ts";
import { senzaChiedere } from "../nuovo/risposte.ts";
import { componi } from "../piano/carica.ts";
import { SCHEMA } from "../piano/migrazioni.ts";
import { PAROLE_CREA as P } from "../testo/parole/crea.ts";
import { slug } from "../testo/slug.ts";
import { type ComuneIstat, dividi, trovaComuni } from "./comuni.ts";
import { anniDi } from "./domande.ts";
import { ESEMPI } from "./esempi.ts";

/**
 * I file di un piano nuovo, valido.
 * @param r le risposte, già controllate
 * @throws se un esempio non è valido: è un difetto del programma
 */
export function fileDelPiano(r: Risposte, tutti: readonly ComuneIstat[]): FileNuovo[] {
  const file = new Map([["piano.yaml", P.testa + identita(r, tutti)]]);
  const scelte = areeScelte(r);
  const aree = scelte.map((a): [string, Risposte] => ["area", a]);
  for (const [genere, risposte] of [...aree, ...ESEMPI(scelte[0]?.id ?? "a", r)]) metti(file, genere, risposte);
  return [...file].map(([percorso, testo]) => ({ percorso, testo }));
}

/** Le prime aree: quelle del profilo con le lettere date o, dove il profilo le lascia libere, quelle con i nomi dati. */
function areeScelte(r: Risposte): Risposte[] {
  const { aree } = PROFILI.get(r.profilo ?? "") ?? PROFILO_BASE;
  const date = (r.aree ?? "").split(",").filter(Boolean);
  if (!aree.length) return date.map((nome) => ({ nome, id: slug(nome).slice(0, 40).replace(/-$/, "") }));
  return aree
    .filter(({ lettera }) => date.includes(lettera))
    .map(({ lettera, nome }) => ({ nome, lettere: lettera, id: lettera.toLowerCase() }));
}

function metti(file: Map<string, string>, genere: string, risposte: Risposte): void {
  const { piano, diagnostiche } = componi({ file, diagnostiche: [] });
  const apertura = DA_COMINCIARE.find((g) => g.nome === genere);
  if (!piano || !apertura) throw new Error(`Esempio non valido: ${genere} ${diagnostiche[0]?.messaggio ?? ""}`);
  const date = senzaChiedere(apertura.domande, piano, risposte);
  const nuovi = apertura.scrivi(date, piano, apertura.schema ? schemaDi(generiDel(piano), apertura.schema) : {}, file);
  for (const n of nuovi) file.set(n.percorso, `${n.aggiunge ? (file.get(n.percorso) ?? "") : ""}${n.testo}`);
}

function identita(r: Risposte, tutti: readonly ComuneIstat[]): string {
  const [da, a] = anniDi(r.anni ?? "") ?? ["", ""];
  const { comuni } = trovaComuni(dividi(r.comuni ?? ""), tutti, r.regione ?? "");
  const documento = "piano-di-zona";
  const valori = {
    schema: SCHEMA,
    ...{ ambito: r.ambito, nomeBreve: r["nome-breve"], regione: r.regione, profilo: r.profilo },
    ente: { nome: r.ente, ruolo: P.ruolo },
    anni: { inizio: Number(da), fine: Number(a) },
    ...{ stato: "bozza", versione: "0.1", licenza: "CC-BY-4.0" },
    descrizione: P.descrizione(r["nome-breve"] ?? "", da, a),
    ...(r.abitanti
      ? {
          popolazione: {
            valore: Number(r.abitanti.replaceAll(".", "")),
            anno: Number(r["anno-abitanti"]),
            fonte: { documento },
          },
        }
      : {}),
    ...(r.email ? { contatti: { ufficio: P.ufficio, email: r.email } } : {}),
    documenti: [{ id: documento, titolo: P.documento(da, a) }],
    comuni: comuni
      .sort((x, y) => x.nome.localeCompare(y.nome, "it"))
      .map(({ nome, istat, sigla }) => ({ nome, istat, provincia: sigla })),
    numeroComuni: comuni.length,
  };
  return scheletro({ schema: schemaDi(GENERI, "piano"), valori });
}
