/** Una media, un «uno ogni tanti» e un confronto devono andare con i numeri che la frase dà. */
import { confronti, medie, unoOgni } from "../../../testo/affermazioni/medie.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, affermazioni, segnala, tornano } from "./prosa.ts";

export const media: Regola = {
  id: "media",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una media o un rapporto non è quello dei suoi numeri",
  motivo:
    "Una media più alta del valore più alto, o un operatore ogni 4.000 abitanti che sono 6.000, si vede facendo il conto.",
  esempio: {
    sbagliato: "96.000 euro per 240 famiglie, in media 600 euro",
    giusto: "96.000 euro per 240 famiglie, in media 400 euro",
  },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      a.letta.numeri.length < 2 ? [] : [...inMedia(contesto, a), ...ogniTanti(contesto, a), ...aConfronto(contesto, a)],
    ),
};

function inMedia(contesto: Contesto, a: Affermazione): Segnalazione[] {
  const abitanti = contesto.piano.identita.popolazione?.valore;
  return medie(a.letta, a.letta.serie).flatMap(({ media: m, valori, totale, quanti: detti, perAbitante }) => {
    if (perAbitante && abitanti === undefined) return [];
    const quanti =
      perAbitante && abitanti !== undefined
        ? { valore: abitanti, scritto: `${scriviNumero(abitanti)} abitanti`, approssimata: true }
        : detti;
    const fatta = (sue: readonly number[]) =>
      valori ? sue.reduce((n, v) => n + v, 0) / sue.length : (sue[0] ?? 0) / (sue[1] ?? quanti?.valore ?? 1);
    const parti = valori ?? [totale, detti].flatMap((n) => n ?? []);
    const vera = fatta(parti.map((p) => p.valore));
    const tace = ([detta = 0, ...sue]: readonly number[]): boolean => {
      const media = fatta(sue);
      const esatta = m.modo === "esatto" && !totale?.approssimata && !quanti?.approssimata;
      if (Math.abs(media - detta) <= Math.max(m.passo * 0.6, media * (esatta ? 0.012 : 0.08))) return true;
      // Senza l'elenco dei valori, solo ciò che non può essere un altro conto.
      return !valori && (media <= 0 || detta / media > 30 || media / detta > 30);
    };
    if (tornano(contesto, a, "ricalcolata", [m, ...parti], tace)) return [];
    const conto = valori
      ? `la media di ${valori.map((v) => v.scritto.trim()).join(", ")}`
      : `${totale?.scritto.trim()} diviso ${quanti?.scritto.trim()}`;
    return [
      segnala(
        contesto,
        a,
        m,
        `È scritto ${m.scritto.trim()}, ma ${conto} è ${scriviNumero(Math.round(vera * 10) / 10)}`,
      ),
    ];
  });
}

/** Quanto può scostarsi un rapporto con gli abitanti, che la frase di solito arrotonda. */
const ROTONDO = 0.12;

function ogniTanti(contesto: Contesto, a: Affermazione): Segnalazione[] {
  const o = unoOgni(a.letta);
  if (o?.tutto) {
    const vero = o.tutto.valore / o.quanti.valore;
    const torna = ([ogni = 0, tutto = 0, quanti = 1]: readonly number[]) =>
      Math.abs(ogni - tutto / quanti) <= (tutto / quanti) * ROTONDO;
    if (tornano(contesto, a, "ricalcolata", [o.ogni, o.tutto, o.quanti], torna)) return [];
    const conto = `${o.tutto.scritto.trim()} diviso ${o.quanti.scritto.trim()}`;
    return [
      segnala(
        contesto,
        a,
        o.ogni,
        `È scritto uno ogni ${o.ogni.scritto.trim()}, ma ${conto} è ${scriviNumero(Math.round(vero))}`,
      ),
    ];
  }
  if (!o || !/^(?:abitanti|residenti|cittadini|persone)$/.test(o.base)) return [];
  if (!contesto.piano.identita.popolazione) return [];
  const { valore, anno } = contesto.piano.identita.popolazione;
  const altri = a.letta.numeri.filter(
    (n) => n.classe === "N" && n !== o.quanti && n !== o.ogni && n.valore > 10 * o.quanti.valore,
  );
  if (altri.length) return [];
  const vero = valore / o.quanti.valore;
  const detto = o.ogni.valore / o.per;
  if (Math.abs(detto - vero) <= vero * ROTONDO) return [];
  // Un rapporto per mille che parla di un altro territorio o di una parte degli abitanti.
  if (
    detto / vero > 20 ||
    vero / detto > 20 ||
    /region|nazional|ital|provinc|obiettiv|almeno|previst|leps/u.test(a.letta.segni)
  )
    return [];
  const abitanti = `${scriviNumero(valore)} abitanti (${anno})`;
  return [
    segnala(
      contesto,
      a,
      o.ogni,
      `È scritto uno ogni ${scriviNumero(Math.round(detto))}, ma con ${abitanti} e ${o.quanti.scritto.trim()} è uno ogni ${scriviNumero(Math.round(vero))}`,
    ),
  ];
}

function aConfronto(contesto: Contesto, a: Affermazione): Segnalazione[] {
  return confronti(a.letta).flatMap(({ primo, secondo, maggiore, parola }) => {
    if (primo.valore > secondo.valore === maggiore) return [];
    const vero = primo.valore > secondo.valore ? "di più" : "di meno";
    return [
      segnala(
        contesto,
        a,
        primo,
        `«${parola.trim()}», ma ${primo.scritto.trim()} è ${vero} di ${secondo.scritto.trim()}`,
      ),
    ];
  });
}
