/**
 * The vendor's own packages at two versions of the API: the older one, upgraded here, must send what the newer one
 * sends. `test/vendor/record.mjs` and `record-chat.mjs` call every function of their clients, in a process of its own.
 */
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import { upgradeFiles, type Files } from "./support/memory.js";

const ROOT = join(import.meta.dirname, "..");
const call = z.object({
  key: z.string(),
  parameters: z.array(z.string()),
  sent: z.array(z.object({ path: z.string(), payload: z.unknown(), rest: z.array(z.string()).optional() })),
});
type Call = z.infer<typeof call>;

/** What the upgraded package sends otherwise than the vendor's next one, and why. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  "web transferChat":
    "the upgrade keeps the old behaviour with `ignore_requester_presence`; the vendor leaves that to the caller's `opts`",
  "rtm transferChat":
    "the upgrade keeps the old behaviour with `ignore_requester_presence`; the vendor leaves that to the caller's `opts`",
};

/** The same of `@livechat/chat-sdk`. */
const CHAT_DIFFERENCES: Readonly<Record<string, string>> = {
  "sendMessage (all)": "the vendor still sends `recipients`, a name that 3.4 doesn't have",
  "sendMessage (agents)": "the vendor still sends `recipients`, a name that 3.4 doesn't have",
};

/** The same of `@livechat/customer-sdk`, once its queries have the organization, which is written by hand. */
const CUSTOMER_DIFFERENCES: Readonly<Record<string, string>> = {
  connect:
    "the vendor also asks for the push `groups_status_updated`, which is new at 3.5: to ask for it is not needed",
};

/** Functions that send nothing to compare, at either version. */
const SILENT: Readonly<Record<string, string>> = {
  "web uploadFile": "its URL has no scheme, so that the call never leaves",
  "web uploadFile (text)": "its URL has no scheme, so that the call never leaves",
};

