export async function follow(chat_id) {
  let options = { method: "POST", body: JSON.stringify({ chat_id }) };
  for (let tries = 0; tries < 3; tries++) {
    options = { ...options, signal: AbortSignal.timeout(1000 * tries) };
    const answer = await fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", options);
    if (answer.ok) return answer;
  }
}
