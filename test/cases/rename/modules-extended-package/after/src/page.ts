import { close, follow } from "#lc/client";

follow({ id: "1" });
close({ id: "2" });
