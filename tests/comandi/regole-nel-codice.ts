/**
 * I nomi di regola che una diagnostica può portare, letti dal codice: ogni valore dato a un parametro o a un campo che si chiama
 * `regola`. Se un valore non è scritto lì per esteso né passa da un altro `regola`, non si sa quale sia: è un errore anche quello.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface Trovate {
  /** Il nome, e dove sta scritto. */
  nomi: Map<string, string>;
  /** Dove il nome non si sa. */
  ignote: string[];
}

const esportata = (nodo: ts.Node): boolean => {
  const istruzione = ts.isVariableDeclaration(nodo) ? nodo.parent.parent : nodo;
  return (
    ts.canHaveModifiers(istruzione) &&
    !!ts.getModifiers(istruzione)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
  );
};

/** A che posto una funzione riceve il nome, per le funzioni scritte in un file: -1 se non lo riceve. */
function funzioniDi(file: ts.SourceFile, soloEsportate = false): Map<string, number> {
  const funzioni = new Map<string, number>();
  const annota = (
    funzione: ts.FunctionDeclaration | ts.VariableDeclaration,
    parametri: readonly ts.ParameterDeclaration[],
  ) => {
    if (!funzione.name || (soloEsportate && !esportata(funzione))) return;
    // `Regola` è la regola intera: il suo nome lo dice la tavola delle regole.
    const posto = parametri.findIndex((p) => p.name.getText() === "regola" && p.type?.getText() !== "Regola");
    funzioni.set(funzione.name.getText(), posto);
  };
  const guarda = (nodo: ts.Node): void => {
    if (ts.isFunctionDeclaration(nodo)) annota(nodo, [...nodo.parameters]);
    if (ts.isVariableDeclaration(nodo) && nodo.initializer && ts.isArrowFunction(nodo.initializer))
      annota(nodo, [...nodo.initializer.parameters]);
    ts.forEachChild(nodo, guarda);
  };
  guarda(file);
  return funzioni;
}

const chiamata = (nodo: ts.CallExpression): [nome: string, di?: string] =>
  ts.isPropertyAccessExpression(nodo.expression)
    ? [nodo.expression.name.text, nodo.expression.expression.getText()]
    : [nodo.expression.getText()];

/** I nomi che un file importa. */
const importati = (file: ts.SourceFile): Set<string> =>
  new Set(
    file.statements.flatMap((s) =>
      ts.isImportDeclaration(s) && s.importClause?.namedBindings && ts.isNamedImports(s.importClause.namedBindings)
        ? s.importClause.namedBindings.elements.map((e) => e.name.text)
        : [],
    ),
  );

/** @param cartelle quelle del codice che fa diagnostiche, o un file */
export function regoleNelCodice(cartelle: readonly string[]): Trovate {
  const file = cartelle
    .flatMap((c) =>
      c.endsWith(".ts") ? [c] : readdirSync(c, { recursive: true, encoding: "utf8" }).map((f) => join(c, f)),
    )
    .filter((f) => f.endsWith(".ts") && !f.endsWith(".d.ts"))
    .map((f) => ts.createSourceFile(f, readFileSync(f, "utf8"), ts.ScriptTarget.Latest, true));
  const ovunque = new Map(file.flatMap((f) => [...funzioniDi(f, true)].filter(([, posto]) => posto >= 0)));
  const nomi = new Map<string, string>();
  const ignote: string[] = [];
  const leggi = (valore: ts.Node): void => {
    const testo = valore.getText();
    const dove = `${valore.getSourceFile().fileName}: ${testo}`;
    if (ts.isStringLiteralLike(valore)) nomi.set(valore.text, dove);
    else if (ts.isConditionalExpression(valore)) [valore.whenTrue, valore.whenFalse].forEach(leggi);
    else if (ts.isBinaryExpression(valore)) [valore.left, valore.right].forEach(leggi);
    else if (!/(?:^|\.)regola(?:\.id)?$/.test(testo)) ignote.push(dove);
  };
  for (const uno of file) {
    const [suoi, presi] = [funzioniDi(uno), importati(uno)];
    /** @param di da chi, se è chiamata come `scritto.comeAvviso` */
    const postoDi = (nome: string, di = "") =>
      suoi.get(nome) ?? (di || presi.has(nome) ? ovunque.get(nome) : undefined) ?? -1;
    const guarda = (nodo: ts.Node): void => {
      // In uno schema è il nome di un campo.
      if (ts.isPropertyAssignment(nodo) && nodo.name.getText() === "regola" && !uno.fileName.endsWith("schema.ts"))
        leggi(nodo.initializer);
      const argomento = ts.isCallExpression(nodo) && nodo.arguments[postoDi(...chiamata(nodo))];
      if (argomento) leggi(argomento);
      ts.forEachChild(nodo, guarda);
    };
    guarda(uno);
  }
  return { nomi, ignote };
}
