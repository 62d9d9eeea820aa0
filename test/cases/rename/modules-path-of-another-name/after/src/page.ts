import { close, follow } from "$lib/lc/client";

follow({ id: "1" });
close({ id: "2" });
