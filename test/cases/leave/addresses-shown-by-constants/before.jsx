const page = "https://api.livechatinc.com/v3.3/agent/action/send_event";
const old = "https://api.livechatinc.com/v3.3/agent/action";
export const Link = () => <a href={page}>{page}</a>;
export const isOld = (url) => url.startsWith(old);
