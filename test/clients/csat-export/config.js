export const BASE_URL = "https://api.livechatinc.com/v3.2";
export const PAGE_SIZE = 2;

/** What the export itself leaves out; not sent anywhere. */
export const filters = { events: { types: ["file"] } };
