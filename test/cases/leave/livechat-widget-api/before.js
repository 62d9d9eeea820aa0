window.__lc = window.__lc || {};
window.__lc.license = 1;
LiveChatWidget.on("new_event", (event) => console.log(event.type, event.recipients));
LiveChatWidget.call("set_session_variables", { chat_id: "x", order: "1" });
