// A file may be dropped anywhere on a page that has a drop zone; choosing or dropping one sends its form.

const zone = document.querySelector("[data-drop]");

if (zone) {
  const form = zone.closest("form");
  const input = zone.querySelector("input[type=file]");
  const status = zone.querySelector("[data-drop-status]");

  const send = () => {
    if (!input.files.length || !form.reportValidity()) return;
    status.textContent = `${zone.dataset.reading} ${input.files[0].name}`;
    form.requestSubmit();
  };

  let inside = 0;
  const mark = () => zone.classList.toggle("over", inside > 0);

  document.addEventListener("dragenter", (event) => { if (event.dataTransfer?.types.includes("Files")) { inside += 1; mark(); } });
  document.addEventListener("dragleave", () => { inside = Math.max(0, inside - 1); mark(); });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    inside = 0;
    mark();
    if (!event.dataTransfer?.files.length) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    input.files = one.files;
    send();
  });
  input.addEventListener("change", send);
  // On a slow line a file may be chosen before this script arrives; one that the browser puts back is not sent again.
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") send();
}
