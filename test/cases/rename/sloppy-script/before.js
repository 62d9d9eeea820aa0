<!-- hidden from browsers that know no scripts
var BASE = "https://api.livechatinc.com/v3.1/agent/action", mode = 0755, bell = "\7\07", nine = 089;
--> shown again
function close(id, id) { <!-- the last one counts
  with (Math) mode = max(mode, 1);
  delete id;
  arguments = undefined;
  return fetch(BASE + "/close_thread", { method: "POST", body: JSON.stringify({ chat_id: "K" }) });
}
var yield = 1, await = 2, static = "<!-- no comment -->";
if (yield) function late() { return close("K1", "K2"); }
