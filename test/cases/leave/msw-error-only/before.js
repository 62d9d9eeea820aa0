import { http, HttpResponse } from "msw";

export const down = http.post("https://api.livechatinc.com/v3.5/agent/action/get_customer", () => HttpResponse.error());
