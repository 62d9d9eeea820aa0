import { lc } from "./api";
import web = lc.web;
export const follow = (id: string) => web.call("follow_chat", { id: id });
