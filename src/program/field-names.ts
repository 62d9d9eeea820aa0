/** The names of the fields that types of a program declare: where none of them stands, no type says more than the code. */
import { ts } from "ts-morph";
import { once } from "../once.js";
import { nodesOf } from "./nodes.js";
import { usesSchemas } from "./schema-packages.js";
import { SCHEMAS_PATH, schemaTypes } from "./schema-types.js";
import { commentsOf } from "./spelled.js";
import { accessName, isAccess, isAssignment, staticName } from "./syntax.js";

/**
 * Names of what interfaces, type literals, classes, comments and assignments declare in these files. Where schemas are
 * used the keys of literals are among them, where a name is computed every text.
 */
export function collectFieldNames(files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const isDescribing = usesSchemas(files);
  const found = new Set(isDescribing ? fieldsOfSchemas() : []);
  const own = new FieldNames(found);
  for (const file of files) own.addFile(file);
  if (own.isComputed) for (const file of files) addTexts(file, found);
  if (own.isComputed || isDescribing) for (const file of files) addKeys(file, found);
  return found;
}

const fieldsOfSchemas = once(() => {
  const found = new Set<string>();
  new FieldNames(found).addFile(ts.createSourceFile(SCHEMAS_PATH, schemaTypes(), ts.ScriptTarget.ESNext, true));
  return found;
});

class FieldNames {
  /** Whether some field has a name that isn't written where it is declared. */
  isComputed = false;

  constructor(private readonly found: Set<string>) {}

  addFile(file: ts.SourceFile): void {
    const isScript = /\.[cm]?jsx?$/.test(file.fileName);
    for (const node of nodesOf(file)) {
      if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) this.add(staticName(node.name));
      else if (isAccess(node) && isDeclaring(node)) this.add(accessName(node)?.text);
      if (isScript) for (const comment of commentsOf(node)) this.addComment(comment);
    }
  }

  private add(name: string | undefined): void {
    if (name === undefined) this.isComputed = true;
    else this.found.add(name);
  }

  /** Whatever a comment names. */
  private addComment(node: ts.Node): void {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) this.found.add(node.text);
    ts.forEachChild(node, (child) => {
      this.addComment(child);
    });
  }
}

/** `this.name = …`, and by its comment alone `this.name;` */
function isDeclaring(access: ts.Node): boolean {
  const { parent } = access;
  return ts.isExpressionStatement(parent) || (isAssignment(parent) && parent.left === access);
}

function addTexts(file: ts.SourceFile, found: Set<string>): void {
  for (const node of nodesOf(file)) if (ts.isStringLiteralLike(node)) found.add(node.text);
}

function addKeys(file: ts.SourceFile, found: Set<string>): void {
  for (const node of nodesOf(file)) {
    const name = ts.isObjectLiteralElement(node) && node.name ? staticName(node.name) : undefined;
    if (name !== undefined) found.add(name);
  }
}
