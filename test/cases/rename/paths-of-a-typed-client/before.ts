import createClient from "openapi-fetch";

type Json<T> = { content: { "application/json": T } };
interface paths {
  "/deactivate_chat": { post: { requestBody: Json<{ chat_id: string }> } };
  "/activate_chat": {
    post: { requestBody?: Json<{ chat: { id: string } }>; responses: { 200: Json<{ thread_id: string }> } };
  };
}
interface OwnPaths {
  "/activate_chat": { post: { requestBody: Json<{ chat_id: string }> } };
}

const client = createClient<paths>({ baseUrl: "https://api.livechatinc.com/v3.2/agent/action" });
const own = createClient<OwnPaths>({ baseUrl: "https://crm.example.com" });

export const close = (chat_id: string) => client.POST("/deactivate_chat", { body: { chat_id } });
export const open = (id: string) => client.POST("/activate_chat", { body: { chat: { id } } });
export const openOwn = (chat_id: string) => own.POST("/activate_chat", { body: { chat_id } });
