/** Il controllo dei collegamenti su siti piccoli, ciascuno con il suo guasto. */
import { describe, expect, it } from "vitest";
import { controllaSito } from "../../src/collegamenti/controlla.ts";
import { trovaOrigini } from "../../src/collegamenti/origine.ts";
import { scriviGuasti } from "../../src/collegamenti/rapporto.ts";
import type { Sito } from "../../src/collegamenti/tipi.ts";
import { finitore } from "../../src/pagina/finisci.ts";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { SITI } from "../attrezzi/siti.ts";

const pagina = (corpo: string, testa = "") =>
  `<!doctype html>\n<html lang="it"><head><title>Prova</title>${testa}</head>\n<body>\n${corpo}\n</body></html>`;
const SCHEDA = pagina(
  '<h1 id="a1">A1</h1><h2 id="a1-r1">Risultato</h2><h2 id="città">Città</h2><a name="vecchia"></a>',
);

/** Un sito con la pagina data in `index.html`, e accanto una scheda, uno stile, un disegno e dei dati. */
const sito = (
  corpo: string,
  altro: Partial<Sito> & { testa?: string; file?: Map<string, string | null> } = {},
): Sito => ({
  base: "/",
  ...altro,
  file: new Map<string, string | null>([
    ["index.html", pagina(corpo, altro.testa)],
    ["obiettivi/index.html", pagina("<h1>Obiettivi</h1>")],
    ["obiettivi/a1/index.html", SCHEDA],
    ["dati/soldi.csv", null],
    ["marchio.svg", '<svg xmlns="http://www.w3.org/2000/svg"><g id="segno"/></svg>'],
    ["_file/stile.css", "body { background: url(../marchio.svg) }"],
    ...(altro.file ?? []),
  ]),
});
/** I guasti di un sito: gli stessi se le pagine si leggono qui o se i loro fatti si sanno da quando si sono composte. */
const guasti = (...argomenti: Parameters<typeof sito>) => {
  const intero = sito(...argomenti);
  const trovati = controllaSito(intero);
  expect(controllaSito(conFatti(intero))).toEqual(trovati);
  return trovati;
};
const finisci = finitore({});
function conFatti(intero: Sito): Sito {
  const pagine = [...intero.file].filter(([nome, testo]) => nome.endsWith(".html") && testo !== null);
  return {
    ...intero,
    file: new Map([...intero.file].map(([nome, testo]) => [nome, nome.endsWith(".html") ? null : testo])),
    fatti: new Map(pagine.map(([nome, testo]) => [nome, finisci(testo ?? "").fatti])),
    testoDi: (nome) => intero.file.get(nome) ?? "",
  };
}
const detti = (...argomenti: Parameters<typeof sito>) =>
  guasti(...argomenti).map(({ file, riga, colonna, regola, messaggio, suggerimento }) =>
    [`${file}:${riga}:${colonna}`, regola, messaggio, ...(suggerimento ? [suggerimento] : [])].join(" | "),
  );

