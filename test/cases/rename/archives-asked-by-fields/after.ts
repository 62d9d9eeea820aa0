/** What a class gives its fields is sent as the same in a literal would be. */
class Archives {
  filters = { agents: { values: ["a@example.com"] }, from: "2020-01-31T00:00:00.000000Z" };
}

class Closed extends Archives {
  filters;
  constructor(tags: string[]) {
    super();
    this.filters = { agents: { values: [] }, tags: { values: tags } };
  }
}

const call = (payload: Archives) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", { method: "POST", body: JSON.stringify(payload) });

export const all = () => call(new Archives());
export const closed = (tags: string[]) => call(new Closed(tags));
