const VERSION = "3.1";
const client = new Client({ version: VERSION, url: "https://example.com/v3.1/agent" });
client.call("list", { order: "asc", chat_id: "1" });
