/** The life of one node through all versions: what it was called, what changed, how it ended. */
import type { Address } from "../address.js";
import type { Change } from "../change.js";
import type { Step, SurfaceNode } from "../model.js";
import type { Version } from "../version.js";
import type { ApiPack } from "./pack.js";

/** What happened to a node at one version. */
export interface Event {
  readonly version: Version;
  /** Its address from then on; none once it was removed. */
  readonly address: Address | undefined;
  /** Its own steps; when there are none, its address changed with that of a parent. */
  readonly steps: readonly Step[];
  /** The change that renamed or moved a parent. */
  readonly parent: Change | undefined;
}

export interface Life {
  readonly id: string;
  readonly born: Version;
  /** The change that brought it; none for what the oldest version had. */
  readonly birth: Change | undefined;
  readonly first: SurfaceNode;
  readonly events: readonly Event[];
  /** Ids of other nodes that carry on for it. */
  readonly successors: readonly string[];
  /** Address in the newest version; none when it was removed. */
  readonly last: Address | undefined;
}

const ANYWHERE = { in: undefined, on: undefined };

/** Follows a node from its birth. Its id is one that some version's surface has. */
export function toLife(pack: ApiPack, id: string): Life {
  const versions = pack.versions.map(({ version }) => version);
  const start = versions.findIndex((version) => findById(pack, version, id) !== undefined);
  const born = versions[start];
  const first = born && findById(pack, born, id);
  if (born === undefined || first === undefined) throw new Error(`no version has the node ${id}`);
  const events: Event[] = [];
  let address: Address | undefined = first.address;
  let successors: readonly string[] = [];
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1];
    if (index <= start || before === undefined) continue;
    const fate = pack.planned(before, version).fate(id, ANYWHERE);
    const isItself = fate.ids.includes(id);
    const now: Address | undefined = isItself ? fate.to[fate.ids.indexOf(id)] : undefined;
    if (fate.steps.length > 0 || now !== address)
      events.push({ version, address: now, steps: fate.steps, parent: findParentChange(pack, before, version, id) });
    address = now;
    if (isItself) continue;
    successors = fate.ids;
    break;
  }
  const newest = versions.at(-1);
  const last = newest && findById(pack, newest, id)?.address;
  return { id, born, birth: pack.history.births.get(id), first, events, successors, last };
}

/** Ids of all nodes that ever had an address, a name, or the end of an address such as `close_thread.chat_id`. */
export function findLives(pack: ApiPack, text: string, at: Version | undefined): readonly string[] {
  const found = new Set<string>();
  for (const { version } of pack.versions) {
    if (at !== undefined && version !== at) continue;
    for (const node of pack.surfaceOf(version).nodes()) if (isMeant(node, text)) found.add(node.id);
  }
  return [...found];
}

function isMeant({ address, name }: SurfaceNode, text: string): boolean {
  if (address === text || name === text) return true;
  const bare = address.slice(address.indexOf(":") + 1);
  return (
    bare === text ||
    bare.replace(/\.(request|response|payload)\./, ".") === text ||
    (text.includes(".") && bare.endsWith(`.${text}`))
  );
}

function findById(pack: ApiPack, version: Version, id: string): SurfaceNode | undefined {
  return pack.surfaceOf(version).get(id);
}

function findParentChange(pack: ApiPack, before: Version, version: Version, id: string): Change | undefined {
  const plan = pack.planned(before, version);
  for (let node = findById(pack, before, id)?.parent; node !== undefined; node = node.parent) {
    const step = plan.fate(node.id, ANYWHERE).steps.find(({ effect }) => effect === "renamed" || effect === "moved");
    if (step !== undefined) return step.change;
  }
  return undefined;
}
