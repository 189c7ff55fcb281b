/** I segni che Git lascia in un file quando due modifiche non si sono potute unire. */
import { type Diagnostica, errore } from "../diagnostica/index.ts";

const APRE = /^<{7}(?: |$)/;
const DIVIDE = /^={7}$/;
const CHIUDE = /^>{7}(?: |$)/;

/**
 * Un messaggio per conflitto, alla riga in cui comincia. Una riga di sette uguali da sola è la sottolineatura di un titolo:
 * conta solo insieme agli altri segni.
 */
function conflittiDi(testo: string, file: string): Diagnostica[] {
  const trovati: Diagnostica[] = [];
  let divisa = 0;
  let aperto = false;
  for (const [i, scritta] of testo.split("\n").entries()) {
    const riga = scritta.replace(/\r$/, "");
    if (APRE.test(riga)) {
      trovati.push(conflitto(file, i + 1));
      aperto = true;
    } else if (CHIUDE.test(riga)) {
      if (!aperto) trovati.push(conflitto(file, divisa || i + 1));
      aperto = false;
      divisa = 0;
    } else if (DIVIDE.test(riga)) divisa = i + 1;
  }
  return trovati;
}

const conflitto = (file: string, riga: number): Diagnostica =>
  errore(
    file,
    { riga, colonna: 1 },
    "conflitto-git",
    "Qui c'è un conflitto di Git lasciato a metà: due versioni dello stesso testo, una sotto l'altra",
    "tieni le righe giuste e cancella quelle che cominciano con <<<<<<<, ======= e >>>>>>>",
  );

/** I file senza quelli che hanno un conflitto, e ciò che c'è da dirne. */
export function senzaConflitti(file: ReadonlyMap<string, string>): {
  file: Map<string, string>;
  diagnostiche: Diagnostica[];
} {
  const interi = new Map(file);
  const diagnostiche = [...file].flatMap(([nome, testo]) => {
    const suoi = /^[<>]{7}/m.test(testo) ? conflittiDi(testo, nome) : [];
    if (suoi.length) interi.delete(nome);
    return suoi;
  });
  return { file: interi, diagnostiche };
}
