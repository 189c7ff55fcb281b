/** I registri che le schede citano, riempiti mentre si scrivono: punti chiave e fondi. */
import { slug } from "../../testo/slug.ts";
import { type Foglio, foglio, metti, scalare } from "./foglio.ts";

const MASSIMO_ID = 60;

export interface Registri {
  /** @returns l'identificativo del punto chiave con quel nome */
  puntoChiave: (nome: string) => string;
  fondoDaIndicare: () => string;
  fogli: () => Foglio[];
}

export function registri(): Registri {
  const punti = new Map<string, string>();
  let fondi = false;
  return {
    puntoChiave: (nome) => {
      const pulito = nome.replace(/[;.\s]+$/, "").replace(/\s+/g, " ");
      const id = slug(pulito).slice(0, MASSIMO_ID).replace(/-+$/, "") || "punto";
      if (!punti.has(id)) punti.set(id, pulito);
      return id;
    },
    fondoDaIndicare: () => {
      fondi = true;
      return "fonte-da-indicare";
    },
    fogli: () => {
      const tutti: Foglio[] = [];
      if (punti.size) {
        const f = foglio("punti-chiave.yaml");
        for (const [id, nome] of punti) metti(f, `- id: ${id}\n  nome: ${scalare(nome)}`);
        tutti.push(f);
      }
      if (fondi) {
        const f = foglio("fondi.yaml");
        metti(f, "# I fondi del documento vanno scritti qui, uno per voce; poi ogni importo cita il suo.");
        metti(f, '- id: fonte-da-indicare\n  nome: "Fonte da indicare [da completare]"');
        tutti.push(f);
      }
      return tutti;
    },
  };
}
