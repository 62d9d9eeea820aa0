// Stands in for axios: its call shapes, over fetch.
"use strict";

function join(base, url) {
  return /^https?:/.test(url) || !base ? url : base.replace(/\/+$/, "") + "/" + url.replace(/^\/+/, "");
}

function create(defaults = {}) {
  const headers = { common: {}, post: {}, ...defaults.headers };
  const before = [];

  async function request(first, second) {
    let config = { ...defaults, ...(typeof first === "string" ? { ...second, url: first } : first) };
    config.headers = { ...defaults.headers, ...headers.common, ...config.headers };
    delete config.headers.common;
    delete config.headers.post;
    for (const step of before) config = await step(config);
    const url = new URL(join(config.baseURL, config.url ?? ""));
    for (const [name, value] of Object.entries(config.params ?? {})) url.searchParams.set(name, value);
    const hasBody = config.data !== undefined;
    const answer = await fetch(url, {
      method: (config.method ?? "get").toUpperCase(),
      headers: { ...(hasBody ? { "Content-Type": "application/json" } : {}), ...config.headers },
      ...(hasBody ? { body: typeof config.data === "string" ? config.data : JSON.stringify(config.data) } : {}),
    });
    const response = { data: await answer.json(), status: answer.status, config };
    if (answer.ok) return response;
    throw Object.assign(new Error(`Request failed with status code ${answer.status}`), { response });
  }

  const instance = (first, second) => request(first, second);
  instance.request = request;
  instance.get = (url, config) => request({ ...config, url, method: "get" });
  instance.post = (url, data, config) => request({ ...config, url, data, method: "post" });
  instance.put = (url, data, config) => request({ ...config, url, data, method: "put" });
  instance.create = (config) => create({ ...defaults, ...config });
  instance.defaults = { ...defaults, headers };
  instance.interceptors = { request: { use: (step) => before.push(step) } };
  return instance;
}

module.exports = create();
module.exports.default = module.exports;
