import { http, HttpResponse } from "msw";

export const handlers = [
  http.post("https://api.livechatinc.com/v3.6/agent/action/get_customer", async ({ request }) => {
    const { id } = await request.json();
    return HttpResponse.json({ id, name: "x", visit: { ip: "127.0.0.1" } });
  }),
];
