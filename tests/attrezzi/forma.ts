/** Cambia la forma di un file di un piano senza cambiarne le parole. */
import { parse, stringify } from "yaml";

export type Dado = () => number;
/** Numeri a caso da 0 a 1, sempre gli stessi per un seme. */
export const dadoDa = (seme: number): Dado => {
  let s = seme >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};
/** Un capoverso mandato a capo a una larghezza a caso. */
function manda(capoverso: string, dado: Dado): string {
  if (/^(?:#|\||<|\[\^|---|\s)/.test(capoverso) || capoverso.includes("\n|")) return capoverso;
  const larga = 30 + Math.floor(dado() * 60);
  return capoverso
    .split("\n")
    .map((riga) => {
      const [, segno = ""] = /^([-*]\s|\d+\.\s)/.exec(riga) ?? [];
      let lunga = 0;
      // Una riga non comincia con un segno che Markdown leggerebbe, e un componente resta intero.
      return (riga.match(/<[^>]*>[^\s<]*|[^\s<]*(?:<[^>]*>)+[^\s<]*|\S+/g) ?? [])
        .map((parola, i) => {
          const aCapo = i > 1 && lunga + parola.length > larga && /^[\p{L}«(]/u.test(parola);
          lunga = aCapo ? parola.length : lunga + parola.length + 1;
          return `${i === 0 ? "" : aCapo ? `\n${" ".repeat(segno.length)}` : " "}${parola}`;
        })
        .join("");
    })
    .join("\n");
}

/** Ciò che letto come testo cambierebbe genere. */
const SCELTE = new Map<string, null | boolean>([
  ["null", null],
  ["true", true],
  ["false", false],
]);
const mescola = (valore: unknown, dado: Dado): unknown => {
  if (Array.isArray(valore)) return valore.map((v) => mescola(v, dado));
  if (!valore || typeof valore !== "object")
    return SCELTE.has(valore as string) ? SCELTE.get(valore as string) : valore;
  return Object.fromEntries(
    Object.entries(valore)
      .map(([k, v]) => [k, mescola(v, dado), dado()] as const)
      .sort((a, b) => a[2] - b[2])
      .map(([k, v]) => [k, v]),
  );
};
const yaml = (testo: string, dado: Dado): string =>
  stringify(mescola(parse(testo, { schema: "failsafe" }), dado), {
    lineWidth: 40 + Math.floor(dado() * 80),
    defaultStringType: dado() < 0.5 ? "QUOTE_DOUBLE" : "PLAIN",
    defaultKeyType: "PLAIN",
  });

/** Un file con le stesse parole in un'altra forma: righe, virgolette, ordine dei campi, segni degli elenchi. */
export function cambiaForma(nome: string, testo: string, dado: Dado): string {
  if (nome.endsWith(".yaml")) return yaml(testo, dado);
  if (!nome.endsWith(".mdx")) return testo;
  const [, testa = "", corpo = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(testo) ?? [];
  const segno = dado() < 0.5 ? "*" : "-";
  const rifatto = corpo
    .split(/\n{2,}/)
    .map((c) => manda(c.replace(/^[-*]\s/gm, `${segno} `), dado))
    .join("\n\n");
  return `---\n${yaml(testa, dado)}---\n${rifatto}`;
}
