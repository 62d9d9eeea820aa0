import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startFake } from "chatshift/fake";
import { createClient } from "./client.js";

let fake;
before(async () => {
  fake = await startFake({ at: "3.6" });
});
after(() => fake.stop());

test("a chat is answered and closed", async () => {
  const client = createClient(fake.url, "token");
  const { event_id } = await client.send(fake.chats.nora, "On its way");
  assert.ok(event_id);
  await client.close(fake.chats.nora);
  assert.deepEqual(fake.refused, []);
});

test("what 3.6 doesn't have is refused", async () => {
  const client = createClient(fake.url, "token");
  await assert.rejects(client.closeAsBefore(fake.chats.nora), /close_thread/);
});
