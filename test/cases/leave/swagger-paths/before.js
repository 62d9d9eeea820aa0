export const paths = {
  "/v3.1/agent/action/close_thread": { post: { parameters: [{ name: "chat_id" }] } },
  "/v3.1/agent/action/get_archives": { post: { parameters: [{ name: "pagination" }] } },
};