describe("un sito intero", () => {
  it("non ha guasti", () => {
    const corpo = `
      <a href="/">home</a> <a href="obiettivi/">relativo</a> <a href="./obiettivi/a1/?x=1#a1-r1">àncora</a>
      <a href="/obiettivi/a1/#citt%C3%A0">codificata</a> <a href="#qui">qui</a> <a href="#top">su</a> <a href="/obiettivi/a1/#vecchia">nome</a>
      <a href="/dati/soldi.csv" download>dati</a> <a href="https://altro.example/x">fuori</a> <a href="mailto:u@ente.example">posta</a> <a href="tel:+390371">tel</a>
      <a href="/obiettivi/a1/#:~:text=Risultato">testo</a>
      <img src="/marchio.svg" srcset="/marchio.svg 1x, marchio.svg 2x" alt=""><img src="data:image/gif;base64,R0lGOD" alt="">
      <svg><use href="/marchio.svg#segno" /><path fill="url(#qui)" /></svg>
      <label for="campo">Campo</label><input id="campo" list="voci" aria-describedby="qui campo"><datalist id="voci"></datalist>
      <button popovertarget="qui" aria-controls="qui voci">Apri</button>
      <form action="/obiettivi/"><button formaction="/">Vai</button></form>
      <p id="qui" style="background: url('/marchio.svg')" data-comuni="a|b" data-quota="1/2" data-indice="/dati/soldi.csv"></p>
      <template><a href="/obiettivi/">modello</a></template><noscript><a href="/obiettivi/">senza script</a></noscript>`;
    const testa =
      '<link rel="stylesheet" href="/_file/stile.css"><style>/* url(/no.png) */ @font-face { src: url("/marchio.svg") }</style>';
    expect(detti(corpo, { testa })).toEqual([]);
  });
  it("sotto un percorso vale lo stesso, e i suoi indirizzi cominciano da lì", () => {
    const base = { base: "/piano/" };
    expect(detti('<a href="/piano/obiettivi/a1/#a1">bene</a> <a href="obiettivi/">bene</a>', base)).toEqual([]);
    expect(detti('<a href="/obiettivi/a1/#a1">fuori</a>', base)).toEqual([
      "index.html:4:4 | fuori-dal-sito | «/obiettivi/a1/#a1» esce dalla cartella del sito, che è «/piano/» | scrivi «/piano/obiettivi/a1/#a1»",
    ]);
    expect(detti('<a href="/piano">senza barra</a>', base)[0]).toMatch(/scrivi «\/piano\/»$/);
  });
});

