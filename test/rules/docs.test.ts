/** docs/rules.md says what is so: its reference is the schemas', its example pack loads and fails as told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BadInput } from "../../src/errors.js";
import { loadPackRules } from "../../src/rules/load.js";
import { ApiPack } from "../../src/rules/pack.js";
import { rulesReference } from "../../src/rules/reference.js";
import { upgradeFiles } from "../support/memory.js";
import { fateOf, tellFate, writeFolder } from "./small-pack.js";

const text = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");

/** The YAML blocks whose first line names a file. */
const files = Object.fromEntries(
  [...text.matchAll(/```yaml\n# (\S+\.yaml)\n([\s\S]*?)```/g)].map(([, name = "", body = ""]) => [
    name,
    `# ${name}\n${body}`,
  ]),
);

test("the reference is that of the schemas; npm run docs writes it", () => {
  const [, told] = /<!-- reference: written by npm run docs -->\n([\s\S]*?)<!-- end -->/.exec(text) ?? [];
  expect(told?.trim()).toBe(rulesReference().trim());
});

test("the example's fault is told as the text says", () => {
  const folder = writeFolder(files);
  const [, told] = /^ {4}(parcels\/1\.1\.yaml:.*)$/m.exec(text) ?? [];
  const load = (): unknown => loadPackRules(join(folder, "parcels"));
  expect(load).toThrow(BadInput);
  expect(told).toBeDefined();
  expect(load).toThrow(told);
});

test("written right, the example is a pack that works", () => {
  const right = (files["parcels/1.1.yaml"] ?? "").replace(
    "method:find_parcel.request.parcel_id: id",
    "method:get_parcel.request.parcel_id: id",
  );
  expect(text).toContain("`method:get_parcel.request.parcel_id: id`");
  const folder = writeFolder({ ...files, "parcels/1.1.yaml": right });
  const pack = new ApiPack(loadPackRules(join(folder, "parcels")));
  const tell = (address: string): string => tellFate(fateOf(pack, "1.0", "1.1", address));
  expect(tell("method:find_parcel.request.parcel_id")).toBe(
    "renamed method:get_parcel.request.id (renamed by find-parcel-renamed)",
  );
  expect(tell("method:send_parcel.request.fast")).toBe(
    "replaced method:send_parcel.request.service (replaced by fast-is-a-service)",
  );
  expect(tell("structure:parcel.sent")).toBe("renamed structure:parcel.sent_at (renamed by sent-is-a-time)");
  const find = (version: string, call: string): string =>
    `export const find = (id) => axios.post("https://api.parcels.example/v${version}/${call});\n`;
  const before = new Map([["find.js", find("1.0", 'find_parcel", { parcel_id: id }')]]);
  const { files: after } = upgradeFiles(before, { to: "1.1" }, pack);
  expect(after.get("find.js")).toBe(find("1.1", 'get_parcel", { id: id }'));
});
