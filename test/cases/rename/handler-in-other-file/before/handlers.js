export function onEvent(payload) {
  if (payload.event.recipients === "agents") return;
  console.log(payload.event.text);
}
