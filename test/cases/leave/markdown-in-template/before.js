export const readme = `
\`\`\`js
fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { body: JSON.stringify({ chat_id }) });
\`\`\`
`;
