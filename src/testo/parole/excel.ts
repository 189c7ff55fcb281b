/** Le parole di ciò che si cambia in Excel e si rimette nel piano. */
export const PAROLE_EXCEL = {
  indicatori: "Indicatori",
  risorse: "Risorse",
  servizi: "Servizi",
  leggimi: "Come si cambia",
  scheda: "Scheda",
  numero: "N.",
  istruzioni: [
    "Indicatori, risorse e servizi del piano, da cambiare qui.",
    "Si cambiano le celle sotto le intestazioni gialle. Scheda, codice e numero, sotto quelle azzurre, dicono di quale riga si tratta: non si toccano.",
    "Per aggiungere: una riga in fondo, con la scheda (e il codice nuovo, per un indicatore o un servizio; il numero di una risorsa resta vuoto).",
    "Per togliere: si cancella la riga intera. Le colonne si possono spostare, le righe ordinare.",
    "Poi: npm run importa -- FILE.xlsx --in CARTELLA DEL PIANO. Cambia solo ciò che qui è cambiato.",
  ],
  scritto: (file: string, righe: number) =>
    `Scritto ${file}: ${righe} righe. Si cambia in Excel e si rimette con «npm run importa -- ${file} --in CARTELLA»`,
  riga: (n: number) => `riga ${n}`,
  senzaBase: (foglio: string) =>
    `il foglio «${foglio}» ha perso la sua copia nascosta: esporta di nuovo, e rifai lì i cambi`,
  nessunFoglio: (fogli: readonly string[]) =>
    `non ci sono i fogli ${fogli.map((f) => `«${f}»`).join(", ")}: non viene da «npm run esporta -- --excel»`,
  doppia: (dove: string, chiave: string) => `${dove}: «${chiave}» c'è già più su`,
  troppoPoche: (foglio: string, mancano: number, su: number) =>
    `nel foglio «${foglio}» mancano ${mancano} righe su ${su}: se è filtrato o tagliato rimetti le righe; non ne è stata tolta nessuna`,
  schedaIgnota: (scheda: string) => `la scheda «${scheda}» non c'è nel piano`,
  nonMesso: (dove: string, perche: string) => `${dove}: ${perche}`,
  cambiata: (chiave: string, campo: string, prima: string, dopo: string) =>
    `  ${chiave}, ${campo}: ${prima || "vuoto"} → ${dopo || "vuoto"}`,
  aggiunta: (foglio: string, chiave: string) => `  ${foglio}: aggiunta una riga (${chiave})`,
  tolta: (foglio: string, chiave: string) => `  ${foglio}: tolta la riga ${chiave}`,
  giaCe: (id: string) => `«${id}» c'è già`,
  senzaElenco: (elenco: string) => `la scheda non ha ${elenco}: aggiungi il primo nel file`,
  nonCePiu: (chiave: string) => `«${chiave}» non c'è più nel piano`,
  cambiatoIntanto: (chiave: string, campo: string, adesso: string) =>
    `«${chiave}», ${campo}: nel piano adesso vale ${adesso ? `«${adesso}»` : "niente"}, è cambiato da quando il file è uscito`,
  rigaCorta: "nel CSV la riga ha meno celle delle intestazioni",
  uguale: "Il file è come quando è uscito: nel piano non cambia niente.",
  cambiati: (n: number) => `${n === 1 ? "Una riga o cella cambiata" : `${n} righe o celle cambiate`}:`,
  vuoleCartella: "scrivi con --in la cartella del piano in cui mettere i cambi",
} as const;
