/** Gli indirizzi che ingannano: in sé, o perché non sono quelli che si leggono. E ciò che un ufficio scrive per bene. */
import { describe } from "vitest";
import { cambia, RIGA, testo } from "./base.ts";
import { type Caso, proveDi } from "./casi.ts";

const falso = (corpo: string, regola: string, dice?: RegExp): Caso => ({
  nome: corpo,
  contiene: testo(corpo),
  puo: `errore ${regola} capitoli/contesto.mdx:${RIGA}:1`,
  ...(dice ? { dice } : {}),
});
const diverso = (corpo: string, dice?: RegExp) => falso(corpo, "indirizzo-diverso", dice);
const inganna = (corpo: string, dice?: RegExp) => falso(corpo, "indirizzo-ingannevole", dice);
const bene = (corpo: string, letto: string): Caso => ({
  nome: corpo,
  contiene: testo(corpo),
  puo: `pubblicato così: ${letto}`,
});
/** Un collegamento che ha per testo un indirizzo vero: si legge male, e si dice; non inganna. */
const nudo = (corpo: string): Caso => ({
  nome: corpo,
  contiene: testo(corpo),
  puo: `avviso collegamento-nudo capitoli/contesto.mdx:${RIGA}:1`,
});

describe("un indirizzo che si legge, e non è quello a cui si arriva", () => {
  proveDi([
    diverso(
      "[https://inps.example](https://evil.example)",
      /«https:\/\/inps\.example».*porta a «https:\/\/evil\.example»/,
    ),
    diverso("[inps.it](https://evil.example/)"),
    diverso("[vai su inps.it](https://evil.example/)"),
    diverso("[inps.it.](https://inps.it.evil.example/)"),
    diverso("[Uno.Example](https://evil.example/)"),
    diverso("[**inps**.it](https://evil.example/)"),
    diverso("[comune.lodi.it](https://evil.lodi.it/)"),
    diverso("[inps.it](https://falsoinps.it/)"),
    diverso("[\u0456nps.it](https://inps.it/)"),
    diverso("[scrivi a a@b.it](mailto:c@d.it)", /«a@b\.it»/),
    diverso("[a@b.it](mailto:a@b.it.evil.example)"),
    diverso("[a@b.it](https://evil.example/)"),
    diverso("[www.uno.example/pagina e altro](https://www.uno.example/altra)"),
    diverso("[banca.xyz](https://evil.example/)"),
    diverso("[inps.it](/capitoli/contesto/)"),
    diverso("[www\u2024inps\u2024it](https://evil.example/)", /«www\.inps\.it»/),
    diverso("[inps\uff0eit](https://evil.example/)"),
    diverso("[inps\u3002it](https://evil.example/)"),
    diverso("[inps\\[.\\]it](https://evil.example/)"),
    diverso("[/capitoli/contesto/](https://evil.example/)", /«\/capitoli\/contesto\/»/),
    diverso("[la pagina](https://evil.example/ 'www.inps.it')", /«www\.inps\.it»/),
    {
      nome: "il titolo di una definizione",
      contiene: testo("[la pagina][1]\n\n[1]: https://evil.example/ 'www.inps.it'"),
      puo: `errore indirizzo-diverso capitoli/contesto.mdx:${RIGA}:1`,
    },
    {
      ...diverso("[![https://inps.it](/x.png)](https://evil.example/)"),
      puo: [
        `errore indirizzo-diverso capitoli/contesto.mdx:${RIGA}:1`,
        `errore mdx-immagine capitoli/contesto.mdx:${RIGA}:2`,
      ],
    },
    {
      nome: "un rimando con la sua definizione",
      contiene: testo("[inps.it][1]\n\n[1]: https://evil.example/"),
      puo: `errore indirizzo-diverso capitoli/contesto.mdx:${RIGA}:1`,
    },
  ]);
});

