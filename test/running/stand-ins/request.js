// Stands in for request: its call shapes, over fetch.
"use strict";

function request(options, callback) {
  const isJson = options.json !== undefined;
  const data = typeof options.json === "object" ? options.json : options.body;
  fetch(options.url ?? options.uri, {
    method: options.method ?? "GET",
    headers: { ...(isJson ? { "Content-Type": "application/json" } : {}), ...options.headers },
    ...(data === undefined ? {} : { body: typeof data === "string" ? data : JSON.stringify(data) }),
  })
    .then(async (response) => {
      const text = await response.text();
      callback(null, { statusCode: response.status }, isJson ? JSON.parse(text) : text);
    })
    .catch((error) => callback(error));
}
request.post = (options, callback) => request({ ...options, method: "POST" }, callback);
request.get = (options, callback) => request({ ...options, method: "GET" }, callback);
request.defaults = (common) => {
  const merged = (options, callback) => request({ ...common, ...options }, callback);
  return Object.assign(merged, { post: (options, callback) => merged({ ...options, method: "POST" }, callback) });
};

module.exports = request;
