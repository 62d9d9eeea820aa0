namespace app.page {
  export const follow = (id: string) => app.api.call("follow_chat", { id: id });
}
