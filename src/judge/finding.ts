/** One finding: what is said about a site, and what can be written there. */
import { transforms } from "../../transforms/index.js";
import { lastName, nameAt, type Met, type Remedy, type Subject } from "../../transforms/transform.js";
import { dropCall } from "../../transforms/edit/call-statement.js";
import { middleOf } from "../../transforms/write.js";
import type { Kind, Tier } from "../change.js";
import type { Built, CheckId, Edit, Fate, Finding, Place, Plan, Site, Stays } from "../model.js";
import { isProjected } from "../program/data.js";
import { isData } from "../text/documents.js";
import type { Version } from "../version.js";
import { decisive, weaker } from "./meet.js";
import { fillIn } from "./fill.js";
import { keyOf, type Court } from "./court.js";
import { withNames } from "./placeholders.js";
import { messageJoins } from "./read.js";
import { isDiscriminant } from "./select.js";

/** What became of a site's node, as far as it is to be told. */
export interface Case {
  readonly fate: Fate;
  readonly met: readonly Met[];
  /** The best tier that it may have. */
  readonly best: Tier;
  readonly plan: Plan;
  /** The site's own version, when it fails there already. */
  readonly wrongAt: Version | undefined;
}

/** `undefined` when there is nothing to say, or nothing to change. */
export function findingOf(site: Site, court: Court, { fate, met, best, plan, wrongAt }: Case): Finding | undefined {
  const last = decisive(met);
  if (!last) return undefined;
  const { pack, options } = court;
  const subject: Subject = {
    ...court.around,
    site,
    fate,
    met,
    from: pack.surface(plan.from),
    text: ({ path, start, end }) => court.text(path).slice(start, end),
    source: (path) => court.text(path),
  };
  const transform = transforms[site.kind === "call" ? last.step.change.kind : kindOf(fate, last)];
  const used = site.kind === "name" && site.discriminant !== undefined ? court.otherNameUse(site.place) : undefined;
  const ruledTier = used ? weaker(last.tier, "review") : last.tier;
  const wanted = last.tier === "note" ? "note" : weaker(ruledTier, best);
  const other = otherUse(site, court, fate);
  const isShared = other !== undefined;
  const mayWrite = !isShared && !isImplied(site) && (wanted === "safe" || wanted === "review");
  const isCallDropped = last.does === "drop-call";
  const found = mayWrite ? (isCallDropped ? dropCall(subject) : transform.remedy(subject)) : undefined;
  const remedy = found?.edits.every(isFitting) === true ? found : undefined;
  if (remedy && remedy.edits.length === 0) return undefined;
  const told = base(site);
  // What is read of something replaced says what it is now; what replaced it is told at its name.
  const isFollowing = site.kind === "read" && remedy !== undefined && last.step.change.kind === "replace";
  const ruled = isFollowing ? "" : fillIn(last.advice ?? "", site, last.step.change, court);
  const beside = used
    ? `The same text is given to something else, too (${shown(used, court)}): see what that makes of it.`
    : "";
  const own = remedy ? "" : (transform.advice?.(subject) ?? "");
  const isLeft = !remedy && !isShared && wanted === "manual" && fate.outcome === "renamed";
  const named = (words: string): string => withNames(words, fate.from, site.at);
  const wish = isLeft && !isImplied(site) ? transform.remedy(subject)?.edits : undefined;
  return {
    ...told,
    joins: [
      // What is taken out leaves nothing that would have to agree with other places of the name.
      ...told.joins.filter((join) => !isCallDropped || !isDiscriminant(join)),
      ...(remedy?.joins ?? []),
      ...(site.kind === "read" && remedy ? messageJoins(site, court, plan) : []),
    ],
    id: last.step.change.fullId,
    changes: [...new Set(met.map(({ step }) => step.change.fullId))],
    kind: last.step.change.kind,
    address: fate.from,
    ...tierOf(site, isShared ? "manual" : wanted, remedy),
    ...(wish && wish.length > 0 && wish.every(isFitting) ? { wish } : {}),
    severity: severityOf(site, wanted, last, wrongAt),
    failsAt: breaks(last) ? (wrongAt ?? options.to) : undefined,
    message: named(
      isAbout(site, last) || isRuledOut(last, remedy)
        ? last.step.change.title
        : transforms[last.step.change.kind].sentence(subject, last),
    ),
    advice: named(isShared ? other : [ruled, own, beside].filter((part) => part !== "").join(" ")),
    outside: last.step.change.outside,
  };
}

