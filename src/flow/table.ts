/**
 * Questions that lead back to themselves, answered by a fix-point: what is asked again while it is being answered adds
 * what is known of it so far, at first nothing, and all that hangs on it is asked anew until nothing changes.
 */

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

/** Questions inside of questions: deeper ones, as in a chain of thousands of variables, are not answered. */
const DEEPEST = 250;
/** Answers of a cycle may shrink at first, as one finds out more; from then on they only grow, so that it ends. */
const SHRINKING = 6;
/** A cycle that still grows after so many turns is left as it is. */
const TURNS = 40;

/** The open questions of one program, over all its tables. */
export class Solver {
  private readonly open: Question[] = [];
  /** Answered questions that hang on open ones. */
  private provisional: Question[] = [];
  /** How often an answer grew that others had been told already. */
  private changes = 0;

  /** @param tooDeep the answer where there are too many open questions already. */
  answer<V>(entry: Entry<V>, domain: Domain<V>, compute: () => V, tooDeep: () => V): V {
    if (entry.state === "known") return entry.value;
    if (entry.state === "new") return this.open.length < DEEPEST ? this.evaluate(entry, domain, compute) : tooDeep();
    if (entry.state === "open") entry.reads++;
    this.hangOn(headOf(entry).depth);
    return entry.value;
  }

  private hangOn(depth: number): void {
    const asking = this.open.at(-1);
    if (asking) asking.low = Math.min(asking.low, depth);
  }

  private evaluate<V>(entry: Entry<V>, domain: Domain<V>, compute: () => V): V {
    const from = this.provisional.length;
    const { changes } = this;
    entry.state = "open";
    entry.depth = this.open.length;
    this.open.push(entry);
    try {
      this.repeat(entry, domain, compute, from);
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
  private repeat<V>(entry: Entry<V>, domain: Domain<V>, compute: () => V, from: number): void {
    for (let turn = 1; turn <= TURNS; turn++) {
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

  /** What hangs on a question that changed is asked anew, from what is known of it. */
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
    private readonly solver: Solver,
    private readonly domain: Domain<V>,
  ) {}

  /** @param compute may ask this and other tables of the solver, and must have no other effect. */
  ask(context: number, key: K, compute: () => V, tooDeep: () => V = () => this.domain.none): V {
    const entry = this.entryAt(context, key);
    return entry.state === "known" ? entry.value : this.solver.answer(entry, this.domain, compute, tooDeep);
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
