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

/** Le chiamate che passano un nome, per nome di funzione: a che posto sta. */
function funzioniConRegola(file: readonly ts.SourceFile[]): Map<string, number> {
  const funzioni = new Map<string, number>();
  const annota = (nome: ts.Node | undefined, parametri: ts.NodeArray<ts.ParameterDeclaration>) => {
    const posto = parametri.findIndex((p) => p.name.getText() === "regola");
    if (nome && posto >= 0) funzioni.set(nome.getText(), posto);
  };
  const guarda = (nodo: ts.Node): void => {
    if (ts.isFunctionDeclaration(nodo)) annota(nodo.name, nodo.parameters);
    if (ts.isVariableDeclaration(nodo) && nodo.initializer && ts.isArrowFunction(nodo.initializer))
      annota(nodo.name, nodo.initializer.parameters);
    if (ts.isMethodDeclaration(nodo)) annota(nodo.name, nodo.parameters);
    ts.forEachChild(nodo, guarda);
  };
  file.forEach(guarda);
  return funzioni;
}

/** @param cartella quella del codice */
export function regoleNelCodice(cartella: string): Trovate {
  const file = readdirSync(cartella, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".ts") && !f.endsWith(".d.ts"))
    .map((f) => join(cartella, f))
    .map((f) => ts.createSourceFile(f, readFileSync(f, "utf8"), ts.ScriptTarget.Latest, true));
  const funzioni = funzioniConRegola(file);
  const nomi = new Map<string, string>();
  const ignote: string[] = [];
  const leggi = (valore: ts.Node): void => {
    const testo = valore.getText();
    const dove = `${valore.getSourceFile().fileName}: ${testo}`;
    if (ts.isStringLiteralLike(valore)) nomi.set(valore.text, dove);
    else if (ts.isConditionalExpression(valore)) [valore.whenTrue, valore.whenFalse].forEach(leggi);
    else if (!/(?:^|\.)regola(?:\.id)?$/.test(testo)) ignote.push(dove);
  };
  const guarda = (nodo: ts.Node): void => {
    if (ts.isPropertyAssignment(nodo) && nodo.name.getText() === "regola") leggi(nodo.initializer);
    const posto = ts.isCallExpression(nodo) ? funzioni.get(nodo.expression.getText()) : undefined;
    if (posto !== undefined && ts.isCallExpression(nodo) && nodo.arguments[posto]) leggi(nodo.arguments[posto]);
    ts.forEachChild(nodo, guarda);
  };
  file.forEach(guarda);
  return { nomi, ignote };
}
