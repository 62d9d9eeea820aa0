/**
 * Questions that lead back to themselves, answered by a fix-point: what is asked again while it is being answered adds
 * what is known of it so far, at first nothing, and all that hangs on it is asked again until nothing changes.
 */
import { LIMITS } from "./limits.js";

/** What answers are: sets of facts, or a mark for "not known as a whole". */
export interface Domain<V> {
  /** The answer of a cycle that nothing enters. */
  readonly none: V;
  equals(one: V, other: V): boolean;
  /** Both together; it may never shrink. */
  join(one: V, other: V): V;
}

interface Question {
  state: "new" | "open" | "provisional" | "known";
  /** Its place among the open questions. */
  depth: number;
  /** The outermost open question that its answer hangs on; its own place where there is none. */
  low: number;
  /** How often it was asked again while it was open. */
  reads: number;
  /** How often it was answered. */
  turns: number;
  /** The open question that a provisional answer hangs on. */
  head: Question | undefined;
}

interface Entry<V> extends Question {
  value: V;
}

/** A question as it is put. */
interface Asked<K, V> {
  readonly key: K;
  readonly domain: Domain<V>;
  readonly compute: () => V;
  /** The answer where there are too many open questions already. */
  readonly tooDeep: () => V;
}

/** Ends all open questions, so that one that they led to can be answered first. */
class TooDeep extends Error {
  constructor(readonly answer: () => unknown) {
    super("too many questions inside of questions");
  }
}

/** Answers of a cycle may shrink at first, as one finds out more; from then on they only grow, so that it ends. */
const SHRINKING = 6;

/** The open questions of one program, over all its tables. */
export class Solver<K> {
  private readonly open: Question[] = [];
  /** Questions that were asked apart from those that led to them, and are not answered yet. */
  private readonly apart = new Set<Question>();
  /** Answered questions that hang on open ones. */
  private provisional: Question[] = [];
  /** How often an answer grew that others had been told already. */
  private changes = 0;
  /** How many questions the one that no other led to has led to. */
  private work = 0;

  /** @param cut notes a question to which no full answer was found. */
  constructor(private readonly cut: (key: K) => void = () => undefined) {}

  /** Whether no question is being answered: what is found then is final. */
  get isIdle(): boolean {
    return this.open.length === 0;
  }

  /** Whether what is being answered led to more questions than it may at full length. */
  get isBusy(): boolean {
    return this.open.length > 0 && this.work > LIMITS.work;
  }

  answer<V>(entry: Entry<V>, asked: Asked<K, V>): V {
    if (entry.state === "known") return entry.value;
    if (entry.state === "new") {
      if (this.open.length === 0) return this.begin(entry, asked);
      return this.open.length < LIMITS.questions ? this.evaluate(entry, asked) : this.askApart(entry, asked);
    }
    if (entry.state === "open") entry.reads++;
    this.hangOn(headOf(entry).depth);
    return entry.value;
  }

  /** Answers a question that no other one led to; what is too deep below it is answered before it. */
  private begin<V>(entry: Entry<V>, asked: Asked<K, V>): V {
    if (this.apart.size === 0) this.work = 0;
    this.apart.add(entry);
    try {
      for (;;) {
        try {
          const value = this.evaluate(entry, asked);
          if (this.work > LIMITS.work) this.cut(asked.key);
          return value;
        } catch (error) {
          if (!(error instanceof TooDeep)) throw error;
          error.answer();
        }
      }
    } finally {
      this.apart.delete(entry);
    }
  }

  /** Gives up what is open for now. Questions that lead back to themselves only so far down stay without an answer. */
  private askApart<V>(entry: Entry<V>, asked: Asked<K, V>): V {
    if (this.apart.has(entry) || this.apart.size >= LIMITS.restarts) {
      this.cut(asked.key);
      return asked.tooDeep();
    }
    throw new TooDeep(() => this.answer(entry, asked));
  }

  private hangOn(depth: number): void {
    const asking = this.open.at(-1);
    if (asking) asking.low = Math.min(asking.low, depth);
  }

