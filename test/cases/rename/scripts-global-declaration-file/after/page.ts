import { follow } from "./client";
const body: FollowBody = { id: "K" };
follow(body);
