/** Le sigle che il documento usa e che nessuno ha ancora sciolto: una voce da completare ciascuna, perché il piano si regga. */
import { componi } from "../../piano/carica.ts";
import { slug } from "../../testo/slug.ts";

const IGNOTA = /^La sigla «(.+?)» non esiste/;

/** Aggiunge `glossario.yaml` ai testi di un piano, con le sigle che il controllo non trova. */
export function conGlossario(testi: Map<string, string>): void {
  const { diagnostiche } = componi({ file: testi, diagnostiche: [] });
  const sigle = [...new Set(diagnostiche.flatMap((d) => IGNOTA.exec(d.messaggio)?.[1] ?? []))].sort();
  // «S.I.L.V.E.R» e «S.I.L.V.E.R.» sono la stessa sigla: nel glossario hanno un posto solo.
  const voci = [...Map.groupBy(sigle, slug).values()].map(([termine = "", ...varianti]) => {
    const altre = varianti.length ? `, varianti: ${JSON.stringify(varianti)}` : "";
    return `- { termine: ${JSON.stringify(termine)}, nome: "[da completare]"${altre} }\n`;
  });
  if (voci.length) testi.set("glossario.yaml", voci.join(""));
}
