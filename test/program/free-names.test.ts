import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { findFreeNames } from "../../src/program/free-names.js";

function free(text: string, isScript = false): readonly string[] {
  const file = ts.createSourceFile("a.tsx", text, ts.ScriptTarget.ESNext);
  return [...findFreeNames(file, isScript)].toSorted();
}

describe("findFreeNames", () => {
  it.each([
    ["a call", "post(1)", ["post"]],
    ["a member of the global object", "window.post(1)", ["post", "window"]],
    ["one behind a cast", "(globalThis as any).post(1)", ["globalThis", "post"]],
    ["one by its text", 'self["post"](1)', ["post", "self"]],
    ["one that a pattern takes", "const { post, a: b } = window.top;", ["a", "post", "top", "window"]],
    ["a shorthand", "const x = { post };", ["post"]],
    ["only the object of a member that is assigned", "window.post = 1;", ["window"]],
    ["a type", "const x: Note = 1;", ["Note"]],
    ["a name behind the block that declares it", "{ let post = 1; } post;", ["post"]],
    ["a default beside a `var` of the body", "(a = post) => { var post; };", ["post"]],
    ["a name next to a function that declares it", "function f(post) {} post();", ["post"]],
    ["a component", "const x = <Chat />;", ["Chat"]],
    ["a namespace", "const x: Api.Note = 1;", ["Api"]],
  ])("finds %s", (_, code, names) => {
    expect(free(code)).toEqual(names);
  });

  it.each([
    ["a variable", "const post = 1; post;"],
    ["an import", 'import { post } from "./a"; import * as b from "./b"; import c from "./c"; post(b, c);'],
    ["a hoisted `var`", "function f() { post; if (f) { var post = 1; } }"],
    ["a parameter", "const f = (post, { a, b: [c] }, ...d) => post(a, c, d);"],
    ["what is caught", "try {} catch (post) { post; }"],
    ["a loop's", "for (const post of []) post;"],
    ["a function's own name", "const f = function post() { post(); };"],
    ["a class's own name", "class A {} new A();"],
    ["members, keys and labels", "const x = { post: 1, get a() { return 1; } }; x.post; a: for (;;) break a;"],
    ["an enumeration", "enum Post { A } Post.A;"],
  ])("leaves %s", (_, code) => {
    expect(free(code)).toEqual([]);
  });

  it("takes the top level of a script for that of all", () => {
    expect(free("var post = post || 1; { let a = 1; a; }", true)).toEqual(["post"]);
  });
});
