const BASE = "https://api.livechatinc.com/v3.2/agent/action";

export async function run(jobs) {
  let url = "";
  let body = {};
  for (const { away, only, chat_id, more } of jobs) {
    if (away) {
      url = `${BASE}/transfer_chat`;
      body = { chat_id, target: more };
    } else {
      url = `${BASE}/send_event`;
      if (!only) body = { chat_id, event: more };
    }
    await fetch(url, { method: "POST", body: JSON.stringify(body) });
  }
}
