/** I lavori di ogni giorno, fatti con i moduli: ciascuno cambia nel file solo ciò che deve. */
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { leggiFile } from "../attrezzi/cartelle.ts";
import { cambi } from "../attrezzi/righe.ts";
import { banco, moduloDi, paginaDi } from "./attrezzi.ts";

const SCHEDA = "/modulo?file=obiettivi%2Fb1.mdx";
const FILE = "obiettivi/b1.mdx";
/** Un'immagine vera. */
const immagine = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#7a1f4d" } })
    .png()
    .toBuffer();

async function aperta(b: ReturnType<typeof banco>, indirizzo = SCHEDA) {
  const mandato = moduloDi(paginaDi(await b.chiedi("GET", indirizzo)).html);
  return {
    mandato,
    fai: (fa: string, valori: Record<string, string> = {}) => {
      for (const [n, v] of Object.entries(valori)) mandato.set(n, [v]);
      return b.chiedi("POST", indirizzo, new Map(mandato).set("fa", [fa]));
    },
  };
}
const leggi = (b: ReturnType<typeof banco>, file = FILE) => readFileSync(join(b.radice, file), "utf8");

describe("i lavori di ogni giorno", () => {
  it("correggere un titolo cambia una riga, e si annulla", async () => {
    const b = banco();
    const prima = leggi(b);
    const modulo = await aperta(b);
    const titolo = modulo.mandato.get("titolo")?.[0] ?? "";
    expect(await modulo.fai("salva", { titolo: `${titolo} davvero` })).toEqual({ vai: SCHEDA });
    expect(cambi(prima, leggi(b))).toEqual({ tolte: [`titolo: ${titolo}`], messe: [`titolo: ${titolo} davvero`] });
    expect(paginaDi(await b.chiedi("GET", SCHEDA)).messaggio).toBe("Salvato: è cambiata una riga del file.");
    expect(await b.chiedi("POST", "/annulla")).toEqual({ vai: "/" });
    expect(leggi(b)).toBe(prima);
  });

  it("aggiungere un indicatore: la riga nuova è vuota e già detta, poi nel file c'è lei sola", async () => {
    const b = banco();
    const prima = leggi(b);
    const modulo = await aperta(b);
    const quanti = (modulo.mandato.get("indicatori#")?.length ?? 1) - 1;
    const dopo = moduloDi(paginaDi(await modulo.fai(`aggiungi:indicatori:${quanti}`)).html);
    expect(dopo.get("indicatori#")).toHaveLength(quanti + 2);
    const valori = new Map(dopo);
    const campi = [...dopo.keys()].filter((n) => n.startsWith(`indicatori.${quanti}.`)).map((n) => n.split(".")[2]);
    expect(campi).toContain("id");
    valori.set(`indicatori.${quanti}.id`, [`b1-r${quanti + 40}`]).set("fa", ["salva"]);
    for (const n of campi) {
      const [nome, primo] = [`indicatori.${quanti}.${n}`, dopo.get(`indicatori.0.${n}`)];
      if (n !== "id" && primo) valori.set(nome, primo);
    }
    await b.chiedi("POST", SCHEDA, valori);
    const { tolte, messe } = cambi(prima, leggi(b));
    expect(tolte).toEqual([]);
    expect(messe.join("\n")).toContain(`b1-r${quanti + 40}`);
  });

  it("togliere e spostare righe cambia solo quelle", async () => {
    const b = banco();
    const modulo = await aperta(b);
    const azioni = [...modulo.mandato].filter(([n]) => /^azioni\.\d+$/.test(n)).map(([, [v]]) => v);
    const giu = moduloDi(paginaDi(await modulo.fai("giù:azioni:0")).html);
    const scambiate = [...giu].filter(([n]) => /^azioni\.\d+$/.test(n)).map(([, [v]]) => v);
    expect(scambiate).toEqual([azioni[1], azioni[0], ...azioni.slice(2)]);
    const tolta = moduloDi(paginaDi(await modulo.fai("togli:azioni:0")).html);
    expect([...tolta].filter(([n]) => /^azioni\.\d+$/.test(n)).map(([, [v]]) => v)).toEqual(azioni.slice(1));
  });

  it("una riga tolta non ritorna quando se ne aggiunge una, e una copia non ha l'identificativo di un'altra", async () => {
    const b = banco();
    const azioni = (m: ReadonlyMap<string, string[]>) =>
      [...m].filter(([n]) => /^azioni\.\d+$/.test(n)).map(([, [v]]) => v);
    const modulo = await aperta(b);
    const prima = azioni(modulo.mandato);
    const tolta = moduloDi(paginaDi(await modulo.fai(`togli:azioni:${prima.length - 1}`)).html);
    const fa = `aggiungi:azioni:${prima.length - 1}`;
    const aggiunta = moduloDi(paginaDi(await b.chiedi("POST", SCHEDA, new Map(tolta).set("fa", [fa]))).html);
    expect(azioni(aggiunta)).toEqual([...prima.slice(0, -1), ""]);
    const copiata = moduloDi(paginaDi(await modulo.fai("copia:indicatori:0")).html);
    const ids = [...copiata].filter(([n]) => /^indicatori\.\d+\.id$/.test(n)).map(([, [v]]) => v);
    expect(ids).toEqual(["b1-i1", "", "b1-p1", "b1-r1", "b1-o1"]);
    expect(copiata.get("indicatori.1.descrizione")).toEqual(copiata.get("indicatori.0.descrizione"));
  });

  it("una riga spostata porta con sé anche un campo che lo schema non conosce", async () => {
    const b = banco();
    const file = join(b.radice, FILE);
    writeFileSync(
      file,
      leggi(b).replace(
        "{ quantita: 2, ruolo: assistenti sociali }",
        "{ quantita: 2, ruolo: assistenti sociali, sigla: AS }",
      ),
    );
    const modulo = await aperta(b);
    const spostata = moduloDi(paginaDi(await modulo.fai("giù:personale:0")).html);
    await b.chiedi("POST", SCHEDA, new Map(spostata).set("fa", ["salva"]));
    expect(leggi(b)).toMatch(/ruolo: volontari \}\n\s+- quantita: 2\n\s+ruolo: assistenti sociali\n\s+sigla: AS\n/);
  });

  it("un modulo di cui non si sa com'era il file non si salva", async () => {
    const b = banco();
    const prima = leggiFile(b.radice);
    const modulo = await aperta(b);
    const esito = paginaDi(await modulo.fai("salva", { base: "altra", titolo: "Nuovo" }));
    expect(esito.messaggio).toContain("niente è stato scritto");
    expect(leggiFile(b.radice)).toEqual(prima);
  });

  it("un errore si vede al suo campo, con il rimedio, e la bozza si può salvare lo stesso", async () => {
    const b = banco();
    const modulo = await aperta(b);
    const nome = [...modulo.mandato.keys()].find((n) => /^risorse\.0\.importo$/.test(n)) ?? "risorse.0.importo";
    const { html } = paginaDi(await modulo.fai("controlla", { [nome]: "12.5" }));
    expect(html).toMatch(/id="m-c-risorse-0-importo"><div class="r-messaggio r-errore">/);
    expect(html).toContain("Così il piano non si pubblica");
    await modulo.fai("salva");
    expect(leggi(b)).toContain("12.5");
    expect(paginaDi(await b.chiedi("GET", SCHEDA)).messaggio).toContain("Così il piano non si pubblica");
  });

  it("chi chiude senza salvare ritrova la bozza, e può buttarla", async () => {
    const b = banco();
    const prima = leggiFile(b.radice);
    const modulo = await aperta(b);
    await modulo.fai("controlla", { titolo: "Un titolo a metà" });
    expect(leggiFile(b.radice)).toEqual(prima);
    expect(paginaDi(await b.chiedi("GET", SCHEDA)).html).toContain("C'è una bozza non salvata");
    const ripresa = paginaDi(await b.chiedi("POST", SCHEDA, new Map([["fa", ["riprendi"]]])));
    expect(ripresa.html).toContain('value="Un titolo a metà"');
    await b.chiedi("POST", SCHEDA, new Map([["fa", ["butta"]]]));
    expect(paginaDi(await b.chiedi("GET", SCHEDA)).html).not.toContain("bozza non salvata");
  });

  it("il file cambiato da altri: campi diversi si uniscono, lo stesso campo si sceglie, niente si sovrascrive", async () => {
    const b = banco();
    const modulo = await aperta(b);
    const titolo = modulo.mandato.get("titolo")?.[0] ?? "";
    const file = join(b.radice, FILE);
    writeFileSync(file, leggi(b).replace(`titolo: ${titolo}`, "titolo: Il loro titolo"));
    const conIlLoro = leggi(b);
    const scontro = paginaDi(await modulo.fai("salva", { titolo: "Il mio titolo" }));
    expect(scontro.stato).toBe(409);
    for (const detto of [titolo, "Il loro titolo", "Il mio titolo"]) expect(scontro.html).toContain(detto);
    expect(leggi(b)).toBe(conIlLoro);
    expect(scontro.html).toContain("<legend>Titolo</legend>");
    // Fra il contrasto e la scelta ne arriva un altro: la scelta era su un file che non c'è più.
    const scelto = new Map(moduloDi(scontro.html, "form")).set("-scelta:titolo", ["mio"]).set("fa", ["salva"]);
    writeFileSync(file, conIlLoro.replace("Il loro titolo", "Un terzo titolo"));
    expect(paginaDi(await b.chiedi("POST", SCHEDA, scelto)).html).toContain("Un terzo titolo");
    expect(leggi(b)).toContain("titolo: Un terzo titolo");
    writeFileSync(file, conIlLoro);
    await b.chiedi("POST", SCHEDA, scelto);
    expect(leggi(b)).toBe(conIlLoro.replace("Il loro titolo", "Il mio titolo"));

    const altro = await aperta(b);
    writeFileSync(file, leggi(b).replace("titolo: Il mio titolo", "titolo: Cambiato altrove"));
    await altro.fai("salva", { "azioni.0": "Un'azione riscritta" });
    expect(leggi(b)).toContain("titolo: Cambiato altrove");
    expect(leggi(b)).toContain("Un'azione riscritta");
    expect(paginaDi(await b.chiedi("GET", SCHEDA)).messaggio).toContain("di tutti e due");
  });

  it("annullare non toglie ciò che altri hanno scritto dopo", async () => {
    const b = banco();
    await (await aperta(b)).fai("salva", { titolo: "Nuovo" });
    appendFileSync(join(b.radice, FILE), "\nUna riga dopo.\n");
    const dopo = leggi(b);
    await b.chiedi("POST", "/annulla");
    expect(leggi(b)).toBe(dopo);
    expect(paginaDi(await b.chiedi("GET", "/")).messaggio).toContain("è cambiato dopo quel salvataggio");
  });

  it("in un registro la voce si ritrova anche se il file ne ha guadagnata una sopra; tolta, lo si dice", async () => {
    const b = banco();
    const voce = "/modulo?file=enti.yaml&voce=1";
    const modulo = await aperta(b, voce);
    const prima = leggi(b, "enti.yaml");
    const conUna = `- { id: nuovo-ente, nome: Nuovo ente, tipo: Comune }\n${prima}`;
    writeFileSync(join(b.radice, "enti.yaml"), conUna);
    const nome = modulo.mandato.get("nome")?.[0] ?? "";
    await modulo.fai("salva", { nome: `${nome} rinnovato` });
    expect(cambi(conUna, leggi(b, "enti.yaml")).messe.join()).toContain(`${nome} rinnovato`);
    expect(leggi(b, "enti.yaml")).toContain("Nuovo ente");
    writeFileSync(join(b.radice, "enti.yaml"), "[]\n");
    expect(paginaDi(await modulo.fai("salva", { nome: "Altro" })).stato).toBe(404);
    expect(leggi(b, "enti.yaml")).toBe("[]\n");
  });

  it("una scheda nuova si comincia rispondendo, e una risposta che manca si dice", async () => {
    const b = banco();
    const vuota = paginaDi(await b.chiedi("POST", "/nuovo/ente", new Map([["nome", [""]]])));
    expect(vuota.messaggio).toContain("Mancano delle risposte");
    const domande = moduloDi(paginaDi(await b.chiedi("GET", "/nuovo/obiettivo")).html, "form");
    expect([...domande.keys()]).toContain("titolo");
    const esito = await b.chiedi(
      "POST",
      "/nuovo/obiettivo",
      new Map([
        ["area", ["b"]],
        ["titolo", ["Una casa nuova"]],
      ]),
    );
    expect("vai" in esito && esito.vai).toMatch(/^\/modulo\?file=obiettivi/);
    const file = decodeURIComponent(("vai" in esito ? esito.vai : "").split("file=")[1] ?? "");
    expect(leggi(b, file)).toContain("Una casa nuova");
    await b.chiedi("POST", "/annulla");
    expect(existsSync(join(b.radice, file))).toBe(false);
  });

  it("una scheda nuova chiede ciò che il profilo del piano vuole, e solo quello", async () => {
    const chieste = async (piano: string, genere: string) => {
      const { html } = paginaDi(await banco(piano).chiedi("GET", `/nuovo/${genere}`));
      return { nomi: [...moduloDi(html, "form").keys()], html };
    };
    const altrove = await chieste("tests/fixtures/altapiana", "obiettivo");
    expect(altrove.nomi).toContain("titolo");
    expect(altrove.nomi).not.toContain("natura");
    expect((await chieste("tests/fixtures/valserena", "obiettivo")).nomi).toContain("natura");
    expect((await chieste("tests/fixtures/altapiana", "area")).nomi).not.toContain("lettere");
    expect((await chieste("tests/fixtures/valserena", "area")).html).toContain("B Politiche abitative");
  });

  it("cambiare un identificativo lo cambia dovunque, e si annulla tutto insieme", async () => {
    const b = banco();
    const prima = leggiFile(b.radice);
    // La data della dichiarazione di accessibilità non è un errore per chi rinomina: si guarda solo che cosa il piano cita.
    const esito = await b.chiedi("POST", "/rinomina?file=fondi.yaml&voce=0", new Map([["id", ["fondo-nuovo"]]]));
    expect(esito).toEqual({ vai: "/modulo?file=fondi.yaml&voce=0" });
    const vecchio = /id: ([\w-]+)/.exec(prima["fondi.yaml"] ?? "")?.[1] ?? "";
    const dopo = leggiFile(b.radice);
    const cambiati = Object.keys(prima).filter((f) => prima[f] !== dopo[f]);
    expect(cambiati).toContain("fondi.yaml");
    expect(cambiati.some((f) => f.startsWith("obiettivi/"))).toBe(true);
    expect(dopo["fondi.yaml"]).not.toMatch(new RegExp(`id: ${vecchio}\\b`));
    await b.chiedi("POST", "/annulla");
    expect(leggiFile(b.radice)).toEqual(prima);
    const preso = await b.chiedi("POST", "/rinomina?file=fondi.yaml&voce=0", new Map([["id", ["Con Spazi"]]]));
    expect(paginaDi(preso).messaggio).not.toBe("");
    expect(leggiFile(b.radice)).toEqual(prima);
  });

  it("una scheda cambia nome con il suo file", async () => {
    const b = banco();
    const prima = leggiFile(b.radice);
    const esito = await b.chiedi("POST", "/rinomina?file=obiettivi%2Fb1.mdx", new Map([["id", ["b9"]]]));
    expect(esito).toEqual({ vai: "/modulo?file=obiettivi%2Fb9.mdx" });
    expect(existsSync(join(b.radice, FILE))).toBe(false);
    expect(leggi(b, "obiettivi/b9.mdx")).toContain("id: b9");
    await b.chiedi("POST", "/annulla");
    expect(leggiFile(b.radice)).toEqual(prima);
  });

  it("un servizio chiuso si toglie, dopo averlo chiesto", async () => {
    const b = banco();
    const indirizzo = "/togli?file=sportelli.yaml&voce=0";
    const prima = leggi(b, "sportelli.yaml");
    expect(paginaDi(await b.chiedi("GET", indirizzo)).html).toContain("Sì, toglila");
    expect(leggi(b, "sportelli.yaml")).toBe(prima);
    await b.chiedi("POST", indirizzo);
    expect(cambi(prima, leggi(b, "sportelli.yaml")).messe).toEqual([]);
    await b.chiedi("POST", "/annulla");
    expect(leggi(b, "sportelli.yaml")).toBe(prima);
  });

  it("una griglia: celle, righe incollate in fondo, e il file cambiato da altri non si sovrascrive", async () => {
    const b = banco();
    const file = "dati/popolazione.csv";
    const indirizzo = `/griglia?file=${encodeURIComponent(file)}`;
    const { html } = paginaDi(await b.chiedi("GET", indirizzo));
    const mandato = moduloDi(html, "form");
    const prima = leggi(b, file);
    await b.chiedi("POST", indirizzo, new Map(mandato).set("0.1", ["4.321"]));
    const { tolte, messe } = cambi(prima, leggi(b, file));
    expect([tolte.length, messe.length]).toEqual([1, 1]);
    expect(messe[0]).toContain("4.321");
    const dopo = leggi(b, file);
    const scontro = paginaDi(await b.chiedi("POST", indirizzo, new Map(mandato).set("0.1", ["9"])));
    expect(scontro.messaggio).toContain("Nel frattempo");
    expect(leggi(b, file)).toBe(dopo);
  });

  it("un CSV salvato da Excel con altre lettere non si riscrive: si dice come rimediare", async () => {
    const b = banco();
    const file = join(b.radice, "dati/entrate.csv");
    const byte = Buffer.from(`${readFileSync(file, "utf8")}Citt\u00e0;1;2\n`, "latin1");
    writeFileSync(file, byte);
    const indirizzo = "/griglia?file=dati%2Fentrate.csv";
    expect(paginaDi(await b.chiedi("GET", indirizzo)).messaggio).toContain("CSV UTF-8");
    expect(paginaDi(await b.chiedi("POST", indirizzo, new Map([["righe", ["0"]]]))).stato).toBe(409);
    expect(readFileSync(file)).toEqual(byte);
  });

  it("in una cartella che porta fuori dal piano non si scrive", async () => {
    const b = banco();
    const fuori = join(b.cartella, "fuori");
    mkdirSync(fuori);
    symlinkSync(fuori, join(b.radice, "immagini"));
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    const esito = await b.redazione.rispondi({
      metodo: "POST",
      percorso: "/immagine",
      domanda: new URLSearchParams(),
      mandato: new Map([["nome", ["foto"]]]),
      immagine: png,
    });
    expect(paginaDi(esito).messaggio).toContain("fuori dal piano");
    expect(readdirSync(fuori)).toEqual([]);
  });

  it("un'immagine si mette, e annullare la toglie", async () => {
    const b = banco();
    const png = await immagine();
    const mandato = new Map([["nome", ["la-sede"]]]);
    const chiesto = { metodo: "POST", percorso: "/immagine", domanda: new URLSearchParams(), mandato } as const;
    await b.redazione.rispondi({ ...chiesto, immagine: png });
    const file = join(b.radice, "immagini/la-sede.png");
    expect(readFileSync(file)).toEqual(png);
    await b.redazione.rispondi({ ...chiesto, immagine: png });
    expect(paginaDi(await b.chiedi("GET", "/")).messaggio).toContain("c'è già");
    await b.chiedi("POST", "/annulla");
    expect(existsSync(file)).toBe(false);
  });

  it("l'inizio dice anche ciò che si sa solo aprendo un'immagine", async () => {
    const b = banco();
    mkdirSync(join(b.radice, "immagini"));
    writeFileSync(join(b.radice, "immagini/foto.png"), (await immagine()).subarray(0, 60));
    appendFileSync(join(b.radice, FILE), "\n![Una casa](/immagini/foto.png)\n");
    expect(paginaDi(await b.chiedi("GET", "/")).html).toContain("Così il piano non si pubblica");
  });
});

