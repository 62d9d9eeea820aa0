// Stands in for got: its call shapes, over fetch.
"use strict";

function extend(defaults = {}) {
  const call =
    (method) =>
    (url, options = {}) => {
      const target =
        defaults.prefixUrl && !/^https?:/.test(url) ? `${defaults.prefixUrl.replace(/\/$/, "")}/${url}` : url;
      const answer = fetch(target, {
        method,
        headers: { "Content-Type": "application/json", ...defaults.headers, ...options.headers },
        ...(options.json === undefined ? {} : { body: JSON.stringify(options.json) }),
      }).then(async (response) => {
        const body = await response.json();
        if (!response.ok) throw Object.assign(new Error(`Response code ${response.status}`), { response: { body } });
        return { body, statusCode: response.status };
      });
      return Object.assign(answer, { json: () => answer.then(({ body }) => body) });
    };
  return Object.assign(call("POST"), {
    get: call("GET"),
    post: call("POST"),
    extend: (more) => extend({ ...defaults, ...more, headers: { ...defaults.headers, ...more.headers } }),
  });
}

module.exports = extend();
module.exports.default = module.exports;
