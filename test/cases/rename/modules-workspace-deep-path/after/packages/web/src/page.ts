import { close, follow } from "@acme/lc/lib/client.js";

follow({ id: "1" });
close({ id: "2" });
