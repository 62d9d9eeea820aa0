export class EventBuilder {
  #event = { type: "message", recipients: "all" };

  text(text) {
    this.#event.text = text;
    return this;
  }

  forAgents() {
    this.#event.recipients = "agents";
    return this;
  }

  build() {
    return this.#event;
  }
}

export function fileEvent(url, recipients) {
  return { type: "file", url, recipients };
}
