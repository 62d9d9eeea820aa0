export async function send(chat_id, texts) {
  let bodies = [];
  for (const text of texts) bodies = bodies.concat([{ chat_id, event: { type: "message", text, recipients: "all" } }]);
  for (const body of bodies)
    await fetch("https://api.livechatinc.com/v3.3/agent/action/send_event", {
      method: "POST",
      body: JSON.stringify(body),
    });
}
