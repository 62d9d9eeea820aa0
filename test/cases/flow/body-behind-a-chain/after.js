import wretch from "wretch";
import unirest from "unirest";

const LIST = "https://api.livechatinc.com/v3.6/agent/action/list_chats";
wretch(LIST).post({ filters: { active: false } }).json((all) => console.log(all.chats_summary[0].users[0].visit));
wretch(LIST).json({ filters: { active: false } }).post().json().then((all) => console.log(all.chats_summary[0].users[0].visit));
unirest.post(LIST).headers({ a: "b" }).send({ filters: { active: false } }).end((response) => console.log(response.body.chats_summary[0].users[0].visit));
