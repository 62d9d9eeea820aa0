import axios from "axios";

interface Mail {
  query: string;
  recipients: string[];
}

function send<Filters>(method: string, filters: Filters) {
  return axios.post(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { filters, limit: 5 });
}

export async function notes(query: string) {
  const { data } = await send<Pick<Mail, "query">>("list_archives", { query });
  return data.chats[0].thread.events.filter((event: any) => event.recipients === "agents").length;
}
export const draft = (mail: Mail) => axios.post<Mail>("/api/mails", mail).then(({ data }) => data.query);
