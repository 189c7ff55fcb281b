/** Gli obblighi del sito di un ente pubblico: che cosa manca, e se la dichiarazione di accessibilità vale. */
import type { PianoYaml } from "../generi/identita/schema.ts";

/**
 * Dice se una dichiarazione di accessibilità vale oggi: dal 24 settembre al 23 settembre dell'anno dopo (AgID, linee guida
 * sull'accessibilità).
 * @param scadenza giorno ISO, un 23 settembre
 * @param oggi giorno ISO
 */
export function statoDichiarazione(scadenza: string, oggi: string): "valida" | "scaduta" | "troppo lontana" {
  if (scadenza < oggi) return "scaduta";
  const anno = Number(oggi.slice(0, 4));
  const massima = `${oggi.slice(5) > "09-23" ? anno + 1 : anno}-09-23`;
  // Chi la rinnova poco prima della scadenza scrive già quella dell'anno dopo.
  const prossima = `${Number(massima.slice(0, 4)) + 1}-09-23`;
  return scadenza <= massima || (scadenza === prossima && oggi.slice(5) >= "06-01") ? "valida" : "troppo lontana";
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
