/**
 * Clients of all that a version has: every method called, everything read of its answers, pushes and webhooks. Lint
 * finds nothing in them. With one thing wrong at a line, it tells just that.
 */
import { describe, expect, it } from "vitest";
import { TRANSPORTS, type Direction, type Transport } from "../src/change.js";
import { loadBuiltinPack } from "../src/index.js";
import { CHECKS, type Finding, type MethodNode, type Surface, type SurfaceNode } from "../src/model.js";
import { findLineStarts, toPosition } from "../src/text/source.js";
import { lintFiles, pack } from "./support/memory.js";

/** A line of a client, and what lint is to say of it: `error missing-parameter method:x.request.y`. */
interface Line {
  readonly text: string;
  readonly told: readonly string[];
}

const NEVER = "never_there";
/** The pack whose API registers webhooks. */
const registrar = loadBuiltinPack("configuration");
const versions = pack.versions.map(({ version }) => version);

describe.each(versions)("at %s lint tells each fault, and nothing of what is right,", (version) => {
  const surface = pack.surface(version);

  it.each(TRANSPORTS)("in calls over %s", (on) => {
    expectTold(version, toClient(on, surface, [...callsOf(surface, on), ...faultsOf(surface, on)]));
  });

  it("in what is read of answers", () => {
    expectTold(version, toAnswers(surface));
  });

  it("in what is read of each push", () => {
    expectTold(version, toHandler("push", surface));
  });

  it("in what is read of each webhook", () => {
    expectTold(version, toHandler("webhook", registrar.surface(version)));
  });
});

function expectTold(version: string, lines: readonly Line[]): void {
  const text = lines.map((line) => line.text).join("\n");
  const { reported } = lintFiles(new Map([["client.js", text]]), { to: version, fromWebhooks: version });
  const starts = findLineStarts(text);
  const told = reported.map(({ finding }) => {
    const { line } = toPosition(starts, finding.place.start);
    return `${line} ${describeOne(finding)}${finding.failsAt === version ? "" : ", without failing"}`;
  });
  const expected = lines.flatMap((line, index) => line.told.map((one) => `${index + 1} ${one}`));
  const show = (one: string): string => `${one} <- ${lines[Number(one.split(" ")[0]) - 1]?.text.trim() ?? ""}`;
  expect(told.filter((one) => !expected.includes(one)).map(show), "told").toEqual([]);
  expect(expected.filter((one) => !told.includes(one)).map(show), "not told").toEqual([]);
  expect(told, "told once").toHaveLength(expected.length);
}

/** A check by its id, what a change did as "change", but for the parameters that it asks for. */
function describeOne({ severity, kind, address }: Finding): string {
  const what = kind === "require" ? "missing-parameter" : CHECKS.some((check) => check === kind) ? kind : "change";
  return `${severity} ${what} ${address}`;
}

function right(text: string): Line {
  return { text, told: [] };
}

// ---- calls ---------------------------------------------------------------------------------------------------

function methodsOf(surface: Surface): readonly MethodNode[] {
  return surface
    .all("method")
    .flatMap(({ name }) => surface.method(name) ?? [])
    .filter(({ withdrawn }) => withdrawn === undefined);
}

/** Two calls of each method: with what it must be given, and with all that it may be. */
function callsOf(surface: Surface, on: Transport): readonly Line[] {
  return methodsOf(surface)
    .filter(({ transports }) => transports.includes(on))
    .flatMap((method) => {
      const request = surface.child(method, "request");
      const least = request ? entriesOf(surface, request, { on, isLeast: true, seen: [] }) : [];
      const all = request ? entriesOf(surface, request, { on, isLeast: false, seen: [] }) : [];
      // A page stands alone since 3.3: `lint/page-id-beside-filters` is the case of one that doesn't.
      const most = all.filter(([name]) => name !== "page_id");
      return [least, most].map((payload) => right(toCall(on, surface, method.name, payload)));
    });
}

type Entry = readonly [key: string, value: string];

