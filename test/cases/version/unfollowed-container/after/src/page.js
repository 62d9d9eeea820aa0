import { app } from "analytics";
app.get("desk").post("close_thread", { chat_id: "K2" });
