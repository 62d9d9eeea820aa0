export function onEvent(payload) {
  if (payload.event.visibility === "agents") return;
  console.log(payload.event.text);
}
