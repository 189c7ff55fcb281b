/** `humans.txt` (humanstxt.org): di chi è il sito, a chi si scrive, com'è fatto. Solo enti e ruoli, mai persone. */
import { DATI_LICENZA } from "../dati/licenze.ts";
import type { Piano } from "../piano/modello.ts";

/**
 * @param modificata quando il piano è cambiato, se Git lo sa
 * @param sicurezza l'indirizzo di security.txt, se c'è
 */
export function scriviHumans({ identita }: Piano, modificata?: string, sicurezza?: string): string {
  const { ente, ambito, regione, anni: triennio, versione, stato, licenza, repository } = identita;
  const voce = (nome: string, valore?: string) => (valore ? [`${nome}: ${valore.replace(/\s+/g, " ")}`] : []);
  const recapiti = [...voce("E-mail", ente.email), ...voce("PEC", ente.pec), ...voce("Telefono", ente.telefono)];
  return [
    "/* CHI */",
    ...voce("Ente", `${ente.nome}, ${ente.ruolo}`),
    ...voce("Ambito", `${ambito}, ${regione}`),
    ...voce("Sito", ente.sito),
    ...voce("Sede", ente.sede),
    ...(recapiti.length ? recapiti : ["Recapiti: non ancora pubblicati"]),
    ...voce("Difetti di sicurezza", sicurezza ?? "non c'è ancora un recapito per segnalarli"),
    "",
    "/* IL SITO */",
    ...voce("Piano", `Piano di Zona ${triennio.inizio}-${triennio.fine}, versione ${versione}, stato: ${stato}`),
    ...voce("Ultima modifica", modificata?.slice(0, 10).replaceAll("-", "/")),
    "Lingua: italiano",
    ...voce("Licenza dei testi e dei dati", DATI_LICENZA[licenza].nome),
    "Licenza del programma: EUPL 1.2",
    ...voce("Dove si modifica", repository?.indirizzo),
    "Fatto con: Astro, Chart.js, Pagefind, token di Designers Italia, caratteri Titillium Web e Lora",
    "",
  ].join("\n");
}
