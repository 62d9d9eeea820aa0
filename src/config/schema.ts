/** The config file: `chatshift.config.yaml` or `.json`, or the key `chatshift` in package.json. */
import { z } from "zod";

const expected = 'expected a version in quotes, such as "3.4"';
const version = z.string(expected).regex(/^v?\d+\.\d+$/, expected);
const list = z.array(z.string().min(1));
const severities = z
  .record(z.string().min(1), z.enum(["error", "warning", "info", "off"]))
  .describe(
    "Severity of findings in `lint` by id or prefix of an id; the longest that fits decides. off: not reported.",
  );

/** Settings of some files. */
export const overrideSchema = z.strictObject({
  files: list.min(1).describe("Which files, written as in a .gitignore file beside the config."),
  severity: severities.optional(),
  skip: list.optional().describe("Ids, or prefixes of ids, of findings that are not reported there."),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("Where the JSON Schema of this file is, for editors."),
  from: version.optional().describe("Version of the calls that name none."),
  fromWebhooks: version
    .optional()
    .describe("Version at which the webhooks are registered, where the code doesn't say."),
  to: version.optional().describe("Where `upgrade` goes. Default: the newest stable version."),
  target: version.optional().describe("What `lint` holds the code against. Default: the newest stable version."),
  wrappers: z
    .array(z.string().regex(/^[^:\s]+:\S+$/, "expected name:method,payload"))
    .optional()
    .describe("Functions that send requests, where their code can't be read: name:method,payload."),
  only: list.optional().describe("Ids, or prefixes of ids, of the only findings to report and fix."),
  skip: list.optional().describe("Ids, or prefixes of ids, of findings that are not remedied."),
  ignore: list
    .optional()
    .describe("Files and folders to leave out, written as in a .gitignore file beside the config."),
  severity: severities.optional(),
  overrides: z
    .array(overrideSchema)
    .optional()
    .describe("What holds for some files alone; of several that fit the last one decides."),
  guesses: z.boolean().optional().describe("Also report places that are only guessed to be calls of the API."),
});

export type Config = z.infer<typeof configSchema>;
