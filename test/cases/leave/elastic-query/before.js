es.search({ index: "chats", body: { query: { term: { action: "thread_closed" } }, sort: [{ timestamp: "desc" }] } });
