/** The JSON document of a run. This schema is the one source of its type and of its published JSON Schema. */
import { z } from "zod";
import { CHECKS, EVIDENCE } from "../model.js";
import { KINDS, TIERS } from "../change.js";

const count = z.number().int().nonnegative();
const place = z
  .strictObject({
    line: count.min(1).describe("From 1."),
    column: count.min(1).describe("From 1, in UTF-16 units."),
    offset: count.describe("From 0, in UTF-16 units of the text as read, a byte order mark not counted."),
  })
  .meta({ id: "position" });
const range = { start: place, end: place };
const version = z.string();

const edit = z.strictObject({
  path: z.string().optional().describe("Only where it is another file than that of the finding."),
  start: count,
  end: count,
  text: z.string(),
});

const finding = z.strictObject({
  id: z.string().describe("The change that decides, or the check: what ignore comments, --only and --skip name."),
  changes: z.array(z.string()).describe("All changes on the way to the target."),
  kind: z.enum([...KINDS, ...CHECKS]),
  address: z.string().describe("What it is about: method:close_thread.request.chat_id."),
  at: z.string().describe("The way there as met in the code, structures left out."),
  tier: z.enum(TIERS),
  severity: z.enum(["error", "warning", "info"]),
  failsAt: version.nullable().describe("The version at which the place fails; null when it doesn't."),
  evidence: z.enum(EVIDENCE),
  status: z.enum(["fixed", "open", "suppressed", "skipped"]).describe("In a dry run, fixed means would be."),
  suppressedBy: z
    .enum(["comment", "baseline", "unchanged"])
    .optional()
    .describe(
      "What suppresses it: an ignore comment, the file of known findings, or that it was there before the change.",
    ),
  fix: z
    .strictObject({ tier: z.enum(["safe", "review"]), edits: z.array(edit) })
    .nullable()
    .describe("The edits of this place alone; what is right only together has the same `group`."),
  group: z.string().optional(),
  heldBy: z.string().optional().describe("Why its group could not be written; of a lint, would not be."),
  appliedBy: z
    .enum(["upgrade", "review"])
    .optional()
    .describe("Of a lint: what writes its fix, `upgrade` or only `upgrade --include review`."),
  version: z.strictObject({
    value: version.nullable(),
    source: z.enum(["url", "request", "header", "sdk", "base", "registration", "option", "assumed", "unknown"]),
    place: z.strictObject({ path: z.string(), ...range }).optional(),
  }),
  path: z.string().describe("Relative to the working directory, with `/`."),
  ...range,
  now: z.strictObject(range).optional().describe("Where it stands in the file as written, if it was."),
  message: z.string(),
  advice: z.string(),
  docs: z.string().describe("Where to read more: a page, or the command that says it."),
  fingerprint: z.string().describe("Stays the same while the code around the finding changes."),
});

export const documentSchema = z
  .strictObject({
    schema: z.literal(1),
    tool: z.literal("chatshift"),
    version: z.string(),
    command: z.enum(["upgrade", "lint"]),
    dryRun: z.boolean(),
    plan: z.strictObject({ api: z.string(), from: version.describe('Or "auto": what the code says.'), to: version }),
    headline: z.string().optional().describe("Of an upgrade: in one sentence what was written, and what was not."),
    waits: z
      .array(
        z.strictObject({
          why: z.string().describe("What it waits for, in words."),
          edits: count.min(1).describe("How many places wait for it."),
          paths: z.array(z.string()).describe("What to give beside the paths given, so that it can be written."),
          review: z.boolean().describe("Whether it takes `--include review`."),
        }),
      )
      .optional()
      .describe("Of an upgrade: what holds edits back, the one that holds most first."),
    files: z
      .array(
        z.strictObject({
          path: z.string(),
          status: z.enum(["changed", "open", "skipped", "failed"]),
          reason: z.string().optional(),
          edits: count,
        }),
      )
      .describe("All files but the clean ones."),
    findings: z.array(finding).describe("Sorted by path, start and id."),
    outside: z.array(z.string()).describe("What to do outside the code."),
    summary: z.strictObject({
      files: z
        .strictObject({ seen: count, changed: count, open: count, clean: count, skipped: count, failed: count })
        .describe("`seen` is the sum of the others. `open`: not changed, but with something to report."),
      folders: z.record(z.string(), count).describe("Folders not entered, by reason."),
      findings: z
        .strictObject({ total: count, fixed: count, open: count, suppressed: count, skipped: count })
        .describe("`total` is the sum of the others."),
      left: z
        .strictObject({ safe: count, review: count, manual: count })
        .describe("Steps before the code runs at the target: open and skipped findings by tier, notes aside."),
      notes: count,
    }),
  })
  .meta({ title: "chatshift findings", description: "What `--format json` prints." });

export type Document = z.infer<typeof documentSchema>;
export type DocumentFinding = Document["findings"][number];
export type DocumentFile = Document["files"][number];
