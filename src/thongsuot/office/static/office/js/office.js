// What every page does beyond links and forms: menus close, and a request that fails says so.

const trouble = document.getElementById("trouble");

function say(text) {
  trouble.textContent = text;
  trouble.hidden = false;
}

// A form may say better what became of what was typed in it.
const told = (event, name) => say(event.detail.elt?.dataset[name] ?? trouble.dataset[name]);

document.addEventListener("htmx:responseError", (event) => told(event, "refused"));
document.addEventListener("htmx:sendError", (event) => told(event, "unreachable"));
document.addEventListener("htmx:timeout", (event) => told(event, "unreachable"));
document.addEventListener("htmx:beforeRequest", () => { trouble.hidden = true; });

// A button that is pressed twice sends its form once; a page that comes back by “Back” may send again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.pressed) event.preventDefault();
  else form.dataset.pressed = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-pressed]")) delete form.dataset.pressed;
});

// What a form kept on this machine is not for whoever uses it next.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-sign-out]")) return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("thongsuot.keep.")) localStorage.removeItem(key);
    indexedDB.deleteDatabase("thongsuot.keep");
  } catch { /* nothing is kept without storage */ }
});

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

// What is typed into a search was asked for while it was typed. When the field is left it is not asked for once more:
// the rows would be replaced under whoever goes on to them by the keyboard.
document.addEventListener("change", (event) => { if (event.target.matches('.filters[hx-trigger*="name=q"] [name=q]')) event.stopPropagation(); }, true);
