import { describe, expect, it } from "vitest";
import type { VoceGlossario } from "../../src/generi/glossario/schema.ts";
import { finitore } from "../../src/pagina/finisci.ts";

const sigleInPagina = (html: string, glossario: VoceGlossario[], pagina: string) =>
  finitore({ glossario, pagina })(html).html;

const GLOSSARIO = [
  { termine: "ASST", nome: "Azienda socio-sanitaria territoriale", descrizione: "Gli ospedali & i servizi." },
  { termine: "ADI", nome: "Assegno di inclusione", altriSignificati: ["Assistenza domiciliare integrata"] },
  { termine: "P.I.P.P.I.", nome: "Programma di prevenzione", varianti: ["PIPPI"] },
  { termine: "RSA", nome: "Residenza" },
  { termine: "RSA+", nome: "Residenza con altro" },
];
const pagina = (main: string) =>
  `<!doctype html><html lang="it"><body><p>ASST</p><main>${main}</main><p>ADI</p></body></html>`;
const dentro = (main: string) =>
  sigleInPagina(pagina(main), GLOSSARIO, "/glossario/").replace(/^[\s\S]*?<main>|<\/main>[\s\S]*$/g, "");

describe("il glossario nelle pagine", () => {
  it("la prima comparsa diventa un pulsante con il suo significato, le altre restano testo", () => {
    expect(dentro("<p>La ASST c'è. La ASST cura.</p>")).toBe(
      `<p>La <button type="button" class="sigla" popovertarget="sigla-asst">ASST</button>` +
        `<span class="sigla-voce" id="sigla-asst" popover data-pagefind-ignore><span class="parentesi"> (</span>` +
        `<b>Azienda socio-sanitaria territoriale</b><span class="sigla-altro">. Gli ospedali &amp; i servizi.</span>` +
        `<a class="sigla-altro sigla-voci" href="/glossario/#asst">ASST nel glossario</a><span class="parentesi">)</span></span> c'è. La ASST cura.</p>`,
    );
  });
  it("fuori dal contenuto non tocca niente", () => {
    const tutta = sigleInPagina(pagina("<p>niente</p>"), GLOSSARIO, "/glossario/");
    expect(tutta).toBe(pagina("<p>niente</p>"));
  });
  it.each([
    '<p><a href="/">ASST</a></p>',
    "<h2>ASST</h2>",
    "<table><tbody><tr><th>ASST</th></tr></tbody></table>",
    "<p><button>ASST</button></p>",
    "<svg><text>ASST</text></svg>",
    '<p class="scarica">ASST</p>',
    "<p hidden>ASST</p>",
    "<p>ASSTI e MASST</p>",
    '<noscript><a href="/">ASST</a></noscript>',
  ])("dove un pulsante non può stare aspetta la comparsa seguente: %s", (prima) => {
    expect(dentro(prima)).toBe(prima);
    expect(dentro(`${prima}<p>ASST</p>`)).toMatch(
      new RegExp(`^${prima.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}<p><button`),
    );
  });
  it("dove il nome è già scritto prima della parentesi, non lo ripete sulla carta", () => {
    expect(dentro("<p>Azienda territoriale (ASST)</p>")).toContain('class="sigla-voce detta"');
    expect(dentro("<p>La ASST</p>")).toContain('class="sigla-voce"');
  });
  it("ciò che tocca la sigla resta con lei", () => {
    expect(
      dentro("<p>Con l'ASST, poi (ADI).</p>").replace(
        /<button.*?<\/button><span class="sigla-voce.*?\)<\/span><\/span>/g,
        "*",
      ),
    ).toBe('<p>Con <span class="unita">l\'*,</span> poi <span class="unita">(*).</span></p>');
  });
  it("due sigle attaccate restano due, e non si perde niente di ciò che sta in mezzo", () => {
    const fatto = dentro("<p>(ADI)(ASST) e «RSA»«RSA+»</p>");
    expect(fatto.match(/<button/g)).toHaveLength(4);
    expect(fatto.replace(/<span class="sigla-voce.*?\)<\/span><\/span>/g, "").replace(/<[^>]+>/g, "")).toBe(
      "(ADI)(ASST) e «RSA»«RSA+»",
    );
  });
  it("una variante vale la sigla, e fra due sigle vince la più lunga", () => {
    expect(dentro("<p>PIPPI, poi P.I.P.P.I.</p>").match(/<button/g)).toHaveLength(1);
    expect(dentro("<p>RSA+</p>")).toContain('popovertarget="sigla-rsa-plus">RSA+</button>');
  });
  it("dice tutti i significati, e lascia le entità come sono", () => {
    expect(dentro("<p>caf&eacute; &amp; ADI</p>")).toContain("caf&eacute; &amp; <button");
    expect(dentro("<p>ADI</p>")).toContain("<b>Assegno di inclusione; anche Assistenza domiciliare integrata</b>");
  });
});
