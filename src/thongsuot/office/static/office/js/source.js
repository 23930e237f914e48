// Where a figure comes from, beside the text: a click on it, or on a paragraph's pencil, opens a panel.
// Without this module the same links lead to pages of their own.

const panel = document.getElementById("source");
const text = document.querySelector("[data-sources]");
let from = null;

function close() {
  if (panel.hidden) return;
  panel.hidden = true;
  panel.replaceChildren();
  from?.removeAttribute("aria-current");
  from?.focus();
  from = null;
}

async function open(link) {
  await window.htmx.ajax("GET", link.getAttribute("href"), { target: panel, swap: "innerHTML" });
  if (!panel.firstElementChild) return;
  from?.removeAttribute("aria-current");
  from = link;
  link.setAttribute("aria-current", "true");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "source-close";
  button.textContent = "×";
  button.setAttribute("aria-label", panel.dataset.close);
  button.addEventListener("click", close);
  panel.prepend(button);
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.querySelector("h2")?.focus({ preventScroll: window.matchMedia("(max-width: 48rem)").matches });
}

if (panel && text) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.fact, a.reword, a[data-source]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}
