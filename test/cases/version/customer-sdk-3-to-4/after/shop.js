export const init = (options) => ({ options, on: (name, f) => f(name) });
