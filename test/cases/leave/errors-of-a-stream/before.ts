import { from, catchError, map, retry } from "rxjs";

const call = (body: object) => fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", body: JSON.stringify(body) }).then((answer) => answer.json());
export const list = () =>
  from(call({ filters: {} })).pipe(
    retry(2),
    map((all) => all.chats_summary),
    catchError((failure) => {
      throw new Error(failure.response.data.error.message);
    }),
  );
