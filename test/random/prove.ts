/** What must hold for made-up clients when they are upgraded, many in one program. */
import { isDeepStrictEqual } from "node:util";
import { groupBy } from "../../src/group-by.js";
import { once } from "../../src/once.js";
import { toVersion } from "../../src/version.js";
import {
  countSyntaxErrors,
  upgradeFiles,
  upgradeStepwise,
  type Files,
  type Upgraded,
  type Wish,
} from "../support/memory.js";
import type { Span } from "../support/snippets.js";
import { unitsOf, type Recipe } from "./recipe.js";
import { runClient, type Log, type Logs } from "./run.js";
import { PLAIN, writeClient, type Style } from "./write.js";

/** A made-up client, and another way to write it. */
export interface Subject {
  readonly recipe: Recipe;
  readonly style: Style;
}

export interface Fault {
  /** Place of the subject among those proved. */
  readonly index: number;
  readonly what: string;
}

export interface Verdict {
  readonly faults: readonly Fault[];
  /** How many calls and handlers do what they did. */
  readonly proved: number;
  /** And of how many something is told. */
  readonly told: number;
}

export interface Way extends Span {
  readonly review: boolean;
  /** Whether each is also written in another way, and upgraded version by version. */
  readonly isThorough: boolean;
}

/** Upgrades subjects that go the same way in one program, and runs them before and after. */
export async function prove(subjects: readonly Subject[], { from, to, review, isThorough }: Way): Promise<Verdict> {
  const exhibits = subjects.flatMap((subject, index) => [
    new Exhibit(subject, index, PLAIN, `c${index}/`),
    ...(isThorough ? [new Exhibit(subject, index, subject.style, `d${index}/`)] : []),
  ]);
  const wish: Wish = { to, review, fromWebhooks: from };
  const files: Files = new Map(exhibits.flatMap((exhibit) => [...exhibit.files]));
  const upgraded = upgradeFiles(files, wish);
  const again = upgradeFiles(upgraded.files, { ...wish, fromWebhooks: to }).files;
  const stepwise = isThorough ? upgradeStepwise(files, wish) : upgraded.files;
  const left = once(() => upgradeFiles(stepwise, { ...wish, fromWebhooks: to }));
  for (const exhibit of exhibits) await exhibit.see(upgraded, again, stepwise, left);
  const faults = [...exhibits, ...pairsOf(exhibits)].flatMap(({ index, faults }) =>
    faults.map((what) => ({ index, what })),
  );
  const units = exhibits.flatMap((exhibit) => exhibit.units.map((unit) => exhibit.isTold(unit)));
  const told = units.filter(Boolean).length;
  return { faults, told, proved: units.length - told };
}

/** One way to write a client, and what came of it. */
class Exhibit {
  readonly faults: string[] = [];
  readonly units: readonly number[];
  readonly files: Files;
  after: Logs = new Map();
  /** Ids of what is open, by call or handler; under -1, where it is about several. */
  private open = new Map<number, readonly string[]>();
  /** Calls that the target doesn't have, and that were taken out. */
  private dropped: ReadonlySet<number> = new Set();
  private readonly project;

  constructor(
    readonly subject: Subject,
    readonly index: number,
    style: Style,
    private readonly folder: string,
  ) {
    this.project = writeClient(subject.recipe, style, folder);
    this.files = this.project.files;
    this.units = Array.from({ length: unitsOf(subject.recipe).end }, (_, unit) => unit);
  }

  isTold(unit: number): boolean {
    return this.open.has(unit) || this.open.has(-1) || this.isDropped(unit);
  }

  isDropped(unit: number): boolean {
    return this.dropped.has(unit);
  }

  idsOf(unit: number): readonly string[] {
    return this.open.get(unit) ?? [];
  }

