// What every page does beyond links and forms: menus close, and a request that fails says so.

const trouble = document.getElementById("trouble");

function say(text) {
  trouble.textContent = text;
  trouble.hidden = false;
}

document.addEventListener("htmx:responseError", () => say(trouble.dataset.refused));
document.addEventListener("htmx:sendError", () => say(trouble.dataset.unreachable));
document.addEventListener("htmx:beforeRequest", () => { trouble.hidden = true; });

// A menu closes by Escape, by a click elsewhere, and when the keyboard leaves it.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("focusin", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("details[data-menu][open]");
  closeMenus(null);
  menu?.querySelector("summary").focus();
});
