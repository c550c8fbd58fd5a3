/* Colours as the reader chose them, before the first paint: a plain script in the head,
   so that nothing flashes and the policy needs no inline code. Two words are kept in the
   browser's own storage and never sent anywhere; without them, without storage or
   without script the system's settings hold. */

(() => {
  const root = document.documentElement;
  const choices = { scheme: ["light", "dark"], contrast: ["plain", "more"] };

  const stored = (key) => {
    try {
      return localStorage.getItem(`bang-vang-${key}`);
    } catch {
      return null;
    }
  };

  const keep = (key, value) => {
    try {
      if (value) localStorage.setItem(`bang-vang-${key}`, value);
      else localStorage.removeItem(`bang-vang-${key}`);
    } catch {
      /* A browser that keeps nothing still shows it on this page. */
    }
  };

  const show = (key, value) => {
    if (choices[key].includes(value)) root.dataset[key] = value;
    else delete root.dataset[key];
  };

  const offer = () => {
    const control = document.querySelector(".scheme");
    if (!control) return;
    const tell = () => {
      for (const box of control.querySelectorAll("input"))
        box.checked = box.value === (root.dataset[box.name] ?? "");
    };
    control.addEventListener("change", ({ target }) => {
      show(target.name, target.value);
      keep(target.name, target.value);
    });
    addEventListener("storage", () => {
      for (const key in choices) show(key, stored(key));
      tell();
    });
    tell();
    control.hidden = false;
  };

  for (const key in choices) show(key, stored(key));
  document.addEventListener("DOMContentLoaded", offer);
})();
