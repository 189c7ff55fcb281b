/** Il titolo e il sottotitolo di una figura: il primo dice che cosa si vede, il secondo che cosa si misura, dove e quando. */
import type { UnitaColonna } from "../generi/vocabolari.ts";
import type { GraficoDelPiano } from "../piano/modello.ts";
import type { Disegno } from "./disegno.ts";

/** Come si dice un'unità in un sottotitolo; «numero» non aggiunge niente a ciò che si conta. */
const UNITA: Record<UnitaColonna, { detta: string; gia: RegExp }> = {
  persone: { detta: "persone", gia: /person|abitant|residen|minor|giovan|alunn/i },
  euro: { detta: "in euro", gia: /euro|€/i },
  percentuale: { detta: "in percentuale", gia: /%|percent|(?:su|ogni) 100|tasso/i },
  posti: { detta: "posti", gia: /posti/i },
  strutture: { detta: "strutture", gia: /struttur/i },
  numero: { detta: "", gia: /^/ },
};

/** «Posti per tipo di servizio. Val Serena, 2024»: con il titolo solo se una frase ne ha preso il posto; niente si ripete. */
export function sottotitoloDi({ dataset, ...grafico }: GraficoDelPiano, unita: UnitaColonna): string {
  const { titolo, frase } = grafico;
  const territorio = grafico.territorio ?? dataset.territorio;
  const anni = grafico.anni ?? dataset.anni;
  const nuovo = (t?: string) => (t && !titolo.toLowerCase().includes(t.toLowerCase()) ? [t] : []);
  const { detta, gia } = UNITA[unita];
  const anniDetti = (anni?.match(/\d{4}/g) ?? []).every((a) => titolo.includes(a)) ? undefined : anni;
  const resto = [...nuovo(territorio), ...nuovo(anniDetti), ...(gia.test(titolo) ? [] : [detta])].join(", ");
  const parti = [...(frase ? [titolo] : []), ...(resto ? [resto] : [])];
  return parti.map((t) => t.charAt(0).toUpperCase() + t.slice(1)).join(". ");
}

/** Il titolo di una figura: la frase che dice che cosa si vede o, se nessuno l'ha scritta, che cosa il grafico mostra. */
export const titoloFigura = ({ frase, titolo }: Pick<Disegno, "frase" | "titolo">): string => frase ?? titolo;
