/** How often the bot did what, by names of its own that happen to be the API's. */
export const counters = { send_event: 0, close_thread: 0 };

export function count(name) {
  counters[name] += 1;
}
