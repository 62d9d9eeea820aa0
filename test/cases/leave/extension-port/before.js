chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (message.action === "chat_user_added") respond(message.payload.user_id);
  else if (message.action === "thread_closed") respond(message.payload.chat_id);
});
