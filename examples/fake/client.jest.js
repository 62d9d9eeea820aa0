import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startFake } from "chatshift/fake";
import { createClient } from "./client.js";

let fake;
beforeAll(async () => {
  fake = await startFake({ at: "3.6" });
});
beforeEach(() => fake.forget());
afterAll(() => fake.stop());

test("a chat is answered and closed", async () => {
  const client = createClient(fake.url, "token");
  await client.send(fake.chats.nora, "On its way");
  await client.close(fake.chats.nora);
  expect(fake.refused).toEqual([]);
  expect(fake.requests.map(({ action }) => action)).toEqual(["send_event", "deactivate_chat"]);
});

test("what 3.6 doesn't have is refused", async () => {
  await expect(createClient(fake.url, "token").closeAsBefore(fake.chats.otto)).rejects.toThrow(/close_thread/);
});
