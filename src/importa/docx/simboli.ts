/** I segni dei caratteri Symbol e Wingdings, che nel file sono solo un numero. */
const SEGNI: Record<string, string> = {
  "6f": "☐",
  "71": "☐",
  "72": "☐",
  a8: "☐",
  fe: "☑",
  fd: "☒",
  fc: "✓",
  fb: "✗",
  "78": "☒",
  a7: "▪",
  b7: "•",
  d8: "➢",
  "76": "❖",
  "6e": "■",
  e0: "→",
  f0: "⇨",
  "4a": "☺",
};

/** @param codice quattro cifre esadecimali, per esempio `F0FE` */
export const segno = (codice: string): string => SEGNI[codice.slice(-2).toLowerCase()] ?? "•";
