import { bus } from "analytics";
bus.emit("close_thread", { chat_id: 1 });
