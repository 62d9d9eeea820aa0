export const wrap = (chat_id) => ({ action: "close_thread", payload: { chat_id } });
localStorage.setItem("last", JSON.stringify(wrap("x")));
