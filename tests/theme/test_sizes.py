"""The photo that a browser takes is the smallest that is sharp in its place.

A small newsroom is built and its pages are opened on a phone, a tablet and a desk, on
plain and on fine screens. ``sizes`` are the style sheets' arithmetic over again; when
somebody moves a column, this is where it shows.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.build.folder import Desk, desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NEWS = "content/news/2023"
PAGES = (
    "/",
    "/tin-tuc/",
    "/tin-tuc/2023/tong-ket/",
    "/tin-tuc/2023/ky-giao-uoc/",
)

SEEN = """async () => {
  const images = [...document.querySelectorAll("picture img")];
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode()));
  return images.filter((image) => image.getClientRects().length).map((image) => ({
    place: image.closest("picture").className,
    css: image.getBoundingClientRect().width,
    taken: image.currentSrc,
    offered: image.closest("picture").querySelector("source").srcset.split(", ")
      .map((candidate) => candidate.split(" "))
      .map(([address, width]) => [new URL(address, location).href, parseInt(width)]),
  }));
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""

    def copyfile(self, source: object, outputfile: object) -> None:
        try:
            super().copyfile(source, outputfile)
        except ConnectionError:  # a browser may think better of it
            self.close_connection = True


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    newsroom: Desk = desk(tmp_path_factory.mktemp("rong"))
    lying = Image.linear_gradient("L").resize((2000, 1500))
    lying.save(newsroom.root / NEWS / "tong-ket/an.jpg")
    standing = lying.transpose(Image.Transpose.ROTATE_90)
    standing.save(newsroom.root / NEWS / "ky-giao-uoc/ban-ky.png")
    built = newsroom.build()
    assert built.status == 0, built.said
    handler = partial(Quiet, directory=str(newsroom.output))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize("fine", [1, 2])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_smallest_sharp_one_is_taken(
    browser: Browser, site: str, width: int, fine: int
) -> None:
    looked_at = 0
    for page in PAGES:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, device_scale_factor=fine
        )
        opened = context.new_page()
        opened.goto(site + page)
        seen = opened.evaluate(SEEN)
        context.close()
        wanted = []
        for image in seen:
            enough = [w for _, w in image["offered"] if w >= image["css"] * fine - 0.5]
            largest = max(w for _, w in image["offered"])
            ideal = min(enough, default=largest)
            wanted.append(next(a for a, w in image["offered"] if w == ideal))
        for image, right in zip(seen, wanted, strict=True):
            # One that the page has fetched anyway serves the smaller place too.
            assert image["taken"] == right or image["taken"] in wanted, (page, image)
            assert image["taken"].endswith(".avif")
        looked_at += len(seen)
    assert looked_at >= 3
