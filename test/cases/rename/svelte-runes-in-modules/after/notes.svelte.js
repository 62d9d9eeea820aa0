export class Notes {
  chats = $state([]);
  events = $derived(this.chats.flatMap((chat) => chat.thread.events));
  own = $derived.by(() => this.events.filter((event) => event.visibility === "agents"));

  async load(query) {
    const r = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_archives", {
      method: "POST",
      body: JSON.stringify({ filters: { query }, limit: 5 }),
    });
    this.chats = (await r.json()).chats;
  }
}
