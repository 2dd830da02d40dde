/* ?embed=1: the page inside another one, without header and sources, telling its height. */
const embedded = new URLSearchParams(location.search).has("embed");

function fullAddress() {
  const params = new URLSearchParams(location.search);
  params.delete("embed");
  const text = params.toString();
  return location.href.split(/[?#]/)[0] + (text ? "?" + text : "");
}

/* Links that need what an embedded page leaves out open the page itself. */
function leave() {
  const page = fullAddress();
  for (const link of all(".credit a, dd a")) {
    const hash = link.getAttribute("href").startsWith("#") ? link.hash : "";
    if (link.matches(".credit a")) link.href = page;
    else if (hash) link.href = page.split("?")[0] + hash;
    link.target = "_blank";
    link.rel = "noopener";
  }
}

function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ nianbiao: 1, height }, "*");
}

/* The snippet with this page's own address, filter included. */
function writeSnippet() {
  const code = one("#snippet");
  if (!code || !location.protocol.startsWith("http")) return;
  const page = fullAddress();
  const address = page + (page.includes("?") ? "&" : "?") + "embed=1";
  const quoted = address.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  code.textContent = code.textContent.replace(/src="[^"]*"/, () => 'src="' + quoted + '"');
}

if (embedded) {
  document.body.classList.add("embed");
  one(".credit").hidden = false;
  leave();
  new ResizeObserver(tellHeight).observe(document.body);
} else {
  one(".snippet details")?.addEventListener("toggle", writeSnippet);
}
