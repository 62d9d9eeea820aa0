import axios from "axios";
import { expect, test, vi } from "vitest";
import { firstEvents } from "./chats.js";
import { load } from "./store.js";

vi.mock("axios");
vi.mock("./store.js");

test("reads whom events are for", async () => {
  axios.post.mockResolvedValue({ data: { thread: { events: [{ id: "1", recipients: "all" }] } } });
  axios.post.mockImplementationOnce(async () => ({ data: { thread: { events: [{ recipients: "agents" }] } } }));
  load.mockReturnValue({ events: [], users: [] });
  expect(await firstEvents("PJ0MRSHTDG")).toEqual(["agents"]);
});
