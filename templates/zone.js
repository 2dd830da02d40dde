const events = all("li.event").map((element) => ({
  element,
  ...element.dataset,
  sources: new Set(all(".pub", element).map((name) => name.textContent)),
  text: null,
}));
const years = all("section.year").map((element) => ({
  element,
  events: events.filter((event) => element.contains(event.element)),
}));
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/* First and last day of 2021, 2021-03, 2021年3月5日 or March 2021; null when unreadable. */
function readDate(text) {
  let plain = fold(text).replace(/[年月/.]/g, "-").replace(/[日号]$/, "").replace(/-$/, "");
  const named = plain.match(/^([a-z]{3})[a-z]*,?(\d{4})$/);
  if (named && MONTHS.includes(named[1])) plain = named[2] + "-" + (MONTHS.indexOf(named[1]) + 1);
  const parts = plain.match(/^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/);
  if (!parts) return null;
  const [year, month, day] = [parts[1], parts[2], parts[3]].map((part) => part && Number(part));
  const days = new Date(Date.UTC(year, month || 12, 0)).getUTCDate();
  if (month === 0 || month > 12 || day === 0 || day > days) return null;
  const iso = (m, d) => [parts[1], m, d].map((part) => String(part).padStart(2, "0")).join("-");
  return [iso(month || 1, day || 1), iso(month || 12, day || days)];
}

/* A date field's day; an unreadable one keeps its text and is reported. */
function limit(field, end, wrong) {
  const text = field.value.trim();
  const days = text ? readDate(text) : null;
  const bad = Boolean(text) && !days;
  field.setAttribute("aria-invalid", bad);
  if (bad) wrong.push(fill(panel.dataset.bad, { text }));
  return days ? days[end] : end ? "9999-12-31" : "0001-01-01";
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
    && (!chosen.major || event.major !== undefined)
    && (!chosen.zone || event.zone === chosen.zone)
    && (!chosen.source || event.sources.has(chosen.source))
    && (!chosen.words || textOf(event).includes(chosen.words));
}

/* The event closest to a range in which there is none, the other choices kept. */
function nearest(chosen) {
  const days = (from, to) => Date.parse(to) - Date.parse(from);
  const gap = (event) => event.end < chosen.from ? days(event.end, chosen.from) : days(chosen.to, event.start);
  const other = { ...chosen, from: "0001-01-01", to: "9999-12-31" };
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
  showCount(shown, events.length);
  hide(one("#none"), shown > 0);
  showNearest(chosen, shown);
  const every = !one("[name=status]:not(:checked)", form);
  const params = query((name) => name === "status" && every);
  // no status at all is a choice too, and must survive the address
  if (!chosen.statuses.size) params.append("status", "none");
  hide(one("[data-clear]", form), !params.size);
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

const box = one("details", panel);
const wide = matchMedia("(min-width: 720px)");
const unfold = () => { box.open = wide.matches; };
unfold();
wide.addEventListener("change", unfold);
for (const button of all("[data-clear]")) button.addEventListener("click", clear);
document.addEventListener("click", copyLink);
window.addEventListener("hashchange", arrive);
(window.requestIdleCallback || setTimeout)(() => events.forEach(textOf));
start(apply);
arrive();
