/** What becomes of each node from one version to another, composed from the steps between. */
import type { Address } from "../address.js";
import type { Change, ChangeId } from "../change.js";
import type { Context, Fate, Plan, Step } from "../model.js";
import type { Version } from "../version.js";
import { birthAddress, type History } from "./history.js";
import { holdsIn, type Way } from "./marks.js";
import { addressOf } from "./surface.js";
import type { TreeNode } from "./tree.js";

/** Where a node is at some point of its way, and what it met until there. */
interface Course {
  readonly ways: readonly Way[];
  readonly steps: readonly Step[];
}

/**
 * The plan from A to B. How a fate reads:
 * - `gone`: ended by a change, or mapped to nowhere; no successors.
 * - `replaced` without successors: a child of something replaced, of which nobody knows where it is now.
 * - a node that is no longer documented keeps the outcome `same`, its last address, and an `undocumented` step:
 *   nothing tells that it fails, so nothing is edited.
 * - a behaviour that a later change on the way takes back is not told.
 * A node born after A is followed from its birth.
 */
export class ApiPlan implements Plan {
  readonly api: string;
  readonly from: Version;
  readonly to: Version;
  readonly #fates = new Map<string, Fate>();
  /** Changes on the way that take earlier behaviours back. */
  readonly #enders: readonly Change[];

  constructor(
    readonly history: History,
    private readonly start: number,
    private readonly end: number,
  ) {
    this.api = history.rules.api.id;
    this.from = history.stage(start).surface.version;
    this.to = history.stage(end).surface.version;
    const onTheWay = history.versions
      .slice(start + 1, end + 1)
      .flatMap((_, index) => history.arrivals(start + 1 + index));
    this.#enders = onTheWay.filter(({ fullId }) => (history.ends.get(fullId)?.size ?? 0) > 0);
  }

  fate(id: string, context: Context): Fate {
    const key = `${id} ${context.in ?? ""} ${context.on ?? ""}`;
    const fate = this.#fates.get(key) ?? this.#compose(id, context);
    this.#fates.set(key, fate);
    return fate;
  }

