/** Il valore atteso di una scheda è meno di ciò che l'esito da cui continua ha già raggiunto. */
import { radici, somiglianza } from "../../../testo/impronta.ts";
import { scriviMisura } from "../../indicatori.ts";
import { versoDi } from "../../monitoraggio/stato.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";

/**
 * Quanto due descrizioni devono somigliarsi per misurare la stessa cosa. Misurato fra gli esiti e le schede di un piano vero: da 0,6 in
 * su ogni coppia misura la stessa cosa; sotto cominciano le «ore di apertura» accanto alle «giornate di apertura».
 */
const SOGLIA = 0.6;

export const attesoSottoRaggiunto: Regola = {
  id: "atteso-sotto-raggiunto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Il valore atteso è meno di quello già raggiunto",
  motivo:
    "Se nel triennio passato gli operatori formati sono stati 145, attenderne 80 vuol dire tornare indietro: se è voluto, va detto.",
  esempio: { sbagliato: "raggiunti 145 operatori, attesi 80", giusto: "raggiunti 145 operatori, attesi 160" },
  cerca: ({ piano, posizione }) => {
    const conta = bilancio();
    const schede = new Map(piano.obiettivi.map((o) => [o.id, o]));
    return piano.esiti.flatMap((e) =>
      (e.continuaIn ?? []).flatMap((id) => {
        const scheda = schede.get(id);
        if (!scheda) return [];
        conta((e.indicatori ?? []).length * scheda.indicatori.length, scheda.file);
        const raggiunti = (e.indicatori ?? []).flatMap((i, n) =>
          i.raggiunto.flatMap(({ valore, descrizione }, j) => {
            const nome = i.raggiunto.length > 1 ? (descrizione ?? i.descrizione) : i.descrizione;
            return valore === null
              ? []
              : [{ valore, nome, unita: i.unita, id: i.id, parole: radici(nome), posto: [n, j] as const }];
          }),
        );
        return scheda.indicatori.flatMap((atteso, k) => {
          const { valore, tipo, unita, confronto, descrizione } = atteso;
          if (
            tipo === "input" ||
            valore === null ||
            unita === "presenza" ||
            confronto === "aumento" ||
            confronto === "diminuzione"
          )
            return [];
          const parole = radici(descrizione);
          const simili = raggiunti
            .filter((r) => r.unita === unita && somiglianza(r.parole, parole) >= SOGLIA)
            .sort((a, b) => somiglianza(b.parole, parole) - somiglianza(a.parole, parole));
          const [simile] = simili;
          const sale = versoDi(atteso) === "aumenta";
          if (!simile || (sale ? valore >= simile.valore : valore <= simile.valore)) return [];
          const [n, j] = simile.posto;
          return [
            {
              file: scheda.file,
              ...posizione(scheda.file, ["indicatori", k, "valore"]),
              messaggio: `«${descrizione}»: ${atteso.id} attende ${scriviMisura(valore, unita)}, ma ${simile.id} ha già raggiunto ${scriviMisura(simile.valore, unita)} («${simile.nome}»)`,
              altrove: [{ file: e.file, ...posizione(e.file, ["indicatori", n, "raggiunto", j, "valore"]) }],
              figure: [atteso.id, simile.id],
            },
          ];
        });
      }),
    );
  },
};
