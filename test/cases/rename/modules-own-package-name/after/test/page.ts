import { close, follow } from "acme-lc";

follow({ id: "1" });
close({ id: "2" });
