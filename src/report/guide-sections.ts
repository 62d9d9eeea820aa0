/** The upgrade guide in the order in which it is worked off, each part by feature. */
import type { ApiRules, Change } from "../change.js";
import { groupBy } from "../group-by.js";
import { addressesOf } from "../rules/check-change.js";
import { plainAdvice, tellBackPorts } from "./change-words.js";
import { FinalForms } from "./guide-final.js";
import type { Guide } from "./guide.js";

export interface GuideItem {
  readonly title: string;
  readonly advice: string | undefined;
  readonly example: Change["example"];
  /** Its change; none for what no change of a version is about. */
  readonly id: string | undefined;
}

export interface GuideSection {
  readonly title: string;
  readonly intro: string | undefined;
  readonly groups: readonly { readonly feature: string; readonly items: readonly GuideItem[] }[];
}

/** The parts about changes; those without any are left out. */
export function toSections(guide: Guide): readonly GuideSection[] {
  const { from, to, byTier, told, withdrawn } = guide;
  const command = `chatshift upgrade --from ${from} --to ${to}`;
  const forms = new FinalForms(told.pack, told.to);
  const section = (
    title: string,
    intro: string | undefined,
    changes: readonly Change[],
    isWhole: boolean,
  ): GuideSection => ({
    title,
    intro,
    groups: byFeature(changes, told.pack.api).map(([feature, same]) => ({
      feature,
      items: same.map((change) => toItem(change, guide, forms, isWhole)),
    })),
  });
  const byHand = section("By hand", "Each place gets a comment with what to do.", byTier.manual, true);
  const gone = withdrawn.map(({ words, on }) => ({
    title: `${words} was withdrawn from all versions on ${on}: remove it.`,
    advice: undefined,
    example: undefined,
    id: undefined,
  }));
  return [
    gone.length === 0 ? byHand : { ...byHand, groups: [...byHand.groups, { feature: "Withdrawn", items: gone }] },
    section("Check yourself", "No code shows these.", byTier.note.filter(mayBreak), true),
    section("Automatic, needs review", `\`${command} --include review\``, byTier.review, false),
  ].filter(({ groups }) => groups.length > 0);
}

/** Parts in which the ids alone say enough: the names are in the table. */
export function toLists({
  from,
  to,
  byTier,
}: Guide): readonly { readonly title: string; readonly intro: string; readonly ids: readonly string[] }[] {
  const idsOf = (changes: readonly Change[]): readonly string[] => changes.map(({ fullId }) => fullId);
  return [
    {
      title: "Automatic",
      intro: `\`chatshift upgrade --from ${from} --to ${to}\` applies only these; they do not change what the code does:`,
      ids: idsOf(byTier.safe),
    },
    {
      title: "Nothing to do",
      intro: "Nothing breaks by these:",
      ids: idsOf(byTier.note.filter((change) => !mayBreak(change))),
    },
  ].filter(({ ids }) => ids.length > 0);
}

/** A note about something that can fail, only not by anything that code shows. */
function mayBreak({ kind, breaks }: Change): boolean {
  return kind === "behaviour" && breaks !== false;
}

function toItem(change: Change, { told }: Guide, forms: FinalForms, isWhole: boolean): GuideItem {
  const ports = tellBackPorts(change);
  const { example, advice, title, fullId, version } = change;
  const isShown = isWhole && advice === undefined && example !== undefined && forms.isFinal(example.after, version);
  return {
    title: ports === "" ? title : `${title} (${ports})`,
    advice: isWhole && advice !== undefined ? plainAdvice(advice, change, told) : undefined,
    example: isShown ? example : undefined,
    id: fullId,
  };
}

/** Changes by the feature that their first address belongs to, in the order of the pack. */
function byFeature(
  changes: readonly Change[],
  { features = [] }: Pick<ApiRules, "features">,
): readonly (readonly [feature: string, changes: readonly Change[]])[] {
  const featureOf = (change: Change): string => {
    const [first = ""] = addressesOf(change);
    return features.find(({ of }) => of.some((start) => first.startsWith(start)))?.name ?? OTHER;
  };
  const order = [...features.map(({ name }) => name), OTHER];
  return [...groupBy(changes, featureOf)].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

const OTHER = "Other";
