/** Le risposte con cui si comincia una voce dei generi che si provano senza lanciare un processo. */
export const SENZA_PROCESSO: Record<string, Record<string, string>> = {
  voce: { termine: "SAD", nome: "Servizio di assistenza domiciliare" },
  fondo: { nome: "Fondo per l'affitto" },
  livello: { nome: "Pronto intervento sociale" },
  punto: { nome: "Vicinanza" },
  capitolo: { titolo: "Le conclusioni" },
  area: { nome: "Famiglie", lettere: "F" },
  rete: { nome: "Rete della scuola" },
  progetto: { titolo: "Porte socchiuse" },
  ente: { nome: "Caritas della valle", tipo: "altro" },
  persona: { nome: "Giovani", frase: "Ho meno di trent'anni" },
  gestione: { ente: "comune-borgo-sereno", id: "gestione-due", forma: "convenzione" },
  lacuna: { nome: "Grafico 33", genere: "grafico" },
  nota: { titolo: "Due numeri di case" },
  tipo: { nome: "Dopo scuola" },
  servizio: { nome: "Il Nocciolo", tipo: "nido" },
  fascicolo: { data: "11/12/2025" },
};
