interface Transfer {
  id: string;
  target?: { type: "group" | "agent"; ids: unknown[] };
  ignore_agents_availability?: boolean;
  ignore_requester_presence?: boolean;
}

export async function transfer(payload: Transfer): Promise<void> {
  await fetch("https://api.livechatinc.com/v3.4/agent/action/transfer_chat", {
    method: "POST",
    body: JSON.stringify(payload),
  });
}

export const urgent = (id: string) => transfer({ id, ignore_agents_availability: true, target: { type: "group", ids: [1] }, ignore_requester_presence: true });
