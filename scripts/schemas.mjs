/** Writes the JSON Schemas that the package publishes, from the same sources as the types. */
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { configSchema } from "../dist/src/config/schema.js";
import { documentSchema } from "../dist/src/report/document-schema.js";

const folder = new URL("../dist/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({ config: configSchema, findings: documentSchema }))
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
