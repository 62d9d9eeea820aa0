export const scopes = ["chats--all:ro", "chats.conversation--all:rw", "customers:ro"];

export const roles = ["chats--my", "chats.conversation--reader"];

const scope = "chats--access:ro chats.conversation--access:rw";

/** Where a person gives consent. */
export const consentUrl = (state) =>
  `https://accounts.livechat.com/?response_type=code&client_id=app&state=${state}&scope=${encodeURIComponent(scope)}`;

export const canWrite = () =>
  scopes.filter((one) => one.startsWith("chats") && one.endsWith(":rw")).length === 1 &&
  /chats(\.conversation)?--access:rw/.test(decodeURIComponent(consentUrl("x")));
