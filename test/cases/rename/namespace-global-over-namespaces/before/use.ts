namespace app.page {
  export const follow = (id: string) => app.api.call("follow_chat", { chat_id: id });
}
