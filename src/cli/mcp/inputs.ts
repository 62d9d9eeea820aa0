/** What several tools ask for. */
import { z } from "zod";

export const version = z.string().describe("A version of the API, such as 3.6");
export const target = version.optional().describe("The target version; the newest stable version when left out");
export const assumed = version.optional().describe("Version of the calls that name none");
export const api = z
  .array(z.string())
  .min(1)
  .optional()
  .describe("Only these of the APIs, by the ids of their packs; otherwise each call goes by the rules of its own");
export const paths = z.array(z.string()).default([]).describe("Files or folders in the root; all of it when empty");