describe("ogni guasto, con il suo posto e il rimedio", () => {
  it.each([
    [
      "una pagina che non c'è",
      '<a href="/obietivi/a1/">x</a>',
      "4:4 | inesistente | La pagina «/obietivi/a1/» non esiste | forse volevi scrivere «/obiettivi/a1/»",
    ],
    [
      "una pagina con altre maiuscole",
      '<a href="/Obiettivi/">x</a>',
      "4:4 | inesistente | La pagina «/Obiettivi/» non esiste | forse volevi scrivere «/obiettivi/»",
    ],
    [
      "un file che non c'è",
      '<a href="/dati/soldo.csv">x</a>',
      "4:4 | inesistente | Il file «/dati/soldo.csv» non esiste | forse volevi scrivere «/dati/soldi.csv»",
    ],
    [
      "la barra finale",
      '<a href="/obiettivi/a1#a1">x</a>',
      "4:4 | senza-barra | A «/obiettivi/a1#a1» manca la barra finale | scrivi «/obiettivi/a1/#a1»",
    ],
    [
      "il nome del file",
      '<a href="/obiettivi/index.html">x</a>',
      "4:4 | senza-barra | «/obiettivi/index.html» nomina il file invece della pagina | scrivi «/obiettivi/»",
    ],
    [
      "un'ancora che non c'è",
      '<a href="/obiettivi/a1/#a1-r2">x</a>',
      "4:4 | ancora | Nella pagina «/obiettivi/a1/» non c'è il punto «#a1-r2» | forse volevi scrivere «#a1-r1»",
    ],
    [
      "un'ancora con altre maiuscole",
      '<a href="/obiettivi/a1/#A1">x</a>',
      "4:4 | ancora | Nella pagina «/obiettivi/a1/» non c'è il punto «#A1» | forse volevi scrivere «#a1»",
    ],
    [
      "un'ancora della stessa pagina",
      '<p>\n  <a href="#giu">x</a></p>',
      "5:6 | ancora | Nella pagina «/» non c'è il punto «#giu» | apri la pagina e scegli un titolo che c'è",
    ],
    [
      "un indirizzo vuoto",
      '<a href="">x</a>',
      "4:4 | vuoto | L'indirizzo è vuoto | scrivi dove porta, o togli il collegamento",
    ],
    [
      "solo un cancelletto",
      '<a href="#">x</a>',
      "4:4 | vuoto | «#» da solo non porta a niente | scrivi dopo # l'identificativo di un punto della pagina",
    ],
    ["nessun recapito", '<a href="mailto:">x</a>', "4:4 | vuoto | Dopo «mailto:» manca il recapito"],
    [
      "localhost",
      '<a href="http://localhost:4321/obiettivi/">x</a>',
      "4:4 | questa-macchina | «http://localhost:4321/obiettivi/» esiste solo sul computer di chi scrive | scrivi «/obiettivi/», senza il nome del computer",
    ],
    [
      "127.0.0.1",
      '<img src="https://127.0.0.1/a.png" alt="">',
      "4:6 | questa-macchina | «https://127.0.0.1/a.png» esiste solo sul computer di chi scrive | scrivi «/a.png», senza il nome del computer",
    ],
    [
      "un file del disco",
      '<a href="file:///C:/x.pdf">x</a>',
      "4:4 | questa-macchina | «file:///C:/x.pdf» è un file di chi scrive: gli altri non lo vedono | metti il file nel sito e scrivi il suo indirizzo",
    ],
    [
      "senza protocollo",
      '<script src="//cdn.example/x.js"></script>',
      "4:9 | senza-protocollo | A «//cdn.example/x.js» manca il protocollo | scrivi «https://cdn.example/x.js»",
    ],
    [
      "un protocollo sbagliato",
      '<a href="htps://ente.example/">x</a>',
      "4:4 | protocollo | Il protocollo «htps:» non è ammesso | forse volevi scrivere «https:»",
    ],
    [
      "un protocollo pericoloso",
      '<a href="javascript:void(0)">x</a>',
      "4:4 | protocollo | Il protocollo «javascript:» non è ammesso | usa https:, mailto: o tel:",
    ],
    [
      "un indirizzo illeggibile",
      '<a href="https://">x</a>',
      "4:4 | indirizzo-sbagliato | «https://» non è un indirizzo",
    ],
    [
      "srcset",
      '<img src="/marchio.svg" srcset="/marchio.svg 1x, /marchi.svg 2x" alt="">',
      "4:25 | inesistente | Il file «/marchi.svg» non esiste | forse volevi scrivere «/marchio.svg»",
    ],
    [
      "poster",
      '<video poster="/manca/poster.png"></video>',
      "4:8 | inesistente | Il file «/manca/poster.png» non esiste",
    ],
    ["action", '<form action="/cerca/"></form>', "4:7 | inesistente | La pagina «/cerca/» non esiste"],
    [
      "un dato che è un indirizzo",
      '<p data-indice="/pagefind/pagefind.js"></p>',
      "4:4 | inesistente | Il file «/pagefind/pagefind.js» non esiste",
    ],
    [
      "use",
      '<svg><use xlink:href="/marchio.svg#segni" /></svg>',
      "4:11 | ancora | Nella pagina «/marchio.svg» non c'è il punto «#segni» | forse volevi scrivere «#segno»",
    ],
    [
      "url() in un attributo",
      '<svg><path fill="url(#trama)" /></svg>',
      "4:12 | ancora | Nella pagina «/» non c'è il punto «#trama» | apri la pagina e scegli un titolo che c'è",
    ],
    [
      "url() in style",
      '<p style="background: url(/sfondo.png)"></p>',
      "4:4 | inesistente | Il file «/sfondo.png» non esiste",
    ],
    [
      "url() in un foglio",
      '<style>\n  p { src: url("/a.woff2") }</style>',
      "5:12 | inesistente | Il file «/a.woff2» non esiste",
    ],
    [
      "noscript",
      '<noscript><a href="/manca/tutto/">x</a></noscript>',
      "4:14 | inesistente | La pagina «/manca/tutto/» non esiste",
    ],
    [
      "aria-labelledby, una parola su due",
      '<p id="uno" aria-labelledby="uno due"></p>',
      "4:13 | id | <p aria-labelledby> indica «due», che nella pagina non c'è",
    ],
    [
      "for",
      '<label for="camp">C</label><input id="campo">',
      "4:8 | id | <label for> indica «camp», che nella pagina non c'è | forse volevi scrivere «campo»",
    ],
    [
      "headers",
      '<table><tr><th id="h1">a</th><td headers="h1 h3">b</td></tr></table>',
      "4:34 | id | <td headers> indica «h3», che nella pagina non c'è | forse volevi scrivere «h1»",
    ],
    [
      "popovertarget",
      '<button popovertarget="menu">x</button>',
      "4:9 | id | <button popovertarget> indica «menu», che nella pagina non c'è",
    ],
    [
      "un identificativo doppio",
      '<p id="x"></p>\n<p id="x"></p>',
      "5:4 | id-doppio | L'identificativo «x» c'è già, alla riga 4, colonna 4 | un identificativo sta una volta sola in una pagina: chi vi porta arriva sempre al primo",
    ],
  ])("%s", (_nome, corpo, atteso) => {
    expect(detti(corpo)).toEqual([`index.html:${atteso}`]);
  });
  it("nella testa: rinvio automatico, indirizzo di riferimento, immagine per le reti sociali", () => {
    const pubblico = "https://ente.example/piano/";
    const testa =
      '<meta http-equiv="refresh" content="0; url=/via/"><link rel="canonical" href="https://ente.example/piano/nessuna/"><meta property="og:image" content="https://ente.example/piano/foto.png">';
    expect(guasti("", { testa, pubblico }).map((g) => g.messaggio)).toEqual([
      "La pagina «/via/» non esiste",
      "La pagina «/nessuna/» non esiste",
      "Il file «/foto.png» non esiste",
    ]);
  });
  it("il proprio indirizzo pubblico si segue come gli altri, e non senza protezione", () => {
    const pubblico = "https://ente.example/piano";
    expect(
      detti('<a href="https://ente.example/piano/obiettivi/">bene</a><a href="https://ente.example/altro/">altro</a>', {
        pubblico,
      }),
    ).toEqual([]);
    expect(detti('<a href="http://ente.example/piano/">male</a>', { pubblico })).toEqual([
      "index.html:4:4 | non-protetto | «http://ente.example/piano/» porta a questo sito senza protezione | scrivi «https://ente.example/piano/»",
    ]);
  });
  it("nei file che non sono pagine", () => {
    const file = new Map<string, string | null>([
      ["stile.css", '@import "altro.css";\np { background: url(sfondo.png) }'],
      ["api/tutto.json", '{\n  "nome": "1/2",\n  "pagina": "/obiettivi/a9/",\n  "bene": "/obiettivi/a1/"\n}'],
      [
        "sitemap.xml",
        "<urlset>\n<url><loc>https://ente.example/obiettivi/</loc></url>\n<url><loc>https://ente.example/obiettivo/</loc></url></urlset>",
      ],
      [
        "novita.atom",
        '<feed><link rel="self" href="https://ente.example/novita.atom"/><entry><link href="/aree/z/"/></entry></feed>',
      ],
      ["pagefind/fragment/uno.pf_fragment", '{"url":"/obiettivi/a1/#a1-r9","meta":{"title":"Anziani seguiti"}}'],
      ["ricerca/principale.json", '{"voci":[["/enti/#nessuno","Nessun ente"],["/obiettivi/a1/","A1"]]}'],
      ["ricerca/parole-0.json", '{"voci":[1,2],"abc":[3]}'],
      ["rotto.json", "{"],
    ]);
    expect(
      detti("", { file, pubblico: "https://ente.example/" }).map((d) => d.split(" | ").slice(0, 3).join(" | ")),
    ).toEqual([
      "api/tutto.json:3:13 | inesistente | La pagina «/obiettivi/a9/» non esiste",
      "novita.atom:1:84 | inesistente | La pagina «/aree/z/» non esiste",
      "pagefind/fragment/uno.pf_fragment:1:1 | ancora | Nella pagina «/obiettivi/a1/» non c'è il punto «#a1-r9»",
      "ricerca/principale.json:1:1 | inesistente | La pagina «/enti/» non esiste",
      expect.stringContaining("rotto.json:1:1 | illeggibile | Il file non si può leggere: SyntaxError"),
      "sitemap.xml:3:11 | inesistente | La pagina «/obiettivo/» non esiste",
      "stile.css:1:9 | inesistente | Il file «/altro.css» non esiste",
      "stile.css:2:17 | inesistente | Il file «/sfondo.png» non esiste",
    ]);
  });
  it("un file in arrivo non è un guasto", () => {
    expect(detti('<a href="/piano.pdf">PDF</a>')).toHaveLength(1);
    expect(detti('<a href="/piano.pdf">PDF</a>', { inArrivo: ["piano.pdf"] })).toEqual([]);
  });
});

