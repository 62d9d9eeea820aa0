import { http, HttpResponse } from "msw";

export const handlers = [
  http.post("https://api.livechatinc.com/v3.5/agent/action/get_customer", async ({ request }) => {
    const { id } = await request.json();
    return HttpResponse.json({ id, name: "x", last_visit: { ip: "127.0.0.1" } });
  }),
];
