/** Reads an OpenAPI description whole, with what it refers to in other files. */
import { relative, resolve } from "node:path";
import { BadInput, toMessage } from "../../errors.js";
import { isRecord } from "../../is-record.js";
import type { Problem } from "../../rules/problem.js";
import { toRefusal } from "../../rules/read-pack.js";
import { loadOptional } from "../optional-package.js";

/** A description whose form was checked; what it refers to stands in it. */
export interface Spec {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly document: Readonly<Record<string, unknown>>;
  /** A fault at a JSON pointer of it, such as `#/info/version`. */
  readonly problem: (pointer: string, what: string, expected?: string) => Problem;
}

const VERSIONS = /^3\.[0-2](?:\.\d+)?$/;

/** Throws BadInput with every fault found, as `file:line:column`; nothing is fetched from the network. */
export async function readSpec(cwd: string, file: string): Promise<Spec> {
  const reader = await loadOptional(
    "the reader of OpenAPI",
    "@redocly/openapi-core",
    () => import("@redocly/openapi-core"),
  );
  const path = relative(cwd, resolve(cwd, file)).replaceAll("\\", "/");
  const config = await reader.createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
  class LocalResolver extends reader.BaseResolver {
    override loadExternalRef(ref: string): ReturnType<InstanceType<typeof reader.BaseResolver>["loadExternalRef"]> {
      if (!reader.isAbsoluteUrl(ref)) return super.loadExternalRef(ref);
      return Promise.reject(new reader.ResolveError(new Error("it is not in a file here")));
    }
  }
  const asked = { ref: resolve(cwd, file), config, externalRefResolver: new LocalResolver() };
  const faultAt = (location: Parameters<typeof reader.getLineColLocation>[0], what: string, expected?: string) => {
    const { start } = reader.getLineColLocation(location);
    const at = relative(cwd, location.source.absoluteRef).replaceAll("\\", "/");
    return { path: at, line: start.line, column: start.col, what, expected };
  };
  try {
    const { bundle } = await reader.bundle(asked);
    const problem: Spec["problem"] = (pointer, what, expected) =>
      faultAt({ source: bundle.source, pointer }, what, expected);
    const { parsed } = bundle;
    if (!isRecord(parsed) || typeof parsed["openapi"] !== "string" || !VERSIONS.test(parsed["openapi"]))
      throw refusal([problem("#/", "this is no OpenAPI description of version 3", "openapi: 3.0.3, 3.1.0 or 3.2.0")]);
    const found = await reader.lint(asked);
    const faults = found.flatMap(({ message, suggest, location: [location] }) =>
      location === undefined ? [] : [faultAt(location, message.replace(/\.$/, ""), suggest[0])],
    );
    if (faults.length > 0) throw refusal(faults);
    return { path, document: parsed, problem };
  } catch (error) {
    throw toBadInput(error, path);
  }
}

/** What a file that is no YAML, or isn't there, makes the reader throw. */
function toBadInput(error: unknown, path: string): unknown {
  if (error instanceof BadInput || !(error instanceof Error)) return error;
  const { name } = error.constructor;
  if (name === "YamlParseError" && "line" in error && "col" in error) {
    const what = error.message.replace(/ in "[^"]*" \(\d+:\d+\)$/, "");
    return refusal([{ path, line: Number(error.line), column: Number(error.col), what, expected: undefined }]);
  }
  if (name === "ResolveError") return new BadInput(`${path} can't be read`, toMessage(error));
  return /unsupported specification/i.test(error.message)
    ? new BadInput(`${path}:1:1: this is no OpenAPI description; expected openapi: 3.0.3, 3.1.0 or 3.2.0`)
    : error;
}

function refusal(problems: readonly Problem[]): BadInput {
  return toRefusal(problems, "the description");
}
