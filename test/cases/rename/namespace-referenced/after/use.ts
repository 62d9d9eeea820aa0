/// <reference path="./api.ts" />
const follow = (id: string) => lc.call("follow_chat", { id: id });
