import { app } from "analytics";
app.get("desk").post("list_chats", { chat_id: 1 });
