/** Le voci intere: se ne comincia una, se ne toglie una, le si cambia l'identificativo. */
import { GENERI, generiDel } from "../generi/index.ts";
import { schemaDi } from "../generi/json-schema.ts";
import { GENERI as INIZIABILI, prova } from "../nuovo/prova.ts";
import { senzaChiedere } from "../nuovo/risposte.ts";
import { preparaRinomina } from "../rinomina/prepara.ts";
import { NonSiRinomina, RINOMINABILI } from "../rinomina/rinomina.ts";
import { NonSiRitocca } from "../ritocco/cambio.ts";
import { ritoccaCampi } from "../ritocco/file.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import type { DaScrivere } from "./archivio.ts";
import { type Documento, idDi, nomeDellaVoce, valoreIn } from "./documento.ts";
import { indirizzoModulo, vociDi } from "./elenchi.ts";
import type { Mandato } from "./leggi.ts";
import { paginaNuovo, paginaRinomina, paginaTogli } from "./mostra.ts";
import { NON_CE, type Risposta, type Stato } from "./stato.ts";

/** @param nome quello del genere */
export async function nuovo(s: Stato, nome: string, mandato: Mandato | undefined): Promise<Risposta> {
  const genere = INIZIABILI.find((g) => g.nome === nome);
  if (!genere) return NON_CE;
  const { caricamento } = await s.verifica();
  const { piano } = caricamento;
  if (!piano) return { ...NON_CE, stato: 409, messaggio: { testo: P.pianoIllegibile, errore: true } };
  const titolo = P.nuovaDi(nome);
  if (!mandato) return { titolo, corpo: paginaNuovo({ genere, piano }, new Map()) };
  const date = Object.fromEntries(
    genere.domande.flatMap((d) => {
      const r = mandato.get(d.nome)?.[0]?.trim();
      return r ? [[d.nome, r]] : [];
    }),
  );
  try {
    const risposte = senzaChiedere(genere.domande, piano, date);
    const schema = genere.schema ? schemaDi(generiDel(piano), genere.schema) : {};
    const nuovi = genere.scrivi(risposte, piano, schema, caricamento.file);
    const { errori } = prova(caricamento, nuovi);
    if (errori.length) throw new Error(errori.map((e) => e.messaggio).join("; "));
    const file = nuovi.map((n) => ({
      file: n.percorso,
      testo: `${n.aggiunge ? (s.archivio.leggi(n.percorso) ?? "") : ""}${n.testo}`,
    }));
    s.archivio.scrivi(file, titolo, s.ora());
    const primo = nuovi[0]?.percorso ?? "";
    const suo = GENERI.find((g) => g.nome === nome);
    const voci = suo ? vociDi(suo, s.archivio.file()).filter((v) => v.file === primo) : [];
    return s.vai(voci.at(-1)?.indirizzo ?? `/genere/${nome}`, P.scritta(primo));
  } catch (e) {
    const testo = (e instanceof Error ? e.message : String(e)).replaceAll("\n  --", " · ").replace(/\n/g, " ");
    return { titolo, messaggio: { testo, errore: true }, corpo: paginaNuovo({ genere, piano }, mandato) };
  }
}

export async function togli(s: Stato, documento: Documento, testo: string, scrive: boolean): Promise<Risposta> {
  const { genere, file, voce } = documento;
  const valore = valoreIn(documento, testo);
  if (valore === undefined || genere.posto.modo === "unico") return NON_CE;
  const nome = nomeDellaVoce(valore, file);
  if (!scrive) return { titolo: P.toglierla(nome), corpo: paginaTogli(documento) };
  try {
    s.archivio.scrivi(senza(s, documento, testo), P.tolta(nome), s.ora());
    return await s.salvato(`/genere/${genere.nome}`, P.tolta(nome));
  } catch (e) {
    if (!(e instanceof NonSiRitocca)) throw e;
    return s.vai(indirizzoModulo(file, voce), P.nonSiTocca(e.message), true);
  }
}

/** I file senza la voce: il suo, con il CSV che gli sta accanto, o il registro con una voce in meno. */
function senza(s: Stato, { genere, file, voce }: Documento, testo: string): DaScrivere[] {
  if (voce !== undefined) return [{ file, testo: ritoccaCampi(file, testo, [{ fa: "togli", percorso: [voce] }]) }];
  const csv = file.replace(/\.yaml$/, ".csv");
  const accanto = genere.posto.modo === "coppie" && s.archivio.esiste(csv) ? [csv] : [];
  return [file, ...accanto].map((f) => ({ file: f, testo: null }));
}

export function rinomina(s: Stato, documento: Documento, testo: string, mandato: Mandato | undefined): Risposta {
  const { genere, file, voce } = documento;
  const id = idDi(valoreIn(documento, testo));
  if (id === undefined || !RINOMINABILI.some((g) => g.nome === genere.nome)) return NON_CE;
  const titolo = P.rinominare(id);
  if (!mandato) return { titolo, corpo: paginaRinomina(documento, id) };
  const dopo = mandato.get("id")?.[0]?.trim() ?? "";
  try {
    const { file: cambiati, nomi } = preparaRinomina(s.piano, genere.nome, id, dopo);
    const toccati = [...new Set([...cambiati.keys(), ...nomi.keys()])];
    const nuovi = toccati.map((f) => ({ file: nomi.get(f) ?? f, testo: cambiati.get(f) ?? s.archivio.leggi(f) ?? "" }));
    const tolti = [...nomi.keys()].map((f) => ({ file: f, testo: null }));
    const frase = P.rinominata(id, dopo, toccati.length);
    s.archivio.scrivi([...nuovi, ...tolti], frase, s.ora());
    return s.vai(indirizzoModulo(nomi.get(file) ?? file, voce), frase);
  } catch (e) {
    if (!(e instanceof NonSiRinomina)) throw e;
    return { titolo, messaggio: { testo: e.message, errore: true }, corpo: paginaRinomina(documento, dopo) };
  }
}
