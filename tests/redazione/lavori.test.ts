/** I lavori di ogni giorno, fatti con i moduli: ciascuno cambia nel file solo ciò che deve. */
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leggiFile } from "../attrezzi/cartelle.ts";
import { banco, moduloDi, paginaDi } from "./attrezzi.ts";

const SCHEDA = "/modulo?file=obiettivi%2Fb1.mdx";
const FILE = "obiettivi/b1.mdx";

/** Le righe tolte e aggiunte, come le mostra un confronto. */
function cambi(prima: string, dopo: string): { tolte: string[]; messe: string[] } {
  const [a, b] = [prima.split("\n"), dopo.split("\n")];
  let [i, j] = [0, 0];
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++;
  return { tolte: a.slice(i, a.length - j), messe: b.slice(i, b.length - j) };
}

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
    await modulo.fai("salva", { "-scelta:titolo": "mio" });
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
