import useSWR from "swr";

const body = JSON.stringify({ filters: { include_active: false } });
const fetcher = (url) => fetch(url, { method: "POST", body }).then((response) => response.json());
export function First() {
  const { data } = useSWR("https://api.livechatinc.com/v3.5/agent/action/list_chats", fetcher);
  return <p>{data.chats_summary[0].users[0].last_visit.ip}</p>;
}
