const areas = all("section.area");
const rows = all("li.row").map((element) => ({
  element,
  list: element.parentElement,
  ...element.dataset,
  text: fold(element.dataset.search) + "\n" + fold(element.dataset.search).replace(/-/g, ""),
}));
const ORDERS = {
  count: (a, b) => b.count - a.count,
  latest: (a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0),
};

/* By area every row stands in its own list; any other order puts all into the first. */
function order(name) {
  const compare = ORDERS[name];
  const place = (a, b) => a.place - b.place;
  const sorted = [...rows].sort((a, b) => (compare ? compare(a, b) : 0) || place(a, b));
  for (const row of sorted) (compare ? rows[0].list : row.list).append(row.element);
  document.body.classList.toggle("flat", Boolean(compare));
  hide(one("#flat"), !compare);
}

function apply() {
  const words = fold(form.elements.q.value);
  let shown = 0;
  for (const row of rows) {
    const match = row.text.includes(words);
    hide(row.element, !match);
    shown += match;
  }
  if (rows.length) order(form.elements.sort.value);
  for (const area of areas) hide(area, !one("li.row:not([hidden])", area));
  showCount(shown, rows.length);
  hide(one("#none"), shown > 0);
  writeAddress(query());
}

start(apply);