describe("la storia senza parlare di Git", () => {
  const git = (cartella: string, ...a: string[]) =>
    execFileSync("git", ["-c", "user.name=Ufficio", "-c", "user.email=ufficio@esempio.it", ...a], {
      cwd: cartella,
      encoding: "utf8",
    }).trim();
  function conStoria() {
    const b = banco();
    git(b.radice, "init", "-q", "-b", "main");
    git(b.radice, "config", "user.name", "Ufficio");
    git(b.radice, "config", "user.email", "ufficio@esempio.it");
    git(b.radice, "add", "-A");
    git(b.radice, "commit", "-q", "-m", "Inizio");
    return b;
  }

  it("propone la frase da ciò che è cambiato, e salva la versione", async () => {
    const b = conStoria();
    await (await aperta(b)).fai("salva", { titolo: "Un titolo nuovo" });
    const { html } = paginaDi(await b.chiedi("GET", "/"));
    const frase = moduloDi(html, "form[action='/versione']").get("frase")?.[0] ?? "";
    expect(frase).toContain("Un titolo nuovo");
    await b.chiedi("POST", "/versione", new Map([["frase", [frase]]]));
    expect(git(b.radice, "log", "-1", "--format=%s")).toBe(frase);
    expect(git(b.radice, "status", "--porcelain")).toBe("");
  });

  it("manda in revisione: prima vuole una versione, poi prepara un file o manda il ramo", async () => {
    const b = conStoria();
    await (await aperta(b)).fai("salva", { titolo: "Altro" });
    await b.chiedi("POST", "/revisione");
    expect(paginaDi(await b.chiedi("GET", "/")).messaggio).toContain("Prima salva una versione");
    await b.chiedi("POST", "/versione", new Map([["frase", ["Titolo"]]]));
    await b.chiedi("POST", "/revisione");
    const file = /«(.+\.bundle)»/.exec(paginaDi(await b.chiedi("GET", "/")).messaggio)?.[1] ?? "";
    expect(git(b.radice, "bundle", "verify", "-q", file)).toBeDefined();
    const altrove = join(b.cartella, "altrove.git");
    git(b.cartella, "init", "-q", "--bare", altrove);
    git(b.radice, "remote", "add", "origin", altrove);
    git(b.radice, "branch", "-D", git(b.radice, "branch", "--list", "revisione/*", "--format=%(refname:short)"));
    await b.chiedi("POST", "/revisione");
    expect(git(altrove, "branch", "--list")).toContain("revisione/");
  });

  it("chi non ha mai detto a Git il suo nome salva lo stesso", async () => {
    const b = conStoria();
    git(b.radice, "config", "--unset", "user.email");
    git(b.radice, "config", "--unset", "user.name");
    await (await aperta(b)).fai("salva", { titolo: "Senza nome" });
    await b.chiedi("POST", "/versione", new Map([["frase", ["Titolo"]]]));
    expect(git(b.radice, "log", "-1", "--format=%s")).toBe("Titolo");
  });

  it("se il posto a cui mandare non risponde lo dice, e non lascia rami", async () => {
    const b = conStoria();
    git(b.radice, "remote", "add", "origin", join(b.cartella, "non-c-e.git"));
    await b.chiedi("POST", "/revisione");
    expect(paginaDi(await b.chiedi("GET", "/")).messaggio).toContain("non risponde, o non ti riconosce");
    expect(git(b.radice, "branch", "--list", "revisione/*")).toBe("");
  });

  it("prende gli aggiornamenti; se toccano gli stessi campi non cambia niente, e dice quali", async () => {
    const b = conStoria();
    const altrove = join(b.cartella, "altrove.git");
    git(b.cartella, "clone", "-q", "--bare", b.radice, altrove);
    git(b.radice, "remote", "add", "origin", altrove);
    const collega = join(b.cartella, "collega");
    git(b.cartella, "clone", "-q", altrove, collega);
    const loro = (da: RegExp, a: string) => {
      const f = join(collega, FILE);
      writeFileSync(f, readFileSync(f, "utf8").replace(da, a));
      git(collega, "commit", "-qam", "Loro");
      git(collega, "push", "-q");
    };
    loro(/^titolo: .*$/m, "titolo: Il loro");
    await b.chiedi("POST", "/aggiornamenti");
    expect(paginaDi(await b.chiedi("GET", "/")).messaggio).toBe("Gli aggiornamenti sono nella cartella.");
    expect(leggi(b)).toContain("titolo: Il loro");
    loro(/^titolo: .*$/m, "titolo: Di nuovo loro");
    await (await aperta(b)).fai("salva", { titolo: "Il mio" });
    await b.chiedi("POST", "/versione", new Map([["frase", ["Mio"]]]));
    await b.chiedi("POST", "/aggiornamenti");
    const { messaggio } = paginaDi(await b.chiedi("GET", "/"));
    expect(messaggio).toContain("niente è stato toccato");
    expect(messaggio).toContain("Il mio");
    expect(leggi(b)).toContain("titolo: Il mio");
    expect(git(b.radice, "status", "--porcelain")).toBe("");
  });
});
