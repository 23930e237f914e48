// Photos in a form: straight from the camera or from the machine, seen before they are sent, made smaller where they are
// large, one empty row after the last. Without this script each row is an ordinary file field.
// The fieldset tells by `photos:changed` what it holds, and takes back by `photos:restore` what was kept of it.

const LARGE = 1_500_000;
const LONGEST = 2560;

// A photo as a smaller JPEG, standing upright; the file itself where the browser cannot draw it.
async function smaller(file) {
  if (!file.type.startsWith("image/") || file.type === "image/gif" || (file.size <= LARGE && file.type !== "image/heic")) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
    return blob.size < file.size || file.type === "image/heic" ? new File([blob], `${file.name.replace(/\.[^.]+$/, "")}.jpg`, { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

const inputOf = (row) => row.querySelector("input[type=file]");
const captionOf = (row) => row.querySelector("input[name$=caption]");
const peopleOf = (row) => [...row.querySelectorAll("input[name$=people]")];

function show(row, file) {
  const shown = row.querySelector("[data-shown]");
  shown.replaceChildren();
  if (file.type.startsWith("image/")) {
    const image = new Image();
    image.alt = "";
    image.src = URL.createObjectURL(file);
    image.addEventListener("load", () => URL.revokeObjectURL(image.src));
    shown.append(image);
  }
  shown.append(file.name);
  shown.hidden = false;
}

// Of a photo somebody must say whether people in it can be recognised.
function ask(row, required) {
  for (const one of peopleOf(row)) one.required = required;
}

// What the fieldset holds, for whoever keeps it.
function tell(all) {
  const rows = [...all.querySelectorAll("[data-row]")].filter((row) => inputOf(row).files.length);
  const detail = rows.map((row) => ({ file: inputOf(row).files[0], caption: captionOf(row).value, people: peopleOf(row).find((one) => one.checked)?.value ?? "" }));
  all.dispatchEvent(new CustomEvent("photos:changed", { bubbles: true, detail }));
}

function put(input, file) {
  const one = new DataTransfer();
  one.items.add(file);
  input.files = one.files;
}

// The row with its file chosen: what it shows, what it asks, and a new empty row behind it.
function settle(row, file, all) {
  show(row, file);
  ask(row, file.type.startsWith("image/"));
  row.querySelector(".photo-choice").hidden = true;
  row.querySelector("[data-about]").hidden = false;
  if (row === row.parentElement.lastElementChild) add(all);
}

function prepare(row, all) {
  const input = inputOf(row);
  const accept = input.accept;
  const open = (camera) => {
    input.accept = camera ? "image/*" : accept;
    input.toggleAttribute("capture", camera);
    if (camera) input.setAttribute("capture", "environment");
    input.click();
  };
  row.querySelector("[data-about]").hidden = true;
  input.classList.add("unseen");
  input.tabIndex = -1;
  input.setAttribute("aria-hidden", "true");
  row.querySelector("[data-buttons]").hidden = false;
  row.querySelector("label").hidden = true;
  row.querySelector("[data-camera]").addEventListener("click", () => open(true));
  row.querySelector("[data-choose]").addEventListener("click", () => open(false));
  const remove = row.querySelector("[data-remove]");
  remove.hidden = false;
  remove.addEventListener("click", () => {
    input.value = "";
    row.hidden = true;
    ask(row, false);
    tell(all);
    all.querySelector("[data-row]:last-child [data-camera]")?.focus();
  });
  row.addEventListener("input", (event) => {
    if (event.target !== input) tell(all);
  });
  input.addEventListener("change", async () => {
    const chosen = input.files[0];
    if (!chosen) return;
    // What it asks is asked at once: making it smaller takes a while, and the form may be sent meanwhile.
    settle(row, chosen, all);
    captionOf(row).focus();
    const file = await smaller(chosen);
    if (input.files[0] !== chosen) return;
    if (file !== chosen) {
      put(input, file);
      show(row, file);
    }
    tell(all);
  });
}

function add(all) {
  const rows = all.querySelector("[data-rows]");
  const total = all.querySelector("[name=photo-TOTAL_FORMS]");
  if (rows.children.length >= Number(all.dataset.most)) return;
  const made = document.createElement("div");
  made.innerHTML = all.querySelector("[data-template]").innerHTML.replaceAll("__prefix__", total.value);
  const row = made.firstElementChild;
  total.value = Number(total.value) + 1;
  rows.append(row);
  prepare(row, all);
}

function restore(all, kept) {
  for (const one of kept) {
    const row = all.querySelector("[data-row]:last-child");
    if (inputOf(row).files.length) return;
    put(inputOf(row), one.file);
    settle(row, one.file, all);
    captionOf(row).value = one.caption;
    for (const choice of peopleOf(row)) choice.checked = choice.value === one.people;
  }
}

const start = () => {
  for (const all of document.querySelectorAll("[data-photos]:not([data-ready])")) {
    all.dataset.ready = "";
    all.querySelectorAll("[data-row]").forEach((row) => prepare(row, all));
    all.addEventListener("photos:restore", (event) => restore(all, event.detail));
  }
};
start();
document.addEventListener("htmx:afterSwap", start);
