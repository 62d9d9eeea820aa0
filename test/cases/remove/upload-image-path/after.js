export async function upload(body) {
  const response = await fetch("https://api.livechatinc.com/v3.1/agent/action/upload_file", { method: "POST", body });
  const { url, path } = await response.json();
  return [url, path];
}
