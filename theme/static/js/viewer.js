/* Photos one by one, over the page. Without this file the photo's link opens its file. */

const links = [...document.querySelectorAll("a.figure__open")];

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function button(className, text, act) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function viewer() {
  const dialog = element("dialog", "viewer");
  dialog.setAttribute("aria-label", "Xem ảnh");
  const figure = element("figure", "viewer__figure");
  const image = element("img", "viewer__image");
  const caption = element("figcaption", "viewer__caption");
  const place = element("p", "viewer__place");
  place.setAttribute("role", "status");
  let at = 0;

  function show(next) {
    at = (next + links.length) % links.length;
    const link = links[at];
    const small = link.querySelector("img");
    image.src = link.href;
    image.alt = small.alt;
    image.width = small.width;
    image.height = small.height;
    const words = link.parentElement.querySelector("figcaption");
    caption.textContent = words ? words.innerText.replace(/\s*\n\s*/g, ". ") : "";
    place.textContent = `Ảnh ${at + 1} trong ${links.length}`;
  }

  const bar = element("div", "viewer__bar");
  bar.append(place);
  if (links.length > 1) {
    bar.append(
      button("viewer__button", "← Trước", () => show(at - 1)),
      button("viewer__button", "Sau →", () => show(at + 1)),
    );
  }
  bar.append(button("viewer__button", "Đóng", () => dialog.close()));
  figure.append(image, caption);
  dialog.append(bar, figure);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(at - 1);
    if (event.key === "ArrowRight") show(at + 1);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    image.removeAttribute("src");
    links[at].focus();
  });
  document.body.append(dialog);
  return (next) => {
    show(next);
    dialog.showModal();
  };
}

if (links.length && "showModal" in HTMLDialogElement.prototype) {
  let open;
  links.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      open ??= viewer();
      open(index);
    });
  });
}
