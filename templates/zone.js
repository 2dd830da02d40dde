const years = all("section.year");
const lists = all(".year > ol").map((element) => ({
  element,
  year: element.parentElement,
  events: [...element.children].map(read),
}));
const events = lists.flatMap((list) => list.events);
const TURN = 50;

/* What every choice asks for; days, words and sources are read when they are first needed. */
function read(element) {
  return { element, status: element.className.split(" ")[1] ?? "occurred" };
}

/* Days stand in attributes only where the date's <time> does not give them; a month may end on 31. */
function daysOf(event) {
  if (event.start) return event;
  const { start, end } = event.element.dataset;
  const times = all("time", event.element).map((time) => time.dateTime);
  event.start = start ?? times[0] + "-01-01".slice(0, 10 - times[0].length);
  event.end = end ?? times.at(-1) + ["-12-31", "-31", ""][(times.at(-1).length - 4) / 3];
  return event;
}

const publishers = new Map(all("#sources li").map((item) => ["#" + item.id, one("b", item).textContent]));

function sourcesOf(event) {
  event.sources ??= new Set(all("[data-loc]", event.element).map((link) => publishers.get(link.hash)));
  return event.sources;
}
function textOf(event) {
  event.text ??= fold(all("h3, .sub, blockquote", event.element).map((part) => part.textContent).join(" "));
  return event.text;
}

function choice() {
  const fields = form.elements;
  const wrong = [];
  const chosen = {
    from: limit(fields.from, 0, wrong),
    to: limit(fields.to, 1, wrong),
    statuses: new Set(all("[name=status]:checked", form).map((box) => box.value)),
    zone: fields.zone?.value || "",
    source: fields.source?.value || "",
    words: fold(fields.q.value),
    major: fields.major?.checked,
  };
  const message = one("#wrong", form);
  message.textContent = wrong.join(" ");
  hide(message, !wrong.length);
  return chosen;
}

function matches(event, chosen) {
  return chosen.statuses.has(event.status)
    && (chosen.to === LAST_DAY || daysOf(event).start <= chosen.to)
    && (chosen.from === FIRST_DAY || daysOf(event).end >= chosen.from)
    && (!chosen.major || "major" in event.element.dataset)
    && (!chosen.zone || (event.element.dataset.zone ?? panel.dataset.zone) === chosen.zone)
    && (!chosen.source || sourcesOf(event).has(chosen.source))
    && (!chosen.words || textOf(event).includes(chosen.words));
}

/* The event closest to a range in which there is none, the other choices kept. */
function nearest(chosen) {
  const day = (iso) => { const [y, m, d] = iso.split("-"); return Date.UTC(y, m - 1, d); };
  const days = (from, to) => day(to) - day(from);
  const gap = (event) => event.end < chosen.from ? days(event.end, chosen.from) : days(chosen.to, event.start);
  const other = { ...chosen, from: FIRST_DAY, to: LAST_DAY };
  return events.filter((event) => matches(event, other)).map(daysOf)
    .reduce((best, event) => (!best || gap(event) < gap(best) ? event : best), null);
}

function showNearest(chosen, shown) {
  const range = [form.elements.from, form.elements.to].map((field) => field.value.trim()).filter(Boolean);
  const event = !shown && range.length ? nearest(chosen) : null;
  const line = one("#nearest");
  hide(line, !event);
  if (!event) return;
  one("span", line).textContent = fill(panel.dataset.gap, { range: range.join("—") });
  const link = one("a", line);
  const date = [...one(".when", event.element).childNodes].filter((node) => node.className !== "status");
  link.textContent = date.map((node) => node.textContent).join("").trim();
  link.setAttribute("href", "#" + event.element.id);
}

function apply() {
  const chosen = choice();
  let shown = 0;
  const open = new Set();
  for (const list of lists) {
    let any = false;
    for (const event of list.events) {
      const match = matches(event, chosen);
      hide(event.element, !match);
      any ||= match;
      shown += match;
    }
    hide(list.element, !any);
    if (any) open.add(list.year);
  }
  for (const year of years) hide(year, !open.has(year));
  document.body.classList.toggle("brief", form.elements.view.checked);
  followFields(chosen.from, chosen.to);
  showCount(shown, events.length);
  document.body.classList.toggle("filtered", shown < events.length);
  hide(one("#none"), shown > 0);
  showNearest(chosen, shown);
  const every = !one("[name=status]:not(:checked)", form);
  const params = query((name) => name === "status" && every);
  // no status at all is a choice too, and must survive the address
  if (!chosen.statuses.size) params.append("status", "none");
  hide(one("[data-clear]", form), !params.size);
  if (embedded) params.append("embed", "1");
  writeAddress(params);
}

function clear() {
  form.reset();
  apply();
}

/* A link to an event that the filter hides opens it. */
function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const element = target?.closest("li.event");
  if (!element) return;
  if (element.hidden) clear();
  lists.find((list) => list.element.contains(element)).events.forEach(addCopyLink);
  element.scrollIntoView();
}

async function copyLink(event) {
  const link = event.target.closest("a.copy");
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  await navigator.clipboard.writeText(link.href);
  const before = link.textContent;
  link.textContent = panel.dataset.copied;
  setTimeout(() => { link.textContent = before; }, 2000);
}

/* A link to the event, behind its last source. */
function addCopyLink(event) {
  if (event.linked) return;
  event.linked = true;
  const link = document.createElement("a");
  link.className = "copy";
  link.href = "#" + event.element.id;
  link.textContent = panel.dataset.copy;
  one("dl", event.element).lastElementChild.append(" ", link);
}

/* What can wait is done in short turns, so that nobody waits for it: links, and words to search. */
function whenIdle(done) {
  (window.requestIdleCallback || setTimeout)((idle) => {
    do {
      for (const event of events.slice(done, done += TURN)) {
        textOf(event);
        daysOf(event);
        addCopyLink(event);
      }
    } while (done < events.length && idle?.timeRemaining() > 5);
    if (done < events.length) whenIdle(done);
  });
}

const box = one("details", panel);
const wide = matchMedia("(min-width: 720px)");
const unfold = () => { box.open = wide.matches; };
unfold();
wide.addEventListener("change", unfold);
for (const button of all("[data-clear]")) button.addEventListener("click", clear);
document.addEventListener("click", copyLink);
window.addEventListener("hashchange", arrive);
events.slice(0, TURN).forEach(addCopyLink);
whenIdle(0);
start(apply);
arrive();
