/** Mentre si scrive: quali errori prendono il posto di quale pagina, e che cosa la pagina dice. */
import { describe, expect, it } from "vitest";
import { alPosto } from "../../src/sito/scrivere/al-posto.ts";
import { paginaDiErrore } from "../../src/sito/scrivere/pagina.ts";
import { type Cambio, dopo, originale } from "./piano.ts";

const RETE = "reti/rete-casa.mdx";
const rotta: Cambio = [RETE, "ordine: 1", "ordine: uno"];

/** Ciò che sa chi ha visto prima il piano giusto (o no), e poi i cambi. */
function dopoAver(visto: boolean, ...cambi: Cambio[]) {
  const posti = alPosto();
  const giusto = dopo();
  if (visto) posti.letto(giusto.piano, giusto.caricamento.file.keys(), []);
  const { caricamento, diagnostiche } = dopo(...cambi);
  const errori = diagnostiche.filter((d) => d.gravita === "errore");
  posti.letto(caricamento.piano, caricamento.file.keys(), errori);
  return { di: (percorso: string) => posti.di(percorso), errori, file: caricamento.file };
}
const righe = (trovati: ReturnType<ReturnType<typeof alPosto>["di"]>) =>
  Array.isArray(trovati) ? trovati.map((d) => `${d.file}:${d.riga}`) : trovati;

describe("al posto di una pagina", () => {
  it("ci sono gli errori del suo file, e le altre restano", () => {
    const { di } = dopoAver(true, rotta);
    expect(righe(di("/reti/rete-casa/"))).toEqual([`${RETE}:4`]);
    for (const altra of ["/", "/reti/", "/obiettivi/b1/", "/capitoli/contesto/"]) expect(di(altra)).toBeUndefined();
  });
  it("anche se non si è mai letto bene: una pagina che manca mostra tutti gli errori", () => {
    expect(righe(dopoAver(false, rotta).di("/reti/rete-casa/"))).toEqual([`${RETE}:4`]);
  });
  it("una voce rotta si porta via le sue pagine figlie", () => {
    const { di } = dopoAver(true, ["obiettivi/b1.mdx", originale("obiettivi/b1.mdx").replace("id:", "ide:")]);
    expect(righe(di("/indicatori/b1-r1/"))).toEqual(
      expect.arrayContaining([expect.stringContaining("obiettivi/b1.mdx")]),
    );
  });
  it("senza errori, una voce che non c'è non c'è", () => {
    expect(dopoAver(true).di("/reti/non-c-e/")).toBe("inesistente");
    expect(dopoAver(true).di("/questa-nemmeno/")).toBeUndefined();
  });
  it("senza piano, ogni pagina dice che cosa manca", () => {
    const { di, errori } = dopoAver(true, ["piano.yaml", "ambito: [\n"]);
    expect(errori.length).toBeGreaterThan(0);
    expect(righe(di("/"))).toEqual(righe(errori));
  });
  it("il messaggio è quello di sempre, e ciò che è scritto nel piano resta testo", () => {
    const { errori, file } = dopoAver(true, [RETE, "ordine: 1", 'ordine: "<script>alert(1)</script>"']);
    const html = paginaDiErrore(errori, file, "piano", { base: "/", quanti: errori.length + 1 });
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain("piano/reti/rete-casa.mdx");
    expect(html).toContain("un altro errore");
    expect(html).toContain('lang="it"');
  });
});
