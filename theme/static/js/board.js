/* Sorting and finding in a leaderboard. The table is whole without this file; the order
   of names comes from the page, which knows Vietnamese order. State stays in the address. */

const SORTED_FROM = 5;
const FOUND_FROM = 15;

const fold = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d");

function key(group, column) {
  const cell = group.rows[0].cells[column];
  if (cell.dataset.sort) return Number(cell.dataset.sort);
  const figure = cell.textContent.trim().split(/\s/)[0];
  return Number.parseFloat(figure.replace(/\./g, "").replace(",", "."));
}

/* Figures that are not known stay last, whichever way the others run. */
function compare(one, other, down) {
  if (Number.isNaN(one) || Number.isNaN(other)) {
    return Number.isNaN(one) - Number.isNaN(other);
  }
  return down ? other - one : one - other;
}

function remember(changes) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

function sortable(table, groups) {
  const heads = [...table.tHead.rows[0].cells];

  function sort(column, down) {
    const order = groups
      .map((group, index) => ({ group, index, key: key(group, column) }))
      .sort((a, b) => compare(a.key, b.key, down) || a.index - b.index);
    table.append(...order.map((row) => row.group));
    heads.forEach((head, index) => {
      if (index === column) {
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
      } else head.removeAttribute("aria-sort");
    });
  }

  heads.forEach((head, column) => {
    const press = document.createElement("button");
    press.type = "button";
    press.className = "score__sort";
    press.append(...head.childNodes);
    head.append(press);
    press.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const down = now ? now === "ascending" : column > 1;
      sort(column, down);
      remember({ xep: String(column + 1), chieu: down ? "giam" : "tang" });
    });
  });

  const asked = new URLSearchParams(location.search);
  const column = Number(asked.get("xep")) - 1;
  if (heads[column]) sort(column, asked.get("chieu") === "giam");
  else heads[0].setAttribute("aria-sort", "ascending");
}

function findable(table, groups) {
  const form = document.createElement("p");
  form.className = "score-find";
  const label = document.createElement("label");
  label.textContent = "Tìm đơn vị trong bảng ";
  const field = document.createElement("input");
  field.type = "search";
  field.className = "score-find__field";
  const count = document.createElement("span");
  count.className = "score-find__count";
  count.setAttribute("role", "status");
  label.append(field);
  form.append(label, count);
  table.closest(".score-frame").before(form);

  function find() {
    const words = field.value.trim().toLowerCase().normalize("NFC");
    const exact = fold(words) !== words;
    let shown = 0;
    for (const group of groups) {
      const name = group.rows[0].cells[1].textContent.toLowerCase().normalize("NFC");
      group.hidden = !(exact ? name : fold(name)).includes(words);
      shown += group.hidden ? 0 : 1;
    }
    count.textContent = words ? ` ${shown} trong ${groups.length} đơn vị` : "";
  }

  field.addEventListener("input", () => {
    find();
    remember({ tim: field.value.trim() });
  });
  field.value = new URLSearchParams(location.search).get("tim") ?? "";
  find();
}

for (const table of document.querySelectorAll("table.score")) {
  const groups = [...table.tBodies];
  if (groups.length >= SORTED_FROM) sortable(table, groups);
  if (groups.length >= FOUND_FROM) findable(table, groups);
}
