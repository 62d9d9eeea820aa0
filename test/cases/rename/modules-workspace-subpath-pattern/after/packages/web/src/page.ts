import { close, follow } from "@acme/lc/client";

follow({ id: "1" });
close({ id: "2" });
