/** Checks what the rules of a pack say of each other: every address, name and id must lead somewhere. */
import type { Change } from "../change.js";
import { compareVersions, toVersion } from "../version.js";
import { findOddities } from "./check-change.js";
import type { Keys } from "./fault.js";
import { nearest } from "./nearest.js";
import { History } from "./history.js";
import type { LoadedRules } from "./read-pack.js";
import type { Problem } from "./problem.js";
import { findChange } from "./rules.js";
import { MethodTree, type TreeNode } from "./tree.js";
import type { YamlFile } from "./yaml-file.js";

/** All faults of a pack whose files are each well-formed. */
export function findFaults(loaded: LoadedRules): readonly Problem[] {
  const checker = new Checker(loaded);
  checker.checkHeads();
  checker.checkIds();
  checker.checkChanges();
  checker.checkSources();
  checker.checkEnds();
  checker.checkSurfaces();
  checker.checkSdks();
  return checker.problems;
}

class Checker {
  readonly problems: Problem[] = [];
  readonly #history: History;
  /** Where each change stands: its file and its place among that file's changes. */
  readonly #places = new Map<Change, { readonly file: YamlFile; readonly index: number }>();

  constructor(private readonly loaded: LoadedRules) {
    this.#history = new History(loaded.rules, (change, keys, { what, expected }) => {
      this.#tell(change, keys, what, expected);
    });
    let next = 0;
    loaded.rules.steps.forEach(({ changes }, step) => {
      const file = loaded.files.steps[step];
      changes.forEach((_, index) => {
        const change = this.#history.changes[next];
        next += 1;
        if (change !== undefined && file !== undefined) this.#places.set(change, { file, index });
      });
    });
  }

  /** Released in the order of their numbers; a preview has only previews after it. */
  checkHeads(): void {
    const { rules, files } = this.loaded;
    const heads = [rules.baseline, ...rules.steps].map((head, index) => ({
      head,
      file: [files.baseline, ...files.steps][index],
    }));
    heads.forEach(({ head, file }, index) => {
      const before = heads.slice(0, index).findLast((other) => other.head.released !== undefined)?.head;
      if (head.released !== undefined && before?.released !== undefined && head.released < before.released)
        this.#add(
          file?.problem(
            ["released"],
            "value",
            `${head.version} was released before ${before.version} (${before.released})`,
            "versions in their order",
          ),
        );
      const preview = heads.slice(0, index).find((other) => other.head.status === "preview")?.head;
      if (head.status === "stable" && preview !== undefined)
        this.#add(
          file?.problem(
            ["status"],
            "value",
            `${head.version} is stable, but ${preview.version} before it is a preview`,
            "previews last",
          ),
        );
    });
  }

  checkIds(): void {
    const seen = new Map<string, Change>();
    for (const change of this.#history.changes) {
      if (seen.has(change.fullId))
        this.#tell(change, ["id"], `there are two changes ${change.fullId}`, "an id that is unique in its version");
      seen.set(change.fullId, change);
    }
  }

  checkChanges(): void {
    for (const change of this.#history.changes)
      for (const { keys, fault } of findOddities(change, this.#history.versions))
        this.#tell(change, keys, fault.what, fault.expected);
  }

  /** What the SDKs call must be there, at the versions that their releases speak. */
  checkSdks(): void {
    const { versions } = this.#history;
    for (const [name, { releases, calls = {} }] of Object.entries(this.loaded.rules.api.sdks)) {
      for (const [range, version] of Object.entries(releases))
        if (!versions.some((known) => known === version))
          this.#tellApi(["sdks", name, "releases", range], `there is no version ${version}`, versions.join(", "));
      for (const [title, forms] of Object.entries(calls))
        forms.forEach(({ method, since, until }, index) => {
          const isThere = versions.some((version, at) => {
            const isMeant =
              (since === undefined || compareVersions(version, toVersion(since)) >= 0) &&
              (until === undefined || compareVersions(version, toVersion(until)) <= 0);
            return isMeant && this.#history.stage(at).surface.method(method) !== undefined;
          });
          if (!isThere)
            this.#tellApi(["sdks", name, "calls", title, index, "method"], `no version meant has the method ${method}`);
        });
    }
  }

  #tellApi(keys: Keys, what: string, expected?: string): void {
    this.#add(this.loaded.files.api.problem(keys, "value", what, expected));
  }

  checkSources(): void {
    const { items } = this.loaded.rules;
    if (items === undefined) return;
    for (const change of this.#history.changes) {
      const sources = change.source === "reference" ? [] : change.source;
      sources.forEach((source, index) => {
        if (source === "reference" || items.includes(source)) return;
        const meant = nearest(source, items, 1)[0];
        this.#tell(
          change,
          ["source", index],
          `there is no changelog item ${source}`,
          meant === undefined ? "an item of items.yaml" : `perhaps ${meant}`,
        );
      });
    }
  }

  checkEnds(): void {
    const { changes } = this.#history;
    changes.forEach((change, at) => {
      if (change.kind !== "behaviour") return;
      change.ends?.forEach((id, index) => {
        const ended = findChange(changes.slice(0, at), id);
        if (ended === undefined)
          this.#tell(change, ["ends", index], `no earlier change has the id ${id}`, "the id of an earlier behaviour");
        else if (ended.kind !== "behaviour")
          this.#tell(change, ["ends", index], `${ended.fullId} is no behaviour`, "the id of an earlier behaviour");
      });
    });
  }

  /** Applies every change, then looks for names that lead nowhere. */
  checkSurfaces(): void {
    const told = new Set<string>();
    this.#history.versions.forEach((version, index) => {
      const { surface } = this.#history.stage(index);
      for (const node of surface.nodes())
        for (const { what, expected } of this.#dangling(node, index)) {
          if (told.has(`${node.id} ${what}`)) continue;
          told.add(`${node.id} ${what}`);
          this.#tellAt(node, index, `${what} in ${version}`, expected);
        }
    });
  }

  #dangling(node: TreeNode, index: number): readonly { what: string; expected: string | undefined }[] {
    const { surface } = this.#history.stage(index);
    const missing = (
      kind: "structure" | "push" | "webhook",
      names: readonly string[],
    ): { what: string; expected: string | undefined }[] =>
      names
        .filter((name) => surface.root(kind, name) === undefined)
        .map((name) => {
          const meant = nearest(name, surface.byName(kind).keys(), 1)[0];
          return {
            what: `${node.address} names the ${kind} ${name}, which is not there`,
            expected: meant && `perhaps ${meant}`,
          };
        });
    const found = missing("structure", node.extends === undefined ? node.of : [...node.of, node.extends]);
    if (node.extends !== undefined && surface.lineage(node.extends).includes(node))
      found.push({
        what: `${node.address} extends itself by ${node.extends}`,
        expected: "structures without a circle",
      });
    if (!(node instanceof MethodTree)) return found;
    return [...found, ...missing("push", node.pushes), ...missing("webhook", node.webhooks)];
  }

  /** Reports a fault of a node at the change that brought it or set it, or where the baseline lists it. */
  #tellAt(node: TreeNode, index: number, what: string, expected: string | undefined): void {
    const { address } = node;
    const arrivals = this.#history.arrivals(index);
    const setter = arrivals.find((change) => change.set?.[address] !== undefined);
    if (setter !== undefined) {
      this.#tell(setter, ["set", address], what, expected);
      return;
    }
    const birth = this.#history.births.get(node.id);
    if (birth !== undefined) {
      this.#tell(birth, ["nodes", birthKey(birth, address)], what, expected);
      return;
    }
    const { files } = this.loaded;
    if (index === 0) {
      this.#add(files.baseline.problem(baselineKeys(node), "key", what, expected));
      return;
    }
    this.#add(files.steps[index - 1]?.problem(["changes"], "key", what, expected));
  }

  #tell(change: Change, keys: Keys, what: string, expected: string | undefined): void {
    const place = this.#places.get(change);
    const file = place?.file ?? this.loaded.files.baseline;
    const path = place === undefined ? keys : ["changes", place.index, ...keys];
    const at = typeof keys.at(-1) === "string" && keys.length > 1 ? "key" : "value";
    this.#add(file.problem(path, at, what, expected));
  }

  #add(problem: Problem | undefined): void {
    if (problem !== undefined) this.problems.push(problem);
  }
}

/** The address in a change's `nodes` under which a node stands. */
function birthKey(change: Change, address: string): string {
  const nodes = change.kind === "add" || change.kind === "replace" ? Object.keys(change.nodes ?? {}) : [];
  return nodes.find((key) => address === key || address.startsWith(`${key}.`)) ?? address;
}

/** Where the baseline lists a node. */
function baselineKeys(node: TreeNode): Keys {
  const { kind, name } = node.root;
  const path = node.address
    .slice(node.root.address.length + 1)
    .split(".")
    .filter((step) => step !== "");
  const group = `${kind}${kind === "push" ? "es" : "s"}`;
  if (kind === "envelope") return [group, name, path.join(".")];
  if (kind === "structure")
    return path.length === 0 ? [group, name, "extends"] : [group, name, "fields", path.join(".")];
  const [list, ...below] = path;
  return list === undefined ? [group, name] : [group, name, list, below.join(".") || "."];
}
