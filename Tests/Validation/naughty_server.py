"""A server that does what one must not: the attacks are tried on it. It listens on this machine
alone, and gives away nothing but the folder that it was made for."""

import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A Book</title>
<link rel="http://opds-spec.org/acquisition" href="/download/abc/a.epub"/></entry>
<entry><title>Beyond the Folder</title></entry></feed>"""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.server.is_stuck:
            time.sleep(3)
        path = urllib.parse.unquote(self.path)
        wanted = path.rstrip("/").rpartition("/")[2].partition("\0")[0].partition("?")[0]
        # As if it had followed the way up: to what lies beside the books, and no farther.
        file = Path(self.server.folder, wanted)
        if path.startswith("/opds"):
            self.answer(200, FEED)
        elif ".." in path and wanted and file.is_file():
            self.answer(200, file.read_text())
        elif ".." in path:
            self.answer(500, "The server stumbles.")
        else:
            self.answer(200, f"<p>You asked for {path}</p>")

    def do_POST(self):
        self.close_connection = True
        self.answer(200, "PK")

    def answer(self, status, text):
        body = text.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        # Whatever was asked for, line ends and all.
        asked = urllib.parse.unquote(self.path).encode("utf-8", "replace").decode("latin-1")
        self.send_header("X-Asked", asked)
        self.end_headers()
        self.wfile.write(body)


class NaughtyServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.port, self.is_stuck = folder, self.server_address[1], False
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *problem):
        self.shutdown()
        self.server_close()
