import { track } from "analytics";
track("close_thread", { chat_id: 1 });