describe("un indirizzo che inganna in sé", () => {
  proveDi([
    inganna("[la pagina](https://inps.it\u3002evil.example/)", /somigliano a lettere/),
    inganna("[a](https://inps.it@evil.example/)", /prima della chiocciola.*«evil\.example»/),
    inganna("[a](https://inps.it:443@evil.example/)"),
    inganna("[a](https://inps.it&#64;evil.example/)"),
    inganna("[a](https:\\\\\\\\evil.example/)", /barra rovesciata/),
    inganna("[a](https://evil.example\\\\@inps.it/)", /barra rovesciata/),
    inganna("[a](/\\\\evil.example)"),
    inganna("[a](https:evil.example)", /due barre/),
    inganna("[a](https://\u0456nps.it/)", /«\u0456» \(U\+0456\)/),
    inganna("[a](https://xn--nps-ihd.it/)", /si legge «\u0456nps\.it»/),
    inganna("[a](https://\u0131nps.it/)"),
    inganna("[a](https://inps\uff0eit/)", /somigliano a lettere/),
    inganna("[a](https://i%6eps.it/)", /scritto in codice/),
    inganna("[a](https://3232235777/)", /è il computer 192\.168\.1\.1/),
    inganna("[a](https://0xc0a80101/)"),
    inganna("[a](https://0300.0250.1.1/)"),
    inganna("[a](https://192.168.1.1/)"),
    inganna("[a](https://[fe80::1]/)"),
    falso("[a](https://0x7f.1/)", "collegamento-rotto", /solo sul computer di chi scrive/),
    inganna("[a](mailto:a@b.it?bcc=c@d.it)", /«bcc»/),
    inganna("[a](mailto:a@b.it,c@d.it)"),
    inganna("[a](mailto:a@\u0456nps.it)"),
    inganna("[a](tel:*21*0371#)"),
    {
      nome: "una definizione",
      contiene: testo("[a][1]\n\n[1]: https://inps.it@evil.example/"),
      puo: `errore indirizzo-ingannevole capitoli/contesto.mdx:${RIGA + 2}:1`,
    },
    falso("[a](javascript:alert(1))", "mdx-collegamento"),
    falso("[a](java&#10;script:alert(1))", "mdx-collegamento"),
    falso("[a](&#106;avascript:alert(1))", "mdx-collegamento"),
    falso("[a](data:text/html,x)", "mdx-collegamento"),
    falso("[a](vbscript:x)", "mdx-collegamento"),
    falso("[a](//evil.example/)", "collegamento-rotto", /manca il protocollo/),
    falso("[a](http://www.uno.example/)", "collegamento-rotto", /non è protetto/),
    falso("[a](https://localhost:4321/bisogni/)", "collegamento-rotto"),
  ]);
});

describe("nei campi", () => {
  const campo = (url: string): Caso => ({
    nome: url,
    contiene: cambia("enti.yaml", "https://www.uno.example", url),
    puo: "errore indirizzo-ingannevole enti.yaml:1:104",
  });
  proveDi([
    campo("https://www.uno.example@evil.example"),
    campo("https://\u0443\u043d\u043e.example"),
    campo("https://xn--nps-ihd.it"),
    campo("https://2130706434/"),
    campo("https:///evil.example"),
    {
      nome: "una casella con lettere di un altro alfabeto",
      contiene: cambia("piano.yaml", "ufficio@ente.example", "ufficio@xn--nps-ihd.it"),
      puo: "errore indirizzo-ingannevole piano.yaml:5:47",
    },
    {
      nome: "javascript:",
      contiene: cambia("enti.yaml", "https://www.uno.example", "javascript:alert(1)"),
      puo: "errore formato enti.yaml:1:104",
    },
    {
      nome: "una dichiarazione che sembra di AgID",
      contiene: cambia(
        "piano.yaml",
        "stato:",
        'obblighi: { dichiarazioneAccessibilita: { indirizzo: "https://form.agid.gov.it@evil.example/x", scadenza: 2027-09-23 } }\nstato:',
      ),
      puo: "errore formato piano.yaml:7:54",
    },
    {
      nome: "un recapito per la sicurezza",
      contiene: cambia(
        "piano.yaml",
        "stato:",
        'sicurezza: { contatti: ["https://uno.example@evil.example"], scadenza: 2027-01-01 }\nstato:',
      ),
      puo: "errore indirizzo-ingannevole piano.yaml:7:25",
    },
  ]);
});

describe("ciò che un ufficio scrive per bene", () => {
  proveDi([
    nudo("[https://www.uno.example/](https://uno.example)"),
    nudo("[www.uno.example](https://uno.example/)"),
    nudo("https://www.uno.example/pagina"),
    nudo("[www.uno.example/…/modulo.pdf](https://www.uno.example/a/b/modulo.pdf)"),
    nudo("[www.uno.example/a](https://www.uno.example/a/b?x=1)"),
    bene("[inps.it](https://servizi.inps.it/)", "inps.it"),
    bene("[Inps.it](https://www.inps.it/)", "Inps.it"),
    bene("[il sito dell'istituto (inps.it)](https://www.inps.it/)", "inps.it"),
    bene("[citt\u00e0.example](https://citt\u00e0.example/)", "citt\u00e0.example"),
    bene("[modulo.pdf](https://www.uno.example/m?id=4)", "modulo.pdf"),
    bene("[d.lgs. 117/2017, art.3](https://www.normattiva.it/x)", "d.lgs. 117/2017"),
    bene("[S.p.A. e S.r.l., ecc.](https://www.uno.example/)", "S.p.A."),
    bene("[scrivi a ufficio@uno.example](mailto:Ufficio@uno.example?subject=Richiesta)", "ufficio@uno.example"),
    bene("[ufficio@uno.example](https://www.uno.example/contatti)", "ufficio@uno.example"),
    bene("[0123 456789](tel:+390123456789)", "0123 456789"),
    bene("[il portale](https://portale.uno.example:8443/#/home)", "il portale"),
    bene("[piano](https://www.uno.example/utente@ente/a)", "utente@ente"),
    bene("[mappa](https://www.uno.example/?q=a\\b)", "mappa"),
  ]);
});
