/** Ciò che sta scritto in un progetto di soli contenuti, per chi lavora nell'ufficio. */

/** @param nome dell'Ambito, in breve @param piano la cartella dei contenuti */
const leggimi = (nome: string, piano: string): string => `# Piano di Zona: ${nome}

Questa cartella contiene il piano e nient'altro: i testi, i dati, le schede. Il programma che ne fa il sito e la stampa si installa a parte,
nella versione scritta in \`package.json\`.

## La prima volta

1. Installa Node (versione 22 o più recente) e Git.
2. Apri un terminale in questa cartella: su Windows, clic destro sulla cartella e «Apri nel terminale».
3. Scrivi \`npm install\` e premi Invio. Ci vuole qualche minuto, una volta sola.

## Ogni giorno

| Si scrive                        | Che cosa fa                                                                    |
| -------------------------------- | ------------------------------------------------------------------------------ |
| \`npm start\`                      | costruisce il sito e dice a quale indirizzo guardarlo; si ferma con Ctrl+C     |
| \`npm run redazione\`              | apre i moduli per scrivere nel navigatore, senza toccare i file                |
| \`npm run dev\`                    | mostra il sito mentre si scrive nei file: ogni salvataggio aggiorna la pagina  |
| \`npm run verifica\`               | dice che cosa non va, in quale file e a quale riga, e come rimediare           |
| \`npm run nuovo -- obiettivo\`     | comincia una scheda; \`npm run nuovo -- --help\` dice che altro si può cominciare |
| \`npm run pdf\`                    | stampa il piano, in \`dist/\`                                                     |
| \`npm run build\`                  | costruisce il sito da pubblicare, in \`dist/\`                                    |

Di ogni comando dice tutto \`--help\`: \`npm run verifica -- --help\`.

## Che cosa c'è

- \`${piano}/piano.yaml\`: di chi è il piano, per quali anni, per quali Comuni. Si comincia da qui.
- \`${piano}/capitoli/\`, \`${piano}/aree/\`, \`${piano}/obiettivi/\`: i testi e le schede.
- \`${piano}/dati/\`: le tabelle, ciascuna con un file che dice che cosa contiene.
- \`${piano}/enti.yaml\`, \`${piano}/fondi.yaml\`, \`${piano}/sportelli.yaml\`: gli elenchi che gli altri file citano.
- \`.vscode/\`: se si apre la cartella con VS Code, i campi si completano da sé e gli sbagli si sottolineano.
- \`.github/\` e \`.gitlab-ci.yml\`: controllano ogni proposta e pubblicano il sito. Serve solo quello del servizio che si usa; l'altro si può togliere.

Ogni testo che comincia con «Esempio» è da riscrivere o da togliere.

## Pubblicare

Il sito è la cartella \`dist/\`: va su qualunque server. Se il sito sta sotto un percorso, per esempio \`https://www.ente.it/piano/\`, in
\`package.json\`, sotto \`config\`, si aggiunge \`"base": "/piano/"\`.

La cartella si tiene in un progetto Git, e \`package-lock.json\`, che scrive \`npm install\`, va con gli altri file: dice quali librerie
si usano, e chi controlla le proposte installa le stesse.

## Prendere una versione nuova del programma

Si scrive il suo numero in \`package.json\`, accanto a \`piano-di-zona\`; poi \`npm install\` e \`npm run verifica\`. Nessun altro file cambia.
Se \`verifica\` dice che il piano è scritto per uno schema di prima, \`npm run aggiorna\` ne cambia i nomi che lo schema ha cambiato, e nient'altro.
Se qualcosa non va, si rimette il numero di prima.
`;

export const PAROLE_PROGETTO = {
  leggimi,
  serveProgetto:
    "Con «--pacchetto» serve «--progetto»: il piano dentro questo repository usa il programma che ha accanto",
  descrizione: (nome: string) => `Il Piano di Zona: ${nome}`,
  dopo: (cartella: string) => [
    "Ora:",
    `  cd "${cartella}"`,
    "  npm install           installa il programma, una volta sola",
    "  npm run verifica      dice che cosa resta da scrivere",
    "  npm start             costruisce il sito e dice dove guardarlo",
    "Tutto il resto è scritto in «README.md».",
  ],
} as const;
