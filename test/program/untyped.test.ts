/** The checker finds no symbol for what is said to have none. */
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../../src/program/nodes.js";
import { createUntyped } from "../../src/program/untyped.js";

const NAME = "member";

/** Whether the members of that name are said to have no symbol, and whether the checker finds one. */
function look(path: string, text: string): { readonly said: boolean; readonly found: boolean } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === path ? file : undefined),
  };
  const checker = ts.createProgram([path], { allowJs: true, noLib: true, types: [] }, host).getTypeChecker();
  const untyped = createUntyped(checker, [file]);
  const names = nodesOf(file).filter(
    (node) => ts.isIdentifier(node) && node.text === NAME && !ts.isPropertyAssignment(node.parent),
  );
  return {
    said: names.some((name) => untyped.hasNoSymbol(name)),
    found: names.some((name) => checker.getSymbolAtLocation(name) !== undefined),
  };
}

describe("createUntyped", () => {
  it.each([
    ["a parameter", "a.js", "function f(a) { return a.member; }"],
    ["what a pattern takes out of one", "a.js", "function f({ a: { b } }) { return b.member; }"],
    ["a variable that is given one", "a.ts", "function f(a) { const b = a.b; return b.member; }"],
    ["a key of a pattern", "a.js", "function f(a) { const { member: b } = a; return b; }"],
    ["what a call gives", "a.js", "async function f(a) { return (await a.b()).member; }"],
    ["what is in a list", "a.js", "function f(a) { for (const b of a) b.member; }"],
    ["a callback's parameter", "a.js", "function f(a) { return a.map((b) => b.member); }"],
    ["a global name", "a.js", "process.env.member;"],
  ])("says it of the member of %s", (_, path, text) => {
    expect(look(path, text)).toEqual({ said: true, found: false });
  });

  it.each([
    ["is written with a type", "a.ts", "function f(a: { member: 1 }) { return a.member; }"],
    ["a comment gives a type", "a.js", "/** @param {{ member: 1 }} a */\nfunction f(a) { return a.member; }"],
    ["has a default", "a.js", "function f(a = { member: 1 }) { return a.member; }"],
    ["a condition gives a class", "a.js", "class A { member = 1 }\nfunction f(a) { if (a instanceof A) a.member; }"],
    [
      "another function tells of",
      "a.ts",
      "class A { member = 1 }\nconst is = (a: any): a is A => !!a;\nfunction f(b) { if (is(b)) b.member; }",
    ],
    [
      "an assertion tells of",
      "a.ts",
      "class A { member = 1 }\nfunction is(a: any): asserts a is A {}\nfunction f(b) { is(b); b.member; }",
    ],
    [
      "its constructor tells of",
      "a.js",
      "class A { member = 1 }\nfunction f(a) { if (a.constructor === A) a.member; }",
    ],
    ["is expected to be of a type", "a.ts", "const f: (a: { member: 1 }) => void = (a) => a.member;"],
    [
      "a known callee hands",
      "a.ts",
      "declare function each(f: (a: { member: 1 }) => void): void;\neach((a) => a.member);",
    ],
    ["is an own object", "a.js", "const a = { member: 1 };\na.member;"],
  ])("leaves what %s to the checker", (_, path, text) => {
    expect(look(path, text)).toEqual({ said: false, found: true });
  });
});
