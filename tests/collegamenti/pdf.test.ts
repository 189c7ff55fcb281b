/** Il controllo di PDF scritti a mano, ciascuno con i suoi guasti. */
import { describe, expect, it } from "vitest";
import { controllaPdf } from "../../src/collegamenti/pdf.ts";
import { scriviGuasti } from "../../src/collegamenti/rapporto.ts";

/**
 * Un PDF di una pagina A4: catalogo (1), pagine (2), pagina (3), nomi (4), segnalibri (5), poi gli oggetti dati.
 * @param annotazioni il destino di ogni collegamento, per esempio `/Dest /su`
 * @param segnalibri il destino di ogni segnalibro
 */
function pdf(annotazioni: string[], segnalibri: string[] = []): Uint8Array {
  const primo = 6 + annotazioni.length;
  const oggetti = [
    `<< /Type /Catalog /Pages 2 0 R /Dests 4 0 R ${segnalibri.length ? "/Outlines 5 0 R" : ""} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [${annotazioni.map((_, i) => `${6 + i} 0 R`).join(" ")}] >>`,
    "<< /su [3 0 R /XYZ 0 842 0] /altrove [99 0 R /Fit] /settima [7 /Fit] >>",
    `<< /Type /Outlines /First ${primo} 0 R /Last ${primo + segnalibri.length - 1} 0 R /Count ${segnalibri.length} >>`,
    ...annotazioni.map((a) => `<< /Type /Annot /Subtype /Link /Rect [72 700 144 720] ${a} >>`),
    ...segnalibri.map(
      (s, i) =>
        `<< /Title (Voce ${i + 1}) /Parent 5 0 R ${i + 1 < segnalibri.length ? `/Next ${primo + i + 1} 0 R` : ""} ${s} >>`,
    ),
  ];
  let testo = "%PDF-1.7\n";
  const posti = oggetti.map((o, i) => {
    const posto = testo.length;
    testo += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return `${String(posto).padStart(10, "0")} 00000 n \n`;
  });
  const inizio = testo.length;
  testo += `xref\n0 ${oggetti.length + 1}\n0000000000 65535 f \n${posti.join("")}trailer\n<< /Size ${oggetti.length + 1} /Root 1 0 R >>\nstartxref\n${inizio}\n%%EOF\n`;
  return new TextEncoder().encode(testo);
}
const uri = (indirizzo: string) => `/A << /S /URI /URI (${indirizzo}) >>`;
const guasti = (...argomenti: Parameters<typeof pdf>) => controllaPdf(pdf(...argomenti), "piano.pdf");
const detti = async (...argomenti: Parameters<typeof pdf>) =>
  (await guasti(...argomenti)).map((g) => `${g.regola}: ${g.messaggio}`);

describe("i collegamenti di un PDF", () => {
  it("quelli che arrivano non sono guasti", async () => {
    const buoni = [
      "/Dest /su",
      "/Dest [3 0 R /Fit]",
      "/A << /S /GoTo /D (su) >>",
      "/A << /S /Named /N /NextPage >>",
      uri("https://ente.example/x"),
      uri("mailto:ufficio@ente.example"),
      uri("tel:+390371000000"),
    ];
    expect(await guasti(buoni, ["/Dest /su", "/Dest [3 0 R /Fit]"])).toEqual([]);
  });
  it.each([
    ["/Dest /giu", "ancora: Il punto «giu» nel documento non c'è"],
    ["/Dest /altrove", "pagina: Il punto «altrove» sta in una pagina che nel documento non c'è"],
    ["/Dest /settima", "pagina: Il punto «settima» sta in una pagina che nel documento non c'è"],
    ["/Dest [99 0 R /Fit]", "pagina: Il suo punto sta in una pagina che nel documento non c'è"],
    ["", "vuoto: Non porta da nessuna parte"],
    [uri("/obiettivi/a1/"), "relativo: «/obiettivi/a1/» vale solo dentro il sito: da un PDF non si apre"],
    [uri("../x.html"), "relativo: «../x.html» vale solo dentro il sito: da un PDF non si apre"],
    [
      uri("http://127.0.0.1:4321/esiti/"),
      "questa-macchina: «http://127.0.0.1:4321/esiti/» esiste solo sulla macchina che ha fatto il PDF",
    ],
    [uri("http://localhost/"), "questa-macchina: «http://localhost/» esiste solo sulla macchina che ha fatto il PDF"],
    [
      uri("file:///C:/piano.docx"),
      "questa-macchina: «file:///C:/piano.docx» esiste solo sulla macchina che ha fatto il PDF",
    ],
    [uri("http://ente.example/"), "non-protetto: «http://ente.example/» non è protetto"],
    [uri("ftp://ente.example/"), "protocollo: Da un PDF «ftp://ente.example/» non si apre"],
  ])("%s", async (destino, atteso) => {
    expect(await detti(["/Dest /su", destino])).toEqual([atteso]);
  });
  it("dicono la pagina e il riquadro in millimetri", async () => {
    const [g] = await guasti([uri("/x/"), "/Dest /su"]);
    expect(g).toMatchObject({ pagina: 1, riquadro: { sinistra: 25, alto: 43, larghezza: 25, altezza: 7 } });
    expect(scriviGuasti(await guasti([uri("/x/"), uri("/x/")]), "dist", "content/prova")).toBe(
      `dist/piano.pdf
  ✗ pagina 1, a 25 mm da sinistra e 43 dall'alto (25 × 7 mm): «/x/» vale solo dentro il sito: da un PDF non si apre [relativo]
      → in stampa porta a un punto dello stesso documento, oppure scrivi un indirizzo https:// completo
      lo stesso a pagina 1

1 collegamento da correggere.`,
    );
  });
});

describe("i segnalibri di un PDF", () => {
  it("devono arrivare, ciascuno", async () => {
    expect(await detti([], ["/Dest /su", "/Dest /giu", "/Dest [99 0 R /Fit]", ""])).toEqual([
      "ancora: Segnalibro «Voce 2»: Il punto «giu» nel documento non c'è",
      "pagina: Segnalibro «Voce 3»: Il suo punto sta in una pagina che nel documento non c'è",
      "vuoto: Segnalibro «Voce 4»: Non porta da nessuna parte",
    ]);
  });
});

it("un file che non è un PDF lo dice", async () => {
  const [g] = await controllaPdf(new TextEncoder().encode("<html>"), "piano.pdf");
  expect(g).toMatchObject({ regola: "illeggibile", messaggio: expect.stringContaining("Il PDF non si può leggere") });
});
