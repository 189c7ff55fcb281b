/** Le sigle che il documento usa e che nessuno ha ancora sciolto: una voce da completare ciascuna, perché il piano si regga. */
import { componi } from "../../piano/carica.ts";

const IGNOTA = /^La sigla «(.+?)» non esiste/;

/** Aggiunge `glossario.yaml` ai testi di un piano, con le sigle che il controllo non trova. */
export function conGlossario(testi: Map<string, string>): void {
  const { diagnostiche } = componi({ file: testi, diagnostiche: [] });
  const sigle = [...new Set(diagnostiche.flatMap((d) => IGNOTA.exec(d.messaggio)?.[1] ?? []))].sort();
  if (sigle.length)
    testi.set(
      "glossario.yaml",
      sigle.map((s) => `- { termine: ${JSON.stringify(s)}, nome: "[da completare]" }\n`).join(""),
    );
}
