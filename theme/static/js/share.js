/* Printing and copying the address: offered only where the browser can do it. */

const list = document.querySelector(".share__list");

function offer(text, act) {
  const item = document.createElement("li");
  item.className = "share__item";
  const press = document.createElement("button");
  press.type = "button";
  press.className = "share__button";
  press.textContent = text;
  press.addEventListener("click", () => act(press));
  item.append(press);
  list.append(item);
}

if (list) {
  const canonical = document.querySelector('link[rel="canonical"]');
  const status = document.createElement("p");
  status.className = "share__status";
  status.setAttribute("role", "status");
  if (navigator.clipboard && canonical) {
    offer("Chép địa chỉ", async () => {
      await navigator.clipboard.writeText(canonical.href);
      status.textContent = "Đã chép địa chỉ của trang.";
    });
  }
  offer("In trang này", () => window.print());
  list.after(status);
}
