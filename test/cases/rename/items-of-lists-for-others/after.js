const resume = (events) =>
  fetch("https://api.livechatinc.com/v3.4/agent/action/resume_chat", {
    method: "POST",
    body: JSON.stringify({ chat: { id: "c", thread: { events } } }),
  });
const mail = (list) => fetch("https://mail.example.com/send", { method: "POST", body: JSON.stringify(list) });

const events = [];
const letters = [];
events.push({ type: "message", text: "1", visibility: "all" });
letters.push({ text: "1", recipients: "all" });
await resume(events);
await mail(letters);

const both = [];
both.push({ type: "message", text: "2", recipients: "all" });
await resume([...both]);
await mail(both);

const add = (list, text) => list.push({ text, recipients: "all" });
const first = [];
const second = [];
add(first, "3");
add(second, "4");
await resume(first);
await mail(second);
