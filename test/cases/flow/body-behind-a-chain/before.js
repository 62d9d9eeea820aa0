import wretch from "wretch";
import unirest from "unirest";

const LIST = "https://api.livechatinc.com/v3.5/agent/action/list_chats";
wretch(LIST).post({ filters: { include_active: false } }).json((all) => console.log(all.chats_summary[0].users[0].last_visit));
wretch(LIST).json({ filters: { include_active: false } }).post().json().then((all) => console.log(all.chats_summary[0].users[0].last_visit));
unirest.post(LIST).headers({ a: "b" }).send({ filters: { include_active: false } }).end((response) => console.log(response.body.chats_summary[0].users[0].last_visit));
