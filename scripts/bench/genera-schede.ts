/**
 * Genera un piano valido di tante schede, sei indicatori ciascuna, e tutto il resto in proporzione: servizi, enti, misure, reti,
 * progetti, esiti con la loro nota ai dati, capitoli con figure e rimandi. Serve a vedere come crescono tempo e memoria.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { COLORI, COSE, LUOGHI, MESTIERI, nomeProprio, TESTO } from "./parole.ts";

/** Una cosa ogni quante schede. */
const OGNI = { area: 20, capitolo: 50, esito: 40, rete: 40, progetto: 40 } as const;

/** @param schede quante; gli indicatori sono sei volte tanti */
export function generaSchede(cartella: string, schede: number): void {
  const quanti = (ogni: number) => Math.max(1, Math.ceil(schede / ogni));
  const scrivi = (file: string, testo: string) => {
    mkdirSync(dirname(join(cartella, file)), { recursive: true });
    writeFileSync(join(cartella, file), testo);
  };
  const tanti = (ogni: number, fai: (n: number) => void) => {
    for (let n = 0; n < quanti(ogni); n++) fai(n);
  };
  const serie = (n: number, riga: (i: number) => string) => Array.from({ length: n }, (_, i) => riga(i)).join("\n");
  scrivi("piano.yaml", piano(40));
  scrivi("fondi.yaml", `${serie(12, (i) => `- { id: fondo-${i}, nome: Fondo ${COLORI[i]} }`)}\n`);
  scrivi("glossario.yaml", `${serie(60, (i) => `- { termine: ${sigla(i)}, nome: ${nomeProprio(i)} }`)}\n`);
  scrivi(
    "persone.yaml",
    "- { id: anziani, nome: Anziani, frase: Sono una persona anziana, descrizione: Aiuti a casa. }\n",
  );
  scrivi("enti.yaml", `${serie(schede, (i) => `- { id: ente-${i}, nome: ${nomeProprio(i)}, tipo: associazione }`)}\n`);
  scrivi("servizi/tipi.yaml", `${serie(8, tipo)}\n`);
  scrivi("servizi/unita.csv", `id;nome;tipo;comuni;posti;gestori\n${serie(schede * 2, (i) => unita(i, schede))}\n`);
  for (const anno of [2025, 2026])
    scrivi(`rilevazioni/${anno}.csv`, `id;valore;data;fonte\n${serie(schede * 6, (i) => misura(i, anno))}\n`);
  scrivi("note-ai-dati.yaml", `${serie(quanti(OGNI.esito), nota)}\n`);
  tanti(OGNI.area, (n) => scrivi(`aree/area-${n}.mdx`, area(n)));
  tanti(OGNI.capitolo, (n) => scrivi(`capitoli/c${n}.mdx`, capitolo(n, schede)));
  tanti(OGNI.capitolo, (n) => {
    scrivi(`dati/tavola-${n}.yaml`, dataset(n));
    scrivi(
      `dati/tavola-${n}.csv`,
      `luogo;minori;anziani\n${serie(20, (i) => `${COLORI[i]};${i * 7 + n};${i * 13 + n + 2}`)}\n`,
    );
  });
  tanti(OGNI.esito, (n) => scrivi(`esiti/e${n}.mdx`, esito(n)));
  tanti(OGNI.rete, (n) => scrivi(`reti/rete-${n}.mdx`, rete(n)));
  tanti(OGNI.progetto, (n) => scrivi(`progetti/progetto-${n}.mdx`, progetto(n)));
  for (let n = 0; n < schede; n++) scrivi(`obiettivi/o${n}.mdx`, scheda(n, schede));
}

const sigla = (n: number) => `Q${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`;
const FONTE = 'fonte: { documento: pdz, paragrafo: "1" }';

const piano = (comuni: number) => `ambito: Ambito generato
nomeBreve: Generato
regione: Lombardia
ente: { nome: Ente generato, ruolo: ente capofila }
anni: { inizio: 2025, fine: 2027 }
anniPrecedenti: { inizio: 2021, fine: 2023 }
stato: bozza
versione: "1"
descrizione: Piano generato per le misure.
licenza: CC-BY-4.0
popolazione: { valore: 100, anno: 2024, fonte: { documento: pdz } }
documenti: [{ id: pdz, titolo: Piano generato }]
numeroComuni: ${comuni}
comuni:
${Array.from({ length: comuni }, (_, i) => `  - { nome: ${comune(i)}, istat: "${999_000 + i}", provincia: VS }`).join("\n")}
`;
const comune = (n: number) => `Borgo ${COLORI[n % COLORI.length]}${n < COLORI.length ? "" : " Superiore"}`;

const tipo = (n: number) => `- id: tipo-${n}
  nome: Servizio ${MESTIERI[n]}
  plurale: Servizi ${MESTIERI[n]}
  destinatari: Famiglie
  persone: [anziani]
  fonte: { documento: pdz }`;
const unita = (n: number, enti: number) =>
  `unita-${n};${nomeProprio(n)} ${n};tipo-${n % 8};${comune(n % 40)};${(n % 30) + 5};ente-${n % enti}`;
const misura = (n: number, anno: number) =>
  `o${Math.floor(n / 6)}-${LETTERE[n % 6]};${(n % 40) + (anno - 2020) * 3};${anno}-12-31;Ufficio di Piano`;
const LETTERE = ["i1", "p1", "p2", "r1", "r2", "o1"];
const TIPI = ["input", "processo", "processo", "risultato", "risultato", "impatto"];

