export const close = (chat_id) =>
  fetch("https://helpdesk.example.com/v3.1/agents/action/close_thread", { method: "POST", body: JSON.stringify({ chat_id }) });
export const open = (chat_id) => fetch(`https://helpdesk.example.com/v3.1/agent/actions/close_thread?chat_id=${chat_id}`);
