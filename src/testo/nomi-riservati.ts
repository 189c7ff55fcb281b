/** I nomi dei dispositivi di MS-DOS, con qualunque estensione (Microsoft, «Naming Files, Paths, and Namespaces»). */
const RISERVATI = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)$/i;

/** Vero se Windows tiene quel nome per un dispositivo: `con`, `nul.txt`, `com1`. */
export const riservato = (nome: string): boolean => RISERVATI.test((nome.split(".")[0] ?? "").trimEnd());
