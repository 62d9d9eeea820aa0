const post = async <T,>(method: string, body: T): Promise<void> => {
  await fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });
};

export const Leave = ({ id }: { id: string }) => <a onClick={() => post("unfollow_chat", { id: id } as { id: string })}>x</a>;
