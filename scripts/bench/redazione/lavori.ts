/** Quindici lavori di ogni giorno sul piano inventato, come li fa una persona. Li usano il banco, che li misura, e le prove. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Mano } from "./mano.ts";

export interface LavoroDiOgniGiorno {
  nome: string;
  fai: (mano: Mano, piano: string) => Promise<void>;
  /** I file che cambiano, e quante righe al più: tolte e aggiunte insieme. */
  cambia: Readonly<Record<string, number>>;
}

const SCHEDA = "Non perdere la casa";
const B1 = "obiettivi/b1.mdx";

export const LAVORI: readonly LavoroDiOgniGiorno[] = [
  {
    nome: "correggere un valore atteso",
    fai: async (m) => {
      await m.voce("obiettivo", SCHEDA);
      await m.scrivi("indicatori.2.valore", "25");
      await m.salva();
    },
    cambia: { [B1]: 2 },
  },
  {
    nome: "aggiungere un indicatore",
    fai: async (m) => {
      await m.voce("obiettivo", SCHEDA);
      const riga = await m.riga("indicatori");
      await m.scrivi(`${riga}.id`, "b1-r2");
      await m.scegli(`${riga}.tipo`, "risultato");
      await m.scrivi(`${riga}.descrizione`, "Famiglie che tengono la casa");
      await m.scegli(`${riga}.unita`, "numero");
      await m.scrivi(`${riga}.valore`, "40");
      await m.scegli(`${riga}.confronto`, ">=");
      await m.scrivi(`${riga}.periodo`, "triennio");
      await m.salva();
    },
    cambia: { [B1]: 7 },
  },
  {
    nome: "un importo da un fondo nuovo",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href="/genere/fondo"]');
      await m.va('a[href="/nuovo/fondo"]');
      await m.scrivi("nome", "Fondo per la casa");
      await m.scrivi("id", "fondo-casa");
      await m.va("form button");
      await m.voce("obiettivo", SCHEDA);
      const riga = await m.riga("risorse");
      await m.riga(`${riga}.fondi`);
      await m.scrivi(`${riga}.fondi.0`, "fondo-casa");
      await m.scrivi(`${riga}.importo`, "12.000");
      await m.scegli(`${riga}.periodo`, "triennio");
      await m.salva();
    },
    cambia: { [B1]: 4, "fondi.yaml": 4 },
  },
  {
    nome: "un partner che non era in elenco",
    fai: async (m) => {
      await m.voce("obiettivo", SCHEDA);
      const riga = await m.riga("domande.altriAttori.attori");
      await m.scrivi(`${riga}.ente`, "Banco alimentare");
      await m.scrivi(`${riga}.ruolo`, "dà la spesa");
      await m.salva();
    },
    cambia: { [B1]: 2 },
  },
  {
    nome: "una misura",
    fai: async (m) => {
      await m.voce("rilevazione", "2026");
      await m.scrivi("0.0", "b1-r1");
      await m.scrivi("0.1", "8");
      await m.scrivi("0.2", "2026-06-30");
      await m.scrivi("0.3", "Ufficio di Piano");
      await m.va("form[data-griglia] button");
    },
    cambia: { "rilevazioni/2026.csv": 2 },
  },
  {
    nome: "righe incollate da Excel",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href="/genere/dataset"]');
      await m.va('#voci a[href*="popolazione"]');
      await m.va('.r-briciole a[href^="/griglia"]');
      const celle = await m.pagina.locator("tbody tr").count();
      const ultima = await m.pagina
        .locator(`[name^="${celle - 6}."]`)
        .evaluateAll((c) => c.map((e) => (e as HTMLInputElement).value));
      await m.incolla(`${celle - 6}.0`, `${ultima.join("\t")}\r\n${["2031", ...ultima.slice(1)].join("\t")}`);
      await m.va("form[data-griglia] button");
    },
    cambia: { "dati/popolazione.csv": 1 },
  },
  {
    nome: "una scheda nuova",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href="/genere/obiettivo"]');
      await m.va('a[href="/nuovo/obiettivo"]');
      await m.scegli("area", "b");
      await m.scrivi("titolo", "Una portineria di quartiere");
      await m.va("form button");
    },
    cambia: { "obiettivi/b2.mdx": 200 },
  },
  {
    nome: "un capitolo con un grafico",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href="/genere/capitolo"]');
      await m.va('a[href="/nuovo/capitolo"]');
      await m.scrivi("titolo", "La popolazione che cambia");
      await m.scrivi("inBreve", "Quanti siamo e quanti saremo.");
      await m.va("form button");
      m.azioni++;
      await m.pagina.locator('[name="-corpo"]').fill("La popolazione cambia così.\n\n");
      await m.pagina.locator('[name="-corpo"]').press("Control+End");
      m.azioni++;
      const grafico = await m.pagina.locator('#pezzo option[value^="<Grafico"]').first().getAttribute("value");
      await m.pagina.locator("#pezzo").selectOption(grafico);
      await m.salva();
    },
    cambia: { "capitoli/la-popolazione-che-cambia.mdx": 40 },
  },
  {
    nome: "uno sportello chiuso",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href="/genere/sportello"]');
      await m.va("#voci li:last-child a");
      await m.va('a[href^="/togli"]');
      await m.va("main form button");
    },
    cambia: { "sportelli.yaml": 30 },
  },
  {
    nome: "cambiare l'identificativo di un fondo",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href="/genere/fondo"]');
      await m.va("#voci li:first-child a");
      await m.va('a[href^="/rinomina"]');
      await m.scrivi("id", "fondo-nazionale");
      await m.va("main form button");
    },
    cambia: { "fondi.yaml": 2, "*": 12 },
  },
  {
    nome: "il piano adottato con il suo atto",
    fai: async (m) => {
      await m.casa();
      await m.va('a[href^="/genere/"]:has-text("Identità")');
      await m.va("#voci a");
      await m.scegli("stato", "adottato");
      await m.scrivi("approvazione.atto", "deliberazione n. 7");
      await m.salva();
    },
    cambia: { "piano.yaml": 4 },
  },
  {
    nome: "un'immagine",
    fai: async (m) => {
      await m.casa();
      await m.file(
        "immagine",
        await sharp({ create: { width: 40, height: 30, channels: 3, background: "#7a1f4d" } })
          .png()
          .toBuffer(),
      );
      await m.scrivi("nome", "la-sede");
      await m.va('form[action="/immagine"] button');
    },
    cambia: { "immagini/la-sede.png": 0 },
  },
  {
    nome: "annullare",
    fai: async (m) => {
      await m.voce("obiettivo", SCHEDA);
      await m.scrivi("sintesi", "Da annullare.");
      await m.salva();
      await m.casa();
      await m.va('form[action="/annulla"] button');
    },
    cambia: {},
  },
  {
    nome: "due che scrivono lo stesso campo",
    fai: async (m, piano) => {
      await m.voce("obiettivo", SCHEDA);
      await m.scrivi("titolo", "Tenere la casa");
      const file = join(piano, B1);
      writeFileSync(file, readFileSync(file, "utf8").replace(/^titolo: .*$/m, "titolo: Un altro titolo"));
      await m.salva();
      m.azioni++;
      await m.pagina.locator('input[value="mio"]').check();
      await m.salva();
    },
    cambia: { [B1]: 2 },
  },
  {
    nome: "mandare in revisione",
    fai: async (m) => {
      await m.voce("obiettivo", SCHEDA);
      await m.scrivi("sintesi", "Chi rischia lo sfratto trova subito un aiuto.");
      await m.salva();
      await m.casa();
      await m.va('form[action="/versione"] button');
      await m.va('form[action="/revisione"] button');
    },
    cambia: {},
  },
];
