const base = "https://api.livechatinc.com/v3.0/agent/action";

export async function upload(image, headers) {
  const form = new FormData();
  form.append("image", image, "picture.png");
  const response = await fetch(`${base}/upload_image`, { method: "POST", headers, body: form });
  const { url } = await response.json();
  return url;
}

export async function uploadSet(image) {
  const body = new FormData();
  body.set("image", image);
  const response = await fetch(`${base}/upload_image`, { method: "POST", body });
  return (await response.json()).url;
}
