/** What the help of each command ends with: examples, what its exit codes mean, and where to read more. */
import type { Command } from "commander";
import { toDocsUrl } from "./tool.js";

export interface Help {
  /** Arguments behind the command's own name. */
  readonly examples: readonly string[];
  readonly exits: readonly string[];
  /** A page of docs/. */
  readonly page: string;
}

const USAGE = "2  wrong use, config or rules";
const UNREAD = "3  a file that matters can't be read or parsed";
const SHOWN = ["0  shown", USAGE];

/** By the words that lead to a command. */
export const HELP: Readonly<Record<string, Help>> = {
  upgrade: {
    examples: [
      "src --dry-run --diff",
      "src --to 3.6",
      "src --to 3.6 --include review --commit",
      "--stdin-filename src/a.ts -",
    ],
    exits: ["0  nothing is left to do", "1  steps are left, or a dry run has something to change", USAGE, UNREAD],
    page: "upgrade.md",
  },
  todo: {
    examples: ["src --to 3.6", "src --format json"],
    exits: ["0  nothing is left to do", "1  steps are left", USAGE, UNREAD],
    page: "upgrade.md",
  },
  undo: { examples: ["", "--list"], exits: ["0  put back", "1  a file was left as it is", USAGE], page: "upgrade.md" },
  lint: {
    examples: ["src --target 3.6", "--staged", "--suppress-all", "--format github --format sarif:chatshift.sarif"],
    exits: ["0  nothing to report", "1  findings, from --fail-on up", USAGE, UNREAD],
    page: "lint.md",
  },
  scopes: {
    examples: ["src --target 3.6", "src --scopes chats--all:rw,customers:ro"],
    exits: ["0  the listed scopes are what is needed", "1  some are missing or too many", USAGE, UNREAD],
    page: "lint.md",
  },
  plan: { examples: ["--from 3.1 --to 3.6", "--from 3.3 --format html"], exits: SHOWN, page: "upgrade.md" },
  surface: { examples: ["3.6", "3.6 --format json"], exits: SHOWN, page: "rules.md" },
  explain: { examples: ["close_thread", "3.2/close-thread-renamed"], exits: SHOWN, page: "rules.md" },
  rules: { examples: ["check", "coverage"], exits: SHOWN, page: "rules.md" },
  "rules check": {
    examples: ["", "my-rules"],
    exits: ["0  no faults", "1  drafts are to be confirmed", USAGE],
    page: "rules.md",
  },
  "rules import": {
    examples: ["--from shop-1.0.yaml --to shop-1.1.yaml", "rules/shop --from shop-1.1.yaml --to shop-1.2.yaml"],
    exits: ["0  written", "1  written, with drafts to confirm", USAGE],
    page: "packs.md",
  },
  "rules coverage": { examples: ["", "--format markdown"], exits: SHOWN, page: "rules.md" },
  fake: { examples: ["--at 3.6", "--at 3.6 --port 8080"], exits: ["0  stopped", USAGE], page: "fake.md" },
  mcp: { examples: ["", "--write"], exits: ["0  the client has gone", USAGE], page: "mcp.md" },
  init: {
    examples: ["--dry-run", "--target 3.6 --yes"],
    exits: ["0  set up", "1  nothing was written, though there is something to write", USAGE],
    page: "ci.md",
  },
  completion: { examples: ["bash", "zsh", "fish"], exits: SHOWN, page: "ci.md" },
};

/** Adds it to a command and those below. */
export function addHelp(command: Command, words: readonly string[] = []): void {
  for (const one of command.commands) {
    const own = [...words, one.name()];
    const help = HELP[own.join(" ")];
    if (help !== undefined) one.addHelpText("after", () => formatHelp(own.join(" "), help));
    addHelp(one, own);
  }
}

function formatHelp(name: string, { examples, exits, page }: Help): string {
  const lines = [
    "",
    "Examples:",
    ...examples.map((example) => `  chatshift ${name} ${example}`.trimEnd()),
    "",
    "Exit codes:",
    ...exits.map((exit) => `  ${exit}`),
    "",
    `Read more: ${toDocsUrl(page)}`,
  ];
  return lines.join("\n");
}
