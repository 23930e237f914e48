// Photos of a half-written form stay on this machine, beside what keep.js keeps of its words, until the form was received:
// a telephone closes a page in the background as it likes. Where the browser has no room for them, work goes on without.

const DAYS = 7;
const OLD = () => Date.now() - DAYS * 86_400_000;

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("thongsuot.keep", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("photos");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function within(mode, act) {
  try {
    const database = await opened();
    return await new Promise((resolve, reject) => {
      const asked = act(database.transaction("photos", mode).objectStore("photos"));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    }).finally(() => database.close());
  } catch {
    return undefined;
  }
}

const sent = document.querySelector("[data-sent]")?.dataset.sent.split(" ") ?? [];
for (const key of (await within("readonly", (photos) => photos.getAllKeys())) ?? []) {
  const held = await within("readonly", (photos) => photos.get(key));
  if (!held || sent.includes(held.client_id) || held.at < OLD()) await within("readwrite", (photos) => photos.delete(key));
}

const form = document.querySelector("form[data-keep]");
const all = form?.querySelector("[data-photos]");
if (all) {
  const key = form.dataset.keep;
  const held = await within("readonly", (photos) => photos.get(key));
  // They belong to the words that keep.js brought back: without those, another activity is begun.
  if (held && held.client_id === form.elements.client_id.value) all.dispatchEvent(new CustomEvent("photos:restore", { detail: held.rows }));
  let waiting = Promise.resolve();
  document.addEventListener("photos:changed", (event) => {
    const typed = event.target.closest("form[data-keep]");
    if (!typed) return;
    const row = { at: Date.now(), client_id: typed.elements.client_id.value, rows: event.detail };
    waiting = waiting.then(() => within("readwrite", (photos) => (row.rows.length ? photos.put(row, key) : photos.delete(key))));
    // Words and photos are brought back together: the form is kept though nothing was typed yet.
    typed.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
