/** What there is to know of a change or check by itself, for formats that describe the rules beside the findings. */
import type { Change } from "../../change.js";
import type { CheckId, Packs } from "../../model.js";
import { packOf } from "../../packs/pack-set.js";
import { toVersion } from "../../version.js";
import { plainAdvice } from "../change-words.js";
import { CHECK_WORDS } from "../check-words.js";
import { oneLine, UNREAD_ID } from "./told.js";

export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Where the changelog has it: items such as `3.2/Chats/1`, or the reference pages. */
  readonly source: readonly string[];
  readonly version: string | undefined;
  readonly tier: string | undefined;
}

export function createRuleFacts(pack: Packs): (id: string) => RuleFacts {
  const changes = new Map<string, Change>(
    pack.members.flatMap(({ changes: own }) => own.map((change) => [change.fullId, change] as const)),
  );
  return (id) => {
    const change = changes.get(id);
    if (change !== undefined) return factsOfChange(id, change, pack);
    const check = id.slice(id.lastIndexOf("/") + 1);
    return isCheck(check) ? factsOfCheck(id, check) : factsOfUnread(id);
  };
}

function factsOfChange(id: string, change: Change, pack: Packs): RuleFacts {
  const { title, advice, source, version, tier } = change;
  const words =
    advice === undefined ? "" : ` ${plainAdvice(advice, change, { pack: packOf(pack, id), to: toVersion(version) })}`;
  return {
    id,
    title: oneLine(title),
    help: oneLine(`Since ${version}: ${title}${words}`),
    source: source === "reference" ? ["the reference pages"] : source,
    version,
    tier,
  };
}

function factsOfCheck(id: string, check: CheckId): RuleFacts {
  const { title, about, todo } = CHECK_WORDS[check];
  return { id, title, help: `${about} ${todo}`, source: [], version: undefined, tier: undefined };
}

function factsOfUnread(id: string): RuleFacts {
  const title = id === UNREAD_ID ? "A file that matters could not be looked into." : id;
  const help = "Nothing is known of this file. Fix what the message names, or leave the file out by `ignore`.";
  return { id, title, help, source: [], version: undefined, tier: undefined };
}

function isCheck(text: string): text is CheckId {
  return text in CHECK_WORDS;
}
