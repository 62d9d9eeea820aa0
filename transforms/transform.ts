import type { CaseRule, Change, Kind, Tier } from "../src/change.js";
import type {
  DeclaredSite,
  Edit,
  Fate,
  KeySite,
  NameSite,
  Place,
  Plan,
  ReadSite,
  Site,
  Step,
  Surface,
  SurfaceNode,
} from "../src/model.js";
import type { Tree } from "../src/program/tree.js";
import type { Version } from "../src/version.js";

/** One step of a site's way with the case that fits the site. */
export interface Met {
  readonly step: Step;
  readonly tier: Tier;
  readonly does: NonNullable<CaseRule["do"]>;
  readonly convert: Change["convert"];
  readonly advice: string | undefined;
}

/** Sites that stand for one node by its name. */
export type NamedSite = NameSite | KeySite | ReadSite | DeclaredSite;

/** What the way to the target does to such a site. */
export interface Outlook {
  readonly node: SurfaceNode;
  readonly plan: Plan;
  readonly fate: Fate;
  /** Every step of the node with the case that fits the site. */
  readonly met: readonly Met[];
  /** The best tier that the way allows: a name that is late for its own version is for review. */
  readonly best: Tier;
  /** The version at which the name is late. */
  readonly wrongAt: Version | undefined;
}

/** What a transform may ask about the rest of the project. */
export interface Around {
  /** The code around the sites. */
  readonly tree: Tree;
  /** What the target offers. */
  readonly to: Surface;
  /** Sites that stand for a node by its name at a place. */
  readonly sitesAt: (place: Place) => readonly NamedSite[];
  /** Methods, pushes, webhooks and scopes named within a place. */
  readonly namesIn: (place: Place) => readonly NameSite[];
  /** Reads of what the read at a place gives. */
  readonly below: (place: Place) => readonly ReadSite[];
  /** What the way to the target does to another site. */
  readonly look: (site: NamedSite) => Outlook | undefined;
  /** Whether the object of a key has another key, too. */
  readonly hasKey: (site: KeySite, name: string) => boolean;
  /** The keys that give the request of a site a parameter, by its dotted path right before a change. */
  readonly keysAt: (site: KeySite | ReadSite, path: string, change: Change) => readonly KeySite[];
  /** What an address, as a change names it, is at the target. */
  readonly nowAt: (address: string, change: Change) => SurfaceNode | undefined;
  /** All places that name a declared property. */
  uses(property: string): readonly DeclaredSite[];
  /** Everything that names a message of the same socket or webhook as this one does. */
  readonly beside: (site: NameSite) => readonly NameSite[];
}

/** Everything that a transform may look at: it reads, and gives edits back. */
export interface Subject<S extends Site = Site> extends Around {
  readonly site: S;
  readonly fate: Fate;
  /** Steps that ask for something, oldest first. */
  readonly met: readonly Met[];
  readonly from: Surface;
  /** The text of a place. */
  readonly text: (place: Place) => string;
  /** The whole text of a file. */
  readonly source: (path: string) => string;
}

/** What can be done about a site by itself; without edits only words are left. */
export interface Remedy {
  readonly edits: readonly Edit[];
  /** Upper bound of its tier beside that of the change: a remedy may be less sure than the rule. */
  readonly tier: "safe" | "review";
  /** What it moves with beside its version: all remedies that share one are carried out, or none. */
  readonly joins?: readonly string[];
  /** What is written instead while some of the calls that a place serves stay at their version. */
  readonly meanwhile?: readonly Edit[];
}

/** One kind of change: how its sites are remedied and what is said about them. */
export interface Transform<K extends Kind = Kind> {
  readonly kind: K;
  /** `undefined`: nothing can be written; the finding stays open. */
  readonly remedy: (subject: Subject) => Remedy | undefined;
  /** What to do by hand where nothing can be written, beside what the rule advises. */
  readonly advice?: (subject: Subject) => string | undefined;
  /** "`close_thread` was renamed to `deactivate_chat` in 3.2." */
  readonly sentence: (subject: Subject, met: Met) => string;
}

/** Whether all that a key met asks for it to be removed. */
export function isDropped(met: readonly Met[]): boolean {
  return met.length > 0 && met.every(({ does }) => does === "drop");
}

/** Whether what stands at a place is removed. */
export function isDroppedAt({ sitesAt, look }: Around, place: Place): boolean {
  return sitesAt(place).some((site) => isDropped(look(site)?.met ?? []));
}

/** The name that a site writes: the last segment of the way as met. */
export function nameAt(site: Pick<Site, "at">): string {
  return site.at.slice(Math.max(site.at.lastIndexOf("."), site.at.indexOf(":")) + 1);
}

/** The last segment of an address. Scopes have colons and dots of their own. */
export function lastName(address: string): string {
  const [kind = "", ...rest] = address.split(":");
  const name = rest.join(":");
  return kind === "scope" || kind === "header" || kind === "behaviour" ? name : (name.split(".").at(-1) ?? name);
}

/** "`visibility`" or "`a`, `b` and `c`" */
export function quoteAll(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} and ${last}` : last;
}
