export function log(chat_id) {
  console.log("close_thread", chat_id);
  console.info(`calling https://api.livechatinc.com/v3.1/agent/action/close_thread for ${chat_id}`);
  logger.debug({ msg: "thread_closed", chat_id, recipients: "all" });
  throw new Error("POST https://api.livechatinc.com/v3.1/agent/action/close_thread failed");
}
