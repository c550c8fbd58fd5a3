/* Sorting and finding in a leaderboard. The table is whole without this file; the order
   of names comes from the page, which knows Vietnamese order. State stays in the address. */

const SORTED_FROM = 5;

/* The twin of core.folding: the vectors beside its tests bind both. */
const ALIKE = [
  [/[ĐÐƉðɖ]/g, "đ"],
  [/[‘’ʼ`´′]/g, "'"],
  [/[“”«»″„]/g, '"'],
  [/[‐‑‒–—―−]/g, "-"],
];
const BARE = { đ: "d", ƀ: "b", ł: "l", ø: "o", æ: "ae", œ: "oe" };
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function tidy(text) {
  const visible = text.normalize("NFC").replace(/\p{Cf}/gu, "");
  const alike = ALIKE.reduce((now, [many, one]) => now.replace(many, one), visible);
  return alike.toLowerCase().trim().split(/\s+/u).join(" ");
}

function fold(text) {
  const parts = tidy(text.normalize("NFKC")).normalize("NFKD");
  const bare = parts.replace(/\p{Mn}/gu, "").replace(/[đƀłøæœ]/g, (c) => BARE[c]);
  return bare.trim().split(/\s+/u).join(" ");
}

function spelling(text) {
  return tidy(text)
    .normalize("NFD")
    .replace(
      /[\p{L}\p{N}_][\p{L}\p{N}_\u0300-\u036f]*/gu,
      (part) => part.replace(TONES, "") + (part.match(TONES) ?? []).join(""),
    );
}

/* The tones stand behind their syllable: one more of them is another word. */
function spells(name, sought) {
  for (let at = name.indexOf(sought); at >= 0; at = name.indexOf(sought, at + 1)) {
    if (!TONE.test(name.charAt(at + sought.length))) return true;
  }
  return false;
}

/* Typed without marks, all that reads so is found; with marks, what is written so. */
function finder(typed) {
  const words = tidy(typed);
  const bare = fold(typed);
  if (words === bare) return (name) => fold(name).includes(bare);
  const spelled = spelling(typed);
  return (name) => tidy(name).includes(words) || spells(spelling(name), spelled);
}

function key(group, column) {
  const cell = group.rows[0].cells[column];
  if (cell.dataset.sort) return Number(cell.dataset.sort);
  const figure = cell.textContent.trim().split(/\s/)[0].replace("−", "-");
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

function announcer(table) {
  const line = document.createElement("p");
  line.className = "unseen";
  line.setAttribute("role", "status");
  table.closest(".score-frame").after(line);
  return (text) => {
    line.textContent = text;
  };
}

function sortable(table, groups) {
  const heads = [...table.tHead.rows[0].cells];
  const can = heads.map((head) => !head.classList.contains("score__words"));
  const say = announcer(table);

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
    if (!can[column]) return;
    const press = document.createElement("button");
    press.type = "button";
    press.className = "score__sort";
    press.append(...head.childNodes);
    head.append(press);
    press.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const down = now ? now === "ascending" : column > 1;
      sort(column, down);
      say(`Đã xếp theo ${press.textContent.trim()}, ${down ? "giảm" : "tăng"} dần`);
      remember({ xep: String(column + 1), chieu: down ? "giam" : "tang" });
    });
  });

  const asked = new URLSearchParams(location.search);
  const column = Number(asked.get("xep")) - 1;
  if (can[column]) sort(column, asked.get("chieu") === "giam");
  else heads[0].setAttribute("aria-sort", "ascending");
}

function findable(form, groups) {
  const field = form.querySelector("input");
  const count = form.querySelector("[role=status]");
  form.classList.add("score-find--ready");

  function find() {
    const typed = field.value.trim();
    const fits = finder(typed);
    let shown = 0;
    for (const group of groups) {
      const cell = group.rows[0].cells[1];
      const name = (cell.querySelector("a") ?? cell.firstChild).textContent;
      group.hidden = !fits(name);
      shown += group.hidden ? 0 : 1;
    }
    count.textContent = typed ? ` ${shown} trong ${groups.length} đơn vị` : "";
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
  const form = table.closest(".score-frame").previousElementSibling;
  if (form?.classList.contains("score-find")) findable(form, groups);
}
