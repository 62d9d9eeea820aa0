const OWN = "X-";
const NAME = ["X", "Author", "Id"].join("-");
const URL = "https://api.livechatinc.com/v3.6/agent/action/list_archives";

const post = (headers) => fetch(URL, { method: "POST", headers, body: JSON.stringify({ limit: 5 }) });

export const byTemplate = (bot) => post({ [`${OWN}Author-Id`]: bot });
export const bySum = (bot) => post(new Headers([[OWN + "Author-Id", bot]]));
export function byList(bot) {
  const headers = new Headers();
  headers.set(NAME, bot);
  return post(headers);
}

export const article = (id, author) =>
  fetch("https://blog.example.com/" + id, { headers: { [OWN + "Author-Id"]: author } });
export const isSigned = (request) => request.headers.has(OWN + "Author-Id");
