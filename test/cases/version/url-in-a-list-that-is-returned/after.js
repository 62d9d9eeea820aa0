import useSWRInfinite from "swr/infinite";

const send = ([url, body]) => fetch(url, { method: "POST", body: JSON.stringify(body) }).then((r) => r.json());

export function useArchives(query) {
  const { data = [] } = useSWRInfinite(
    (_, last) =>
      last && !last.next_page_id
        ? null
        : [
            "https://api.livechatinc.com/v3.3/agent/action/list_archives",
            last ? { page_id: last.next_page_id } : { filters: { query } },
          ],
    send,
  );
  return data.flatMap(({ chats }) => chats);
}

export const docs = ["https://platform.text.com/docs/messaging/agent-chat-api"].map((href) => ({ href }));
