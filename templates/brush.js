/* The chart's brush: a range of months [from, to), always the same as the date fields. */
const chart = one("#chart");
const slim = matchMedia("(max-width: 719px)");
const firstYear = Number(chart?.dataset.first);
const chartMonths = Number(chart?.dataset.years) * 12;
const brush = chart && one(".brush", chart);
const grips = chart ? all(".grip", chart) : [];
let brushed = [0, chartMonths];
const ENDS = ["pointerup", "pointercancel"];

const columnMonths = () => Number(slim.matches ? chart.dataset.narrow : chart.dataset.wide);
const monthOf = (day) => (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1;
const inside = (month) => Math.min(Math.max(month, 0), chartMonths);

function monthName(month) {
  const values = { year: firstYear + Math.floor(month / 12), month: (month % 12) + 1 };
  return fill(chart.dataset.month, values);
}

/* A field's text: 2021 where a whole year begins or ends, else 2021-03. */
function fieldText(month, whole) {
  const year = firstYear + Math.floor(month / 12);
  return month % 12 === whole ? String(year) : year + "-" + String((month % 12) + 1).padStart(2, "0");
}

/* Draw the range of two ISO days, widened to whole columns. */
function followFields(from, to) {
  if (!chart) return;
  const step = columnMonths();
  const start = inside(Math.floor(monthOf(from) / step) * step);
  const end = inside(Math.ceil((monthOf(to) + 1) / step) * step);
  brushed = start < end ? [start, end] : [0, chartMonths];
  const some = start < end && (start > 0 || end < chartMonths);
  const [left, right] = brushed.map((month) => (month / chartMonths) * 100);
  brush.classList.toggle("on", some);
  brush.style.setProperty("--from", left + "%");
  brush.style.setProperty("--to", right + "%");
  grips.forEach((grip, n) => {
    grip.setAttribute("aria-valuenow", brushed[n]);
    grip.setAttribute("aria-valuetext", monthName(n ? brushed[1] - 1 : brushed[0]));
  });
}

function choose(start, end) {
  const fields = form.elements;
  fields.from.value = start > 0 ? fieldText(start, 0) : "";
  fields.to.value = end < chartMonths ? fieldText(end - 1, 11) : "";
  apply();
}

function moveGrip(n, month) {
  const step = columnMonths();
  const range = [...brushed];
  range[n] = n ? Math.max(inside(month), brushed[0] + step) : Math.min(inside(month), brushed[1] - step);
  choose(...range);
}

function pressGrip(event) {
  const n = grips.indexOf(event.target);
  const step = columnMonths();
  const year = Math.max(12, step);
  const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -year, PageUp: year };
  if (event.key in by) moveGrip(n, brushed[n] + by[event.key]);
  else if (event.key === "Home") moveGrip(n, 0);
  else if (event.key === "End") moveGrip(n, chartMonths);
  else if (event.key === "Escape") choose(0, chartMonths);
  else return;
  event.preventDefault();
}

/* A press on a grip moves it; anywhere else a drag opens a new range, a click takes one column.
   A finger that scrolls the page (pointercancel) chooses nothing. */
function press(event) {
  if (event.button) return;
  const box = chart.getBoundingClientRect();
  const step = columnMonths();
  const at = (x) => inside(((x - box.left) / box.width) * chartMonths);
  const column = (x) => Math.min(Math.floor(at(x) / step) * step, chartMonths - step);
  const grip = grips.indexOf(event.target);
  const began = column(event.clientX);
  let moved = false;
  const drag = ({ type, clientX }) => {
    moved ||= Math.abs(clientX - event.clientX) > 4;
    if (grip >= 0) moveGrip(grip, Math.round(at(clientX) / step) * step);
    else if (moved || type === "pointerup") {
      choose(Math.min(began, column(clientX)), Math.max(began, column(clientX)) + step);
    }
  };
  const stop = (end) => {
    if (end.type === "pointerup" && grip < 0) drag(end);
    brush.removeEventListener("pointermove", drag);
    for (const type of ENDS) brush.removeEventListener(type, stop);
  };
  brush.setPointerCapture(event.pointerId);
  brush.addEventListener("pointermove", drag);
  for (const type of ENDS) brush.addEventListener(type, stop);
  event.preventDefault();
  (grip >= 0 ? grips[grip] : grips[0]).focus({ preventScroll: true });
}

if (chart) {
  brush.hidden = false;
  one(".overview .hint").hidden = false;
  brush.addEventListener("pointerdown", press);
  for (const grip of grips) grip.addEventListener("keydown", pressGrip);
  slim.addEventListener("change", () => apply());
}
