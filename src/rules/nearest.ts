/** How many letters must be put in, taken out or exchanged to turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidates that a person most likely meant, best first; none when all are far off. */
export function nearest(text: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const limit = limitFor(text);
  const close = [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - text.length) <= limit || isBegun(text, candidate))
    .map((candidate) => ({ candidate, distance: isBegun(text, candidate) ? 1 : editDistance(text, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .map(({ candidate, distance }) => ({ candidate, distance: distance - sharedEnds(text, candidate) }))
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate));
  const best = close[0]?.distance ?? 0;
  return close
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Whether a text that is long enough to mean something is how a candidate begins. */
function isBegun(text: string, candidate: string): boolean {
  return text.length >= BEGINNING && candidate.startsWith(text);
}

const BEGINNING = 8;

/** A slip changes a letter or two; of a short word that is another word already. */
function limitFor({ length }: string): number {
  return length <= SHORT ? 1 : Math.max(2, Math.floor(length / 4));
}

const SHORT = 4;

/** How many of its first and last words two names share: what they begin and end with counts more than what is between. */
function sharedEnds(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length < 2 || second.length < 2) return 0;
  return Number(first[0] === second[0]) + Number(first.at(-1) === second.at(-1));
}

/** Whether one name was most likely written for the other: `chatId`, `chat`, `id` or `chat_ids` for `chat_id`. */
export function isNear(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const isShorter = first.length !== second.length && (first.at(-1) === second.at(-1) || first[0] === second[0]);
  return first.join() === second.join() || isShorter || nearest(a, [b], 1).length > 0;
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}
