const url = "https://api.livechatinc.com/v3.6/agent/action/list_archives";
const post = (page) => fetch(url, { method: "POST", body: JSON.stringify(page) });

export function next(query, page_id) {
  const page = { filters: { query }, limit: 100 };
  page.page_id = page_id;
  return post(page);
}

export function may(query, page_id) {
  const page = { filters: { query }, limit: 100 };
  if (page_id) page.page_id = page_id;
  return post(page);
}

export function alone(page_id) {
  const page = { filters: {}, page_id: undefined };
  delete page.filters;
  page.page_id = page_id;
  return post(page);
}
