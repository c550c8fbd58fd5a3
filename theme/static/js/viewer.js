/* Photos one by one, over the page. Without this file the photo's link opens its file. */

const links = [...document.querySelectorAll("a.figure__open")];
// A finger moves so far before it means another photo, in CSS pixels.
const SWIPE = 48;

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(text, act) {
  const made = element("button", "viewer__button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

/* The page's own picture, allowed to fill the window: the browser takes the best file.
   Where the page shows only a part of the photo, the whole one that the link opens. */
function enlarged(link) {
  const picture = link.querySelector("picture").cloneNode(true);
  picture.className = "viewer__photo";
  for (const part of picture.querySelectorAll("[sizes]")) part.sizes = "100vw";
  const image = picture.querySelector("img");
  image.className = "viewer__image";
  if (!image.srcset.includes(link.getAttribute("href"))) {
    for (const source of picture.querySelectorAll("source")) source.remove();
    image.removeAttribute("srcset");
    image.src = link.href;
  }
  image.removeAttribute("loading");
  image.removeAttribute("fetchpriority");
  return picture;
}

function captionOf(link) {
  const words = link.closest("figure")?.querySelector("figcaption");
  return words ? words.innerText.trim().replace(/\s*\n\s*/g, ". ") : "";
}

function viewer() {
  const dialog = element("dialog", "viewer");
  dialog.setAttribute("aria-label", "Xem ảnh");
  const bar = element("div", "viewer__bar");
  const place = element("p", "viewer__place");
  const figure = element("figure", "viewer__figure");
  const caption = element("figcaption", "viewer__caption");
  // One region speaks: the position first, then the caption.
  const voice = element("p", "unseen");
  voice.setAttribute("role", "status");
  let at = 0;
  let touched = null;

  function show(next) {
    at = (next + links.length) % links.length;
    const words = captionOf(links[at]);
    const position = `Ảnh ${at + 1} trong ${links.length}`;
    const picture = enlarged(links[at]);
    const image = picture.querySelector("img");
    image.addEventListener("error", () => {
      caption.textContent = `Không tải được ảnh này. ${words}`;
    });
    figure.replaceChildren(picture, caption);
    caption.textContent = words;
    place.textContent = position;
    voice.textContent = `${position}. ${words || image.alt}`;
  }

  const keys = {
    ArrowLeft: () => show(at - 1),
    ArrowRight: () => show(at + 1),
    Home: () => show(0),
    End: () => show(links.length - 1),
  };

  bar.append(place);
  if (links.length > 1) {
    bar.append(button("← Trước", keys.ArrowLeft), button("Sau →", keys.ArrowRight));
  }
  bar.append(button("Đóng", () => dialog.close()));
  dialog.append(bar, figure, voice);

  /* Tab goes round inside: past the last button comes the first. */
  function turn(event) {
    const stops = [...bar.querySelectorAll("button")];
    const last = stops.length - 1;
    const here = stops.indexOf(document.activeElement);
    if (event.shiftKey ? here <= 0 : here < 0 || here === last) {
      event.preventDefault();
      stops[event.shiftKey ? last : 0].focus();
    }
  }

  dialog.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Tab") turn(event);
    else if (keys[event.key] && links.length > 1) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target === figure) dialog.close();
  });
  dialog.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" && event.isPrimary ? event : null;
  });
  dialog.addEventListener("pointerup", (event) => {
    if (!touched || !event.isPrimary || links.length < 2) return;
    const across = event.clientX - touched.clientX;
    const down = event.clientY - touched.clientY;
    touched = null;
    // A zoomed page is moved with the same finger.
    if ((window.visualViewport?.scale ?? 1) > 1.01) return;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) {
      show(across < 0 ? at + 1 : at - 1);
    }
  });
  dialog.addEventListener("pointercancel", () => {
    touched = null;
  });
  dialog.addEventListener("close", () => {
    figure.replaceChildren(caption);
    voice.textContent = "";
    document.documentElement.classList.remove("viewing");
    // The step that opening made goes too, unless it was Back that closed.
    if (history.state?.viewer) history.back();
    links[at].focus({ preventScroll: true });
    links[at].scrollIntoView({ behavior: "instant", block: "nearest" });
  });
  window.addEventListener("popstate", () => {
    if (dialog.open) dialog.close();
    // Only now: going back must not scroll away from the photo that was looked at.
    history.scrollRestoration = "auto";
  });
  document.body.append(dialog);

  return (next) => {
    history.scrollRestoration = "manual";
    history.pushState({ viewer: true }, "");
    document.documentElement.classList.add("viewing");
    dialog.showModal();
    bar.lastElementChild.focus();
    // After opening: what a region held before is not spoken.
    show(next);
  };
}

if (links.length && "showModal" in HTMLDialogElement.prototype) {
  let open;
  // A page reloaded over an open viewer has its step left in the history.
  if (history.state?.viewer) history.replaceState(null, "");
  links.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      open ??= viewer();
      open(index);
    });
  });
}
