/* Searching the site in the browser: the index lies in small files, of which a question
   reads a few. The twin of plugins/gazette/search/words.py; tests bind both to the same
   vectors. Nothing of what is typed leaves the browser but as names of those files. */

const SHOWN = 8;
const LONGEST = 40;
const WAIT = 180;
const KINDS = {
  r: "Tin bài", p: "Ảnh", n: "Cá nhân", u: "Đơn vị", d: "Văn bản", t: "Danh hiệu",
  c: "Cụm thi đua", s: "Trang thông tin",
};
/* What answers a question best when all else is equal. */
const ORDER = "nuctdrsp";

/* --- words, as the index has them -------------------------------------------------- */

const BARE = {
  đ: "d", Đ: "d", Ð: "d", ð: "d", Ɖ: "d", ɖ: "d", ƀ: "b", ł: "l", ø: "o", æ: "ae",
  œ: "oe", "‘": "'", "’": "'", ʼ: "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"',
  "«": '"', "»": '"', "″": '"', "„": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-",
  "—": "-", "―": "-", "−": "-",
};
const bare = (text) => text.replace(/[^\u0020-\u007e]/gu, (c) => BARE[c] ?? c);

export function fold(text) {
  const composed = bare(text.normalize("NFKC")).replace(/\p{Cf}/gu, "").toLowerCase();
  return bare(composed.normalize("NFKD").replace(/\p{Mn}/gu, ""))
    .split(/\s+/u).filter(Boolean).join(" ");
}

export const searchForm = (text) =>
  fold(text).replace(/(?<![\p{L}\p{N}_])([hklmstv]|qu)y(?![\p{L}\p{N}_])/gu, "$1i");

