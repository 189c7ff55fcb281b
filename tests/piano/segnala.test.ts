import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { segnala } from "../../src/sito/segnala.ts";
import { SITI } from "../attrezzi/siti.ts";

const piano = caricaPiano(SITI.inventato.piano).piano as Piano;
const con = (identita: Partial<Piano["identita"]>): Piano => ({
  ...piano,
  identita: { ...piano.identita, ...identita },
});
const dove = { titolo: "D1 L'aiuto & altro", pagina: "/obiettivi/d1/", file: "content/x/obiettivi/d1.mdx", riga: 42 };
const repository = (indirizzo: string) => ({ repository: { indirizzo, ramo: "main", cartella: "content/x" } });

describe("segnalare un errore", () => {
  it("apre una segnalazione con la pagina, il file e la riga già scritti", () => {
    const { issue = "" } = segnala(con(repository("https://github.example/a/b/")), dove);
    const url = new URL(issue);
    expect(url.origin + url.pathname).toBe("https://github.example/a/b/issues/new");
    expect(url.searchParams.get("title")).toBe("Errore nella pagina «D1 L'aiuto & altro»");
    expect(url.searchParams.get("body")).toContain(
      "Pagina: /obiettivi/d1/\nFile: content/x/obiettivi/d1.mdx, riga 42\n",
    );
  });
  it("su GitLab usa i suoi nomi", () => {
    const url = new URL(segnala(con(repository("https://gitlab.example/a/b")), dove).issue ?? "");
    expect(url.pathname).toBe("/a/b/-/issues/new");
    expect(url.searchParams.get("issue[description]")).toContain("riga 42");
  });
  it("chi non ha un account scrive una lettera, con le stesse parole", () => {
    const { email = "" } = segnala(piano, dove);
    expect(email).toMatch(/^mailto:ufficio\.piano@valserena\.example\?subject=Errore%20nella%20pagina/);
    expect(email).not.toMatch(/[ +\n]/);
    expect(decodeURIComponent(email)).toContain("riga 42\r\n");
  });
  it("senza repository e senza casella non promette niente", () => {
    const { repository: _r, contatti: _c, ...identita } = piano.identita;
    const { email: _e, ...ente } = identita.ente;
    expect(segnala({ ...piano, identita: { ...identita, ente } }, dove)).toEqual({});
  });
});