/** What is written for code may be none where data stands: there one name takes the place of another, no more. */
function isFitting({ place, text, of }: Edit): boolean {
  if (!isData(place.path)) return true;
  if (of !== undefined) return !isProjected(place.path);
  return place.end > place.start && (text === "" || /^[\w.:/-]+$/.test(text));
}

/** A name that isn't written can't be rewritten. */
function isImplied(site: Site): boolean {
  return (site.kind === "name" || site.kind === "key") && site.form === "implied";
}

/** A name that a rule leaves to a person was not renamed: its change says what happened. */
function isRuledOut({ step, tier }: Met, remedy: Remedy | undefined): boolean {
  return step.change.kind === "rename" && tier === "manual" && remedy === undefined;
}

/** Whether a call is told of a parameter that it does not give. */
function isAbout(site: Site, { step }: Met): boolean {
  return site.kind === "call" && step.effect !== "required";
}

/** What else a place serves, in words: then it is told and left alone. */
function otherUse(site: Site, court: Court, fate: Fate): string | undefined {
  const taken =
    site.kind === "key"
      ? fate.to.map(lastName).find((name) => name !== nameAt(site) && court.around.hasKey(site, name))
      : undefined;
  if (taken !== undefined) return `\`${taken}\` stands in the same object: keep one of the two.`;
  if (site.kind === "name" && site.built && !isPiece(site.built, fate))
    return "It is put together from pieces here: write the name out.";
  if (site.kind === "name" && site.alsoGoes)
    return `The same text also names what is called by it (${shown(site.alsoGoes, court)}): move both by hand.`;
  if (site.kind === "declared") return site.stays && whyStaying(site.stays, nameAt(site), court);
  const giver = court.otherGiver(site.place);
  if (giver) return `What something else gives comes here too (${shown(giver, court)}): separate the two first.`;
  const escape = site.kind === "key" ? court.escape(site.literal) : undefined;
  return (
    escape &&
    `The same object also goes elsewhere (${shown(escape, court)}): make an object of its own for the request.`
  );
}

function whyStaying(stays: Stays, name: string, court: Court): string {
  switch (stays.why) {
    case "api":
      return `This type also serves the ${stays.api} API: give the two types of their own.`;
    case "goes":
      return `What has this type also goes elsewhere (${shown(stays.place, court)}): give the two types of their own.`;
    case "parsed":
      return `Something else is held against this schema, too (${shown(stays.place, court)}): give the two schemas of their own.`;
    case "bound":
      return "It is no plain field of a type: rename it together with all that is named by it.";
    case "unknown":
      return `What this is read from has no known type: it may be the \`${name}\` of a type that is renamed.`;
  }
}

/** Whether the one piece that is known of a name is all that its new name changes. */
function isPiece(built: Built, { outcome, to }: Fate): boolean {
  return outcome === "renamed" && to.every((address) => middleOf(built, lastName(address)) !== undefined);
}

/** A place in words: its file and how the code there begins. */
export function shown(place: Place, court: Court): string {
  const words = court.text(place.path).slice(place.start, place.end).replace(/\s+/g, " ");
  return `${place.path}, \`${words.length > 40 ? `${words.slice(0, 39)}…` : words}\``;
}