export const tokens = (text) =>
  (searchForm(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((t) => t.length <= LONGEST);

export class Words {
  constructor(forms) {
    this.forms = forms.split("|").map((form) => form.split("="));
    this.long = new Map(this.forms.map(([long, short]) => [short, long]));
  }

  shortened(words) {
    let text = ` ${words.map((w) => this.long.get(w) ?? w).join(" ")} `;
    for (const [long, short] of this.forms) {
      text = text.replaceAll(` ${long} `, ` ${short} `).replaceAll(` ${long} `, ` ${short} `);
    }
    return text.trim().split(" ").filter(Boolean);
  }

  question(text) {
    const words = this.shortened(tokens(text));
    if (words.length < 2) return words;
    return [...new Set(words.slice(1).map((word, n) => `${words[n]} ${word}`))];
  }

  toMark(text) {
    const typed = tokens(text);
    const short = this.shortened(typed);
    const long = short.map((word) => this.long.get(word)).filter(Boolean);
    return {
      words: new Set([...typed, ...short]),
      phrases: long.map((phrase) => phrase.split(" ")),
    };
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});

export function shardOf(key, shards) {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(key)) {
    crc = (crc >>> 8) ^ CRC[(crc ^ byte) & 0xff];
  }
  return ((crc ^ 0xffffffff) >>> 0) % shards;
}

/* --- reading the index --------------------------------------------------------------- */

class Index {
  constructor({ folder, shards, slip, forms }) {
    this.folder = folder;
    this.shards = Number(shards);
    this.slip = Number(slip);
    this.words = new Words(forms);
    this.read = new Map();
  }

  file(name) {
    if (!this.read.has(name)) {
      const reading = load(this.folder, name);
      reading.catch(() => this.read.delete(name));
      this.read.set(name, reading);
    }
    return this.read.get(name);
  }

  shard(key) {
    return this.file(shardOf(key, this.shards).toString(36));
  }

  /* The places of a key: Map of «block:position» to whether the place is a strong one.
     `common` says that the key is everywhere and only strong places are known. */
  async places(key) {
    const { t = {}, c = [] } = await this.shard(key);
    const places = new Map();
    for (const [block, found] of Object.entries(t[key] ?? {})) {
      for (const place of found.split(".")) {
        const strong = place.endsWith("!");
        const position = Number.parseInt(strong ? place.slice(0, -1) : place, 36);
        places.set(`${block}:${position}`, strong);
      }
    }
    return { key, places, common: c.includes(key) };
  }

  async people(key) {
    const { n = {} } = await this.shard(key);
    const rows = n[key] ?? [];
    return {
      cut: rows.at(-1) === 0,
      rows: rows.filter(Boolean).map(([title, href, about, sample]) => ({
        kind: "n", year: "", title, href, about, snippet: "", sample: Boolean(sample),
      })),
    };
  }

  async thing(place) {
    const [block, position] = place.split(":");
    const slip = await this.file(`${block}/${Math.floor(position / this.slip).toString(36)}`);
    const [title, href, about, snippet = "", sample] = slip[position % this.slip];
    return { ...kindAndYear(place), title, href, about, snippet, sample: Boolean(sample) };
  }
}

const kindAndYear = (place) => ({ kind: place[0], year: /^.(\d{4})/.exec(place)?.[1] ?? "" });

/* A page opened from a folder may not fetch its neighbours; it may run them as scripts,
   which the portable edition lays beside them. */
async function load(folder, name) {
  if (location.protocol !== "file:") {
    const answer = await fetch(`${folder}${name}.json`);
    if (answer.status === 404) return {};
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }
  return new Promise((resolve) => {
    const script = document.createElement("script");
    globalThis.bangVang ??= new Map();
    script.src = `${folder}${name}.js`;
    script.onload = () => resolve(globalThis.bangVang.get(name) ?? {});
    script.onerror = () => resolve({});
    document.head.append(script);
  });
}

/* --- answering ------------------------------------------------------------------------ */

/* Things that bear every key of the question; where a key stands nowhere (two words that
   happen to meet), those that bear most, and its words speak for a place one by one. */
async function answer(index, text, marks) {
  const keys = index.words.question(text);
  const [people, found, filters] = await Promise.all([
    marks.length ? { rows: [], cut: false } : peopleNamed(index, text),
    Promise.all(keys.map((key) => index.places(key))),
    Promise.all(marks.map((mark) => index.places(mark))),
  ]);
  const lost = found.filter(({ places, common }) => !places.size && !common);
  const single = [...new Set(lost.flatMap(({ key }) => key.split(" ")))];
  const alone = await Promise.all(single.map((word) => index.places(word)));
  const standing = found.filter(({ places }) => places.size);
  const telling = standing.filter(({ common }) => !common);
  const asked = telling.length ? telling : standing;

  const weights = new Map();
  const weigh = (which, place, weight) => {
    const sum = weights.get(place) ?? { met: 0, strong: 0 };
    sum[which] += weight;
    weights.set(place, sum);
  };
  for (const { places } of keys.length ? asked : filters.slice(0, 1)) {
    for (const place of places.keys()) weigh("met", place, 1);
  }
  for (const { places } of [...standing, ...alone]) {
    for (const [place, strong] of places) {
      if (!asked.length) weigh("met", place, 1);
      weigh("strong", place, Number(strong));
    }
  }
  const most = [...weights.values()].reduce((top, { met }) => Math.max(top, met), 1);
  const least = keys.length && !lost.length ? asked.length : most;
  const things = [...weights]
    .filter(([place, { met }]) => met >= least && filters.every((f) => f.places.has(place)))
    .map(([place, { strong }]) => ({ place, strong, ...kindAndYear(place) }))
    .sort((a, b) => (
      b.strong - a.strong || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)
      || newer(a, b) || (a.place < b.place ? 1 : -1)
    ));
  const nearly = lost.length > 0;
  return {
    people: people.rows,
    things: nearly && people.rows.length ? [] : things,
    partly: nearly && !people.rows.length && things.length > 0,
    cut: people.cut,
    common: found.length > 0 && found.every(({ common }) => common),
  };
}

/* A name is asked for whole, or by its last two syllables. */
async function peopleNamed(index, text) {
  const words = tokens(text);
  const keys = [...new Set([words, words.slice(-2)].map((part) => part.join(" ")))];
  const found = await Promise.all(
    words.length > 1 ? keys.map((key) => index.people(key)) : [],
  );
  const rows = new Map();
  for (const person of found.flatMap((each) => each.rows)) {
    rows.set(`${person.href} ${person.title}`, person);
  }
  return { rows: [...rows.values()], cut: found.some(({ cut }) => cut) };
}

const newer = (a, b) => {
  const [one, other] = [a.place, b.place].map((place) => place.slice(1, place.indexOf(":")));
  return one < other ? 1 : one > other ? -1 : 0;
};

/* How many words of the question a text has letter for letter, tones and all. */
const spelled = (text) =>
  text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function exactness(asked, text) {
  const wanted = spelled(asked);
  if (wanted.join(" ") === tokens(asked).join(" ")) return 0;
  const has = ` ${spelled(text).join(" ")} `;
  if (has.includes(` ${wanted.join(" ")} `)) return 2;
  return wanted.every((word) => has.includes(` ${word} `)) ? 1 : 0;
}

