import { LitElement, html } from "lit";

class Note extends LitElement {
  static properties = { event: { attribute: false } };
  render() {
    return html`<p>${this.event.recipients}</p>`;
  }
}
customElements.define("lc-note", Note);

class Notes extends LitElement {
  events = [];

  async load(id) {
    const r = await fetch("https://api.livechatinc.com/v3.4/agent/action/get_chat", {
      method: "POST",
      body: JSON.stringify({ chat_id: id }),
    });
    this.events = (await r.json()).thread.events;
    this.requestUpdate();
  }

  render() {
    return html`<h1>${this.events.length}</h1>
      ${this.events.map((event) => html`<b>${event.visibility}</b><lc-note .event=${event}></lc-note>`)}`;
  }
}
customElements.define("lc-notes", Notes);
