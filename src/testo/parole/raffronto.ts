/** Le parole con cui si dice che cosa cambia fra due versioni. */

/** I generi che in un elenco di differenze si chiamano con un nome diverso dal loro. */
export const INDICATORI_DETTI: Readonly<Record<string, string>> = {
  voce: "voce di glossario",
  "tipo-servizio": "tipo di servizio",
  piano: "identità del piano",
  rilevazione: "misura",
};

export const PAROLE_RAFFRONTO = {
  versioneDi: (nome: string) => `Versione ${nome}`,
  comeRevisioni:
    "Le parole cambiate sono revisioni di Word: accettandole tutte resta il testo di dopo, rifiutandole tutte quello di prima.",
  docxVuoleUscita: "un documento Word va in un file: scrivi --uscita confronto.docx",
  titolo: (prima: string, dopo: string) => `Che cosa cambia da «${prima}» a «${dopo}»`,
  /** Di ciò che non si legge non si può dire che sia uguale. */
  quante: (n: number, illeggibili: number) => {
    if (n === 0 && !illeggibili) return "Niente: le due versioni dicono le stesse cose.";
    const quante = n === 0 ? "nessuna differenza" : n === 1 ? "1 differenza" : `${n} differenze`;
    return illeggibili ? `${quante} nei file che si possono leggere` : quante;
  },
  testo: "Testo",
  gruppi: {
    promesse: "Ciò che si promette",
    soldi: "Soldi",
    schede: "Schede",
    servizi: "Servizi, sportelli, enti e reti",
    dati: "Dati e misure",
    testo: "Testo",
    altro: "Altro",
  },
  tipi: { aggiunto: "aggiunto", tolto: "tolto", cambiato: "cambiato", spostato: "spostato" },
  colonne: { dove: "Dove", campo: "Che cosa", tipo: "Come", prima: "Prima", dopo: "Dopo", differenza: "Differenza" },
  era: (dopo: string, prima: string) => `${dopo}, era ${prima}`,
  nuovo: (dopo: string) => `aggiunto: ${dopo}`,
  via: (prima: string) => `tolto: ${prima}`,
  spostatoDa: (file: string, riga: number) => `spostato: stava in ${file}, riga ${riga}`,
  voceNuova: "voce nuova",
  voceTolta: "voce tolta",
  rinominata: (prima: string, somiglianza: number) =>
    somiglianza === 1
      ? `prima si chiamava «${prima}»: per il resto è uguale`
      : `forse prima si chiamava «${prima}»: si somigliano al ${Math.round(somiglianza * 100)} %`,
  illeggibile: (versione: string, file: string) =>
    `${file} di «${versione}» non si può leggere: che cosa cambia lì non si sa. Correggilo con «npm run verifica»`,
  altre: (n: number) => (n === 1 ? "E un'altra differenza." : `E altre ${n} differenze.`),
  fileCambiato: "il contenuto del file",
  vuoto: "niente",
  senzaPiano: (nome: string) => `In «${nome}» non c'è un piano: manca «piano.yaml»`,
  revisioneIgnota: (nome: string, versioni: readonly string[] = []) =>
    `«${nome}» non è una cartella, e nemmeno un'etichetta, un ramo o un commit di questo repository${versioni.length ? `; le versioni del piano sono ${versioni.map((v) => `«${v}»`).join(", ")}` : ""}`,
  versioneLontana: (nome: string) =>
    `I testi della versione ${nome} da qui non si raggiungono: scarica la storia intera («git fetch --unshallow --tags»), oppure indica una cartella`,
};
