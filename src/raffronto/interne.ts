/** Le voci che stanno in un elenco di un'altra e hanno un nome loro nel piano intero: le differenze portano quello. */
export const INTERNE = [
  { genere: "indicatore", in: "obiettivo", elenco: "indicatori" },
  { genere: "grafico", in: "dataset", elenco: "grafici" },
] as const;
