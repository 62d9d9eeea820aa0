export async function upload(body) {
  const response = await fetch("https://api.livechatinc.com/v3.0/agent/action/upload_image", { method: "POST", body });
  const { url, path } = await response.json();
  return [url, path];
}