/** Each call with what it must be given, and one thing wrong with it. */
function faultsOf(surface: Surface, on: Transport): readonly Line[] {
  const call = (method: string, payload: readonly Entry[], ...told: readonly string[]): Line => ({
    text: toCall(on, surface, method, payload),
    told,
  });
  const known = methodsOf(surface).flatMap((method) => {
    const at = `method:${method.name}`;
    const request = surface.child(method, "request");
    const keys = request ? entriesOf(surface, request, { on, isLeast: true, seen: [] }) : [];
    if (!method.transports.includes(on)) return [call(method.name, keys, `error wrong-transport ${at}`)];
    const without = keys.map(([name]) =>
      call(
        method.name,
        keys.filter(([key]) => key !== name),
        `error missing-parameter ${at}.request.${name}`,
      ),
    );
    const isListed = request !== undefined && surface.children(request).length > 0;
    const more = call(method.name, [...keys, [NEVER, "1"]], `error unknown-parameter ${at}.request.${NEVER}`);
    const values = (request ? surface.children(request) : [])
      .filter((node) => isClosed(node, on))
      .map((node) => {
        const others = keys.filter(([key]) => key !== node.name);
        return call(method.name, [...others, [node.name, '"never"']], `error unknown-value ${at}.request.${node.name}`);
      });
    return [...without, ...values, ...(isListed ? [more] : [])];
  });
  return [...known, ...strangersOf(surface, (name) => toCall(on, surface, name, []))];
}

/** Whether a parameter takes only the values that are listed. */
function isClosed(node: SurfaceNode, on: Transport): boolean {
  return node.values.length > 0 && !node.isArray && isHere(node, "request", on) && node.withdrawn === undefined;
}

/** Methods that the version has not: those of no version and later ones are unknown, earlier ones are changed. */
function strangersOf({ version }: Surface, call: (method: string) => string): readonly Line[] {
  const surface = pack.surface(version);
  const others = versions.flatMap((other) => methodsOf(pack.surface(other)).map(({ name }) => [name, other] as const));
  const told = (name: string, other: string): string =>
    other > version
      ? `error unknown-method method:${name}`
      : isHidden(name)
        ? `warning change method:${name}, without failing`
        : `error change method:${name}`;
  const found = new Map(others.filter(([name]) => !surface.method(name)).toReversed());
  return [...found, [NEVER, "9"] as const].map(([name, other]) => ({ text: call(name), told: [told(name, other)] }));
}

/** Whether the pages say nothing about its end. */
function isHidden(method: string): boolean {
  return pack.changes.some(
    ({ kind, ...change }) => kind === "undocumented" && "at" in change && change.at.includes(`method:${method}`),
  );
}

function toCall(on: Transport, { version }: Surface, method: string, entries: readonly Entry[]): string {
  const payload = write(entries);
  if (on === "rtm") return `ws.send(JSON.stringify({ action: "${method}", payload: ${payload} }));`;
  const body = version === "3.0" ? `{ payload: ${payload} }` : payload;
  return `fetch("${toUrl(version, method)}", { method: "POST", body: JSON.stringify(${body}) });`;
}

function toUrl(version: string, method: string): string {
  return `https://api.livechatinc.com/v${version}/agent/action/${method}`;
}

function toClient(on: Transport, { version }: Surface, calls: readonly Line[]): readonly Line[] {
  const socket = `const ws = new WebSocket("wss://api.livechatinc.com/v${version}/agent/rtm/ws");`;
  return [...(on === "rtm" ? [right(socket)] : []), ...calls];
}

interface Taste {
  readonly on: Transport;
  readonly isLeast: boolean;
  /** Structures on the way here. */
  readonly seen: readonly string[];
}

function entriesOf(surface: Surface, node: SurfaceNode, taste: Taste): readonly Entry[] {
  const seen = [...taste.seen, ...node.of];
  return surface
    .children(node)
    .filter((child) => isHere(child, "request", taste.on) && !child.of.some((name) => taste.seen.includes(name)))
    .filter(({ required, withdrawn }) => withdrawn === undefined && (required || !taste.isLeast))
    .map((child) => [keyOf(child, surface), valueOf(surface, child, { ...taste, seen })]);
}

