/** La scadenza in un file che ogni calendario apre (RFC 5545). */
import { PAROLE_RACCOLTA as P } from "../testo/parole/raccolta.ts";

/** Un testo di un file .ics: virgole, punti e virgola, a capo. */
const protetto = (t: string): string => t.replace(/[\\;,]/g, String.raw`\$&`).replace(/\n/g, String.raw`\n`);

/** Una riga ha al più 75 byte: il resto continua nella riga dopo, rientrata. */
function piegata(riga: string): string {
  const pezzi: string[] = [];
  let qui = "";
  for (const segno of riga) {
    if (Buffer.byteLength(qui + segno) > 73) {
      pezzi.push(qui);
      qui = "";
    }
    qui += segno;
  }
  return [...pezzi, qui].join("\r\n ");
}

/** @param scadenza il giorno, in ISO; @param dominio da cui viene, per distinguere l'evento da ogni altro */
export function calendario({
  anno,
  scadenza,
  piano,
  ente,
}: {
  anno: number;
  scadenza: string;
  piano: string;
  ente: string;
}): string {
  const giorno = scadenza.replaceAll("-", "");
  const dopo = new Date(Date.parse(`${scadenza}T00:00:00Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "");
  return `${[
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Piano di Zona//Raccolta//IT",
    "BEGIN:VEVENT",
    `UID:misure-${anno}-${giorno}@piano-di-zona`,
    `DTSTAMP:${giorno}T000000Z`,
    `DTSTART;VALUE=DATE:${giorno}`,
    `DTEND;VALUE=DATE:${dopo}`,
    `SUMMARY:${protetto(P.evento(anno))}`,
    `DESCRIPTION:${protetto(P.eventoDetto(anno, piano, ente))}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-P7D",
    `DESCRIPTION:${protetto(P.evento(anno))}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map(piegata)
    .join("\r\n")}\r\n`;
}
