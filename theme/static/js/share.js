/* Copying the address, printing, and saving a report as one file: offered only where the
   browser can do it. Nothing leaves the browser. */

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

async function asData(address) {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

const escaped = (text) => text.replace(/[&<>]/g, (c) => `&#${c.codePointAt(0)};`);

/* The report with its photos and its styles inside, and where it was taken from. Its
   links lead to the published site, wherever the page was opened from. */
async function wholeReport(report, source) {
  const bands = document.querySelectorAll(".demo-band, .illustrative-band");
  const copy = report.cloneNode(true);
  for (const part of copy.querySelectorAll("source, script, .share, .no-print")) part.remove();
  for (const link of copy.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href"), source));
  }
  await Promise.all([...copy.querySelectorAll("img")].map(async (image) => {
    const data = await asData(image.getAttribute("src"));
    for (const name of ["srcset", "sizes", "loading"]) image.removeAttribute(name);
    image.setAttribute("src", data);
  }));
  const sheet = document.querySelector('link[rel="stylesheet"]');
  const styles = await (await fetch(sheet.href)).text();
  const day = new Date().toLocaleDateString("vi-VN");
  return [
    `<!doctype html>\n<html lang="${document.documentElement.lang}">\n<head>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    `<link rel="canonical" href="${source}">`,
    `<style>${styles.replace(/@font-face\s*\{[^}]*\}/g, "")}</style>`,
    '</head>\n<body class="page">\n<main class="content sheet">',
    ...[...bands].map((band) => band.outerHTML),
    copy.outerHTML,
    `<p class="page-foot">Lưu từ <a href="${source}">${source}</a>, ngày ${day}.</p>`,
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

async function save(report, source) {
  const text = await wholeReport(report, source);
  const file = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = file;
  link.download = `${source.split("/").filter(Boolean).at(-1)}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
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
  const report = document.querySelector("article.report");
  if (report && canonical && location.protocol !== "file:") {
    offer("Lưu bài", async () => {
      status.textContent = "Đang lưu bài…";
      try {
        await save(report, canonical.href);
        status.textContent = "Đã lưu bài thành một tệp, đọc được khi không có mạng.";
      } catch {
        status.textContent = "Chưa lưu được. Hãy thử lại khi có mạng, hoặc in ra PDF.";
      }
    });
  }
  list.after(status);
}
