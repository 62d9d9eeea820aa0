/** Calls of schema packages: what they hold against a schema, and where they give it back. */
import { ts } from "ts-morph";
import { once } from "../once.js";
import type { ProgramView } from "../program/program.js";
import { GIVINGS, SCHEMA_PACKAGES, usesSchemas } from "../program/schema-packages.js";
import { CHANGED, GIVEN, IS, OF, SCHEMAS_PATH } from "../program/schema-types.js";
import { accessName, isAccess, unwrap } from "../program/syntax.js";
import type { Call, Env } from "./context.js";
import type { Origin, Parsing, Schemas } from "./origin.js";

const DEPTH = 6;
/** Names of the functions and methods that are given a value. */
const PARSERS = new Set(
  SCHEMA_PACKAGES.flatMap(({ parsers, parsing }) =>
    GIVINGS.flatMap((kind) => [parsers[kind] ?? "", parsing[kind] ?? ""].flatMap((names) => names.split(" "))),
  ),
);

export function createSchemas(
  { checker, files }: ProgramView,
  of: (expression: ts.Expression, env: Env) => readonly Origin[],
): Schemas {
  const isUsed = once(() => usesSchemas(files));

  /** What a call runs, where that is declared by a schema package. */
  function signatureOf(call: Call): ts.Signature | undefined {
    const signature = isUsed() && ts.isCallExpression(call) ? checker.getResolvedSignature(call) : undefined;
    return signature?.declaration?.getSourceFile().fileName === SCHEMAS_PATH ? signature : undefined;
  }

  /** The same for a method of a schema that the code gives no type. */
  function untyped(call: Call, env: Env): ts.Signature | undefined {
    const callee = unwrap(call.expression);
    const name = isAccess(callee) ? accessName(callee)?.text : undefined;
    if (!isUsed() || !isAccess(callee) || name === undefined || !PARSERS.has(name)) return undefined;
    const methods = schemasAt(callee.expression, env).map((type) => type.getProperty(name));
    const [signature] = methods.flatMap((method) =>
      method ? checker.getTypeOfSymbol(method).getCallSignatures() : [],
    );
    return signature?.declaration?.getSourceFile().fileName === SCHEMAS_PATH ? signature : undefined;
  }

  function schemasAt(expression: ts.Expression, env: Env): ts.Type[] {
    const types = of(expression, env).flatMap(({ node }) =>
      ts.isExpression(node) ? [checker.getTypeAtLocation(node)] : [],
    );
    return types.filter((type) => type.getProperty(IS) !== undefined);
  }

  /** What a schema that is given to a call describes, where the code gives it no type. */
  function described(call: Call, signature: ts.Signature, env: Env): ts.Type | undefined {
    const at = signature.parameters.findIndex(({ name }) => name === OF);
    const schema = call.arguments?.[at];
    const [type] = schema ? schemasAt(schema, env) : [];
    const is = type?.getProperty(IS);
    return is && checker.getTypeOfSymbol(is);
  }

  function parsing(call: Call, env: Env): Parsing | undefined {
    const signature = signatureOf(call) ?? untyped(call, env);
    const at = signature?.parameters.findIndex(({ name }) => name === GIVEN) ?? -1;
    const [parameter, given] = [signature?.parameters[at], call.arguments?.[at]];
    if (!signature || !parameter || !given || ts.isSpreadElement(given)) return undefined;
    const declared = checker.getTypeOfSymbol(parameter);
    const type = declared.flags & ts.TypeFlags.Any ? (described(call, signature, env) ?? declared) : declared;
    return isChanged(checker, type, DEPTH) ? undefined : { given, gives: givenBack(signature.declaration?.type), type };
  }

  return {
    parsing,
    isClosed: (call, env) => {
      const signature = signatureOf(call) ?? untyped(call, env);
      const isGiven = signature?.parameters.some(({ name }) => name === GIVEN);
      return isGiven === true ? parsing(call, env) !== undefined : signature !== undefined;
    },
  };
}

/** Whether something unknown is made of a part of a value. */
function isChanged(checker: ts.TypeChecker, type: ts.Type, depth: number): boolean {
  if (depth === 0 || type.flags & ts.TypeFlags.Any) return false;
  if (type.getSymbol()?.name === CHANGED) return true;
  if (type.isUnionOrIntersection()) return type.types.some((one) => isChanged(checker, one, depth));
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (item) return isChanged(checker, item, depth - 1);
  return checker
    .getPropertiesOfType(type)
    .some((field) => isChanged(checker, checker.getTypeOfSymbol(field), depth - 1));
}

function givenBack(type: ts.Node | undefined): Parsing["gives"] {
  if (!type || type.kind === ts.SyntaxKind.BooleanKeyword) return "nothing";
  if (ts.isTupleTypeNode(type)) return { member: String(type.elements.length - 1) };
  if (ts.isTypeLiteralNode(type)) {
    const [first] = type.members;
    return first?.name && ts.isIdentifier(first.name) ? { member: first.name.text } : "nothing";
  }
  const isPromise = ts.isTypeReferenceNode(type) && type.typeName.getText() === "Promise";
  return isPromise ? givenBack(type.typeArguments?.[0]) : "whole";
}
