export async function* archives() {
  let page = { filters: { query: "refund" } };
  page = { ...page, limit: 10 };
  do {
    const answer = await fetch("https://api.livechatinc.com/v3.6/agent/action/list_archives", {
      method: "POST",
      body: JSON.stringify(page),
    });
    const data = await answer.json();
    for (const chat of data.chats) yield chat.users[0].visit.ip;
    page = { ...page, page_id: data.next_page_id };
  } while (page.page_id);
}
