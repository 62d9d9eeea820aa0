export class Api {
  constructor(base) {
    this.base = base;
  }
  post(path, body) {
    return fetch(this.base + path, { method: "POST", body: JSON.stringify(body) });
  }
}
