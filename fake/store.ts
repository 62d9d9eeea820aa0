/** Hosts that are none of the API: what they are sent is kept as it came. */
/** Any other host keeps what it is sent, and gives it back at the same path. */
export class Store {
  private readonly kept = new Map<string, string>();

  answer(host: string, path: string, method: string, body: string): string {
    const key = host + path;
    if (method === "GET") return this.kept.get(key) ?? "{}";
    this.kept.set(key, body);
    return JSON.stringify({ ok: true, result: { message_id: this.kept.size } });
  }
}
