const COLUMNS = ["chat_id", "recipients", "last_visit", "incoming_chat_thread"];
export const row = (chat) => COLUMNS.map((column) => chat[column]).join(";");
