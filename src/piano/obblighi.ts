/** Gli obblighi del sito di un ente pubblico: che cosa manca, e se ciò che ha una data vale. */
import type { PianoYaml } from "../generi/identita/schema.ts";

/**
 * Dice se una dichiarazione di accessibilità vale oggi: dal 24 settembre al 23 settembre dell'anno dopo (AgID, linee guida
 * sull'accessibilità).
 * @param scadenza giorno ISO, un 23 settembre
 * @param oggi giorno ISO
 */
export function statoDichiarazione(scadenza: string, oggi: string): "valida" | "scaduta" | "troppo lontana" {
  if (scadenza < oggi) return "scaduta";
  const massima = settembreDopo(oggi);
  // Chi la rinnova poco prima della scadenza scrive già quella dell'anno dopo.
  const prossima = `${Number(massima.slice(0, 4)) + 1}-09-23`;
  return scadenza <= massima || (scadenza === prossima && oggi.slice(5) >= "06-01") ? "valida" : "troppo lontana";
}

/**
 * Dice se un piano si sta approvando adesso: fino al primo 23 settembre dopo l'atto, cioè finché vale una dichiarazione che
 * valeva quel giorno. Dopo è un piano già approvato, che si deve poter correggere anche quando qualcosa è scaduto.
 * @param oggi giorno ISO
 */
export function siApprovaOra({ stato, approvazione }: PianoYaml, oggi: string): boolean {
  if (stato !== "approvato") return false;
  return !approvazione || oggi <= settembreDopo(approvazione.data);
}

/** Il primo 23 settembre da un giorno ISO in poi, quel giorno compreso. */
function settembreDopo(giorno: string): string {
  const anno = Number(giorno.slice(0, 4));
  return `${giorno.slice(5) > "09-23" ? anno + 1 : anno}-09-23`;
}

/** @returns il giorno ISO in cui la dichiarazione di accessibilità è scaduta, se oggi non vale più */
export function dichiarazioneScadutaIl({ obblighi }: PianoYaml, oggi: string): string | undefined {
  const scadenza = obblighi?.dichiarazioneAccessibilita?.scadenza;
  return scadenza && statoDichiarazione(scadenza, oggi) === "scaduta" ? scadenza : undefined;
}

/**
 * Dice se i recapiti di `security.txt` valgono oggi: al massimo per un anno (RFC 9116, 2.5.5).
 * @param scadenza giorno ISO
 * @param oggi giorno ISO
 */
export function statoRecapiti(scadenza: string, oggi: string): "validi" | "scaduti" | "troppo lontani" {
  if (scadenza < oggi) return "scaduti";
  const fraUnAnno = `${Number(oggi.slice(0, 4)) + 1}${oggi.slice(4)}`;
  return scadenza <= fraUnAnno ? "validi" : "troppo lontani";
}

/** Ciò che manca in `piano.yaml`: il campo, che cos'è, perché serve. */
export interface Mancanza {
  campo: string[];
  nome: string;
  motivo: string;
}

/** @returns gli obblighi senza risposta, nell'ordine in cui stanno nel piede di pagina */
export function obblighiMancanti({ obblighi = {}, contatti }: PianoYaml): Mancanza[] {
  const voci: (Mancanza & { c: unknown })[] = [
    {
      c: obblighi.dichiarazioneAccessibilita,
      campo: ["obblighi", "dichiarazioneAccessibilita"],
      nome: "la dichiarazione di accessibilità",
      motivo: "la vuole la legge 4/2004; si compila su form.agid.gov.it",
    },
    {
      c: obblighi.privacy,
      campo: ["obblighi", "privacy"],
      nome: "l'informativa sulla privacy dell'ente",
      motivo: "la vogliono le linee guida di design, requisito 4.2",
    },
    {
      c: obblighi.rpd,
      campo: ["obblighi", "rpd"],
      nome: "il recapito del responsabile della protezione dei dati",
      motivo: "lo vogliono le linee guida di design, requisito 4.2",
    },
    {
      c: obblighi.amministrazioneTrasparente,
      campo: ["obblighi", "amministrazioneTrasparente"],
      nome: "l'indirizzo di «Amministrazione trasparente»",
      motivo: "lo vuole il decreto legislativo 33/2013",
    },
    {
      c: contatti?.email ?? contatti?.pec ?? contatti?.telefono,
      campo: ["contatti", "email"],
      nome: "un recapito a cui scrivere",
      motivo: "chi trova un difetto di accessibilità deve poterlo segnalare all'ente",
    },
  ];
  return voci.filter((v) => !v.c).map(({ c: _, ...mancanza }) => mancanza);
}
