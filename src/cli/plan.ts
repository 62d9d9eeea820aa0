/** `chatshift plan`: the upgrade guide of each API that has both versions. */
import { EXIT } from "../errors.js";
import { toGuide, toPlanDocument } from "../report/guide.js";
import { knownVersion } from "../rules/pack.js";
import { choosePacks, packsWith, toJson } from "./chosen-packs.js";
import type { Io } from "./io.js";
import type { ApiFlags } from "./options.js";

export interface PlanFlags extends ApiFlags {
  readonly from: string;
  readonly to?: string;
}

/** Throws BadInput for versions that no API has, and where the way leads backwards. */
export async function plan(
  io: Io,
  { from, to, ...flags }: PlanFlags,
  format: "text" | "markdown" | "html" | "json",
): Promise<number> {
  const packs = await choosePacks(io.cwd, flags);
  const told = packsWith(packs, to === undefined ? [from] : [from, to]);
  const guides = told.map((pack) =>
    toGuide(pack, knownVersion(pack, from), to === undefined ? pack.newestStable : knownVersion(pack, to)),
  );
  if (format === "json") io.out(toJson(guides.map((guide) => ({ schema: 1, ...toPlanDocument(guide) }))));
  else if (format === "html") io.out((await import("../report/guide-html.js")).formatGuidesHtml(guides));
  else if (format === "markdown") {
    const { formatGuideMarkdown } = await import("../report/guide-markdown.js");
    io.out(guides.map(formatGuideMarkdown).join("\n"));
  } else {
    const [{ formatGuideText }, { toWidth }] = await Promise.all([
      import("../report/guide-text.js"),
      import("../report/wrap.js"),
    ]);
    const look = { paint: await io.paint(), width: toWidth(io.columns) };
    io.out(guides.map((guide) => formatGuideText(guide, look)).join("\n"));
  }
  for (const { name, versions } of packs.filter((pack) => !told.includes(pack)))
    io.error(
      `Note: nothing is known of the ${name} for these versions: its rules begin at ${versions[0]?.version ?? ""}.\n`,
    );
  return EXIT.done;
}
