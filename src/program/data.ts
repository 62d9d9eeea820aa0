/** Data files as the program holds them: JSON as it is, YAML and `.env` as the JSON that they stand for. */
import { ts } from "ts-morph";
import { documentKind } from "../text/documents.js";
import { staticName } from "./syntax.js";
import { projectEnvironment, projectYaml, type Projection } from "../text/projection.js";

export interface DataText {
  readonly text: string;
  /** `undefined` for a text that is the file's own. */
  readonly projection: Projection | undefined;
}

/** Whether the program knows a file by another text than its own, and so by another name. */
export function isProjected(path: string): boolean {
  const kind = documentKind(path);
  return kind === "yaml" || kind === "env";
}

/** The program text of a data file; `undefined` when it can't be read as what its name says. */
export function readData(path: string, text: string): DataText | undefined {
  const projection = projectionOf(path, text);
  if (isProjected(path)) return projection && { text: projection.text, projection };
  return isJson(text) ? { text, projection: undefined } : undefined;
}

function projectionOf(path: string, text: string): Projection | undefined {
  switch (documentKind(path)) {
    case "yaml":
      return projectYaml(text);
    case "env":
      return projectEnvironment(text);
    default:
      return undefined;
  }
}

/** Comments and commas behind the last item are common in configs. */
function isJson(text: string): boolean {
  const file = ts.parseJsonText("data.json", text);
  return !("parseDiagnostics" in file) || !Array.isArray(file.parseDiagnostics) || file.parseDiagnostics.length === 0;
}

/** The object that a data file is. */
export function rootObject(file: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  const value = rootValue(file);
  return value && ts.isObjectLiteralExpression(value) ? value : undefined;
}

/** What a data file is, for those who import it whole; `undefined` for a file of code. */
export function rootValue(file: ts.SourceFile): ts.Expression | undefined {
  const [statement] = file.statements;
  const isAlone = statement && ts.isExpressionStatement(statement) && file.fileName.endsWith(".json");
  return isAlone ? statement.expression : undefined;
}

/** What a compose file sets for each of its services, where it is a mapping. */
export function environmentsOfServices(root: ts.ObjectLiteralExpression): readonly ts.ObjectLiteralExpression[] {
  return membersOf(root, "services").flatMap((services) =>
    membersOf(services).flatMap((service) => membersOf(service, "environment")),
  );
}

/** The objects that an object has, under a name if there is one. */
function membersOf(object: ts.ObjectLiteralExpression, name?: string): readonly ts.ObjectLiteralExpression[] {
  return object.properties.flatMap((member) => {
    if (!ts.isPropertyAssignment(member) || !ts.isObjectLiteralExpression(member.initializer)) return [];
    return name === undefined || staticName(member.name) === name ? [member.initializer] : [];
  });
}

/**
 * Whether a changed data file can be read as well as before; of YAML and `.env`, as the same objects and lists, some of
 * them longer.
 */
export function isSound(path: string, before: string, after: string): boolean {
  if (!isProjected(path)) return !isStrict(before) || isStrict(after);
  const [one, other] = [readData(path, before), readData(path, after)];
  return one === undefined || (other !== undefined && isGrown(shapeOf(one.text), shapeOf(other.text)));
}

/** Whether a shape is another with nothing but commas more: items, of which no name says anything. */
function isGrown(before: string, after: string): boolean {
  let known = 0;
  for (const mark of after) {
    if (mark === before[known]) known++;
    else if (mark !== ",") return false;
  }
  return known === before.length;
}

function isStrict(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands outside of texts. */
function shapeOf(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[^])*"?/g, "").replace(/[^{}[\],:]/g, "");
}
