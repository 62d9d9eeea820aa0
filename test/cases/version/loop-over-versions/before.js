const VERSIONS = ["3.4", "3.5"];

export async function probe(chat_id) {
  for (const version of VERSIONS) {
    await fetch(`https://api.livechatinc.com/v${version}/agent/action/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  }
}
