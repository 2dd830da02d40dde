const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

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
  return days ? days[end] : end ? LAST_DAY : FIRST_DAY;
}
