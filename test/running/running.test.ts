/**
 * Each client of test/clients runs against the fake at its version, is upgraded with the command line, and runs again
 * at the target: no call refused, and the same to see. `RUNNING=all` also tries what isn't reached yet.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { toVersion, type Version } from "../../src/version.js";
import { findClients, isReached, type Client } from "./client.js";
import { ANY, faultsOf, neighboursOf } from "./compare.js";
import { run, type Result } from "./run.js";
import { loadSurfaces } from "./surfaces.js";
import { contentsOf, Workshop } from "./workshop.js";

const surfaces = loadSurfaces();
const workshop = new Workshop();
afterAll(() => {
  workshop.dispose();
});

const isEverything = process.env["RUNNING"] === "all";
const COMMAND = join(import.meta.dirname, "../../bin/chatshift.js");

describe.concurrent.each(findClients())("$name", (client) => {
  const before = once(() => runAt(client, workshop.copy(client.folder), toVersion(client.from)));

  test(`runs at ${client.from}`, async () => {
    expect(faultsOf(client, client.mixed ? ANY : client.from, await before())).toEqual([]);
  });

  for (const target of client.to) {
    const name = `does the same after its upgrade to ${target}`;
    if (!isReached(client, target) && !isEverything) test.todo(name);
    else test(name, () => proveUpgrade(client, toVersion(target), before));
  }
});

async function proveUpgrade(client: Client, target: Version, before: () => Promise<Result>): Promise<void> {
  const folder = workshop.copy(client.folder);
  const untouched = contentsOf(folder);
  await upgrade(client, folder, target);
  const upgraded = contentsOf(folder);
  if (client.untouched) expect(upgraded).toEqual(untouched);

  const after = await runAt(client, folder, target);
  expect(faultsOf(client, target, after)).toEqual([]);
  expect(after.lines).toEqual((await before()).lines);
  expect(neighboursOf(client, after)).toEqual(neighboursOf(client, await before()));

  await upgrade(client, folder, target);
  expect(contentsOf(folder)).toEqual(upgraded);
}

function runAt(client: Client, folder: string, version: Version): Promise<Result> {
  return run({
    folder: workshop.build(folder),
    entry: client.entry,
    env: client.env,
    story: client.story,
    webhooks: client.webhooks === undefined ? undefined : { path: client.webhooks, version },
    surfaces,
  });
}

/** Exit code 1 tells of steps left to people, which the client's own run then judges. */
function upgrade(client: Client, folder: string, target: Version): Promise<void> {
  const args = [COMMAND, "upgrade", "--to", target, "--yes", "--allow-dirty", ...client.flags];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) => {
      if (error === null || error.code === 1) resolve();
      else reject(new Error(`chatshift ${args.slice(1).join(" ")}: exit ${String(error.code)}\n${stdout}${stderr}`));
    });
  });
}

/** Remembers the first call's promise. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