/* --- the page -------------------------------------------------------------------------- */

/* A short form marks what it stands for where all of it stands, never one word of it. */
function marked(text, { words, phrases }) {
  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const forms = found.map(([word]) => searchForm(word));
  const hits = forms.map((form) => words.has(form));
  for (const phrase of phrases) {
    forms.forEach((_, at) => {
      if (phrase.every((word, n) => forms[at + n] === word)) {
        hits.fill(true, at, at + phrase.length);
      }
    });
  }
  const parts = document.createDocumentFragment();
  let last = 0;
  for (let at = 0; at < found.length; at++) {
    if (!hits[at]) continue;
    const start = found[at].index;
    const end = () => found[at].index + found[at][0].length;
    while (hits[at + 1] && /^[\s/-]+$/u.test(text.slice(end(), found[at + 1].index))) at++;
    parts.append(text.slice(last, start), element("mark", "", text.slice(start, end())));
    last = end();
  }
  parts.append(text.slice(last));
  return parts;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function row(result, words) {
  const link = element("a", "", marked(result.title, words));
  link.href = result.href;
  const kind = [KINDS[result.kind], result.about, result.sample ? "Số liệu minh họa" : ""];
  const item = element(
    "li", "search__result",
    element("p", "search__title", link),
    element("p", "search__kind", kind.filter(Boolean).join(" · ")),
  );
  if (result.snippet) {
    item.append(element("p", "search__snippet", marked(result.snippet, words)));
  }
  return item;
}

class Page {
  constructor(root) {
    this.index = new Index(root.dataset);
    this.field = root.querySelector("input[type=search]");
    this.form = root.querySelector("form");
    this.filters = root.querySelector(".search__filters");
    this.selects = [...root.querySelectorAll("select")];
    this.count = root.querySelector(".search__count");
    this.list = root.querySelector(".search__results");
    this.more = root.querySelector(".search__more");
    this.turn = 0;
    this.filters.hidden = false;
    this.listen();
    this.readAddress();
  }

  listen() {
    let timer;
    this.field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.ask(), WAIT);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.ask();
    });
    this.filters.addEventListener("change", () => this.ask());
    this.more.firstElementChild.addEventListener("click", () => this.showMore());
    globalThis.addEventListener("popstate", () => this.readAddress());
    this.field.addEventListener("keydown", (event) => {
      const first = this.list.querySelector("a");
      if (event.key === "ArrowDown" && first) {
        event.preventDefault();
        first.focus();
      }
    });
    this.list.addEventListener("keydown", (event) => this.step(event));
  }

  step(event) {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!way) return;
    const links = [...this.list.querySelectorAll("a")];
    const next = links[links.indexOf(document.activeElement) + way];
    event.preventDefault();
    (next ?? (way < 0 ? this.field : links.at(-1))).focus();
  }

  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.field.value = asked.get("q") ?? "";
    for (const select of this.selects) {
      const value = asked.get(select.name) ?? "";
      if (select.name === "nam" && value) this.years([value]);
      select.value = value;
      if (value) this.filters.open = true;
    }
    this.ask();
  }

  writeAddress() {
    const address = new URL(location.href);
    const state = { q: this.field.value.trim() };
    for (const select of this.selects) state[select.name] = select.value;
    for (const [name, value] of Object.entries(state)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  }

  async ask() {
    const turn = ++this.turn;
    const text = this.field.value.trim();
    const value = (name) => this.selects.find((select) => select.name === name).value;
    const marks = [value("donvi"), value("cum")].filter(Boolean);
    this.writeAddress();
    if (!tokens(text).length && !marks.length) return this.nothing("");
    let found;
    try {
      found = await answer(this.index, text, marks);
    } catch {
      return this.nothing("Không đọc được mục lục tìm kiếm. Hãy thử lại khi có mạng.");
    }
    if (turn !== this.turn) return undefined;
    const kept = (kind, year) =>
      (!value("loai") || kind === value("loai")) && (!value("nam") || year === value("nam"));
    this.years(found.things.map(({ year }) => year));
    this.found = {
      ...found,
      people: found.people.filter(({ kind, year }) => kept(kind, year)),
      things: found.things.filter(({ kind, year }) => kept(kind, year)),
      text,
      words: this.index.words.toMark(text),
    };
    this.shown = 0;
    this.list.replaceChildren();
    await this.showMore(turn);
    return undefined;
  }

  /* Results are laid out a page at a time; those that spell the words as asked first. */
  async showMore(turn = this.turn) {
    const { people, things, text, words } = this.found;
    const first = this.shown === 0;
    const places = things.slice(this.shown, this.shown + (first ? 2 * SHOWN : SHOWN));
    let results;
    try {
      results = await Promise.all(places.slice(0, SHOWN).map(({ place }) => this.index.thing(place)));
    } catch {
      return this.nothing("Không đọc được kết quả. Hãy thử lại khi có mạng.");
    }
    if (turn !== this.turn) return undefined;
    const rank = (result) =>
      exactness(text, `${result.title} ${result.about} ${result.snippet}`);
    const sorted = [...(first ? people.slice(0, 20) : []), ...results]
      .map((result, n) => ({ result, n, exact: rank(result) }))
      .sort((a, b) => b.exact - a.exact || a.n - b.n);
    const focus = !first && document.activeElement === this.more.firstElementChild;
    const rows = sorted.map(({ result }) => row(result, words));
    this.list.append(...rows);
    this.shown += results.length;
    this.list.hidden = !this.list.children.length;
    this.more.hidden = this.shown >= things.length;
    if (focus && rows[0]) rows[0].querySelector("a").focus();
    if (first) this.tell();
    return undefined;
  }

  tell() {
    const { people, things, partly, cut, common } = this.found;
    const sum = people.length + things.length;
    if (sum) this.filters.open = true;
    const said = [sum ? `${sum} kết quả.` : "Không có kết quả nào."];
    if (partly) said.push("Không nơi nào có đủ mọi chữ; đây là những nơi gần nhất.");
    if (cut) said.push("Còn nhiều người trùng tên: hãy gõ cả họ.");
    if (common && sum) said.push("Những chữ này có ở rất nhiều nơi: hãy gõ thêm.");
    if (!sum) said.push("Hãy bớt chữ, bỏ dấu, hoặc tìm theo mục lục dưới đây.");
    this.count.textContent = said.join(" ");
  }

  nothing(said) {
    this.list.replaceChildren();
    this.list.hidden = true;
    this.more.hidden = true;
    this.count.textContent = said;
  }

  years(found) {
    const select = this.selects.find(({ name }) => name === "nam");
    const { value } = select;
    const years = [...new Set([...found, value])].filter(Boolean).sort().reverse();
    const options = years.map((year) => new Option(year, year, false, year === value));
    select.replaceChildren(select.options[0], ...options);
    select.value = value;
  }
}