  /** `left` is what an upgrade says of `stepwise`. */
  async see(upgraded: Upgraded, again: Files, stepwise: Files, left: () => Upgraded): Promise<void> {
    const { recipe } = this.subject;
    const own = (files: Files): Files => new Map([...files].filter(([path]) => path.startsWith(this.folder)));
    const [now, twice, steps] = [upgraded.files, again, stepwise].map(own);
    if (now === undefined || twice === undefined || steps === undefined) return;
    this.open = this.findOpen(upgraded);
    this.dropped = this.findDropped(upgraded);
    for (const [path, text] of now) {
      if (countSyntaxErrors(path, text) > 0) this.faults.push(`syntax errors in ${path}\n${text}`);
      if (twice.get(path) !== text) this.faults.push(differ("a second upgrade", text, twice.get(path)));
      if (this.open.size === 0 && steps.get(path) !== text && !this.isUnused(left()))
        this.faults.push(differ("version by version", text, steps.get(path)));
    }
    const before = await runClient(this.files, recipe, this.project, recipe.from);
    this.after = await runClient(now, recipe, this.project, recipe.to);
    for (const unit of this.units) {
      const [then, later] = [before.get(unit) ?? IDLE, this.after.get(unit) ?? IDLE];
      const wrong = this.isTold(unit) ? [] : compare(then, later, recipe.to);
      this.faults.push(
        ...wrong.map((what) => `${what}\n${[...now].map(([path, text]) => `--- ${path}\n${text}`).join("")}`),
      );
    }
  }

  private findDropped({ outcome }: Upgraded): ReadonlySet<number> {
    const own = outcome.edits.filter(({ whole, place }) => whole === true && place.path.startsWith(this.folder));
    return new Set(own.map(({ place }) => this.project.unitAt(place.path, place.start) ?? -1));
  }

  /** Whether a call was taken out on the way, and the address that it alone used is told since. */
  private isUnused(left: Upgraded): boolean {
    const ids = [...this.findOpen(left).values()].flat();
    return this.dropped.size > 0 && ids.includes("agent-chat/unknown-call");
  }

  private findOpen({ outcome }: Upgraded): Map<number, readonly string[]> {
    const open = outcome.reported.filter(
      ({ status, finding }) =>
        status === "open" && finding.tier !== "note" && finding.place.path.startsWith(this.folder),
    );
    const byUnit = groupBy(open, ({ finding }) => this.project.unitAt(finding.place.path, finding.place.start) ?? -1);
    return new Map(
      [...byUnit].map(([unit, all]) => [
        unit,
        // A behaviour is told once for a program, wherever it is met first.
        [...new Set(all.flatMap(({ finding }) => (finding.kind === "behaviour" ? [] : finding.id)))].toSorted(),
      ]),
    );
  }
}

const IDLE: Log = { sent: [], seen: [] };

function compare(before: Log, after: Log, target: string): readonly string[] {
  const at = toVersion(target);
  const refused = after.sent.filter(
    ({ refused }, place) => refused !== undefined && before.sent[place]?.refused === undefined,
  );
  return [
    ...refused.map(({ refused }) => `refused: ${refused ?? ""}`),
    ...after.sent.filter(({ version }) => version !== at).map(({ action, version }) => `${action} went to ${version}`),
    ...(after.sent.length === before.sent.length ? [] : [`sent ${after.sent.length}, not ${before.sent.length}`]),
    ...(isDeepStrictEqual(before.seen, after.seen)
      ? []
      : [`saw ${JSON.stringify(after.seen)}, not ${JSON.stringify(before.seen)}`]),
  ];
}

function differ(what: string, one: string, other: string | undefined): string {
  return `${what} comes to\n${other ?? "nothing"}\nand not to\n${one}`;
}

/** What must be the same of two ways to write a client: what it sends, and what is open of each call. */
function pairsOf(
  exhibits: readonly Exhibit[],
): readonly { readonly index: number; readonly faults: readonly string[] }[] {
  return [...groupBy(exhibits, ({ index }) => index).values()].flatMap(([one, other]) => {
    if (one === undefined || other === undefined) return [];
    // Only a call that is a statement of its own can be taken out.
    const both = one.units.filter((unit) => !one.isDropped(unit) && !other.isDropped(unit));
    const faults = both.flatMap((unit) => {
      const ids = [one, other].map((exhibit) => exhibit.idsOf(unit).join(", "));
      if (ids[0] !== ids[1])
        return [`written otherwise, open is "${ids[1] ?? ""}" and not "${ids[0] ?? ""}" of ${unit}`];
      const [sent, alike] = [one, other].map((exhibit) => exhibit.after.get(unit)?.sent ?? []);
      const isSame = isDeepStrictEqual(sent, alike);
      return isSame
        ? []
        : [`written otherwise, ${unit} sends ${JSON.stringify(alike)} and not ${JSON.stringify(sent)}`];
    });
    return [{ index: one.index, faults: faults.map((what) => `${what}\n${textOf(one)}\n=====\n${textOf(other)}`) }];
  });
}

function textOf({ files }: Exhibit): string {
  return [...files].map(([path, text]) => `--- ${path}\n${text}`).join("");
}
