/** L'unità scritta accanto a un numero: `12,5%`, `€ 1.234,00`, `20 posti`. */

/** Come ogni unità si può scrivere; `numero` è chi ha davanti «n.». */
const SCRITTURE = {
  percentuale: "%|％|per cento|percento|per 100",
  euro: "€|euro|eur\\.?",
  persone: "persone|persona|abitanti|abitante|residenti",
  posti: "posti|posto|p\\.l\\.",
  strutture: "strutture|struttura|unità d'offerta|unità d’offerta|unità",
  numero: "n\\.|nr\\.?|n°|num\\.",
};
/** Le unità che si riconoscono. */
export type UnitaScritta = keyof typeof SCRITTURE;
const UNITA = Object.keys(SCRITTURE) as UnitaScritta[];
const gruppi = (dove: string) => UNITA.map((u) => `(?<${dove}_${u}>${SCRITTURE[u]})`).join("|");
const SPAZIO = "[\\s\\u00a0\\u202f\\u2009]*";
const FORMA = new RegExp(
  `^${SPAZIO}(?<meno>[-−–+]?)${SPAZIO}(?:(?:${gruppi("prima")})${SPAZIO})?(?<corpo>[^\\p{L}%€％]*?)${SPAZIO}(?:${gruppi("dopo")})?${SPAZIO}$`,
  "iu",
);

/**
 * Separa un numero dall'unità che gli è scritta accanto.
 * @returns il numero senza l'unità, con il suo segno; l'unità, o due se sono scritte davanti e dietro e non sono la stessa
 */
export function separaUnita(scritto: string): { corpo: string; unita: UnitaScritta[] } {
  // Due spazi di seguito non stanno in un numero; migliaia farebbero tornare l'espressione sui suoi passi.
  const g = FORMA.exec(scritto.trim().replace(/\s{2,}/g, " "))?.groups;
  if (!g) return { corpo: scritto.trim(), unita: [] };
  const unita = UNITA.filter((u) => g[`prima_${u}`] !== undefined || g[`dopo_${u}`] !== undefined);
  return { corpo: `${g.meno ?? ""}${g.corpo ?? ""}`, unita };
}
