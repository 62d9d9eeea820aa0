const url = "https://api.livechatinc.com/v3.3/agent/action/list_archives";

async function* pages(query) {
  let page_id;
  do {
    const response = await fetch(url, { method: "POST", body: JSON.stringify(page_id ? { page_id } : { filters: { query } }) });
    const page = await response.json();
    page_id = page.next_page_id;
    yield page.chats;
  } while (page_id);
}

export async function whispers(query) {
  const found = [];
  for await (const chats of pages(query)) for (const chat of chats) found.push(...chat.thread.events.filter((event) => event.recipients === "agents"));
  return found;
}
