import { follow } from "./client";
const body: FollowBody = { chat_id: "K" };
follow(body);
