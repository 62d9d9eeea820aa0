/** Who is measured on a generated tree, as whole processes. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isInstalled } from "./measure.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const { from, to, names } = JSON.parse(readFileSync(join(here, "renames.json"), "utf8"));

/** A run of this tool in a folder; what it finds is no failure. */
export function chatshift(cwd, ...args) {
  return { command: process.execPath, args: [join(root, "bin/chatshift.js"), ...args], cwd, codes: [0, 1] };
}

/** All contenders for the tree in `cwd`; `scratch` is a folder for the files that they need. */
export function findContenders(cwd, scratch, isLarge) {
  const source = join(cwd, "src");
  const words = join(scratch, "words");
  writeFileSync(words, `${[...Object.keys(names), `/v${from}/agent/`].join("\n")}\n`);
  const rules = join(scratch, "rules.yml");
  writeFileSync(rules, writeAstGrepRules());
  return [
    { name: "chatshift lint", ...chatshift(cwd, "lint", "--target", to) },
    { name: "chatshift upgrade --dry-run", ...chatshift(cwd, "upgrade", "--dry-run", "--to", to) },
    // A large tree takes it a quarter of an hour.
    ...(isLarge ? [] : [jscodeshift(cwd, source)]),
    {
      name: "ast-grep scan",
      command: join(root, "node_modules/.bin/ast-grep"),
      args: ["scan", "--rule", rules, source],
      cwd,
      codes: [0, 1],
      most: isLarge ? 1 : undefined,
    },
    ...(isInstalled("rg") ? [{ name: "rg -lF -f words", command: "rg", args: ["-lF", "-f", words, source], cwd }] : []),
    { name: "an empty Node", command: process.execPath, args: ["-e", ""], cwd },
  ];
}

function jscodeshift(cwd, source) {
  // Without the two options it reads neither TypeScript nor files that end in `.ts`.
  const read = ["--parser=tsx", "--extensions=js,ts,tsx"];
  return {
    name: "jscodeshift --dry",
    command: join(root, "node_modules/.bin/jscodeshift"),
    args: ["--dry", ...read, `--transform=${join(here, "transform.cjs")}`, source],
    cwd,
  };
}

/** One rule for each rename and language: a text that is the name, or ends with `/` and the name. */
function writeAstGrepRules() {
  const fragment = (id, language, regex, before, after) => `id: ${id}-${language.toLowerCase()}
language: ${language}
severity: warning
message: renamed
rule: { pattern: $TEXT, kind: string_fragment, regex: "${regex}" }
transform: { NEW: { replace: { source: $TEXT, replace: "${before}", by: "${after}" } } }
fix: $NEW
`;
  const renames = Object.entries(names).map(([name, next]) => [name, `(^|/)${name}$`, `${name}$`, next]);
  const version = ["version", `/v${from.replace(".", "[.]")}/agent/`, `/v${from.replace(".", "[.]")}/`, `/v${to}/`];
  return ["JavaScript", "TypeScript", "Tsx"]
    .flatMap((language) =>
      [version, ...renames].map(([id, regex, before, after]) =>
        fragment(id.replaceAll("_", "-"), language, regex, before, after),
      ),
    )
    .join("---\n");
}
