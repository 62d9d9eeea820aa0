/** A check in CI: a workflow of its own on GitHub, a job in GitLab's file; elsewhere the command for a person to add. */
import { isRecord } from "../../is-record.js";
import type { Facts } from "./facts.js";
import { append, type Piece } from "./piece.js";

const WORKFLOW = ".github/workflows/chatshift.yml";
const GITLAB = ".gitlab-ci.yml";
/** Files of servers whose way of adding a step differs from project to project. */
const OTHERS = [
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  ".circleci",
  "Jenkinsfile",
  ".travis.yml",
  ".drone.yml",
  ".woodpecker.yml",
];

export async function planCi(facts: Facts): Promise<readonly Piece[]> {
  const names = facts.list(".");
  return [
    ...(facts.list(".github").includes("workflows") ? [planGithub(facts)] : []),
    ...(names.includes(GITLAB) ? [await planGitlab(facts)] : []),
    ...OTHERS.filter((name) => names.includes(name)).map((path) => ({
      kind: "by-hand" as const,
      path,
      why: "steps are added there in many ways",
      add: `${facts.manager.run} lint --format junit:chatshift.xml`,
    })),
  ];
}

function planGithub({ read, list, manager }: Facts): Piece {
  const own = list(".github/workflows").map((name) => `.github/workflows/${name}`);
  const there = own.find((path) => /\bchatshift\b/.test(read(path) ?? ""));
  if (there !== undefined) return { kind: "there", path: there };
  const steps = [
    "uses: actions/checkout@v4",
    ...manager.setUp,
    `run: ${manager.install}`,
    `run: ${manager.run} lint --format github --format "markdown:$GITHUB_STEP_SUMMARY"`,
  ].map((step) => (step.startsWith(" ") ? `      ${step}` : `      - ${step}`));
  const head = ["name: chatshift", "on: [push, pull_request]", "permissions:", "  contents: read", "jobs:", "  lint:"];
  const after = [...head, "    runs-on: ubuntu-latest", "    steps:", ...steps, ""].join("\n");
  return { kind: "write", path: WORKFLOW, before: undefined, after };
}

async function planGitlab({ read, manager }: Facts): Promise<Piece> {
  const before = read(GITLAB) ?? "";
  if (/\bchatshift\b/.test(before)) return { kind: "there", path: GITLAB };
  const stage = await findStage(before);
  const job = [
    "",
    "chatshift:",
    "  image: node:22",
    ...(stage === undefined ? [] : [`  stage: ${stage}`]),
    "  script:",
    `    - ${manager.name === "npm" ? "" : "corepack enable && "}${manager.install}`,
    `    - ${manager.run} lint --format gitlab:gl-code-quality.json`,
    "  artifacts:",
    "    when: always",
    "    reports: { codequality: gl-code-quality.json }",
    "",
  ].join("\n");
  return { kind: "write", path: GITLAB, before, after: append(before, job) };
}

/** The stage of the job, where those of the file leave out GitLab's usual one, `test`. */
async function findStage(text: string): Promise<string | undefined> {
  const { parseAllDocuments } = await import("yaml");
  const content: unknown = [parseAllDocuments(text)].flat().at(-1)?.toJS();
  const stages = isRecord(content) ? content["stages"] : undefined;
  const names: readonly string[] = Array.isArray(stages) ? stages.filter((stage) => typeof stage === "string") : [];
  return names.length === 0 || names.includes("test") ? undefined : names[0];
}
