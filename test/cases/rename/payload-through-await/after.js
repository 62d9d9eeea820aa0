const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

async function build(chat_id) {
  await wait(10);
  return { id: chat_id };
}

export async function follow(chat_id) {
  return fetch(url, { method: "POST", body: JSON.stringify(await build(chat_id)) });
}
