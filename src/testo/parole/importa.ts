/** Le parole con cui si importa un documento. */
const mega = (byte: number) => `${Math.ceil(byte / 1e6)} MB`;

export const PAROLE_IMPORTA = {
  vuoto: "Il file è vuoto: aprilo in Word e salvalo di nuovo",
  conParola: "Il documento è protetto da una parola d'ordine: aprilo in Word, togli la protezione e salvalo di nuovo",
  vecchioWord:
    "È un documento del vecchio Word (.doc): aprilo in Word o in LibreOffice e salvalo come «Documento Word (.docx)»",
  pdf: "È un PDF, anche se il nome dice altro: serve il documento Word da cui è stato fatto",
  rtf: "È un documento RTF: aprilo in Word o in LibreOffice e salvalo come «Documento Word (.docx)»",
  nonWord:
    "Non è un documento Word (.docx): aprilo con il programma che l'ha scritto e salvalo come «Documento Word (.docx)»",
  excel: "È una cartella di Excel, non un documento Word: qui serve un .docx",
  odt: "È un documento OpenDocument (.odt): aprilo in LibreOffice e salvalo come «Documento Word (.docx)»",
  zipRotto:
    "Il documento è rovinato: non si riesce ad aprirlo. Aprilo in Word, che prova a ripararlo, e salvalo di nuovo",
  grande: (byte: number) =>
    `Il documento pesa ${mega(byte)}: più di 60 MB non si leggono. In Word, «Comprimi immagini» e salva di nuovo`,
  bomba: (parte: string) =>
    `Il documento, aperto, diventerebbe smisurato (la parte «${parte}»): non lo apro. Se viene da Word, salvalo di nuovo da lì`,
  conDtd: "ha una DTD, che un documento Word non ha",
  troppoDentro: "ha troppi livelli uno dentro l'altro",
  xmlRotto: (parte: string, riga: number, che: string) =>
    `Il documento è rovinato: «${parte}», riga ${riga}: ${che}. Aprilo in Word, che prova a ripararlo, e salvalo di nuovo`,
  conRevisioni: (r: readonly { tipo: string; autore: string; data: string; testo: string }[]) =>
    [
      `Il documento ha ${r.length} revisioni non ancora accettate: non ho scritto nulla.`,
      ...r.map((x) => `  ${x.tipo} da ${x.autore || "non si sa chi"} il ${x.data}: «${x.testo.trim()}»`),
      "Ripeti con «--revisioni accetta» o «--revisioni rifiuta», oppure decidile in Word e salva",
    ].join("\n"),
  commento: (autore: string, data: string) => `Commento di ${autore || "non si sa chi"}, ${data}:`,
  oggetto: (che: string, posto: string) => `${che} (capoverso ${posto}): da rifare a mano`,
  nonCapito: "non si è trovato il suo posto",
  tolti: { contorno: "testatina o piè di pagina", sommario: "sommario: il sito ne fa uno suo" },
  nonSiLegge: (file: string) => `Il file «${file}» non si può leggere: controlla il nome`,
  senzaDove: "Serve la cartella nuova dove mettere il piano: aggiungi «--in content/nome»",
  estensione: (file: string) => `«${file}» non è un documento Word: serve un file .docx`,
  conto: (
    c: { documento: number; piano: number; commenti: number; daSistemare: number; tolte: number },
    mancano: number,
  ) =>
    [
      `Parole del documento: ${c.documento}.`,
      `  nei file del piano: ${c.piano}, di cui ${c.commenti} in un commento «Nel documento»`,
      `  in «da-sistemare»: ${c.daSistemare}`,
      `  tolte per nome (testatine, sommario): ${c.tolte}`,
      `  mancanti: ${mancano}`,
    ].join("\n"),
  perse: (posto: string, parole: readonly string[]) => `  ${posto}: ${parole.join(" ")}`,
  fatto: (cartella: string, file: number) =>
    `${file} file scritti in «${cartella}». Il registro è «importazione.json».`,
} as const;
