// A half-written form stays on this machine until it was received: nothing is lost when the network or the page goes away.
// Kept by person and form (`data-keep`); a page that bears `data-sent` with the form's client_id says that it arrived.
// Of a record that is corrected (its form has a `revision`) only what was changed comes back: the rest may be newer now.

const PREFIX = "thongsuot.keep.";
const DAYS = 7;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch { /* without storage there is nothing to forget */ }
}

function kept() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

const sent = document.querySelector("[data-sent]")?.dataset.sent.split(" ") ?? [];
for (const key of kept()) {
  const held = read(key);
  if (!held || sent.includes(held.client_id) || Date.now() - held.at > DAYS * 86_400_000) forget(key);
}

const fields = (form) => [...form.elements].filter((one) => one.name && !["file", "submit", "button", "fieldset"].includes(one.type) && one.name !== "csrfmiddlewaretoken" && !one.closest("[data-photos]"));

function values(form) {
  const held = {};
  for (const one of fields(form)) {
    if (one.type === "radio") {
      if (one.checked) held[one.name] = one.value;
    } else if (one.type === "checkbox") {
      (held[one.name] ??= []).push(...(one.checked ? [one.value] : []));
    } else {
      held[one.name] = one.value;
    }
  }
  return held;
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// The names of what comes back: `client_id` always, by which the server's answer says that it arrived.
function returning(form, held) {
  const names = Object.keys(held.values);
  if (!form.elements.revision?.value) return new Set(names);
  const changed = names.filter((name) => held.before && !same(held.values[name], held.before[name]));
  return new Set(changed.length ? [...changed, "client_id"] : []);
}

function fill(form, held, names) {
  for (const one of fields(form)) {
    const value = held[one.name];
    if (value === undefined || !names.has(one.name)) continue;
    if (one.type === "radio") one.checked = one.value === value;
    else if (one.type === "checkbox") one.checked = value.includes(one.value);
    else one.value = value;
    if (value.length && one.type !== "hidden") one.closest("details")?.toggleAttribute("open", one.type !== "checkbox" && one.type !== "radio" || one.checked || one.closest("details").open);
  }
}

const form = document.querySelector("form[data-keep]");
if (form) {
  const key = PREFIX + form.dataset.keep;
  const held = read(key);
  const before = values(form);
  const names = held ? returning(form, held) : new Set();
  // A form that came back from the server with its reasons holds what was typed already.
  if (names.size && !form.querySelector(".errorlist")) {
    fill(form, held.values, names);
    const note = document.createElement("p");
    note.className = "message kept";
    note.setAttribute("role", "status");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button second", textContent: form.dataset.forget });
    button.addEventListener("click", () => {
      forget(key);
      // With its key gone the photos are another's: keep_photos.js does not bring them back.
      location.reload();
    });
    note.append(form.dataset.restored, button);
    form.prepend(note);
  }
  // The form is renewed in place when the server refuses it: what is typed is heard from where it stays.
  document.addEventListener("input", (event) => {
    const typed = event.target.closest("form[data-keep]");
    if (!typed) return;
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), client_id: typed.elements.client_id?.value, values: values(typed), before }));
    } catch { /* a full or forbidden storage keeps nobody from working */ }
  });
}
