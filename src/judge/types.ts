/** The proof that the project's own type checker finds nothing that it did not find before. */
import { groupBy } from "../group-by.js";
import { once } from "../once.js";
import type { Edit, Finding, Place, Reported, TypeCheck, TypeFault } from "../model.js";
import { applyEdits, unmapOffset } from "../text/apply-edits.js";
import { createPositions } from "../text/source.js";
import type { Draft } from "./after.js";
import { byPath, type Fault, type Proof } from "./prove.js";
import { noteAt } from "./suppress.js";

/** A proof that remembers what it found. */
export interface TypeProof {
  readonly proof: Proof<Draft>;
  /** The errors that edits would have brought, at their places in the texts as they are. */
  readonly found: () => readonly Reported[];
}

export function createTypeProof(check: TypeCheck, textOf: (path: string) => string, packId: string): TypeProof {
  const told = new Map<string, Reported>();
  const positionOf = createPositions(textOf);
  const before = once(() => check(new Map()));
  const textsWith = (edits: readonly Edit[]): ReadonlyMap<string, string> =>
    new Map([...byPath(edits)].map(([path, own]) => [path, applyEdits(textOf(path), own)]));
  const holds = (edits: readonly Edit[], only?: readonly string[]): readonly TypeFault[] =>
    newFaults(before(), check(textsWith(edits), only), edits);

  const proof = (draft: Draft): Fault[] =>
    (draft.edits.length === 0 ? [] : holds(draft.edits)).flatMap((error) => {
      const { place, message } = error;
      const { line, column } = positionOf(place.path, place.start);
      const goes = (edits: readonly Edit[]): boolean =>
        !holds(edits, [place.path]).some((other) => keyOf(other) === keyOf(error));
      const guilty = findGuilty(draft, goes);
      told.set(`${place.path}:${place.start} ${message}`, {
        finding: toFinding(error, packId),
        status: "open",
        group: guilty[0]?.group,
        heldBy: undefined,
      });
      const reason = `${place.path}:${line}:${column} would not type-check: ${message}`;
      const joins = guilty.flatMap(({ finding }) => finding.joins);
      const paths = new Set([place.path, ...guilty.map(({ finding }) => finding.place.path)]);
      return [...paths].map((path) => ({ path, reason, joins }));
    });
  return { proof, found: () => [...told.values()] };
}

/** What is found now and was not before: not as often in a file with the same words, nor at the same place. */
function newFaults(before: readonly TypeFault[], after: readonly TypeFault[], edits: readonly Edit[]): TypeFault[] {
  const own = byPath(edits);
  const mapped = after.map((fault) => ({ ...fault, place: placeBefore(fault.place, own.get(fault.place.path) ?? []) }));
  const isAt = (a: TypeFault, b: TypeFault): boolean => a.code === b.code && a.place.start === b.place.start;
  const known = groupBy(before, keyOf);
  return [...groupBy(mapped, keyOf)].flatMap(([key, same]) => {
    const fresh = same.filter((one) => !before.some((old) => old.place.path === one.place.path && isAt(old, one)));
    return same.length > (known.get(key)?.length ?? 0) ? fresh : [];
  });
}

function keyOf({ place, code, message }: TypeFault): string {
  return `${place.path} ${code} ${message}`;
}

function placeBefore({ path, start, end }: Place, edits: readonly Edit[]): Place {
  return { path, start: unmapOffset(edits, start), end: unmapOffset(edits, end) };
}

/** Each trial is a check of its own: where there are more groups, the file of an error tells what is held. */
const MOST_TRIALS = 40;

/** What is carried out together, and without which an error goes; nothing when no one group brings it. */
function findGuilty({ reported, edits }: Draft, goes: (edits: readonly Edit[]) => boolean): readonly Reported[] {
  const fixed = reported.filter(({ status, finding }) => status === "fixed" && finding.fix);
  const groups = [...groupBy(fixed, ({ group, finding }) => group ?? finding.place.path).values()];
  if (groups.length > MOST_TRIALS) return [];
  const guilty = groups.find((group) => {
    const own = new Set(group.flatMap(({ finding }) => finding.fix?.edits ?? []));
    return goes(edits.filter((edit) => !own.has(edit)));
  });
  return guilty ?? [];
}

function toFinding({ place, code, message }: TypeFault, packId: string): Finding {
  const told = `With the edits, TypeScript would say: ${message} (TS${code})`;
  const advice = "The edits that bring it are held. Put the type or its use right, then upgrade again.";
  return noteAt(place, `${packId}/type-error`, "type-error", told, advice);
}
