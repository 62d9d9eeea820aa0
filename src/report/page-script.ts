/**
 * What makes tables sortable and long lists filterable where scripts run. Pages say everything without it. It reads and
 * moves what stands in the page, and makes nothing of text but text.
 */
export const SCRIPT = `(() => {
  const collator = new Intl.Collator("en", { numeric: true });
  const make = (name, facts) => Object.assign(document.createElement(name), facts);
  for (const table of document.querySelectorAll("table")) {
    const [body] = table.tBodies;
    const heads = [...table.tHead.rows[0].cells];
    if (body.rows.length < 2) continue;
    for (const [column, head] of heads.entries()) {
      if (head.tagName !== "TH") continue;
      const button = make("button", { type: "button" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const order = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
        for (const one of heads) one.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const text = (row) => row.cells[column].textContent.trim();
        body.append(...[...body.rows].sort((a, b) => sign * collator.compare(text(a), text(b))));
      });
    }
  }
  for (const [index, area] of document.querySelectorAll("[data-filter]").entries()) {
    const items = [...area.querySelectorAll(".place, tbody tr")];
    if (items.length < 5) continue;
    const input = make("input", { type: "search", id: "filter-" + index });
    const label = make("label", { htmlFor: input.id, textContent: area.dataset.filter + " " });
    const count = make("output", { htmlFor: input.id });
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\\s+/);
      for (const item of items) {
        const head = item.closest("section")?.querySelector("h2, h3").textContent ?? "";
        const text = (head + " " + item.textContent).toLowerCase();
        item.hidden = !words.every((word) => text.includes(word));
      }
      for (const section of area.querySelectorAll("section"))
        section.hidden = input.value !== "" && !section.querySelector(".place:not([hidden]), tbody tr:not([hidden])");
      count.textContent = " " + items.filter((item) => !item.hidden).length + " of " + items.length;
    });
    const box = make("p", { className: "filter" });
    box.append(label, input, count);
    area.before(box);
  }
})();`;