/** The transform that writes: by what finally becomes of the node, not by the step that is told. */
function kindOf(fate: Fate, last: Met): Kind {
  if (last.does === "drop") return fate.outcome === "replaced" ? "replace" : "remove";
  switch (fate.outcome) {
    case "renamed":
      return "rename";
    case "moved":
      return "move";
    case "replaced":
      return "replace";
    case "gone":
      return "remove";
    case "same":
      return last.step.change.kind;
  }
}

/** The tier of a finding is the weakest of the change, the remedy and the evidence. */
function tierOf(site: Site, wanted: Tier, remedy: Remedy | undefined): Pick<Finding, "tier" | "fix"> {
  // What nothing can be written for is left to a person.
  if (!remedy) return { tier: wanted === "note" ? "note" : "manual", fix: undefined };
  if (site.evidence === "guess") return { tier: "manual", fix: undefined };
  const tier = wanted === "safe" && remedy.tier === "safe" && site.evidence === "certain" ? "safe" : "review";
  const { edits, meanwhile } = remedy;
  return { tier, fix: { tier, edits, ...(meanwhile ? { meanwhile } : {}) } };
}

function breaks({ step, tier }: Met): boolean {
  return tier !== "note" && step.change.breaks !== false && step.effect !== "undocumented";
}

function severityOf(site: Site, tier: Tier, last: Met, wrongAt: Version | undefined): Finding["severity"] {
  if (tier === "note" && last.step.effect !== "undocumented") return "info";
  if (!breaks(last)) return "warning";
  return wrongAt !== undefined && site.kind === "read" ? "warning" : "error";
}

/** Notes and requirements are told at the call, everything else at the name. */
export function concerns(site: Site, effect: Met["step"]["effect"]): boolean {
  const atCall = effect === "noted" || effect === "required";
  if (site.kind === "call") return atCall;
  if (site.kind !== "name") return effect !== "required";
  return !atCall || (effect === "noted" && !site.at.startsWith("method:"));
}

function base(site: Site): Pick<Finding, "at" | "evidence" | "version" | "place" | "hops" | "joins" | "awaits"> {
  const { place } = site.version;
  const key = site.kind === "key" ? `key:${keyOf(site.literal)}:${nameAt(site)}` : undefined;
  const discriminant =
    site.kind === "key"
      ? key
      : site.kind === "name"
        ? site.discriminant
        : site.kind === "declared" && site.stays?.why !== "unknown"
          ? site.property
          : undefined;
  // A version that is written, but not as one literal, holds what it governs.
  const { value, source } = site.version;
  const isStuck = !place && value !== undefined && source !== "option" && source !== "assumed";
  const [first] = site.hops;
  const held = isStuck && first ? `version of ${keyOf(first.place)}` : undefined;
  const along = site.kind === "version" && site.along ? keyOf(site.along) : undefined;
  const joins = [place && keyOf(place), along, held, discriminant].flatMap((key) => key ?? []);
  const awaits = site.kind === "name" ? site.serves?.map(keyOf) : undefined;
  const { at, evidence, version, hops } = site;
  return { at, evidence, version, place: site.place, hops, joins, ...(awaits ? { awaits } : {}) };
}

/** A finding that answers to no change. An older version alone fails nowhere: what fails with it is told by itself. */
export function check(site: Site, court: Court, id: CheckId, tier: Tier, failsAt: Version | undefined): Finding {
  const isWarning =
    id === "unknown-read" ||
    id === "leaves" ||
    id === "unknown-version" ||
    id === "unknown-call" ||
    id === "unfollowed" ||
    id === "too-deep" ||
    id === "other-side" ||
    id === "version" ||
    site.evidence !== "certain";
  return {
    ...base(site),
    id: `${court.pack.id}/${id}`,
    changes: [],
    kind: id,
    address: site.at,
    tier,
    severity: isWarning ? "warning" : "error",
    failsAt,
    fix: undefined,
    message: "",
    advice: "",
    outside: undefined,
  };
}
