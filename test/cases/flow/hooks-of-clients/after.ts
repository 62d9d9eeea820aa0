import got from "got";
import ky from "ky";
import { ofetch } from "ofetch";
import createClient from "openapi-fetch";

export const all = () =>
  got.paginate("https://api.livechatinc.com/v3.6/agent/action/list_archives", {
    method: "POST",
    json: { limit: 100 },
    pagination: {
      transform: (response: any) => JSON.parse(response.body).chats.map((chat: any) => chat.id),
      paginate: ({ response }: any) => {
        const { pagination } = JSON.parse(response.body);
        return pagination.total > 100 && { json: { limit: 100 } };
      },
    },
  });

const api = ky.create({
  prefixUrl: "https://api.livechatinc.com/v3.6/agent/action",
  hooks: {
    afterResponse: [
      async (_request, _options, response) => {
        const body: any = await response.clone().json();
        console.log(body.pagination?.total);
      },
    ],
  },
});
export const first = () => api.post("list_archives", { json: { limit: 1 } }).json();

const fetcher = ofetch.create({
  baseURL: "https://api.livechatinc.com/v3.6/agent/action",
  onResponse({ response }) {
    console.log(response._data.pagination.total);
  },
});
export const second = async () => (await fetcher("/list_archives", { body: { limit: 2 } })).chats.length;

const client = createClient<any>({ baseUrl: "https://api.livechatinc.com/v3.6/agent/action" });
client.use({
  async onRequest({ request }) {
    request.headers.set("x-sent", String(Date.now()));
  },
  async onResponse({ response }) {
    const body = await response.clone().json();
    console.log(body.chats_summary[0].order);
  },
});
export const third = async () => (await client.POST("/list_chats", { body: {} })).data.chats_summary.length;
