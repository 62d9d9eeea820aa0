/** Which names of a component's script a template reads without their `.value`. */
import { ts } from "ts-morph";
import { parseCode } from "./snippets.js";

const MAKES_REF =
  /^(?:ref|shallowRef|customRef|computed|toRef|useTemplateRef|defineModel|useModel|useState|refDebounced|refAutoReset|computedAsync|asyncComputed|useStorage|useLocalStorage|useSessionStorage|eagerComputed|reactiveComputed)$/;
const MAKES_REFS = /^(?:toRefs|storeToRefs)$/;

/** Names at the top of a script that hold a ref, in order. */
export function findRefs(code: string): string[] {
  return parseCode(code).statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(refsOf) : [],
  );
}

function refsOf({ name, initializer }: ts.VariableDeclaration): string[] {
  const value = initializer && ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return [];
  const maker = value.expression.text;
  if (ts.isIdentifier(name)) return MAKES_REF.test(maker) ? [name.text] : [];
  if (!MAKES_REFS.test(maker) || !ts.isObjectBindingPattern(name)) return [];
  return name.elements.flatMap((element) => (ts.isIdentifier(element.name) ? [element.name.text] : []));
}
