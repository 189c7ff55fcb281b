/** Fa del programma di un testo il corpo di una funzione: si esegue da sé, senza che un bundler lo veda. */
import type { ImportDeclaration, Program, Property } from "estree-jsx";

/** Il solo parametro del corpo: dà ciò che un modulo importerebbe. */
export const PARAMETRO = "jsx";
/** Ciò che la funzione restituisce. */
const RESTITUITI = ["MDXContent", "getHeadings"];

/** L'ultimo passo di recma: gli import, già guardati da `recmaSoloNostre`, diventano campi del parametro. */
export function recmaInFunzione() {
  return (programma: Program): void => {
    programma.body = programma.body.map((frase): Program["body"][number] => {
      if (frase.type === "ImportDeclaration") return daParametro(frase);
      if (frase.type === "ExportNamedDeclaration" && frase.declaration) return frase.declaration;
      if (frase.type === "ExportDefaultDeclaration" && frase.declaration.type === "FunctionDeclaration")
        return frase.declaration as Program["body"][number];
      return frase;
    });
    programma.body.push({
      type: "ReturnStatement",
      argument: { type: "ObjectExpression", properties: RESTITUITI.map((nome) => campo(nome, nome)) },
    });
  };
}

/** `import { a as b } from "…"` diventa `const { a: b } = jsx`. */
function daParametro({ specifiers }: ImportDeclaration): Program["body"][number] {
  const properties = specifiers.map((s) => {
    if (s.type !== "ImportSpecifier" || s.imported.type !== "Identifier")
      throw new Error("Un testo compilato importa in un modo che non si conosce");
    return campo(s.imported.name, s.local.name);
  });
  return {
    type: "VariableDeclaration",
    kind: "const",
    declarations: [
      {
        type: "VariableDeclarator",
        id: { type: "ObjectPattern", properties: properties as never },
        init: { type: "Identifier", name: PARAMETRO },
      },
    ],
  };
}

const campo = (nome: string, valore: string): Property => ({
  type: "Property",
  kind: "init",
  method: false,
  shorthand: nome === valore,
  computed: false,
  key: { type: "Identifier", name: nome },
  value: { type: "Identifier", name: valore },
});
