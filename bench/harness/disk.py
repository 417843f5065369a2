"""What the disk can: how often in a second something new is really on it."""

import os
import time

# As SQLite's log has it: a page with a few bytes before it, and from the beginning again
# after a thousand of them, so that most of the time the file does not grow.
FRAME = os.urandom(4096 + 24)
FRAMES = 1_000


def syncs(folder, seconds):
    """`fdatasync` per second in a folder, each after one frame was written behind the last."""
    path = folder / "syncs"
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        began, many = time.perf_counter(), 0
        while (took := time.perf_counter() - began) < seconds:
            os.pwrite(file, FRAME, many % FRAMES * len(FRAME))
            os.fdatasync(file)
            many += 1
        return many / took
    finally:
        os.close(file)
        path.unlink()
