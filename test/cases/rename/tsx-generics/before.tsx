const post = async <T,>(method: string, body: T): Promise<void> => {
  await fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });
};

export const Leave = ({ id }: { id: string }) => <a onClick={() => post("unfollow_chat", { chat_id: id } as { chat_id: string })}>x</a>;