  #compose(id: string, context: Context): Fate {
    if (!this.history.births.has(id)) throw new Error(`no version up to ${this.to} has the node ${id}`);
    const start = this.#firstFrom(id);
    const from = this.#addressAt(start, [id]) ?? birthAddress(id);
    return this.#finish(
      from,
      this.#follow({ ways: this.#isKnown(start, id) ? [[id]] : [], steps: [] }, start, context),
      context,
    );
  }

  /** The fate of what another plan's fate ended in, with that one's steps before: `fate` over both ways. */
  continue(first: Fate, context: Context): Fate {
    const { surface } = this.history.stage(this.start);
    const ways = first.ids.map((id, index) => {
      const address = first.to[index];
      const trail = address && surface.trail(address)?.map((node) => node.id);
      return trail?.at(-1) === id ? trail : [id];
    });
    return this.#finish(first.from, this.#follow({ ways, steps: first.steps }, this.start, context), context);
  }

  /** The version from which a node is followed: the plan's first, or that of its birth. */
  #firstFrom(id: string): number {
    for (let index = this.start; index <= this.end; index += 1)
      if (this.history.stage(index).surface.get(id) !== undefined) return index;
    return this.start;
  }

  /** Alive there, or only no longer documented. */
  #isKnown(index: number, id: string): boolean {
    return this.history.stage(index).surface.get(id) !== undefined || this.#lastDocumented(index, id) !== undefined;
  }

  /** Last address of a node that an earlier version, or this one, stopped documenting. */
  #lastDocumented(index: number, id: string): Address | undefined {
    for (let at = index; at > 0; at -= 1) {
      const last = this.history.stage(at).marks.of(id).at(-1);
      if (last !== undefined) return last.effect === "undocumented" ? last.from : undefined;
    }
    return undefined;
  }

  #addressAt(index: number, way: Way): Address | undefined {
    const { surface } = this.history.stage(index);
    const nodes = way.flatMap((id) => surface.get(id) ?? []);
    if (nodes.length === way.length) return addressOf(nodes);
    const [id] = way;
    return way.length === 1 && id !== undefined ? this.#lastDocumented(index, id) : undefined;
  }

  #follow(course: Course, start: number, context: Context): Course {
    let at = course;
    for (let index = start + 1; index <= this.end; index += 1) at = this.#step(at, index, context);
    return at;
  }

  /** One version further. */
  #step(course: Course, index: number, context: Context): Course {
    const ways: Way[] = [];
    const steps = [...course.steps];
    for (const way of course.ways) {
      const next = this.#carry(way, index, 0, context);
      steps.push(...next.steps);
      ways.push(...next.ways.flatMap((found) => this.#settle(found, index)));
    }
    return { ways: unique(ways, (way) => way.join(" ")), steps: unique(steps, stepKey) };
  }

  /** Carries a way over the changes of one version that come after an order number. */
  #carry(way: Way, index: number, after: number, context: Context): Course {
    let prefixes: readonly Way[] = [[]];
    const steps: Step[] = [];
    for (const [place, id] of way.entries()) {
      const next = this.#carryNode(id, index, after, context);
      // Of what only leads to the node, an end is told and nothing else.
      if (place === way.length - 1 || next.ways.length === 0) steps.push(...next.steps);
      prefixes = prefixes.flatMap((prefix) => next.ways.map((found) => join(prefix, found)));
    }
    return { ways: prefixes, steps };
  }

  #carryNode(id: string, index: number, after: number, context: Context): Course {
    const steps: Step[] = [];
    for (const mark of this.history.stage(index).marks.of(id)) {
      if (mark.order <= after || !holdsIn(mark, context)) continue;
      const { change, effect, from, to, convert, successors } = mark;
      steps.push({ change, effect, from, to, convert });
      if (successors === undefined) continue;
      const further = successors.map((way) => this.#carry(way, index, mark.order, context));
      return {
        ways: further.flatMap((course) => course.ways),
        steps: [...steps, ...further.flatMap((course) => course.steps)],
      };
    }
    return { ways: [[id]], steps };
  }

  /** Reads a way again at a version: what stands at its address there, if anything. */
  #settle(way: Way, index: number): readonly Way[] {
    const { surface } = this.history.stage(index);
    if (way.length === 1) return [way];
    const nodes: TreeNode[] = way.flatMap((id) => surface.get(id) ?? []);
    if (nodes.length < way.length) return [];
    const trail = surface.trail(addressOf(nodes));
    return trail === undefined ? [] : [trail.map((node) => node.id)];
  }

  #finish(from: Address, course: Course, context: Context): Fate {
    const ended = this.#endedOnTheWay(context);
    const steps = course.steps.filter(({ change }) => change.kind !== "behaviour" || !ended.has(change.fullId));
    const found = course.ways.map((way) => ({ id: way.at(-1) ?? "", to: this.#addressAt(this.end, way) }));
    const ids = found.flatMap(({ id, to }) => (to === undefined ? [] : [id]));
    const to = found.flatMap((place) => place.to ?? []);
    return { from, ids, to, outcome: outcomeOf(from, to, steps), steps };
  }

  #endedOnTheWay(context: Context): ReadonlySet<ChangeId> {
    const enders = this.#enders.filter((change) => holdsIn(change, context));
    return new Set(enders.flatMap((change) => [...(this.history.ends.get(change.fullId) ?? [])]));
  }
}

/** A fate over A → B, then what B → C makes of it; equals the fate over A → C. */
export function compose(first: Fate, second: ApiPlan, context: Context): Fate {
  return second.continue(first, context);
}

function outcomeOf(from: Address, to: readonly Address[], steps: readonly Step[]): Fate["outcome"] {
  const deciding = steps.filter(({ effect }) => effect === "replaced" || effect === "removed");
  if (to.length === 0) return deciding.at(-1)?.effect === "replaced" ? "replaced" : "gone";
  if (deciding.some(({ effect }) => effect === "replaced") || to.length > 1) return "replaced";
  if (steps.some(({ effect }) => effect === "moved")) return "moved";
  const isRenamed = steps.some(({ effect }) => effect === "renamed") && lastName(from) !== lastName(to[0] ?? from);
  return isRenamed ? "renamed" : "same";
}

function lastName(address: Address): string {
  return address.slice(Math.max(address.lastIndexOf("."), address.indexOf(":")) + 1);
}

/** A way that starts at a structure hangs below what led there; any other stands for itself. */
function join(prefix: Way, found: Way): Way {
  return found[0]?.startsWith("structure:") === true ? [...prefix, ...found] : found.length > 0 ? found : prefix;
}

function stepKey({ change, effect, from, to }: Step): string {
  return [change.fullId, effect, from, ...to].join(" ");
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
