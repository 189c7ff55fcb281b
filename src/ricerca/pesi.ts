/**
 * Quanto conta ciò che si trova, oltre a ciò che dice: chi aiuta e da chi parte chi cerca prima dei capitoli, e i capitoli prima di
 * ciò che serve a chi studia. I nomi sono quelli delle pagine dei generi.
 */
const PESI: Readonly<Record<string, number>> = {
  persona: 1.9,
  comune: 1.7,
  sportello: 1.5,
  contatti: 1.35,
  rete: 1.2,
  obiettivo: 1.2,
  tipo: 1.25,
  servizio: 1.1,
  ente: 1.1,
  voce: 1.1,
  progetto: 1.05,
  area: 1,
  atto: 0.9,
  capitolo: 0.8,
  bisogno: 0.8,
  dataset: 0.75,
  rilevazione: 0.6,
  esito: 0.6,
  home: 0.6,
  dati: 1,
};

export const pesoDi = (pagina: string): number => PESI[pagina] ?? 1;