describe("da dove viene", () => {
  const { file } = caricaPiano(SITI.inventato.piano);
  const testi = new Map(file);
  testi.set(
    "reti/rete-casa.mdx",
    (testi.get("reti/rete-casa.mdx") ?? "").replace("La rete si riunisce", "La [rete](#chi-siamo) si riunisce"),
  );
  const piano = componi({ file: testi, diagnostiche: [] }).piano as Piano;
  const trovati = (corpo: string, base = "/") => trovaOrigini(guasti(corpo, { base }), piano, base);

  it("un collegamento di un testo ha riga e colonna del suo file", () => {
    const [g] = trovati('<main data-file="reti/rete-casa.mdx"><p>La <a href="#chi-siamo"><em>rete</em></a></p></main>');
    expect(g).toMatchObject({ testo: "rete", origine: { file: "reti/rete-casa.mdx", riga: 19, colonna: 4 } });
  });
  it("un collegamento che il testo non ha scritto così ha il file", () => {
    const [g] = trovati(
      '<main data-file="aree/b.mdx"><section data-file="enti.yaml"><a href="/x/y/z/">rete</a></section></main>',
    );
    expect(g?.origine).toEqual({ file: "enti.yaml" });
  });
  it("la cornice non viene da un contenuto", () => {
    expect(
      trovati('<nav><a href="/x/y/z/">menu</a></nav><main data-file="aree/b.mdx"></main>')[0]?.origine,
    ).toBeUndefined();
  });
});

describe("il rapporto", () => {
  it("dice file, posto, testo, origine, rimedio; un guasto della cornice una volta sola", () => {
    const menu = '<nav><a href="/obietivi/">Obiettivi</a></nav>';
    const trovati = guasti(`${menu}<main data-file="aree/b.mdx"><a href="/dati/x.csv">i dati</a></main>`, {
      file: new Map([
        ["aree/b/index.html", pagina(menu)],
        ["aree/d/index.html", pagina(menu)],
      ]),
    });
    expect(scriviGuasti(trovati, "dist", "content/prova")).toBe(
      `dist/aree/b/index.html
  ✗ riga 4, colonna 9: La pagina «/obietivi/» non esiste [inesistente]
      si legge «Obiettivi»
      → forse volevi scrivere «/obiettivi/»
      lo stesso in altri 2 file: aree/d/index.html, index.html

dist/index.html
  ✗ riga 4, colonna 78: Il file «/dati/x.csv» non esiste [inesistente]
      si legge «i dati»
      viene da content/prova/aree/b.mdx
      → forse volevi scrivere «/dati/soldi.csv»

2 collegamenti da correggere.`,
    );
  });
});
