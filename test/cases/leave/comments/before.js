/**
 * Calls `close_thread` of https://api.livechatinc.com/v3.1/agent/action/close_thread
 * with { chat_id }.
 * @example fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { body: JSON.stringify({ chat_id }) })
 */
export function nothing() {
  // case "thread_closed":
  // fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread")
  return undefined; /* get_chat_threads */
}
