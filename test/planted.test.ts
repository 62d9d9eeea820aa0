import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { lintFiles } from "./support/memory.js";

const CLIENT = `
export const close = (id) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/deactivate_chat", { method: "POST", body: JSON.stringify({ id }) });
`;

it("reads scripts of packages around a client, within limits of time and memory", () => {
  const args = ["scripts/planted/planted.mjs", "--sample", "12", "--seed", "1"];
  expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toContain("faults: none");
});

it.each([
  [
    "a variable that is led on in many ways",
    `export function climb(send) {
  let at = start();
  while (send.more()) {
${list(12, (n) => `    if (send.is(${n})) at = at.up${n};`)}
  }
  send(at.name);
}`,
  ],
  [
    "functions that all call each other",
    list(
      14,
      (n) =>
        `function visit${n}(node, print) {\n  print.line(node);\n${list(14, (k) => `  visit${k}(node, print);`)}\n}`,
    ),
  ],
])("ends with what multiplies: %s", (_, code) => {
  expect(lintFiles(new Map([["client.js", CLIENT + code]]), { to: "3.6" }).unparsed).toEqual([]);
});

function list(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}
