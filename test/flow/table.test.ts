/** Fix-points over questions that lead back to themselves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listsOf, partly, Solver, Table } from "../../src/flow/table.js";

type Graph = readonly { readonly own: readonly number[]; readonly to: readonly number[] }[];

/** What is reached from a node: its own facts, and those of the nodes that it leads to. */
function createReach(graph: Graph): (node: number) => readonly number[] {
  const table = new Table<number, readonly number[]>(
    new Solver(),
    listsOf((fact) => fact),
  );
  const reach = (node: number): readonly number[] =>
    table.ask(0, node, () => {
      const { own, to } = graph[node] ?? { own: [], to: [] };
      return [...new Set([...own, ...to.flatMap(reach)])];
    });
  return reach;
}

function closure(graph: Graph, start: number): Set<number> {
  const met = new Set([start]);
  for (const node of met) for (const to of graph[node]?.to ?? []) met.add(to);
  return new Set([...met].flatMap((node) => graph[node]?.own ?? []));
}

const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.array(
    fc.record({
      own: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
      to: fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }),
    }),
    { minLength: size, maxLength: size },
  ),
);

describe("a table", () => {
  it("answers every graph by all that is reached, whichever is asked first", () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), (graph, order) => {
        const reach = createReach(graph);
        for (const pick of order.take(graph.length * 2)) {
          const node = pick % graph.length;
          expect(new Set(reach(node))).toEqual(closure(graph, node));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing of a cycle that nothing enters", () => {
    const reach = createReach([
      { own: [], to: [1] },
      { own: [], to: [0] },
    ]);
    expect(reach(0)).toEqual([]);
    expect(reach(1)).toEqual([]);
  });

  it("takes what isn't known for all", () => {
    const table = new Table<string, readonly number[] | undefined>(new Solver(), partly(listsOf((fact) => fact)));
    const ask = (key: string): readonly number[] | undefined =>
      table.ask(0, key, () => (key === "a" ? ask("b") && [1] : ask("a") && undefined));
    expect(ask("a")).toBeUndefined();
  });

  it("asks each question of a graph without cycles once", () => {
    const asked: string[] = [];
    const table = new Table<string, readonly number[]>(
      new Solver(),
      listsOf((fact) => fact),
    );
    const ask = (key: string): readonly number[] =>
      table.ask(0, key, () => {
        asked.push(key);
        return key.length > 3 ? [1] : [...ask(`${key}a`), ...ask(`${key}a`)];
      });
    ask("");
    ask("a");
    expect(asked).toEqual(["", "a", "aa", "aaa", "aaaa"]);
  });

  it("goes on after a question that throws", () => {
    const table = new Table<string, readonly number[]>(
      new Solver(),
      listsOf((fact) => fact),
    );
    let isBroken = true;
    const ask = (key: string): readonly number[] =>
      table.ask(0, key, () => {
        if (key === "b" && isBroken) throw new Error("broken");
        return key === "a" ? [...ask("a"), ...ask("b")] : [2];
      });
    expect(() => ask("a")).toThrow("broken");
    isBroken = false;
    expect(ask("a")).toEqual([2]);
  });
});
