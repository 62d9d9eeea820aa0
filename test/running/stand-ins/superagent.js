// Stands in for superagent: its chain, over fetch.
"use strict";

class Chain {
  constructor(method, url) {
    Object.assign(this, { method, url, headers: { "Content-Type": "application/json" } });
  }
  set(name, value) {
    Object.assign(this.headers, typeof name === "string" ? { [name]: value } : name);
    return this;
  }
  send(body) {
    this.body = body;
    return this;
  }
  then(done, failed) {
    return fetch(this.url, { method: this.method, headers: this.headers, body: JSON.stringify(this.body) })
      .then(async (response) => {
        const body = await response.json();
        if (!response.ok) throw Object.assign(new Error(`status ${response.status}`), { response: { body } });
        return { body, status: response.status };
      })
      .then(done, failed);
  }
}

exports.post = (url) => new Chain("POST", url);
exports.put = (url) => new Chain("PUT", url);
