/** The file of known findings. Its own module because it alone needs the schema. */
import { z } from "zod";
import { BadInput, toMessage } from "../../errors.js";

export const suppressionsSchema = z
  .strictObject({
    chatshift: z.literal(1).describe("Version of this format."),
    files: z
      .record(
        z.string(),
        z.record(
          z.string(),
          z.array(
            z.strictObject({
              at: z.string().describe("What of the API it is about."),
              in: z.string().describe("Functions, classes and variables around it, outermost first."),
              count: z.number().int().min(1),
            }),
          ),
        ),
      )
      .describe("By path, relative to this file, then by id."),
  })
  .meta({ title: "chatshift suppressions", description: "What `lint --suppress-all` writes." });

export type Suppressions = z.infer<typeof suppressionsSchema>;

/** Throws BadInput for a text that no run of the tool can have written. */
export function parseSuppressions(text: string, shown: string): Suppressions {
  const hint = "Recreate it with chatshift lint --suppress-all, or restore it from git.";
  try {
    const result = suppressionsSchema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const [first] = result.error.issues;
    throw new BadInput(`${shown}: ${first?.path.join(".") ?? ""}: ${first?.message ?? "not as expected"}`, hint);
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(`${shown}: ${toMessage(error)}`, hint);
  }
}
