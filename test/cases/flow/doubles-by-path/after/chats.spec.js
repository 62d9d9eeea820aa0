import { expect, test } from "@playwright/test";
import "./client.js";

test("shows chats", async ({ page }) => {
  await page.route("https://api.livechatinc.com/v3.1/agent/action/get_archives", (route) =>
    route.fulfill({ json: { chats: [], pagination: { total: 1 } } }),
  );
  await page.route("**/agent/action/close_thread", (route) => route.fulfill({ json: {} }));
  await page.route("**/close_threads", (route) => route.abort());
  const sent = page.waitForRequest("https://api.livechatinc.com/v3.1/agent/action/close_thread");
  await page.goto("/");
  expect((await sent).postDataJSON()).toEqual({ chat_id: "a" });
});