/* --- a lost address: what the index knows under one that is nearly so -------------------- */

const NEAR = 0.5;
const FEW = 3;
const OFFERED = 16;

/* How alike two addresses are, by the pairs of letters that they share: 0 to 1. */
export function likeness(one, other) {
  const pairs = (text) => {
    const bare = fold(text).replace(/[^a-z0-9]/g, "");
    return Array.from(bare).slice(1).map((letter, n) => bare[n] + letter);
  };
  const [mine, theirs] = [pairs(one), pairs(other)];
  const left = [...theirs];
  const shared = mine.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return mine.length + theirs.length ? (2 * shared.length) / (mine.length + theirs.length) : 0;
}

async function nearest(searchPage, lost) {
  const text = await (await fetch(searchPage)).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const index = new Index(page.getElementById("tim").dataset);
  const words = lost.replace(/\.[a-z]+$/, "").split("/").filter(Boolean).slice(-2).join(" ");
  const { people, things } = await answer(index, words.replaceAll("-", " "), []);
  const found = await Promise.all(
    things.slice(0, OFFERED).map(({ place }) => index.thing(place)),
  );
  return [...people, ...found]
    .map((result) => ({ result, near: likeness(lost, result.href.split("#")[0]) }))
    .filter(({ near }) => near >= NEAR)
    .sort((a, b) => b.near - a.near)
    .slice(0, FEW)
    .map(({ result }) => result);
}

async function suggest(page) {
  const form = page.querySelector("form");
  const lost = decodeURIComponent(location.pathname);
  const found = await nearest(form.action, lost);
  if (!found.length) return;
  const list = element("ul", "not-found__ways", ...found.map(({ title, href }) => {
    const link = element("a", "", title);
    link.href = href;
    return element("li", "", link);
  }));
  const near = element("div", "not-found__near", element("p", "", "Có phải bạn tìm:"), list);
  near.setAttribute("role", "status");
  form.before(near);
}

const root = globalThis.document?.getElementById("tim");
if (root) new Page(root);
const lost = globalThis.document?.querySelector(".not-found:has(form)");
if (lost) suggest(lost).catch(() => {});
