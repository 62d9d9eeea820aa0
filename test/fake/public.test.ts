/** The fake as its users get it: `chatshift/fake` and `chatshift fake`. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkDeeds, startFake, type FakeApi, type FakeOptions } from "../../fake/index.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { createFolder } from "../support/folder.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function start(options: FakeOptions): Promise<FakeApi> {
  const fake = await startFake(options);
  onTestFinished(() => fake.stop());
  return fake;
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: "POST", headers: { Authorization: "Bearer x" }, body: JSON.stringify(body) });
}

describe("startFake", () => {
  it.each(loadBuiltinPack("agent-chat").versions.map(({ version }) => version))(
    "speaks %s and no other version",
    async (at) => {
      const fake = await start({ at });
      const other = at === "3.6" ? "3.5" : "3.6";
      const response = await post(fake.url.replace(`/v${at}/`, `/v${other}/`) + "/get_chat", { chat_id: "x" });
      expect(response.status).toBe(400);
      expect(fake.refused).toHaveLength(1);
      const body = { name: "x" };
      await post(`${fake.url}/nonsense`, at === "3.0" ? { payload: body } : body);
      expect(fake.refused.at(-1)?.refused).toMatch(/^Invalid action: nonsense/);
    },
  );

  it("answers, keeps what was asked, and forgets it", async () => {
    const heard: string[] = [];
    const fake = await start({ at: "3.6", onRequest: ({ action }) => heard.push(action) });
    const answer: unknown = await (await post(`${fake.url}/get_chat`, { chat_id: fake.chats["nora"] })).json();
    expect(answer).toMatchObject({ id: fake.chats["nora"] });
    expect(fake.requests.map(({ action, refused }) => [action, refused])).toEqual([["get_chat", undefined]]);
    expect(heard).toEqual(["get_chat"]);
    fake.forget();
    expect(fake.requests).toEqual([]);
  });

  it("sends webhooks of the version for what happens", async () => {
    const fake = await start({ at: "3.6" });
    const got: unknown[] = [];
    const listener = createServer((request, response) => {
      let body = "";
      request.on("data", (data: Buffer) => (body += data.toString()));
      request.on("end", () => {
        got.push([request.url, JSON.parse(body)]);
        response.end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void listener.close());
    const address = listener.address();
    const port = typeof address === "object" ? toPort(address) : 0;
    fake.registerWebhook("/hooks", ["incoming_event"]);
    await fake.act([{ do: "customer-says", chat: "nora", text: "Hello?" }], port);
    expect(got).toMatchObject([["/hooks", { action: "incoming_event", payload: { chat_id: fake.chats["nora"] } }]]);
  });

  it.each([
    [{ at: "9.9" }, /no version 9.9/],
    [{ at: "" }, /Versions|no version/],
  ])("refuses %j", async (options, message) => {
    await expect(startFake(options)).rejects.toThrow(message);
  });

  it("refuses a deed that there isn't", async () => {
    const fake = await start({ at: "3.6" });
    const deeds: unknown = JSON.parse('[{ "do": "nothing" }]');
    expect(() => checkDeeds(deeds)).toThrow(/deed 0/);
    await expect(fake.act([{ do: "chat-ends", chat: "nobody" }])).rejects.toThrow(/no chat called nobody/);
  });
});

function toPort(address: AddressInfo | null): number {
  return address?.port ?? 0;
}

describe("the examples of the docs", () => {
  function install(): string {
    const folder = createFolder({ "package.json": '{ "type": "module" }' });
    cpSync(join(root, "examples/fake"), folder, { recursive: true });
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/chatshift"));
    mkdirSync(join(folder, "node_modules/.bin"));
    symlinkSync(join(root, "bin/chatshift.js"), join(folder, "node_modules/.bin/chatshift"));
    for (const name of ["vitest", "ws", "@jest/globals", "@playwright/test"]) {
      mkdirSync(join(folder, "node_modules", dirname(name)), { recursive: true });
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
    }
    return folder;
  }

  function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const own = { ...process.env, FORCE_COLOR: "0", ...env };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: install(),
      encoding: "utf8",
      env: own,
    });
    return { status, told: stdout + stderr };
  }

  it("run with node --test", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--test", "client.node.js"], {
      cwd: install(),
      encoding: "utf8",
    });
    expect([status, /^# pass 2$/m.test(stdout)], stdout).toEqual([0, true]);
  });

  it("run with Vitest", () => {
    const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--dir", ".", "client.vitest.js"];
    const config = ["--config", join(root, "test/fake/example.config.mjs")];
    const { status, stdout } = spawnSync(process.execPath, [...args, ...config], { cwd: install(), encoding: "utf8" });
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/2 passed/);
  });

  it("run with Jest", () => {
    const jest = ["--experimental-vm-modules", join(root, "node_modules/jest/bin/jest.js"), "--no-cache"];
    const { status, told } = run(jest);
    expect(status, told).toBe(0);
    expect(told).toMatch(/Tests: +2 passed, 2 total/);
  });

  it("run with Playwright, which starts the command, and needs no browser", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const { status, told } = run([join(root, "node_modules/@playwright/test/cli.js"), "test"], {
      FAKE_PORT: String(port),
    });
    expect(status, told).toBe(0);
    expect(told).toMatch(/2 passed/);
  });
});

describe("chatshift fake", () => {
  it("prints its addresses and each request, and ends with 1 if it refused one", async () => {
    const cli = spawn(process.execPath, [join(root, "bin/chatshift.js"), "fake", "--at", "3.6"]);
    onTestFinished(() => void cli.kill("SIGKILL"));
    let out = "";
    cli.stdout.on("data", (data: Buffer) => (out += data.toString()));
    await expect.poll(() => out, { timeout: 20_000 }).toMatch(/^Chat /m);
    const url = /^Web +(\S+)$/m.exec(out)?.[1] ?? "";
    await post(`${url}/list_chats`, {});
    await post(`${url}/close_thread`, { chat_id: "x" });
    await expect.poll(() => out).toMatch(/web {2}ok {7}list_chats\nweb {2}refused {2}close_thread {2}Invalid action/);
    const ended = new Promise((resolve) => cli.on("exit", resolve));
    cli.kill("SIGTERM");
    expect(await ended).toBe(1);
    expect(out).toMatch(/2 requests, 1 refused\.\n$/);
  });

  it.each([
    [["--at", "9.9"], /no version 9.9/],
    [["--at", "3.6", "--port", "x"], /0 to 65535/],
    [[], /--at/],
  ])("refuses %j with 2", (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/chatshift.js"), "fake", ...args], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
