/**
 * A strict fake of the API for the tests of a client, over HTTP and WebSocket on 127.0.0.1. It speaks one version, the
 * one to go to: what that version doesn't have is refused in the way the API refuses, and everything asked is kept.
 *
 *     const fake = await startFake({ at: "3.6" });
 *     const client = createClient({ baseUrl: fake.url });
 *     …
 *     assert.deepEqual(fake.refused, []);
 *     await fake.stop();
 */
import { BadInput } from "../src/errors.js";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import { parseVersion, type Version } from "../src/version.js";
import { allSurfaces, APIS } from "./apis.js";
import { Fake, type Recorded } from "./server.js";
import { storySchema, type Deed } from "./story.js";

export type { Deed } from "./story.js";
export type { Recorded } from "./server.js";

export interface FakeOptions {
  /** The version that the client is to run at. */
  readonly at: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Called for each request once it is answered. */
  readonly onRequest?: (request: Recorded) => void;
}

export interface FakeApi {
  readonly version: string;
  readonly port: number;
  /** What stands before the name of a method: `http://127.0.0.1:PORT/v3.6/agent/action`. */
  readonly url: string;
  /** `ws://127.0.0.1:PORT/v3.6/agent/rtm/ws`. */
  readonly socketUrl: string;
  /** Ids of what there is from the start, by short names. */
  readonly chats: Readonly<Record<string, string>>;
  readonly customers: Readonly<Record<string, string>>;
  /** All requests, oldest first. */
  readonly requests: readonly Recorded[];
  /** Those that were refused, each with why. */
  readonly refused: readonly Recorded[];
  /** Forgets the requests so far. */
  forget(): void;
  /** Sets up a webhook at the fake's version; without names, all of them. */
  registerWebhook(path: string, names?: readonly string[]): void;
  /**
   * Lets things happen, one by one, and resolves when sockets have heard of them. Webhooks go to that port of
   * 127.0.0.1. Rejects with BadInput for a deed that there isn't.
   */
  act(deeds: readonly Deed[], webhooksTo?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a fake. Throws BadInput for a version that the rules don't have. */
export async function startFake({ at, port = 0, onRequest }: FakeOptions): Promise<FakeApi> {
  const version = toKnownVersion(at);
  const surfaces = allSurfaces();
  const fake = new Fake((api, asked) => (asked === version ? surfaces(api, asked) : undefined));
  if (onRequest !== undefined) fake.heard = onRequest;
  const own = await fake.start(port);
  const { chats, customers } = fake.shop;
  const toIds = (named: Readonly<Record<string, { readonly id: string }>>): Record<string, string> =>
    Object.fromEntries(Object.entries(named).map(([name, { id }]) => [name, id]));
  return {
    version,
    port: own,
    url: `http://127.0.0.1:${own}/v${version}/agent/action`,
    socketUrl: `ws://127.0.0.1:${own}/v${version}/agent/rtm/ws`,
    chats: toIds(chats),
    customers: toIds(customers),
    requests: fake.recorded,
    get refused() {
      return fake.refused;
    },
    forget: () => {
      fake.recorded.length = 0;
    },
    registerWebhook: (path, names) => {
      fake.register(names === undefined ? { version, path } : { version, path, names });
    },
    act: async (deeds, webhooksTo) => fake.tell(checkDeeds(deeds), webhooksTo),
    stop: () => fake.stop(),
  };
}

function toKnownVersion(text: string): Version {
  const version = parseVersion(text);
  const known = loadBuiltinPack(APIS.agent).versions.map((one) => one.version);
  if (version !== undefined && known.includes(version)) return version;
  throw new BadInput(`there is no version ${text} to fake`, `Versions: ${known.join(", ")}.`);
}

/** Deeds as they were written, by hand or in JSON. Throws BadInput that says what is wrong with the first wrong one. */
export function checkDeeds(deeds: unknown): readonly Deed[] {
  const result = storySchema.safeParse(deeds);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadInput(`deed ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`);
}
