/**
 * Each client of test/clients runs against the fake at its version, is upgraded with the command line, and runs again
 * at the target: no call refused, and the same to see. `RUNNING=all` also tries what isn't reached yet.
 */
import { createTwoFilesPatch } from "diff";
import { afterAll, describe, expect, test } from "vitest";
import { toVersion, type Version } from "../../src/version.js";
import { findClients, isReached, type Client } from "./client.js";
import { CommandPool } from "./command.js";
import { ANY, faultsOf, othersOf } from "./compare.js";
import { run, type Result } from "./run.js";
import { contentsOf, Workshop } from "./workshop.js";

const workshop = new Workshop();
const commands = new CommandPool();
afterAll(() => {
  commands.dispose();
  workshop.dispose();
});

const isEverything = process.env["RUNNING"] === "all";

describe.concurrent.each(findClients())("$name", (client) => {
  const before = once(() => runAt(client, workshop.copy(client.folder), toVersion(client.from)));

  test(`runs at ${client.from}`, async () => {
    expect(faultsOf(client, client.mixed ? ANY : client.from, await before()).join("\n")).toBe("");
  });

  for (const target of client.to) {
    const name = `does the same after its upgrade to ${target}`;
    if (!isReached(client, target) && !isEverything) test.todo(name);
    else test(name, () => proveUpgrade(client, toVersion(target), before));
  }
});

async function proveUpgrade(client: Client, target: Version, before: () => Promise<Result>): Promise<void> {
  const folder = workshop.copy(client.folder);
  const original = contentsOf(folder);
  await upgrade(client, folder, target);
  const upgraded = contentsOf(folder);
  const changes = describeChanges(original, upgraded);
  if (client.untouched) expect(changes).toBe("");

  const after = await runAt(client, folder, target);
  expect(faultsOf(client, target, after).join("\n"), changes).toBe("");
  expect(after.lines, changes).toEqual((await before()).lines);
  expect(othersOf(after), changes).toEqual(othersOf(await before()));

  await upgrade(client, folder, target);
  expect(describeChanges(upgraded, contentsOf(folder)), "a second upgrade").toBe("");
}

/** A patch, for whoever reads why a client failed. */
function describeChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  const patch = (path: string, text: string): string => createTwoFilesPatch(path, path, text, after.get(path) ?? "");
  return [...before].flatMap(([path, text]) => (after.get(path) === text ? [] : [patch(path, text)])).join("");
}

function runAt(client: Client, folder: string, version: Version): Promise<Result> {
  return run({
    folder: workshop.build(folder),
    entry: client.entry,
    env: client.env,
    story: client.story,
    webhooks: client.webhooks === undefined ? undefined : { path: client.webhooks, version },
  });
}

/** Exit code 1 tells of steps left to people, which the client's own run then judges. */
async function upgrade(client: Client, folder: string, target: Version): Promise<void> {
  const args = ["upgrade", "--to", target, "--yes", "--allow-dirty", ...client.flags];
  const { code, output } = await commands.run(folder, args);
  if (code > 1) throw new Error(`chatshift ${args.join(" ")}: exit ${String(code)}\n${output}`);
}

/** Remembers the first call's promise. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
