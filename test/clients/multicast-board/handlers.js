const print = (line) => console.log(JSON.stringify(line));

export const handlers = new Map([
  ["incoming_multicast", ({ content, type }) => print({ type, to: content.recipients, scopes: content.scopes })],
  ["incoming_event", ({ event }) => print({ text: event.text, to: event.recipients })],
]);
