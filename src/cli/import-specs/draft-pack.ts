/** The rules that two OpenAPI descriptions make. */
import type { ApiRules, BaselineRules, StepRules } from "../../change.js";
import { BadInput } from "../../errors.js";
import { isRecord } from "../../is-record.js";
import { draftChanges } from "./draft-changes.js";
import { toKebab } from "./kebab.js";
import type { Spec } from "./read-spec.js";
import { findOperations, sharedSchemas, toSurface, type Operation } from "./spec-surface.js";
import { findVersions } from "./spec-versions.js";
import { findUrlForm } from "./url-form.js";

export interface DraftPack {
  readonly api: ApiRules;
  readonly baseline: BaselineRules;
  readonly step: StepRules;
  /** What the descriptions have and rules can't say, each with its file. */
  readonly leftOut: readonly string[];
}

/** Throws BadInput where the versions are none, or no operation can be written. */
export function draftPack(from: Spec, to: Spec): DraftPack {
  const leftOut = new Set<string>();
  const leaveOut = (spec: Spec) => (what: string) => void leftOut.add(`${spec.path}: ${what}`);
  const operations = {
    from: findOperations(from, verbsOf(to), leaveOut(from)),
    to: findOperations(to, verbsOf(from), leaveOut(to)),
  };
  const versions = findVersions(from, to, [operations.from[0]?.path ?? "", operations.to[0]?.path ?? ""]);
  const url = findUrlForm(versions, { from: operations.from.map(pathOf), to: operations.to.map(pathOf) });
  const shared = new Set([...sharedSchemas(from), ...sharedSchemas(to)]);
  const surfaceOf = (spec: Spec, list: readonly Operation[], version: typeof versions.from) => {
    const named = list.flatMap((operation) => {
      const name = url.nameOf(operation.path, version);
      if (name === undefined) leaveOut(spec)(`${operation.path}, which names no version`);
      return name === undefined ? [] : [{ ...operation, name }];
    });
    if (named.length === 0)
      throw new BadInput(
        `${spec.path} has no operation that rules can name`,
        [...leftOut, "Paths with {parameters} can't be written yet."].join("\n"),
      );
    return toSurface(spec, named, shared, leaveOut(spec));
  };
  const before = surfaceOf(from, operations.from, versions.from);
  const after = surfaceOf(to, operations.to, versions.to);
  return {
    api: toApi(from, to, url.form, versions),
    baseline: {
      version: versions.from,
      status: "stable",
      headers: before.headers,
      envelopes: { web: {}, rtm: {}, push: {}, webhook: {} },
      methods: before.methods,
      pushes: {},
      webhooks: before.webhooks,
      structures: before.structures,
    },
    step: { version: versions.to, status: "stable", changes: [...draftChanges(before, after)] },
    leftOut: [...leftOut],
  };
}

function pathOf({ path }: Operation): string {
  return path;
}

/** Whether a description has an operation at a path with a verb. */
function verbsOf({ document }: Spec): (path: string, verb: string) => boolean {
  const { paths } = document;
  return (path, verb) => {
    const item = isRecord(paths) ? paths[path] : undefined;
    return isRecord(item) && verb in item;
  };
}

function toApi(from: Spec, to: Spec, form: string, { isInUrl, grammar }: ReturnType<typeof findVersions>): ApiRules {
  const { info } = to.document;
  const name = isRecord(info) && typeof info["title"] === "string" ? info["title"] : "An API";
  return {
    id: toKebab(name.replace(/\bapi\b/gi, "")) || "an-api",
    name,
    ...(grammar === "major.minor" ? {} : { versions: grammar }),
    hosts: [...new Set([...hostsOf(from), ...hostsOf(to)])],
    urls: { call: isInUrl ? [form] : [], socket: [], unversioned: isInUrl ? [] : [form] },
    neighbours: {},
    envelope: {
      method: "action",
      payload: "payload",
      version: "version",
      push: { name: "action", payload: "payload" },
      webhook: { name: "action", payload: ["payload"] },
    },
    versionHeader: "X-API-Version",
    scopeWords: ["scope", "scopes"],
    sdks: {},
  };
}

function hostsOf({ document: { servers } }: Spec): readonly string[] {
  const urls = Array.isArray(servers) ? servers.filter(isRecord).map(({ url }) => String(url)) : [];
  return urls.flatMap((url) => /^[a-z]+:\/\/([\w.-]+)/i.exec(url)?.[1] ?? []);
}
