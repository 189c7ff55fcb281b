/** Il compositore di Astro, dal programma compilato: ciò che Astro fa alla fine di una costruzione, senza la costruzione. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroPrerenderer } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import type { Programma } from "./programma.ts";

type Pagina = Parameters<AstroPrerenderer["render"]>[1]["routeData"];
interface Rotta {
  routeData: Pagina;
  styles: readonly { type: string; content?: string }[];
}
/** La parte che serve di ciò che il modulo di entrata esporta. */
interface App {
  manifest: { routes: readonly Rotta[] };
  setInternals: (interni: unknown) => void;
  setOptions: (opzioni: unknown) => void;
  render: (richiesta: Request, opzioni: { routeData: Pagina }) => Promise<Response>;
}

/** @param cartella quella del programma */
export async function compositoreDiAstro(
  cartella: string,
  { entrata }: Programma,
): Promise<AstroPrerenderer & { app: App }> {
  const { app } = (await import(pathToFileURL(join(cartella, entrata)).href)) as { app?: App };
  if (!app?.setInternals)
    throw new Error("Il programma compilato non compone pagine: questa versione di Astro è cambiata");
  app.setInternals({ pagesByKeys: stiliPerPagina(app.manifest.routes) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SOLO_ERRORI } } });
  return {
    name: "astro",
    app,
    getStaticPaths: () => new StaticPaths(app as never).getAll(),
    render: (richiesta, { routeData }) => app.render(richiesta, { routeData }),
  };
}

/** Gli stili di ogni pagina con il nome con cui Astro li cerca: l'elenco delle pagine li ha già, in ordine. */
function stiliPerPagina(rotte: readonly Rotta[]) {
  const stili = new Map(
    rotte.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, order) => ({ sheet, order, depth: 0 })) },
    ]),
  );
  return {
    get: (pagina: string) => {
      const suoi = stili.get(pagina);
      if (!suoi) throw new Error(`Di «${pagina}» non si sanno gli stili: questa versione di Astro è cambiata`);
      return suoi;
    },
  };
}

const SOLO_ERRORI = {
  write: ({ level, message }: { level: string; message: string }) => {
    if (level === "error") process.stderr.write(`${message}\n`);
    return true;
  },
};
