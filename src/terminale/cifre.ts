/** Ciò che `npm run verifica -- --cifre` stampa: quante cifre del piano il controllo ha potuto controllare, o l'elenco. */
import { caricaPiano } from "../piano/carica.ts";
import { type ContoStati, contaCifre } from "../piano/cifre/conta.ts";
import { registroCifre, STATI_CIFRA } from "../piano/cifre/registro.ts";
import { scriviJson } from "../piano/rapporti/json.ts";
import { scriviNumero, scriviPercentuale } from "../testo/numeri.ts";
import { PAROLE_CIFRE } from "../testo/parole/cifre.ts";
import { mostraNome } from "../testo/segni.ts";

/**
 * Le righe del registro delle cifre.
 * @param piano la sua cartella
 * @param elenco vero per una riga a cifra, con il suo file e il suo posto
 * @throws se il piano non si può leggere
 */
export function cifre(piano: string, elenco: boolean): string[] {
  const registro = registroDi(piano);
  if (elenco)
    return registro.map(
      ({ stato, file, riga, colonna, scritto }) =>
        `${stato.padEnd(LARGO)} ${mostraNome(file)}:${riga}:${colonna}  ${scritto}`,
    );
  const { luoghi, ...tutte } = contaCifre(registro);
  const nomi = luoghi.map((l) => l.titolo);
  const primo = Math.max(...[...nomi, PAROLE_CIFRE.tutti].map((n) => n.length));
  const riga = (nome: string, { stati, tutte: n }: { stati: ContoStati; tutte: number }) =>
    `  ${nome.padEnd(primo)} ${[...STATI_CIFRA.map((s) => stati[s]), n].map((q) => scriviNumero(q).padStart(LARGO)).join(" ")}`;
  const parte = scriviPercentuale(tutte.tutte ? Math.round((100 * tutte.controllate) / tutte.tutte) : 0);
  return [
    `${scriviNumero(tutte.tutte)} cifre in ${piano}: ne sono controllate ${scriviNumero(tutte.controllate)} (${parte}).`,
    `  ${" ".repeat(primo)} ${[...STATI_CIFRA, "tutte"].map((s) => s.padStart(LARGO)).join(" ")}`,
    ...luoghi.map((l) => riga(l.titolo, l)),
    riga(PAROLE_CIFRE.tutti, tutte),
    ...STATI_CIFRA.map((s) => `  ${s}: ${PAROLE_CIFRE.stati[s].spiega}.`),
    PAROLE_CIFRE.esclusi,
  ];
}

/** Il registro come lo legge un programma: l'elenco, o i conti. */
export function cifreJson(piano: string, elenco: boolean): string {
  const registro = registroDi(piano);
  return scriviJson(elenco ? registro : contaCifre(registro));
}

function registroDi(piano: string) {
  const caricamento = caricaPiano(piano);
  if (!caricamento.piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  return registroCifre(caricamento);
}

const LARGO = Math.max(...STATI_CIFRA.map((s) => s.length));
