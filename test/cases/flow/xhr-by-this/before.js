const show = (all) => console.log(all.chats_summary[0].users[0].last_visit);
const open = () => {
  const request = new XMLHttpRequest();
  request.open("POST", "https://api.livechatinc.com/v3.5/agent/action/list_chats");
  return request;
};

const first = open();
first.onload = function () {
  console.log(JSON.parse(this.responseText).chats_summary[0].users[0].last_visit);
};
first.addEventListener("load", function () {
  console.log(this.response.chats_summary[1].users[0].last_visit);
});
const done = function () {
  const self = this;
  if (self.readyState === 4) show(JSON.parse(self.responseText));
};
first.onreadystatechange = done;
first.onloadend = (e) => console.log(e.target.response.chats_summary[2].users[0].last_visit);
first.send("{}");