const nota = (n: number) => `- id: ottimo-${n}
  titolo: Un «ottimo» all'80%
  regola: giudizio
  file: esiti/e${n}.mdx
  contiene: 80%
  spiegazione: La fonte scrive «ottimo» accanto all'80%.
  fonte: { documento: pdz }`;

const area = (n: number) => `---
id: area-${n}
lettere: [L]
nome: Area generata ${n}
ordine: ${n + 1}
sintesi: Area generata per le misure.
${FONTE}
---

${TESTO}
`;

const dataset = (n: number) => `id: tavola-${n}
titolo: Abitanti ${n}
descrizione: Abitanti per luogo.
${FONTE}
colonne:
  - { nome: luogo, titolo: Luogo, tipo: testo }
  - { nome: minori, titolo: Minori, tipo: numero, unita: persone }
  - { nome: anziani, titolo: Anziani, tipo: numero, unita: persone }
grafici:
  - { id: grafico-${n}, titolo: Minori e anziani, tipo: barre, serie: [minori, anziani] }
`;

const capitolo = (n: number, schede: number) => `---
id: c${n}
numero: "${n + 1}"
titolo: Capitolo generato ${n}
ordine: ${n + 1}
inBreve: Capitolo generato per le misure.
${FONTE}
---

${Array.from({ length: 4 }, (_, i) => `## Parte ${i + 1}\n\n${TESTO.repeat(3)}\n\nQui i minori sono <Dato id="tavola-${n}/${COLORI[i]?.toLowerCase()}/minori"/>; se ne occupa [la scheda](/obiettivi/o${(n * 7 + i) % schede}/), con ${sigla((n + i) % 60)}.`).join("\n\n")}

<Grafico id="grafico-${n}"/>
`;

const esito = (n: number) => `---
id: e${n}
tipo: tematico
area: { lettera: A, nome: La casa }
numero: ${n + 1}
ordine: ${n + 1}
titolo: Esito generato ${n}
sintesi: Esito generato per le misure.
${FONTE}
grado: { valore: 80, giudizio: ottimo }
indicatori:
  - { id: e${n}-r1, tipo: risultato, descrizione: ${COSE[n % COSE.length]}, unita: numero, raggiunto: [{ valore: 12 }] }
continuaIn: [o${n}, o${n + 1}]
---

${TESTO}
`;

const rete = (n: number) => `---
id: rete-${n}
nome: Rete generata ${n}
ordine: ${n + 1}
sintesi: Rete generata per le misure.
${FONTE}
membri: [{ ente: ente-${n} }, { ente: ente-${n + 1} }]
aree: [area-0]
obiettivi: [o${n}]
persone: [anziani]
---

${TESTO}
`;

const progetto = (n: number) => `---
id: progetto-${n}
titolo: Progetto generato ${n}
ordine: ${n + 1}
sintesi: Progetto generato per le misure.
${FONTE}
capofila: [ente-${n}]
partner: [ente-${n + 2}]
finanziatori: [{ ente: ente-${n + 3} }]
contributo: 45.000
durata: { inizio: 2022-03, fine: 2023-12, mesi: 22 }
azioni: [Fare rete]
risultati: [Una rete]
obiettivi: [o${n}]
---

${TESTO}
`;

const risposta = "{ risposta: sì, nota: partecipa ai tavoli }";
const scheda = (n: number, schede: number) => `---
id: o${n}
area: area-${Math.floor(n / OGNI.area)}
numero: ${(n % OGNI.area) + 1}
tipo: tematico
titolo: Obiettivo generato ${n}
sintesi: Obiettivo generato per le misure.
${FONTE}
azioni: [Aprire uno sportello, Formare gli operatori, Fare rete]
persone: [anziani]
target: [persone sole, famiglie]
risorse: [{ fondi: [fondo-${n % 12}], importo: 10.000, periodo: triennio }]
personale: [{ quantita: 2, ruolo: assistenti sociali }]
domande:
  trasversale: ${risposta}
  puntiChiave: []
  asstProgrammazione: ${risposta}
  asstRealizzazione: ${risposta}
  altriAmbiti: ${risposta}
  continuita: { risposta: ${n <= Math.ceil(schede / OGNI.esito) ? "sì" : "no"} }
  nuovoServizio: ${risposta}
  progettoPremiale: ${risposta}
  coProgrammato: ${risposta}
  coinvolgimentoTerzoSettore: null
  altriAttori: { risposta: sì, attori: [{ ente: ${nomeProprio(n)} }] }
  bisogno: { tipo: consolidato }
  natura: { tipi: [preventivo] }
  modelliInnovativi: ${risposta}
  digitalizzazione: ${risposta}
indicatori:
${TIPI.map((t, k) => `  - { id: o${n}-${LETTERE[k]}, tipo: ${t}, descrizione: ${COSE[(n * 3 + k) % COSE.length]} ${LUOGHI[(n + k) % LUOGHI.length]} ${k + 1}, unita: numero, valore: ${k * 10 + 5}, confronto: ">=", periodo: triennio${t === "risultato" ? `, parteDa: o${n}-i1` : ""} }`).join("\n")}
---

${TESTO.repeat(8)}

Continua con [l'obiettivo che segue](/obiettivi/o${(n + 1) % schede}/) e nel [capitolo](/capitoli/c${Math.floor(n / OGNI.capitolo)}/).
`;