function write(entries: readonly Entry[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
}

function valueOf(surface: Surface, node: SurfaceNode, taste: Taste): string {
  const [value] = node.values;
  const one = value === undefined ? plainOf(surface, node, taste) : JSON.stringify(value);
  return node.isArray ? `[${one}]` : one;
}

function plainOf(surface: Surface, node: SurfaceNode, taste: Taste): string {
  if (surface.children(node).length > 0) return write(entriesOf(surface, node, taste));
  if (/bool/.test(node.type)) return "true";
  if (/int|number|float/.test(node.type)) return "7";
  if (/object|map/.test(node.type)) return "{}";
  return node.name === "seen_up_to" ? '"2024-03-01T09:00:10.000000Z"' : '"x"';
}

// ---- reads ---------------------------------------------------------------------------------------------------

const DEEPEST = 6;

function toAnswers(surface: Surface): readonly Line[] {
  const seen = new Set<string>();
  return methodsOf(surface)
    .filter(({ transports }) => transports.includes("web"))
    .flatMap((method) => {
      const response = surface.child(method, "response");
      return [
        right(`async function ${method.name}(body) {`),
        right(`  const response = await fetch("${toUrl(surface.version, method.name)}", { method: "POST", body });`),
        right("  const data = await response.json();"),
        ...(response
          ? showAll(surface, response, {
              at: `method:${method.name}.response`,
              of: "data",
              to: "response",
              depth: 0,
              seen,
            })
          : []),
        right("}"),
      ];
    });
}

function toHandler(by: "push" | "webhook", surface: Surface): readonly Line[] {
  const seen = new Set<string>();
  const branches = surface
    .all(by)
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((message) => {
      const payload = surface.child(message, "payload");
      const of = payload?.isArray ? "payload[0]" : "payload";
      const reads = payload
        ? showAll(surface, payload, { at: `${by}:${message.name}.payload`, of, to: by, depth: 0, seen })
        : [];
      return [right(`case "${message.name}":`), ...reads, right("break;")];
    });
  const key = surface.version === "3.0" && by === "webhook" ? "data: payload" : "payload";
  const head =
    by === "push"
      ? [
          `const ws = new WebSocket("wss://api.livechatinc.com/v${surface.version}/agent/rtm/ws");`,
          `ws.onmessage = ({ data }) => { const { action, ${key} } = JSON.parse(data);`,
        ]
      : [`app.post("/hooks", (req, res) => { const { action, ${key} } = req.body;`];
  const stranger = { text: `case "${NEVER}": break;`, told: [`warning unknown-push ${by}:${NEVER}`] };
  const foot = by === "push" ? "}};" : "}});";
  return [...head.map(right), right("switch (action) {"), ...branches, stranger, right(foot)];
}

interface Way {
  readonly at: string;
  readonly of: string;
  readonly to: Direction;
  readonly depth: number;
  /** Nodes read already: a structure is looked into once. */
  readonly seen: Set<string>;
}

/** All that can be read of a payload, and something that can't, where it is known what there is. */
function showAll(surface: Surface, node: SurfaceNode, way: Way): readonly Line[] {
  const reads = readsOf(surface, node, way).map((read) => right(`  show(${read});`));
  const isListed = node.isListed && surface.children(node).length > 0 && !surface.child(node, NEVER);
  const told = `warning unknown-read ${way.at}.${NEVER}`;
  return isListed ? [...reads, { text: `  show(${way.of}.${NEVER});`, told: [told] }] : reads;
}

function readsOf(surface: Surface, node: SurfaceNode, way: Way): readonly string[] {
  if (way.depth === DEEPEST) return [];
  return surface.children(node).flatMap((child) => {
    if (!isHere(child, way.to, way.to === "push" ? "rtm" : "web") || child.withdrawn !== undefined) return [];
    if (way.seen.has(child.id)) return [];
    way.seen.add(child.id);
    const read = `${way.of}.${nameOf(child)}`;
    const of = child.isArray ? `${read}[0]` : read;
    const below = readsOf(surface, child, { ...way, of, depth: way.depth + 1 });
    return below.length === 0 ? [read] : below;
  });
}

function isHere({ on, in: directions }: SurfaceNode, direction: Direction, transport: Transport): boolean {
  return (on.length === 0 || on.includes(transport)) && (directions.length === 0 || directions.includes(direction));
}

/** The key of a parameter in an object literal. */
function keyOf(node: SurfaceNode, { version }: Surface): string {
  return node.name === "<version>" ? `"${version}"` : nameOf(node);
}

/** For a placeholder, a name that it may stand for. */
function nameOf({ name }: SurfaceNode): string {
  return name.replace(/^<(.*)>$/, "my_$1");
}
