export async function send(chat_id, texts) {
  let bodies = [];
  for (const text of texts) bodies = bodies.concat([{ chat_id, event: { type: "message", text, visibility: "all" } }]);
  for (const body of bodies)
    await fetch("https://api.livechatinc.com/v3.4/agent/action/send_event", {
      method: "POST",
      body: JSON.stringify(body),
    });
}
