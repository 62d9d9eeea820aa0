let path = "";
for (const part of ["tickets", "v1"]) path = `${path}/${part}`;
fetch(`https://backend.example.com${path}/send_event`, { method: "POST", body: JSON.stringify({ recipients: "all" }) });
console.log("https://api.livechatinc.com/v3.3/agent/action/send_event");
