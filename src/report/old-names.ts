/** The names that a finding is about and that end or change on the way, with what they become. */
import { isAddress } from "../address.js";
import type { Context, Pack, Plan, Surface, SurfaceNode } from "../model.js";
import { parseVersion, type Version } from "../version.js";
import type { DocumentFinding } from "./document-schema.js";

/** How far below a value that can't be followed its fields are looked at. */
const DEPTH = 5;

/** Old name to new one, or to `""` where nothing takes its place. */
export function findOldNames(finding: DocumentFinding, pack: Pack, to: Version): ReadonlyMap<string, string> {
  const from = parseVersion(finding.version.value ?? "");
  const names = finding.kind === "marker" ? namesInMarker(finding) : new Map<string, string>();
  if (
    from === undefined ||
    from === to ||
    !isAddress(finding.at) ||
    !pack.versions.some(({ version }) => version === from)
  )
    return names;
  const surface = pack.surface(from);
  const node = surface.find(finding.at);
  if (node === undefined) return names;
  const walk = { surface, plan: pack.plan(from, to), names, kept: new Set<string>(), seen: new Set<string>() };
  if (finding.kind === "leaves") for (const child of below(node, finding.at, surface)) visit(child, walk, DEPTH);
  else take(node, walk);
  // What ends in one place and stays in another is too common a name to tell.
  for (const [name, becomes] of names) if (becomes === "" && walk.kept.has(name)) names.delete(name);
  return names;
}

/** What a marker of what leaves lists, as far as its line has room. */
function namesInMarker({ message }: DocumentFinding): Map<string, string> {
  return new Map(
    [...message.matchAll(/`(\w+)` (?:→ `(\w+)`|was removed)/g)].map(([, old = "", now = ""]) => [old, now]),
  );
}

/** What a value brings: that of a push or webhook which isn't known by name may be that of any. */
function below(node: SurfaceNode, at: string, surface: Surface): readonly SurfaceNode[] {
  if (at.startsWith("envelope:push")) return surface.all("push");
  return at.startsWith("envelope:webhook") ? surface.all("webhook") : surface.children(node);
}

interface Walk {
  readonly surface: Surface;
  readonly plan: Plan;
  readonly names: Map<string, string>;
  /** Names that stay as they are somewhere. */
  readonly kept: Set<string>;
  readonly seen: Set<string>;
}

function visit(node: SurfaceNode, walk: Walk, depth: number): void {
  if (depth === 0 || walk.seen.has(node.id)) return;
  walk.seen.add(node.id);
  take(node, walk);
  for (const child of walk.surface.children(node)) visit(child, walk, depth - 1);
}

const ANYWHERE: Context = { in: undefined, on: undefined };

function take({ id, name }: SurfaceNode, { plan, names, kept }: Walk): void {
  if (name.startsWith("<")) return;
  const { outcome, to } = plan.fate(id, ANYWHERE);
  const after = to.map((address) => address.slice(Math.max(address.lastIndexOf("."), address.indexOf(":")) + 1));
  if (outcome === "same" || after.includes(name)) kept.add(name);
  else if (!names.get(name)) names.set(name, after.join(", "));
}
