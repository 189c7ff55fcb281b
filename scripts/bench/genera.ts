/** Genera un piano valido di tante pagine: schede e capitoli in parti uguali, un'area ogni venti schede. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { COSE, LUOGHI, TESTO } from "./parole.ts";

/** @param pagine quante fra schede e capitoli */
export function generaPiano(cartella: string, pagine: number): void {
  const scrivi = (file: string, testo: string) => {
    mkdirSync(dirname(join(cartella, file)), { recursive: true });
    writeFileSync(join(cartella, file), testo);
  };
  const schede = Math.floor(pagine / 2);
  scrivi("piano.yaml", PIANO);
  scrivi("fondi.yaml", "- { id: fnps, nome: Fondo nazionale politiche sociali }\n");
  scrivi("glossario.yaml", "[]\n");
  scrivi("dati/abitanti.yaml", DATASET);
  scrivi("dati/abitanti.csv", "anno;minori;anziani\n2022;640;980\n2023;631;1.010\n2024;622;1.040\n");
  for (let a = 0; a < Math.ceil(schede / 20); a++) scrivi(`aree/area-${a}.mdx`, area(a));
  for (let s = 0; s < schede; s++) scrivi(`obiettivi/o${s}.mdx`, scheda(s, Math.floor(s / 20)));
  for (let c = 0; c < pagine - schede; c++) scrivi(`capitoli/c${c}.mdx`, capitolo(c));
}

const PIANO = `ambito: Ambito generato
nomeBreve: Generato
regione: Lombardia
ente: { nome: Ente generato, ruolo: ente capofila }
anni: { inizio: 2025, fine: 2027 }
stato: bozza
versione: "1"
descrizione: Piano generato per le misure.
licenza: CC-BY-4.0
popolazione: { valore: 100, anno: 2024, fonte: { documento: pdz } }
documenti: [{ id: pdz, titolo: Piano generato }]
numeroComuni: 1
comuni: [{ nome: Borgo, istat: "999001", provincia: VS }]
`;

const DATASET = `id: abitanti
titolo: Abitanti
descrizione: Abitanti per anno.
fonte: { documento: pdz }
colonne:
  - { nome: anno, titolo: Anno, tipo: anno }
  - { nome: minori, titolo: Minori, tipo: numero, unita: persone }
  - { nome: anziani, titolo: Anziani, tipo: numero, unita: persone }
grafici:
  - { id: abitanti, titolo: Minori e anziani, tipo: linee, serie: [minori, anziani] }
`;

const area = (n: number) => `---
id: area-${n}
lettere: [L]
nome: Area generata ${n}
ordine: ${n + 1}
sintesi: Area generata per le misure.
fonte: { documento: pdz }
---

${TESTO}
`;

const capitolo = (n: number) => `---
id: c${n}
numero: "${n + 1}"
titolo: Capitolo generato ${n}
ordine: ${n + 1}
inBreve: Capitolo generato per le misure.
fonte: { documento: pdz }
---

${Array.from({ length: 4 }, (_, i) => `## Parte ${i + 1}\n\n${TESTO.repeat(6)}`).join("\n\n")}

<Grafico id="abitanti"/>
`;

const risposta = "{ risposta: sì, nota: partecipa ai tavoli }";
const scheda = (n: number, a: number) => `---
id: o${n}
area: area-${a}
numero: ${(n % 20) + 1}
tipo: tematico
titolo: Obiettivo generato ${n}
sintesi: Obiettivo generato per le misure.
fonte: { documento: pdz }
azioni: [Aprire uno sportello, Formare gli operatori, Fare rete]
target: [persone sole, famiglie]
risorse: [{ fondi: [fnps], importo: 10.000, periodo: triennio }]
personale: [{ quantita: 2, ruolo: assistenti sociali }]
domande:
  trasversale: ${risposta}
  puntiChiave: []
  asstProgrammazione: ${risposta}
  asstRealizzazione: ${risposta}
  altriAmbiti: ${risposta}
  continuita: ${risposta}
  nuovoServizio: ${risposta}
  progettoPremiale: ${risposta}
  coProgrammato: ${risposta}
  coinvolgimentoTerzoSettore: null
  altriAttori: ${risposta}
  bisogno: { tipo: consolidato }
  natura: { tipi: [preventivo] }
  modelliInnovativi: ${risposta}
  digitalizzazione: ${risposta}
indicatori:
${["i", "p", "r", "o"].flatMap((l, t) => [1, 2, 3].map((k) => `  - { id: o${n}-${l}${k}, tipo: ${["input", "processo", "risultato", "impatto"][t]}, descrizione: ${COSE[(n * 3 + t * 5 + k) % COSE.length]} ${LUOGHI[(n + k) % LUOGHI.length]} ${k}, unita: numero, valore: ${k * 10}, confronto: ">=", periodo: triennio }`)).join("\n")}
---

${TESTO.repeat(8)}
`;