describe("@livechat/lc-sdk-js 3.0.3, upgraded to 3.4, beside 4.0.2", () => {
  const before = readLibrary("lc-sdk-js-3.3", "lib", /\.[jt]s$/);
  const after = upgradeFiles(before, { to: "3.4", review: true }).files;
  let own: ReadonlyMap<string, Call>;
  let vendors: ReadonlyMap<string, Call>;

  beforeAll(async () => {
    const [ours, theirs] = await Promise.all([
      record("record.mjs", after),
      record("record.mjs", readLibrary("lc-sdk-js-3.4", "lib", /\.[jt]s$/)),
    ]);
    own = ours;
    vendors = theirs;
  });

  it("sends the same, but for what is listed", () => {
    const common = [...own.keys()].filter((key) => vendors.has(key));
    expect(common.length).toBeGreaterThan(70);
    const differing = common.filter((key) => toWire(own.get(key)) !== toWire(vendors.get(key)));
    const told = differing
      .filter((key) => !(key in DIFFERENCES))
      .map((key) => [toWire(own.get(key)), toWire(vendors.get(key))]);
    expect(told, "differences without a reason").toEqual([]);
    expect(Object.keys(DIFFERENCES).toSorted(), "reasons without a difference").toEqual(differing.toSorted());
  });

  it("hears of every call, but for what is listed", () => {
    const silent = (calls: ReadonlyMap<string, Call>): string[] =>
      [...calls.values()].flatMap(({ key, sent }) => (sent.length === 0 ? [key] : []));
    expect(silent(own).toSorted()).toEqual(Object.keys(SILENT).toSorted());
    expect(silent(vendors).toSorted()).toEqual(Object.keys(SILENT).toSorted());
  });

  it("differs in what the vendor took away and brought in", () => {
    expect([...own.keys()].filter((key) => !vendors.has(key))).toEqual([
      "web grantChatAccess",
      "web revokeChatAccess",
      "rtm grantChatAccess",
      "rtm revokeChatAccess",
    ]);
    expect([...vendors.keys()].filter((key) => !own.has(key))).toEqual([]);
  });

  it("needs its changes: as it was, it sends otherwise", async () => {
    const old = await record("record.mjs", before);
    const differing = [...old.keys()].filter((key) => toWire(old.get(key)) !== toWire(vendors.get(key)));
    expect(differing.length).toBeGreaterThan(70);
  });

  // 4.0.2 itself still sends `namespace_prefix`, which the pages have no longer from 3.3 on.
  it("moves of the Customer and Configuration sides what their own rules rename", () => {
    const foreign = [...before.keys()].filter((path) => /^lib\/src\/(?:customer|configuration)\//.test(path));
    expect(foreign.length).toBeGreaterThan(5);
    const moved = (text = ""): string => text.replace(/^( +)namespace_prefix,$/gm, "$1namespace: namespace_prefix,");
    for (const path of foreign) expect(after.get(path), path).toBe(moved(before.get(path)));
  });
});

describe("@livechat/chat-sdk 0.1.1, upgraded to 3.4, beside 0.2.0", () => {
  const before = readLibrary("chat-sdk-0.1", "dist", /\.cjs\.js$/);
  const upgraded = upgradeFiles(before, { to: "3.4", review: true });
  let old: ReadonlyMap<string, Call>;
  let own: ReadonlyMap<string, Call>;
  let vendors: ReadonlyMap<string, Call>;

  beforeAll(async () => {
    const newer = readLibrary("chat-sdk-0.2", "dist", /\.cjs\.js$/);
    [old, own, vendors] = await Promise.all([
      record("record-chat.mjs", before),
      record("record-chat.mjs", upgraded.files),
      record("record-chat.mjs", newer),
    ]);
  });

  it("sends the same, but for what is listed", () => {
    expect([...own.keys()]).toEqual([...vendors.keys()]);
    const differing = [...own.keys()].filter((key) => toWire(own.get(key)) !== toWire(vendors.get(key)));
    expect(differing.toSorted()).toEqual(Object.keys(CHAT_DIFFERENCES).toSorted());
  });

  it("needs its changes: as it was, all that it sends by itself is otherwise", () => {
    const same = [...old.keys()].filter((key) => toWire(old.get(key)) === toWire(vendors.get(key)));
    expect(same).toEqual([]);
  });

  it("sends names of the version that it speaks", () => {
    expect(toWire(own.get("sendMessage (agents)"))).toContain(" event.visibility");
    for (const [key, one] of own) expect(toWire(one), key).toContain("/v3.4/agent/rtm");
  });
});

describe("@livechat/customer-sdk 3.1.5, upgraded to 3.5, beside 4.0.2", () => {
  const before = readLibrary("customer-sdk-3", "dist", /sdk\.cjs\.js$/);
  const upgraded = upgradeFiles(before, { to: "3.5", review: true });
  let own: ReadonlyMap<string, Call>;
  let vendors: ReadonlyMap<string, Call>;

  beforeAll(async () => {
    [own, vendors] = await Promise.all([
      record("record-customer.mjs", upgraded.files, "customer-sdk-3"),
      record("record-customer.mjs", readLibrary("customer-sdk-4", "dist", /sdk\.cjs\.js$/), "customer-sdk-4"),
    ]);
  });

  it("is told where its queries name the license", () => {
    const told = upgraded.outcome.reported.filter(({ finding }) => finding.id.endsWith("/organization-id-in-query"));
    expect(told.length).toBeGreaterThan(0);
    for (const { status } of told) expect(status).toBe("open");
  });

  it("sends the same, but for what is listed", () => {
    const byHand = (wire: string): string => wire.replaceAll("license_id=100", "organization_id=org-1");
    expect(own.size).toBeGreaterThan(28);
    // It sends that only while it knows of an active chat.
    expect([...own].flatMap(([key, { sent }]) => (sent.length === 0 ? [key] : []))).toEqual(["setSneakPeek"]);
    const common = [...own.keys()].filter((key) => vendors.has(key));
    const differing = common.filter((key) => byHand(toWire(own.get(key))) !== toWire(vendors.get(key)));
    expect(differing).toEqual(Object.keys(CUSTOMER_DIFFERENCES));
  });

  it("differs in the function that the vendor took away, as its rules say", () => {
    expect([...own.keys()].filter((key) => !vendors.has(key))).toEqual(["sendTicketForm"]);
    expect([...vendors.keys()].filter((key) => !own.has(key))).toEqual([]);
    const { signatures = [] } = loadBuiltinPack("customer-chat").api.sdks["@livechat/customer-sdk"] ?? {};
    expect(signatures.map(({ of }) => of)).toContain("sendTicketForm");
  });
});

/** Files of a release, as they are installed. */
function readLibrary(name: string, within: string, names: RegExp): Files {
  const folder = join(ROOT, "node_modules", name);
  const entries = readdirSync(join(folder, within), { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) =>
    entry.isFile() && names.test(entry.name) ? [join(entry.parentPath, entry.name)] : [],
  );
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const).toSorted(),
  );
}

/** What each function of the package sends, by what a recorder calls it. */
async function record(recorder: string, files: Files, library = ""): Promise<ReadonlyMap<string, Call>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chatshift-vendor-")));
  const release = join(folder, "release");
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(release, path)), { recursive: true });
      writeFileSync(join(release, path), text);
    }
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    // What a release has installed for itself comes before what all share.
    const installed = join(ROOT, "node_modules", library, "node_modules");
    if (library !== "" && existsSync(installed)) symlinkSync(installed, join(release, "node_modules"));
    const script = join(import.meta.dirname, "vendor", recorder);
    const { stdout } = await promisify(execFile)(process.execPath, [script, release], { maxBuffer: 1 << 24 });
    const calls = z.array(call).parse(JSON.parse(stdout));
    return new Map(calls.map((one) => [one.key, one]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Version, method and the keys of the payload, in one line. */
function toWire(one: Call | undefined): string {
  return (one?.sent ?? [])
    .map(({ path, payload, rest = [] }) => [path, ...rest, ...keysOf(payload)].join(" "))
    .join("; ");
}

function keysOf(value: unknown, above = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .flatMap(([name, inside]) => [above + name, ...keysOf(inside, `${above}${name}.`)])
    .toSorted();
}
