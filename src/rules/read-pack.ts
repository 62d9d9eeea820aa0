/** Reads the files of a pack's folder, each as its schema wants it. */
import { readdirSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { z } from "zod";
import { apiSchema, baselineSchema, stepSchema, type ApiRules, type BaselineRules, type StepRules } from "../change.js";
import { BadInput } from "../errors.js";
import { compareVersions, parseVersion, type Version } from "../version.js";
import { formatProblems, type Problem } from "./problem.js";
import type { PackRules } from "./rules.js";
import { checkSchema } from "./schema-problems.js";
import { readYaml, type YamlFile } from "./yaml-file.js";

/** Rules with the files that they come from. */
export interface LoadedRules {
  readonly rules: PackRules;
  readonly files: {
    readonly api: YamlFile;
    readonly baseline: YamlFile;
    readonly steps: readonly YamlFile[];
    readonly items: YamlFile | undefined;
  };
}

const itemsSchema = z.array(z.string());

/** Loads a pack's files as their schemas want them; what they say of each other is not checked. */
export function readPackFolder(dir: string): LoadedRules {
  const versions = findVersionFiles(dir);
  const api = readYaml(join(dir, "api.yaml"));
  const [oldest, ...later] = versions.map(({ version, name }) => ({ version, file: readYaml(join(dir, name)) }));
  if (oldest === undefined)
    throw new BadInput(`${show(dir)} has no version`, "A pack's oldest version stands in a file such as 3.0.yaml.");
  const items = readdirSync(dir).includes("items.yaml") ? readYaml(join(dir, "items.yaml")) : undefined;

  const problems: Problem[] = [];
  const keep = <T>(result: { readonly value: T | undefined; readonly problems: readonly Problem[] }): T | undefined => {
    problems.push(...result.problems);
    return result.value;
  };
  const apiRules: ApiRules | undefined = keep(checkSchema(api, apiSchema));
  const baseline: BaselineRules | undefined = keep(checkBaseline(oldest.file));
  const steps: (StepRules | undefined)[] = later.map(({ file }) => keep(checkSchema(file, stepSchema)));
  const itemIds = items && keep(checkSchema(items, itemsSchema));
  [baseline, ...steps].forEach((rules, index) => {
    const named = versions[index];
    const file = [oldest, ...later][index]?.file;
    if (rules !== undefined && file !== undefined && rules.version !== named?.version)
      problems.push(
        file.problem(
          ["version"],
          "value",
          `the file is named for ${named?.version ?? "?"}, not ${rules.version}`,
          `"${named?.version ?? ""}"`,
        ),
      );
  });
  refuse(problems);
  const whole = steps.flatMap((step) => step ?? []);
  if (apiRules === undefined || baseline === undefined) throw new Error("rules without problems are missing");
  return {
    rules: { api: apiRules, baseline, steps: whole, items: itemIds },
    files: { api, baseline: oldest.file, steps: later.map(({ file }) => file), items },
  };
}

function checkBaseline(file: YamlFile): ReturnType<typeof checkSchema<BaselineRules>> {
  const { value } = file;
  if (typeof value === "object" && value !== null && "changes" in value && !("methods" in value)) {
    const what = "this is the oldest version: it has nothing before it to change";
    return {
      value: undefined,
      problems: [
        file.problem(
          ["changes"],
          "key",
          what,
          "its whole surface: methods, pushes, webhooks, structures, envelopes, headers",
        ),
      ],
    };
  }
  return checkSchema(file, baselineSchema);
}

/** Files of versions, oldest first. */
function findVersionFiles(dir: string): readonly { readonly version: Version; readonly name: string }[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BadInput(`there is no folder ${show(dir)}`);
  const names = readdirSync(dir).filter((name) => /\.ya?ml$/.test(name));
  if (!names.includes("api.yaml")) throw new BadInput(`${show(dir)} is no pack of rules: it has no api.yaml`);
  const versions = names.flatMap((name) => {
    const version = parseVersion(basename(name, ".yaml"));
    return version === undefined ? [] : [{ version, name }];
  });
  const unknown = names.filter(
    (name) => name !== "api.yaml" && name !== "items.yaml" && !versions.some((found) => found.name === name),
  );
  if (unknown.length > 0)
    throw new BadInput(
      `${show(join(dir, unknown[0] ?? ""))} has no place in a pack`,
      "Expected api.yaml, items.yaml and versions such as 3.4.yaml.",
    );
  return versions.sort((a, b) => compareVersions(a.version, b.version));
}

/** Throws BadInput when there are problems. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw toRefusal(problems, "the rules");
}

/** The words for problems; `where` says what they are in. */
export function toRefusal(problems: readonly Problem[], where: string): BadInput {
  const count = problems.length === 1 ? "a fault" : `${problems.length} faults`;
  return new BadInput(`${count} in ${where}:\n${formatProblems(problems)}`);
}

function show(path: string): string {
  return relative(process.cwd(), path).replaceAll("\\", "/") || ".";
}
