const years = all("section.year").map((element) => ({
  element,
  events: all("li.event", element).map(read),
}));
const events = years.flatMap((year) => year.events);

/* What is asked of every event at once; its words and sources are read when they are needed. */
function read(element) {
  const data = (name) => element.getAttribute("data-" + name);
  return {
    element, start: data("start"), end: data("end"), status: data("status"), zone: data("zone"),
    major: element.hasAttribute("data-major"),
  };
}

function sourcesOf(event) {
  event.sources ??= new Set(all(".pub", event.element).map((name) => name.textContent));
  return event.sources;
}
function textOf(event) {
  event.text ??= fold(one(".body", event.element).textContent);
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
  return event.start <= chosen.to && event.end >= chosen.from
    && chosen.statuses.has(event.status)
    && (!chosen.major || event.major)
    && (!chosen.zone || event.zone === chosen.zone)
    && (!chosen.source || sourcesOf(event).has(chosen.source))
    && (!chosen.words || textOf(event).includes(chosen.words));
}

/* The event closest to a range in which there is none, the other choices kept. */
function nearest(chosen) {
  const days = (from, to) => Date.parse(to) - Date.parse(from);
  const gap = (event) => event.end < chosen.from ? days(event.end, chosen.from) : days(chosen.to, event.start);
  const other = { ...chosen, from: FIRST_DAY, to: LAST_DAY };
  return events.filter((event) => matches(event, other))
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
  link.textContent = one(".date", event.element).textContent.trim();
  link.setAttribute("href", "#" + event.element.id);
}

function apply() {
  const chosen = choice();
  let shown = 0;
  for (const year of years) {
    let any = false;
    for (const event of year.events) {
      const match = matches(event, chosen);
      hide(event.element, !match);
      any ||= match;
      shown += match;
    }
    hide(year.element, !any);
  }
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
  const event = target?.closest("li.event");
  if (!event) return;
  if (event.hidden) clear();
  event.scrollIntoView();
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

/* Words are made ready for the search in short turns, so that nobody waits for them. */
function whenIdle(done) {
  (window.requestIdleCallback || setTimeout)(() => {
    events.slice(done, done + 100).forEach(textOf);
    if (done < events.length) whenIdle(done + 100);
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
whenIdle(0);
start(apply);
arrive();
