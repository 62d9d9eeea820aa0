export const css = `.thread_closed { content: "close_thread"; } .chat_id { order: 1; }`;
