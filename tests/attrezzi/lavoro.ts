/** Quanto lavoro fa un pezzo di programma, contato e non cronometrato: è lo stesso su una macchina lenta o occupata. */
import { Session } from "node:inspector";

/** Una sessione con V8 aperta una volta: contare costa, e chi conta lo fa molte volte. */
let sessione: Session | undefined;

function chiedi<T>(metodo: string, parametri?: object): T {
  let esito: T | undefined;
  let guasto: Error | null = null;
  // Con una sessione sullo stesso filo la risposta arriva prima che `post` finisca.
  sessione?.post(metodo, parametri, (errore: Error | null, risposta?: object) => {
    guasto = errore;
    esito = risposta as T;
  });
  if (guasto) throw guasto;
  return esito as T;
}

interface Copertura {
  result: { functions: { ranges: { count: number }[] }[] }[];
}
const contate = (): number =>
  chiedi<Copertura>("Profiler.takePreciseCoverage").result.reduce(
    (n, s) => n + s.functions.reduce((m, f) => m + (f.ranges[0]?.count ?? 0), 0),
    0,
  );

/**
 * @param fai ciò di cui contare il lavoro: finisce prima di tornare
 * @returns quante volte è cominciata una funzione, del programma o di una libreria, mentre `fai` girava
 */
export function contaLavoro<T>(fai: () => T): { esito: T; lavoro: number } {
  if (!sessione) {
    sessione = new Session();
    sessione.connect();
    chiedi("Profiler.enable");
    chiedi("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  }
  contate();
  const esito = fai();
  return { esito, lavoro: contate() };
}
