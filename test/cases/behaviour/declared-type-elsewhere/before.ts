interface ById {
  id: string;
}
type Transfer = ById & { target?: { ids: number[] } };

export const transfer = (id: string) => {
  const payload: Transfer = { id };
  return fetch("https://api.livechatinc.com/v3.3/agent/action/transfer_chat", {
    method: "POST",
    body: JSON.stringify(payload),
  });
};
