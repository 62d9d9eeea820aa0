// Stands in for ky: its call shapes, over fetch.
"use strict";

function create(defaults = {}) {
  const post = (url, { json, headers } = {}) => {
    const target = defaults.prefixUrl && !/^https?:/.test(url) ? `${defaults.prefixUrl}/${url}` : url;
    const answer = fetch(target, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...defaults.headers, ...headers },
      body: JSON.stringify(json),
    }).then((response) => {
      if (!response.ok) throw new Error(`Request failed with status code ${response.status}`);
      return response;
    });
    return Object.assign(answer, { json: () => answer.then((response) => response.json()) });
  };
  return { post, create, extend: (more) => create({ ...defaults, ...more }) };
}

module.exports = create();
module.exports.default = module.exports;
