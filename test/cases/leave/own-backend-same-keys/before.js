export async function save(chat_id, customer_id, recipients) {
  await fetch("/api/close_thread", { method: "POST", body: JSON.stringify({ chat_id, customer_id, recipients }) });
  await fetch("https://backend.example.com/agent/close_thread", { method: "POST", body: JSON.stringify({ chat_id }) });
}
