/** Le parole di `/esiti/`, e della legenda dei giudizi dovunque un giudizio si mostra. */
type Verdetto = "raggiunto" | "in parte" | "non raggiunto" | "non misurabile";

const detti = (n: number, uno: string, piu: string) => (n === 1 ? uno : `${n} ${piu}`);

export const PAROLE_ESITI = {
  nome: "Esiti",
  precedente: "precedente",
  titolo: (triennio: string) => `Esiti ${triennio}`,
  descrizione: (triennio: string) =>
    `Se il piano ${triennio} ha funzionato: che cosa aveva promesso, che cosa ha raggiunto, che cosa continua.`,
  nessuno: "Gli esiti non sono ancora pubblicati.",
  /** Il verdetto in una riga. */
  verdetto: (n: Record<Verdetto, number>, triennio: string) => {
    const totale = Object.values(n).reduce((a, b) => a + b, 0);
    const parti = [
      n.raggiunto && detti(n.raggiunto, "uno è stato raggiunto del tutto", "sono stati raggiunti del tutto"),
      n["in parte"] && detti(n["in parte"], "uno in parte", "in parte"),
      n["non raggiunto"] && detti(n["non raggiunto"], "uno per niente", "per niente"),
    ].filter(Boolean);
    const ignoti =
      n["non misurabile"] && `di ${n["non misurabile"] === 1 ? "uno" : n["non misurabile"]} non si può dire`;
    const detto = [parti.join(", "), ignoti].filter(Boolean).join("; ");
    return totale === 1
      ? `L'obiettivo del ${triennio}: ${detto}.`
      : `Dei ${totale} obiettivi del ${triennio}, ${detto}.`;
  },
  sottotitolo: (triennio: string) =>
    `Obiettivi per grado di raggiungimento: azioni realizzate su 100 programmate, ${triennio}`,
  verdetti: {
    raggiunto: "Raggiunti",
    "in parte": "Raggiunti in parte",
    "non raggiunto": "Non raggiunti",
    "non misurabile": "Non si può dire",
  } satisfies Record<Verdetto, string>,
  asse: "Grado di raggiungimento",
  obiettivi: "Obiettivi",
  giudizio: (giudizio: string) => `giudizio: ${giudizio}`,
  senzaGrado: (n: number) =>
    n === 1
      ? "Un altro obiettivo ha un racconto e non un grado"
      : `Altri ${n} obiettivi hanno un racconto e non un grado`,
  nuovi: (triennio: string) => `Obiettivi del ${triennio} senza un esito collegato`,
  legenda: "Il grado è quante azioni sono state fatte ogni 100 programmate. I giudizi:",
} as const;
