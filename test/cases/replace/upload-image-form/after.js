const base = "https://api.livechatinc.com/v3.6/agent/action";

export async function upload(image, headers) {
  const form = new FormData();
  form.append("file", image, "picture.png");
  const response = await fetch(`${base}/upload_file`, { method: "POST", headers, body: form });
  const { url } = await response.json();
  return url;
}

export async function uploadSet(image) {
  const body = new FormData();
  body.set("file", image);
  const response = await fetch(`${base}/upload_file`, { method: "POST", body });
  return (await response.json()).url;
}
