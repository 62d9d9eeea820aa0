import { expect, test, vi } from "vitest";
import * as chats from "./chats.js";
import { store } from "./store.js";

vi.mock("axios");

test("sends", async () => {
  const call = vi.spyOn(chats, "call");
  await chats.close("PJ0MRSHTDG");
  await chats.send("PJ0MRSHTDG", "hello");
  expect(call).toHaveBeenCalledWith("close_thread", { chat_id: "PJ0MRSHTDG" });
  expect(call).toHaveBeenLastCalledWith(
    "send_event",
    expect.objectContaining({ event: { type: "message", text: "hello", recipients: "all" } }),
  );
  // Nothing of these changes, or of the API.
  expect(call).not.toHaveBeenCalledWith("send_event", { text: "other" });
  expect(store).toHaveBeenCalledWith("open_tab", { recipients: "all" });
});
