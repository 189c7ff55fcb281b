/**
 * Le parole di un testo come la ricerca le confronta: senza maiuscole, accenti, apostrofi e punti delle sigle, con le cifre unite.
 * Le stesse nell'indice, in ciò che si scrive e nei brani. Gira anche nel navigatore, e in uno di sei anni fa.
 */

/** Una parola e il posto in cui sta nel testo. */
export interface Parola {
  chiave: string;
  da: number;
  a: number;
}

/** Una cifra con i suoi punti («25.644.013», «12,5»), una sigla con i suoi («c.s.e.»), o una parola. */
const PEZZI = /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+/gu;

/**
 * Come si confronta una parola: «Città» e «CITTA» sono «citta», «C.S.E.» è «cse». Di una cifra grande i decimali non contano:
 * «25.644.013,10» è «25644013».
 */
export const chiaveDi = (parola: string): string =>
  parola
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\./g, "")
    .replace(/^(\d+),0+$|^(\d{4,}),\d+$/, "$1$2");

/** Le parole di un testo, nell'ordine in cui sono scritte. */
export function paroleCon(testo: string): Parola[] {
  const trovate: Parola[] = [];
  for (const m of testo.matchAll(PEZZI))
    trovate.push({ chiave: chiaveDi(m[0]), da: m.index ?? 0, a: (m.index ?? 0) + m[0].length });
  return trovate;
}

/** Le chiavi delle parole di un testo. */
export const chiaviDi = (testo: string): string[] => paroleCon(testo).map((p) => p.chiave);

const insieme = (testo: string): ReadonlySet<string> => new Set(testo.split(/\s+/));

/** Le parole che da sole non dicono che cosa si cerca: articoli, preposizioni, pronomi, verbi di ogni frase. */
const VUOTE = insieme(`
il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all
dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi e ed o od
ma se che chi cui non ne ci vi si mi ti me te ce lo li io tu lui lei noi voi loro essi mio mia miei mie tuo tua tuoi tue suo sua
suoi sue nostro nostra nostri nostre vostro vostra questo questa questi queste quello quella quelli quelle quel quei come dove
quando quanto quanta quanti quante quale quali qual perche cosa cos anche ancora piu meno molto molta poco gia poi allora quindi
pero oppure cioe qui qua adesso ora oggi sempre mai tutto tutta tutti tutte ogni qualche qualcuno qualcosa nessuno altro altra
altri altre stesso proprio senza sotto sopra dopo prima verso sono sei e siamo siete era ero eri erano sara sarei essere stato
stata stati state sia ho hai ha abbiamo avete hanno avevo aveva avere avuto abbia fa fare faccio fai fatto fanno facendo vado va
vai andare posso puo puoi potere possono potrei potrebbe voglio vuole vuoi vorrei volere devo deve devi dovere dovrei riesco riesce
riuscire so sa sapere cerco cercare cerca cercando trovo trovare trova trovi serve servono vorremmo dici dire dimmi chiedo chiedere
c d l m n s t v un dell quell quest po eh ciao salve buongiorno grazie prego favore qualcun spesso ieri domani stanotte stasera bene male cosi davvero subito tanto tanta troppo troppa esiste esistono ce funziona funzionano
`);

/** Parole che dicono poco se accanto ce n'è un'altra: contano meno, e da sole contano intere. */
const DEBOLI = insieme(`
numero numeri aiuto aiuti aiutare aiutarmi bisogno bisogni persona persone informazione informazioni info servizio servizi comune comuni
problema problemi gente uomo donna donne vecchio nuovo nuova anno anni giorno mese ambito piano zona domanda richiesta richiedere
avere ottenere diritto sociale sociali mamma papa padre madre
ex convivente cognato cognata suocero suocera cugino cugina fidanzata babbo marito moglie fratello sorella zio zia nipote nipoti compagno compagna fidanzato amico amica vicino vicina genitore pubblico pubblica via zona paese citta parlare rivolgersi rivolgermi andare mattina sera
`);

/** Parole di ogni giorno che il sito può non avere: non sono sbagli di battitura di altre, e in una frase non dicono che cosa si cerca. */
const QUOTIDIANE = insieme(`
abitare abito abita abitiamo vivere vivo vive viviamo pagare pago paga paghiamo soldi perso persa perdere perdo lavorare lavoro lavora
dormire dormo dorme mangiare mangio mangia bere beve parlare parlo parla urla urlare grida botte schiaffi paura triste tristezza piange
piangere solo sola soli sole male brutto brutta bello bella grande piccolo piccola giovane vecchia nato nata nascere morto morta morire
tornare torno torna uscire esco esce entrare entro prendere prendo prende dare dato portare porto porta mettere messo lasciare lasciato
lasciata lascia aspettare aspetto aspetta iniziare finire finisce finito finita capire capisco sapere sentire sento sente vedere vedo
vede leggere leggo scrivere scrivo telefonare telefono chiamare chiamo comprare compro macchina treno autobus strada piazza palazzo
camera letto bagno cucina porta finestra mese mesi settimana settimane ora ore notte giorni cugino cugina cognato cognata genero nuora
fidanzata ex convivente bimbo bimba ragazzino ragazzina signora signore collega capo padrone proprietario amante nonnina nonnino
`);

/** Vero se è una parola di ogni giorno: se il sito non l'ha, non si corregge. */
export const quotidiana = (chiave: string): boolean => QUOTIDIANE.has(chiave) || DEBOLI.has(chiave);

/** Vero se la parola da sola non si cerca. Una lettera sola neppure. */
export const vuota = (chiave: string): boolean => VUOTE.has(chiave) || /^[a-z]$/.test(chiave);

/** Vero se accanto a un'altra parola questa conta poco. */
export const debole = (chiave: string): boolean => DEBOLI.has(chiave);
