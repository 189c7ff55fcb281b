/** La distinta delle dipendenze (SBOM, CycloneDX) senza ciò che cambia da una macchina o da un giorno all'altro. */

interface Distinta {
  serialNumber?: string;
  metadata: {
    timestamp?: string;
    tools?: unknown;
    component: { name: string; purl?: string } & Record<string, unknown>;
  };
  components: unknown[];
}

/**
 * @param scritta ciò che scrive `npm sbom --sbom-format cyclonedx`
 * @param nome il nome del progetto: npm mette quello della cartella
 * @returns lo stesso documento, senza numero di serie, ora e versione di npm; a parità di lock gli stessi byte
 * @throws se non è una distinta CycloneDX con almeno un componente
 */
export function distintaStabile(scritta: string, nome: string): string {
  const { serialNumber: _, metadata, ...resto } = JSON.parse(scritta) as Distinta;
  if (!metadata?.component || !resto.components?.length) throw new Error("npm non ha scritto una distinta CycloneDX");
  const { timestamp: _ora, tools: _programmi, ...fermo } = metadata;
  const stabile = { ...resto, metadata: { ...fermo, component: { ...metadata.component, name: nome } } };
  return `${JSON.stringify(stabile, null, 2)}\n`;
}
