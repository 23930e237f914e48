// While a name is typed, the key that would be made of it stands in its field; whoever types a key keeps that.

const key = document.querySelector("[data-key-of]");
const name = key && document.getElementById(key.dataset.keyOf);

if (name) {
  const proposed = (text) => {
    const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[đð]/g, "d");
    let made = "";
    for (const part of bare.match(/[a-z0-9]+/g) ?? []) {
      const longer = made ? `${made}-${part}` : part.slice(0, key.maxLength);
      if (longer.length > key.maxLength) break;
      made = longer;
    }
    return made;
  };

  let own = key.value !== "" && key.value !== proposed(name.value);
  key.addEventListener("input", () => { own = key.value !== ""; });
  name.addEventListener("input", () => { if (!own) key.value = proposed(name.value); });
}
