/* Shows the page anew when it is no longer what stands there. The browser keeps the
   place in it. */
const { shown } = document.querySelector(".preview-bar").dataset;
const asked = new URLSearchParams({ trang: decodeURI(location.pathname), dang: shown });
const news = new EventSource(`/-/su-kien?${asked}`);
news.onmessage = () => {
  news.close();
  location.reload();
};
addEventListener("pagehide", () => news.close());
