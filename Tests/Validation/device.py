"""A headless browser in the size of an e-reader or a telephone, used as a person uses it: by
touching and typing, with scripts or without."""

import base64
import time
from pathlib import Path

from chromium import Browser, BrowserError

SIZES = {"600x800": (600, 800, False), "360x640": (360, 640, True)}


class Device(Browser):
    """Takes up the size and the script setting that it is told; `with` closes it."""

    def take(self, size, scripts):
        width, height, is_mobile = SIZES[size]
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=is_mobile)
        self.ask("Emulation.setScriptExecutionDisabled", value=not scripts)

    def screenshot(self, whole=True):
        """A PNG of the page, or of what is on the screen."""
        more = {}
        if whole:
            size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
            more = {"captureBeyondViewport": True, "clip": {
                "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 4000),
                "scale": 1}}
        picture = self.ask("Page.captureScreenshot", format="png", **more)
        return base64.b64decode(picture["data"])

    def settled(self, limit=5):
        """The screen when it does not change any more: pictures may come after the page. Pictures
        below the screen may come later still, so the whole page is not compared."""
        end, before = time.monotonic() + limit, None
        while time.monotonic() < end:
            picture = self.screenshot(whole=False)
            if picture == before:
                break
            before = picture
            time.sleep(0.15)
        return picture

    def overflow(self):
        """How many pixels the page is wider than the screen."""
        metrics = self.ask("Page.getLayoutMetrics")
        return metrics["cssContentSize"]["width"] - metrics["cssLayoutViewport"]["clientWidth"]

    def node(self, selector):
        root = self.ask("DOM.getDocument", depth=0)["root"]["nodeId"]
        found = self.ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        if not found:
            raise BrowserError(f"there is no {selector}")
        return found

    def html(self):
        return self.ask("DOM.getOuterHTML", nodeId=self.node("html"))["outerHTML"]

    def address(self):
        history = self.ask("Page.getNavigationHistory")
        return history["entries"][history["currentIndex"]]["url"]

    def touch(self, selector):
        node = self.node(selector)
        self.ask("DOM.scrollIntoViewIfNeeded", nodeId=node)
        quad = self.ask("DOM.getContentQuads", nodeId=node)["quads"][0]
        place = {"x": sum(quad[0::2]) / 4, "y": sum(quad[1::2]) / 4}
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def type(self, selector, text):
        self.ask("DOM.focus", nodeId=self.node(selector))
        self.ask("Input.insertText", text=text)

    def enter(self):
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
        self.ask("Input.dispatchKeyEvent", type="keyDown", **key)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key="Enter", code="Enter")

    def leave(self, action, limit=60):
        """Does something that leads to another page, and waits for it."""
        self.events.clear()
        action()
        end = time.monotonic() + limit
        while "Page.loadEventFired" not in self.events:
            self.events.append(self.receive(max(1, end - time.monotonic())).get("method"))

    def keep_downloads(self, folder):
        Path(folder).mkdir(parents=True, exist_ok=True)
        self.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    def downloaded(self, folder, limit=60):
        """The file that comes into a folder, when all of it is there."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            files = [each for each in Path(folder).iterdir()
                     if each.suffix not in (".crdownload", ".tmp")
                     and not each.name.startswith(".")]
            if files:
                return files[0]
            # What the browser tells meanwhile has to be read, or it waits for us.
            self.ask("Page.getLayoutMetrics")
            time.sleep(0.2)
        raise BrowserError(f"nothing was downloaded in {limit} seconds")
