const post = (method, payload) =>
  fetch("https://api.livechatinc.com/v3.1/agent/action/" + method, { method: "POST", body: JSON.stringify(payload) }).then(
    (response) => response.json(),
  );

const withThen = (method, payload) =>
  new Promise((resolve, reject) => {
    post(method, payload).then(resolve, reject);
  });
withThen("get_archives", { limit: 1 }).then(({ pagination }) => console.log(pagination.total));

const withCallback = (method, payload, callback) => {
  post(method, payload).then((body) => callback(body));
};
new Promise((done) => withCallback("get_chats_summary", {}, done)).then((body) => console.log(body.chats_summary[0].order));

class Deferred {
  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}
function deferred(method, payload) {
  const later = new Deferred();
  post(method, payload).then(later.resolve, later.reject);
  return later.promise;
}
deferred("get_archives", { limit: 2 }).then((body) => console.log(body.pagination.total));

// Another promise, resolved with something else.
const waited = new Promise((resolve) => setTimeout(resolve, 10));
waited.then((answer) => console.log(answer.pagination));
