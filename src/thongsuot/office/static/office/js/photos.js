// Photos in a form: straight from the camera or from the machine, seen before they are sent, made smaller where they are
// large, one empty row after the last. Without this script each row is an ordinary file field.

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
  for (const one of row.querySelectorAll("input[name$=people]")) one.required = required;
}

function prepare(row, all) {
  const input = row.querySelector("input[type=file]");
  const [about, buttons, choice] = ["[data-about]", "[data-buttons]", ".photo-choice"].map((one) => row.querySelector(one));
  const accept = input.accept;
  const open = (camera) => {
    input.accept = camera ? "image/*" : accept;
    input.toggleAttribute("capture", camera);
    if (camera) input.setAttribute("capture", "environment");
    input.click();
  };
  about.hidden = true;
  input.classList.add("unseen");
  input.tabIndex = -1;
  input.setAttribute("aria-hidden", "true");
  buttons.hidden = false;
  row.querySelector("label").hidden = true;
  row.querySelector("[data-camera]").addEventListener("click", () => open(true));
  row.querySelector("[data-choose]").addEventListener("click", () => open(false));
  const remove = row.querySelector("[data-remove]");
  remove.hidden = false;
  remove.addEventListener("click", () => {
    input.value = "";
    row.hidden = true;
    ask(row, false);
    all.querySelector("[data-row]:last-child [data-camera]")?.focus();
  });
  input.addEventListener("change", async () => {
    if (!input.files.length) return;
    const file = await smaller(input.files[0]);
    if (file !== input.files[0]) {
      const one = new DataTransfer();
      one.items.add(file);
      input.files = one.files;
    }
    show(row, file);
    ask(row, file.type.startsWith("image/"));
    choice.hidden = true;
    about.hidden = false;
    row.querySelector("input[name$=caption]").focus();
    if (row === row.parentElement.lastElementChild) add(all);
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

const start = () => {
  for (const all of document.querySelectorAll("[data-photos]:not([data-ready])")) {
    all.dataset.ready = "";
    all.querySelectorAll("[data-row]").forEach((row) => prepare(row, all));
  }
};
start();
document.addEventListener("htmx:afterSwap", start);
