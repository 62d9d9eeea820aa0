import { expect, test } from "@playwright/test";
import { createClient } from "./client.js";
import { BASE } from "./playwright.config.js";

/** The server runs in a process of its own, so its chats aren't known here: a new one is begun. */
async function startChat(request) {
  const response = await request.post(`${BASE}/start_chat`, { headers: { Authorization: "Bearer token" }, data: {} });
  expect(response.ok()).toBe(true);
  const { chat_id } = await response.json();
  return chat_id;
}

test("a chat is answered and closed", async ({ request }) => {
  const client = createClient(BASE, "token");
  const id = await startChat(request);
  await client.send(id, "On its way");
  await client.close(id);
});

test("what 3.6 doesn't have is refused", async ({ request }) => {
  await expect(createClient(BASE, "token").closeAsBefore(await startChat(request))).rejects.toThrow(/close_thread/);
});
