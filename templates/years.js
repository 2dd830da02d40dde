/* Id, page, first day, last day, date, headline, other ids: one row an event, of all years. */
const rows = JSON.parse(one("#rows").textContent).map(([id, page, start, end, date, headline, ids]) =>
  ({ id, page, start, end, date, headline, ids, text: fold(headline) }));
const MOST = 200;

function line(row) {
  const item = document.createElement("li");
  const date = document.createElement("span");
  const link = document.createElement("a");
  date.textContent = row.date;
  link.textContent = row.headline;
  link.href = row.page + "#" + row.id;
  item.append(date, link);
  return item;
}

function apply() {
  const wrong = [];
  const { from: first, to: last, q } = form.elements;
  const from = limit(first, 0, wrong);
  const to = limit(last, 1, wrong);
  const words = fold(q.value);
  const message = one("#wrong", form);
  message.textContent = wrong.join(" ");
  hide(message, !wrong.length);
  const asked = words || from !== FIRST_DAY || to !== LAST_DAY;
  const found = rows.filter((row) => row.start <= to && row.end >= from && row.text.includes(words));
  one("#found ol").replaceChildren(...(asked ? found.slice(0, MOST).map(line) : []));
  hide(one("#found"), !asked);
  hide(one("[data-more]"), found.length <= MOST);
  showCount(found.length, rows.length);
  followFields(from, to);
  writeAddress(query());
}

/* A link to an event leads on to the page of its year. */
function arrive() {
  const id = decodeURIComponent(location.hash.slice(1));
  const row = id && rows.find((each) => each.id === id || each.ids.includes(id));
  if (row) location.replace(row.page + "#" + id);
}

window.addEventListener("hashchange", arrive);
start(apply);
arrive();
