/** What a class gives its fields is sent as the same in a literal would be. */
class Archives {
  filters = { agent_ids: ["a@example.com"], date_from: "2020-01-31" };
}

class Closed extends Archives {
  filters;
  constructor(tags: string[]) {
    super();
    this.filters = { agent_ids: [], tags: { values: tags } };
  }
}

const call = (payload: Archives) =>
  fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", { method: "POST", body: JSON.stringify(payload) });

export const all = () => call(new Archives());
export const closed = (tags: string[]) => call(new Closed(tags));
