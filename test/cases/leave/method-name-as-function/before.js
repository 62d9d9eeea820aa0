export function tag_chat_thread(chat_id, tag) {
  return store.tags.add({ chat_id, tag });
}
export const get_archives = (pagination) => store.pages(pagination.page, pagination.limit);
tag_chat_thread("a", "b");
