import { close, follow } from "@acme/lc";
import type { FollowRequest } from "@acme/lc/types";

const request: FollowRequest = { chat_id: "K1" };
await follow(request);
await close({ chat_id: "K1" });
