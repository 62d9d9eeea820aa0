import { close, follow } from "@acme/lc";
import type { FollowRequest } from "@acme/lc/types";

const request: FollowRequest = { id: "K1" };
await follow(request);
await close({ id: "K1" });
