/** The tools that show an upgrade in groups, and that carry out some of them. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { BadInput } from "../../errors.js";
import { keyOfEdit } from "../../text/apply-edits.js";
import { diffOf } from "../unit-diff.js";
import { acceptUnits, editsOf, findUnits, isSafe } from "../units.js";
import type { Unit } from "../units.js";
import { drawChoices } from "../choose.js";
import type { Drawn } from "../draw.js";
import type { UpgradeFlags } from "../flags.js";
import { upgrade } from "../upgrade.js";
import { api, assumed, paths, target } from "./inputs.js";
import { toPathsInside } from "./inside.js";
import { captureIo, defineTool, toAnswer } from "./tool.js";
import type { Tool } from "./tool.js";

const common = z.strictObject({ paths, to: target, from: assumed, api });

export const upgraders: readonly Tool[] = [
  defineTool(
    {
      name: "upgrade",
      title: "What an upgrade would change",
      description:
        "A dry run: the groups of edits that belong together, each with its id, its diff, and whether it is safe or to be looked over. Writes nothing. JSON.",
      input: common,
      writes: false,
    },
    async ({ paths, ...asked }, place) => {
      const { io, said } = captureIo(place);
      const [safe, all] = await drawChoices(io, place.engine, toPathsInside(place.root, paths), toFlags(asked));
      const left = all.outcome.reported.filter(({ status, finding }) => status === "open" && finding.tier !== "note");
      const groups = findUnits(safe, all).map((unit) => toGroup(unit, all));
      io.out(JSON.stringify({ schema: 1, to: all.outcome.to, groups, left: left.length }, null, 2));
      return toAnswer(said());
    },
  ),
  defineTool(
    {
      name: "apply",
      title: "Make changes of an upgrade",
      description:
        "Writes the groups that are named, once they are proved as any upgrade is; `chatshift undo` takes them back. JSON: what was written and what is left.",
      input: common.extend({
        groups: z.array(z.string()).min(1).describe("Ids that `upgrade` reported for the same paths and versions"),
        allow_dirty: z.boolean().default(false).describe("Write although the git work tree has uncommitted changes"),
      }),
      writes: true,
    },
    async ({ paths, groups, allow_dirty: isDirtyAllowed, ...asked }, place) => {
      const { io, said } = captureIo(place);
      const flags = { ...toFlags(asked), ...(isDirtyAllowed ? { allowDirty: true as const } : {}) };
      await upgrade(io, place.engine, toPathsInside(place.root, paths), flags, (safe, all) => {
        const units = findUnits(safe, all);
        const accepts = acceptUnits(units, chooseUnits(units, groups));
        return accepts && { accepts, own: [] };
      });
      return toAnswer(said());
    },
  ),
];

function toFlags({ to, from, api: apis }: Partial<Pick<z.infer<typeof common>, "to" | "from" | "api">>): UpgradeFlags {
  return {
    ...(apis === undefined ? {} : { api: apis }),
    ...(to === undefined ? {} : { to }),
    ...(from === undefined ? {} : { from }),
    ...{ only: [], skip: [], wrapper: [], format: "json", markers: false, report: [] },
  };
}

function toGroup(unit: Unit, drawn: Drawn): object {
  return {
    id: idOf(unit),
    title: unit.title,
    tier: unit.findings.every(isSafe) ? "safe" : "review",
    files: [...new Set(editsOf(unit).map(({ place }) => place.path))],
    advice: [...new Set(unit.findings.map(({ advice }) => advice))].filter((text) => text !== ""),
    diff: diffOf(unit, drawn),
  };
}

/** Throws BadInput for an id that no unit has by now. */
function chooseUnits(units: readonly Unit[], ids: readonly string[]): ReadonlySet<Unit> {
  const byId = new Map(units.map((unit) => [idOf(unit), unit]));
  return new Set(
    ids.map((id) => {
      const unit = byId.get(id);
      if (unit !== undefined) return unit;
      throw new BadInput(
        `there is no group ${id}, nothing was written`,
        "Files may have changed: ask `upgrade` again.",
      );
    }),
  );
}

/** By its edits: another one once a place has moved or asks for another text. */
function idOf(unit: Unit): string {
  const keys = editsOf(unit).map(keyOfEdit).sort();
  return createHash("sha256").update(keys.join("\0")).digest("hex").slice(0, 12);
}
