async function open(answer) {
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
const through = (promise) => promise.then(open);
export async function customer(id) {
  const answer = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_customer", {
    method: "POST",
    body: JSON.stringify({ id }),
  });
  const found = await open(answer);
  return found.visit.ip;
}
export async function shop() {
  const found = await through(fetch("https://shop.test/visits"));
  return found.last_visit;
}
