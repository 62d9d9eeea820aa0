/** No field that the compiler finds in a type of a program is missed. */
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { collectFieldNames } from "../../src/program/field-names.js";

function namesIn(path: string, text: string): ReadonlySet<string> {
  const file = ts.createSourceFile(
    path,
    text,
    { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseAll },
    true,
  );
  return collectFieldNames([file]);
}

describe("collectFieldNames", () => {
  it.each([
    ["an interface", "a.ts", "interface Chat { recipients: string }"],
    ["a type literal below others", "a.ts", "type T = { a?: { readonly 'recipients'?: string }[] }"],
    ["a class", "a.js", "class Chat { recipients = 1 }"],
    ["an assignment", "a.js", "function Chat() { this.recipients = 1 }"],
    ["an assignment under a text", "a.js", "class Chat { set() { this['recipients'] = 1 } }"],
    ["a comment", "a.js", "/** @typedef {object} Chat\n * @property {string} recipients */"],
    ["a type in a comment", "a.js", "/** @type {{ recipients: string }} */ let chat;"],
    ["a name that is computed", "a.ts", 'const NAME = "recipients"; interface Chat { [NAME]: string }'],
    ["an assignment under a name", "a.js", 'const NAME = "recipients"; class Chat { set() { this[NAME] = 1 } }'],
    ["a schema", "a.ts", 'import { z } from "zod"; const chat = z.object({ recipients: z.string() });'],
  ])("finds the field of %s", (_, path, text) => {
    expect(namesIn(path, text)).toContain("recipients");
  });

  it.each([
    ["a key of a literal", "const body = { recipients: 1 };"],
    ["what is read", "const to = chat.recipients;"],
    ["what is assigned from", "to = chat.recipients;"],
    ["a text", 'const name = "recipients";'],
    ["a variable and a parameter", "function send(recipients) { let all = recipients; }"],
  ])("takes %s for none", (_, text) => {
    expect(namesIn("a.js", text)).not.toContain("recipients");
  });
});
