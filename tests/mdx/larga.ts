/** Una tabella di testo più larga di un telefono e di un foglio: quattordici colonne di cifre, e una voce lunga. */
const ANNI = Array.from({ length: 13 }, (_, i) => 2020 + i);
const riga = (celle: readonly string[]) => `| ${celle.join(" | ")} |\n`;

export const LARGA = [
  riga(["Voce", ...ANNI.map((a) => `Anno ${a}`)]),
  riga([":--", ...ANNI.map(() => "--:")]),
  riga(["Trasferimenti dallo Stato", ...ANNI.map((a) => `1.234.${(a % 1000) + 100} €`)]),
  riga(["Compartecipazione degli utenti", ...ANNI.map((a) => `${a - 1900}.500 €`)]),
].join("");
