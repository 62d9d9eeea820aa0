export function message(text, recipients) {
  return { type: "message", text, recipients };
}
