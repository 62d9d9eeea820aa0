import { startFake } from "chatshift/fake";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import WebSocket from "ws";
import { createClient } from "./client.js";

let fake;
beforeAll(async () => {
  fake = await startFake({ at: "3.6" });
});
beforeEach(() => fake.forget());
afterAll(() => fake.stop());

it("answers a chat", async () => {
  await createClient(fake.url, "token").send(fake.chats.nora, "On its way");
  expect(fake.refused).toEqual([]);
  expect(fake.requests.map(({ action }) => action)).toEqual(["send_event"]);
});

it("hears what customers say", async () => {
  const socket = new WebSocket(fake.socketUrl);
  const heard = [];
  socket.onmessage = ({ data }) => heard.push(JSON.parse(data).action);
  await new Promise((resolve) => (socket.onopen = resolve));
  socket.send(JSON.stringify({ action: "login", request_id: "1", payload: { token: "Bearer token" } }));
  await expect.poll(() => heard).toContain("login");
  await fake.act([{ do: "customer-says", chat: "nora", text: "Hello?" }]);
  expect(heard).toContain("incoming_event");
});
