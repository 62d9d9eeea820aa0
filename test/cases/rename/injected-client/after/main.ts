import { Chats, list, listBy } from "./chats";
import { createClient } from "./client";

const http = createClient();

await new Chats(http).close("1");
await list(http)();
await listBy(http);
