"use strict";
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const panel = one("#filter");
const form = one("form", panel);

function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/* The shared part of a filtered address: form fields that say something. */
function query(skip = () => false) {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim() && !skip(name)) params.append(name, value.trim());
  }
  return params;
}

function writeAddress(params) {
  const text = params.toString();
  const address = location.pathname + (text ? "?" + text : "") + location.hash;
  try {
    history.replaceState(null, "", address);
  } catch {
    // a page opened from a disk may not change its address in every browser
  }
}

/* The count is announced, so it is written only when it says something new. */
function showCount(shown, total) {
  const output = one("output", panel);
  const text = fill(panel.dataset.showing, { shown, total });
  if (output.textContent !== text) output.textContent = text;
}

function start(apply) {
  const params = new URLSearchParams(location.search);
  for (const field of form.elements) {
    const values = params.getAll(field.name);
    if (!field.name || !values.length) continue;
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else field.value = values[0];
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const box = form.closest("details");
    if (box) box.open = true;
    form.elements.q.focus();
  });
  panel.hidden = false;
  apply();
}