  private evaluate<V>(entry: Entry<V>, asked: Asked<K, V>): V {
    const from = this.provisional.length;
    const { changes } = this;
    entry.state = "open";
    entry.depth = this.open.length;
    this.open.push(entry);
    this.work++;
    try {
      this.repeat(entry, asked, from);
    } catch (error) {
      this.open.length = entry.depth;
      this.forget(entry, from);
      throw error;
    }
    this.open.length = entry.depth;
    this.close(entry, from);
    // What hangs on nothing that is open is settled.
    if (entry.low === entry.depth) this.changes = changes;
    return entry.value;
  }

  /** Answers once where the answer hangs on nothing that is open, or on an outer question; else until it stays. */
  private repeat<V>(entry: Entry<V>, { key, domain, compute }: Asked<K, V>, from: number): void {
    for (let turn = 1; turn <= LIMITS.answers; turn++) {
      entry.low = entry.depth;
      const { changes } = this;
      const { reads } = entry;
      const found = compute();
      const value = ++entry.turns > SHRINKING ? domain.join(entry.value, found) : found;
      if (entry.reads > reads && !domain.equals(entry.value, value)) this.changes++;
      entry.value = value;
      if (entry.low < entry.depth || this.changes === changes) return;
      this.reopen(from);
    }
    this.cut(key);
  }

  private close(entry: Question, from: number): void {
    if (entry.low < entry.depth) {
      entry.state = "provisional";
      entry.head = this.open[entry.low];
      this.provisional.push(entry);
      this.hangOn(entry.low);
      return;
    }
    entry.state = "known";
    for (const one of this.provisional.splice(from)) {
      one.state = "known";
      one.head = undefined;
    }
  }

  /** What hangs on a question that changed is asked again, from what is known of it. */
  private reopen(from: number): void {
    for (const one of this.provisional.splice(from)) one.state = "new";
  }

  private forget(entry: Question, from: number): void {
    entry.state = "new";
    this.reopen(from);
  }
}

/** The open question that an unfinished answer hangs on. */
function headOf(entry: Question): Question {
  let head = entry;
  while (head.state === "provisional" && head.head) head = head.head;
  return head;
}

/** Answers of one kind of question, by two keys; objects are told apart by what they are, not by what they hold. */
export class Table<K, V> {
  private readonly entries = new Map<number, Map<K, Entry<V>>>();

  constructor(
    private readonly solver: Solver<K>,
    private readonly domain: Domain<V>,
  ) {}

  /** @param compute may ask this and other tables of the solver, and must have no other effect. */
  ask(context: number, key: K, compute: () => V, tooDeep: () => V = () => this.domain.none): V {
    const entry = this.entryAt(context, key);
    return entry.state === "known"
      ? entry.value
      : this.solver.answer(entry, { key, domain: this.domain, compute, tooDeep });
  }

  /** Whether an answer is final. */
  isKnown(context: number, key: K): boolean {
    return this.entries.get(context)?.get(key)?.state === "known";
  }

  private entryAt(context: number, key: K): Entry<V> {
    let own = this.entries.get(context);
    if (own === undefined) this.entries.set(context, (own = new Map<K, Entry<V>>()));
    let entry = own.get(key);
    if (entry === undefined) own.set(key, (entry = toEntry(this.domain.none)));
    return entry;
  }
}

function toEntry<V>(value: V): Entry<V> {
  return { value, state: "new", depth: 0, low: 0, reads: 0, turns: 0, head: undefined };
}

/** Sets without an order, as lists: facts are the same where `keyOf` says so. */
export function listsOf<F>(keyOf: (fact: F) => unknown): Domain<readonly F[]> {
  const unique = (facts: readonly F[]): readonly F[] => [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
  return {
    none: [],
    equals: (one, other) => {
      if (one.length !== other.length) return false;
      const keys = new Set(one.map(keyOf));
      return other.every((fact) => keys.has(keyOf(fact)));
    },
    join: (one, other) => unique([...one, ...other]),
  };
}

/** The same answers, where `undefined` says that not all is known: it takes in any of them. */
export function partly<V>(domain: Domain<V>): Domain<V | undefined> {
  return {
    none: domain.none,
    equals: (one, other) => (one && other ? domain.equals(one, other) : one === other),
    join: (one, other) => one && other && domain.join(one, other),
  };
}
