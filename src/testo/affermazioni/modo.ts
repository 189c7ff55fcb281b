/** Come una quantità è detta, e quanto può scostarsi dal vero senza essere sbagliata. */

/** `esatto` non ha parole davanti; `piu` è «oltre», «più di»; `pocoPiu` e `pocoMeno` dicono anche che lo scarto è piccolo. */
export type Modo = "esatto" | "circa" | "quasi" | "piu" | "meno" | "pocoPiu" | "pocoMeno" | "maggioranza";

const ARTICOLO = String.raw`(?:\s*(?:il|lo|la|i|gli|le|l'|un|una|della|dello|del|dei|delle|degli|dell'|di|a|al|ai|agli|alla|alle|all'|d'))*\s*$`;
const MODI: [RegExp, Modo][] = [
  [
    new RegExp(String.raw`(?<!\p{L})(?:poco|appena|leggermente)\s+(?:più|oltre|sopra|superiore)${ARTICOLO}`, "iu"),
    "pocoPiu",
  ],
  [
    new RegExp(String.raw`(?<!\p{L})(?:poco|appena|leggermente)\s+(?:meno|sotto|inferiore)${ARTICOLO}`, "iu"),
    "pocoMeno",
  ],
  [
    new RegExp(String.raw`(?<!\p{L})(?:più(?: che)?|oltre|almeno|sopra|superiore|ben più|ben oltre)${ARTICOLO}`, "iu"),
    "piu",
  ],
  [
    new RegExp(String.raw`(?<!\p{L})(?:meno|sotto|inferiore|neanche|nemmeno|al massimo|fino|massimo)${ARTICOLO}`, "iu"),
    "meno",
  ],
  [new RegExp(String.raw`(?<!\p{L})(?:quasi|vicino|vicina|prossim[oa])${ARTICOLO}`, "iu"), "quasi"],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:circa|intorno|attorno|all'incirca|pressappoco|più o meno|grosso modo|approssimativamente)${ARTICOLO}`,
      "iu",
    ),
    "circa",
  ],
];

/** Il modo di una quantità, da ciò che le sta davanti. */
export function modoPrima(prima: string): Modo {
  if (!/[\p{L}']\s*$/u.test(prima)) return "esatto";
  return MODI.find(([forma]) => forma.test(prima))?.[1] ?? "esatto";
}

/**
 * Le tolleranze di una parte, di un rapporto o di una variazione, in proporzione al valore detto: quanto il vero può stare sotto, e
 * quanto sopra. «Quasi la metà» va dal 42% al 50,5%, «oltre un terzo» dal 33% al 42%.
 */
const LARGHEZZE: Record<Modo, readonly [sotto: number, sopra: number]> = {
  esatto: [0.1, 0.1],
  circa: [0.15, 0.15],
  quasi: [0.16, 0.015],
  pocoMeno: [0.16, 0.015],
  pocoPiu: [0.015, 0.16],
  piu: [0.015, 0.35],
  meno: [0.4, 0.015],
  // Fra la metà e il tutto, detta come tre quarti.
  maggioranza: [1 / 3, 1 / 3],
};

/**
 * Vero se ciò che è scritto può dire quel valore.
 * @param passo quanto vale l'ultima cifra scritta; 0 per ciò che è detto a parole, che ha la tolleranza di `LARGHEZZE`
 * @param altro quanto l'arrotondamento degli altri numeri può spostare il valore vero
 */
export function combacia(detto: number, modo: Modo, passo: number, vero: number, altro = 0): boolean {
  const [sotto, sopra] = LARGHEZZE[modo];
  // Una cifra scritta senza parole davanti vale all'ultima cifra; «circa il 10%» vale due punti.
  const [meno, piu] =
    passo === 0
      ? [detto * sotto, detto * sopra]
      : modo === "esatto"
        ? [passo, passo]
        : [Math.max(passo, detto * sotto), Math.max(passo, detto * sopra)];
  return vero >= detto - meno - altro - 1e-9 && vero <= detto + piu + altro + 1e-9;
}
