/** Runs one client in a process of its own against a fake of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Version } from "../../src/version.js";
import { allSurfaces } from "../../fake/apis.js";
import { Fake, type Recorded } from "../../fake/server.js";
import type { Deed } from "../../fake/story.js";

const PRELOAD = join(import.meta.dirname, "preload.mjs");
/** A client that hasn't ended by then hangs. */
const PATIENCE = 20_000;

export interface Errand {
  readonly folder: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly story: readonly Deed[];
  /** Webhooks set up by hand. */
  readonly webhooks: { readonly path: string; readonly version: Version } | undefined;
}

export interface Result {
  /** What it printed: in its own words, so the same at every version. */
  readonly lines: readonly string[];
  readonly errors: string;
  /** Of the process; `null` for one that listens until it is told to stop. */
  readonly code: number | null;
  readonly requests: readonly Recorded[];
  /** Paths in the fake's own answers that the derived surface doesn't have. */
  readonly faults: readonly string[];
}

export async function run(errand: Errand): Promise<Result> {
  const fake = new Fake(allSurfaces());
  const port = await fake.start();
  if (errand.webhooks !== undefined) fake.register(errand.webhooks);
  const child = spawn(
    process.execPath,
    ["--import", PRELOAD, join(errand.folder, errand.entry.replace(/\.([cm]?)ts$/, ".$1js"))],
    {
      cwd: errand.folder,
      env: {
        ...process.env,
        ...errand.env,
        FAKE_PORT: String(port),
        PORT: "0",
        LIVECHAT_TOKEN: "token",
        NODE_NO_WARNINGS: "1",
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let [out, errors] = ["", ""];
  child.stdout?.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (errors += data.toString()));
  fake.barrier = () => goRound(child);
  let listening: number | undefined;
  child.on("message", (message) => {
    if (typeof message === "object" && "port" in message && typeof message.port === "number") listening = message.port;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  if (errand.story.length > 0) {
    const isOver = (): boolean => child.exitCode !== null;
    await tellStory(fake, errand.story, () => listening, isOver).catch((error: unknown) => (errors += String(error)));
  }
  if (listening !== undefined) child.kill("SIGTERM");
  const code = await ended;
  clearTimeout(patience);
  await fake.stop();
  return { lines: out.split("\n").filter(Boolean), errors, code, requests: fake.recorded, faults: [...fake.faults] };
}

/** Resolves when the client's event loop has gone round a few times, however busy the machine is. */
function goRound(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      child.off("message", hear).off("exit", done);
      resolve();
    };
    const hear = (message: unknown): void => {
      if (typeof message === "object" && message !== null && "turned" in message) done();
    };
    if (!child.connected) {
      resolve();
      return;
    }
    child.on("message", hear).once("exit", done);
    child.send({ turns: 3 }, (error) => {
      if (error !== null) done();
    });
  });
}

/** Waits until the client is there to hear it, tells it, and hangs up. */
async function tellStory(
  fake: Fake,
  story: readonly Deed[],
  port: () => number | undefined,
  isOver: () => boolean,
): Promise<void> {
  const isThere = (): boolean => fake.isSomebodyLoggedIn || (port() !== undefined && fake.isRegistered);
  while (!isThere() && !isOver()) await new Promise((resolve) => setTimeout(resolve, 5));
  await fake.quiet();
  await fake.tell(story, port());
  fake.hangUp();
}
