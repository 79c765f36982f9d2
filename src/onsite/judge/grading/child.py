"""One sealed child seen from the trusted side: ask it, time it, stop it, learn how it ended."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import time
from collections.abc import Mapping
from typing import Any

from onsite.judge.grading import processor
from onsite.judge.grading.replies import Ended, Flooded, Overran, Replied, Reply
from onsite.judge.grading.stopwatch import Stopwatch
from onsite.judge.sealed import wire
from onsite.judge.sealed.frames import LENGTH as _HEADER

MAX_REPLY_BYTES = 80 << 20
_CHUNK_BYTES = 1 << 18
_LONGEST_POLL_S, _SHORTEST_POLL_S = 0.25, 0.002
_ENDING_MS = 200  # what a process takes at most from closing its descriptors to its end


class ZygoteDiedError(Exception):
    """The zygote is gone; the worker must be replaced and the submission judged again."""


class Zygote:
    """The grader's end of the zygote: forks children and reaps them."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self.missing_layers: dict[str, str] = self._receive()[0]

    def fork(self, order: Mapping[str, Any]) -> Child:
        """Fork one sealed child; `order` holds its limits (see `sandbox.seal_child`)."""
        ours, theirs = socket.socketpair()
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        os.set_blocking(writer, False)
        try:
            message = wire.encode({"op": "fork", "processors": processor.chosen(), **order})
            socket.send_fds(self._control, [message], [theirs.fileno(), writer])
            pid, handles = self._receive()
        except (OSError, ZygoteDiedError) as error:
            ours.close()
            os.close(reader)
            raise ZygoteDiedError from error
        finally:
            theirs.close()
            os.close(writer)
        return Child(self, pid, handles[0] if handles else None, ours, reader)

    def end(self, pid: int) -> None:
        """Have a child ended and reaped; not waiting for it saves a millisecond a verdict."""
        self._order({"op": "end", "pid": pid})

    def reap(self, pid: int) -> int:
        """End a child, if it has not ended, and return its exit code."""
        self._order({"op": "reap", "pid": pid})
        code: int = self._receive()[0]
        return code

    def _order(self, order: Mapping[str, Any]) -> None:
        try:
            self._control.send(wire.encode(order))
        except OSError as error:
            raise ZygoteDiedError from error

    def _receive(self) -> tuple[Any, list[int]]:
        try:
            message, handles, _, _ = socket.recv_fds(self._control, 1 << 16, 1)
        except OSError as error:
            raise ZygoteDiedError from error
        if not message:
            raise ZygoteDiedError
        return wire.decode(message), handles


class Child:
    """One forked child, killed and reaped on leaving its `with` block.

    `spent_seconds` is what its calls took so far, computing or asleep.
    """

    def __init__(
        self, zygote: Zygote, pid: int, handle: int | None, job: socket.socket, prints: int
    ) -> None:
        self._zygote, self._pid, self._handle = zygote, pid, handle
        self._job, self._prints = job, prints
        self._printed = bytearray()
        self._outer_pid = pid if handle is None else _pid_behind(handle, pid)
        self._exit_code: int | None = None
        self._last_cpu = 0.0
        self._watch = Stopwatch(self._outer_pid)
        self.spent_seconds = 0.0
        job.setblocking(False)

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._job.close()
        os.close(self._prints)
        if self._handle is not None:
            os.close(self._handle)

    def cpu_seconds(self) -> float:
        """Return the CPU time of the child so far, read from the kernel, not from the child."""
        # The clock id of another process, as glibc's clock_getcpuclockid computes it.
        with contextlib.suppress(OSError):
            self._last_cpu = time.clock_gettime((~self._outer_pid << 3) | 2)
        return self._last_cpu

    def ask(self, request: Mapping[str, Any], limit_s: float) -> Reply:
        """Send one request and await its reply.

        Args:
            request: what `sealed.runner` answers.
            limit_s: CPU seconds it may use, and seconds it may sleep; time that it spends waiting
                for a processor that others hold is not counted against it.
        """
        cpu_before = self.cpu_seconds()
        self._watch.restart()
        reply = self._await_reply(request, limit_s, cpu_before)
        self.spent_seconds += max(reply.cpu_seconds, self._watch.elapsed())
        return reply

    def _await_reply(self, request: Mapping[str, Any], limit_s: float, cpu_before: float) -> Reply:
        watch = self._watch
        data = wire.encode(request)
        outgoing = memoryview(_HEADER.pack(len(data)) + data)
        incoming = bytearray()
        poller = select.poll()
        while True:
            poller.register(self._job, select.POLLIN | (select.POLLOUT if outgoing else 0))
            cpu = self.cpu_seconds() - cpu_before
            left = limit_s - max(cpu, watch.elapsed())
            if poller.poll(1e3 * min(max(left, _SHORTEST_POLL_S), _LONGEST_POLL_S)):
                try:
                    if outgoing:
                        outgoing = outgoing[self._send(outgoing) :]
                    finished = self._receive_into(incoming)
                except _GoneError:
                    return self._ended(cpu_before)
                if finished or len(incoming) > MAX_REPLY_BYTES:
                    cpu = self.cpu_seconds() - cpu_before
                    return self._understand(incoming, cpu, limit_s)
            # Looked at after every event too: a message may come a byte at a time, for ever.
            cpu, awake = self.cpu_seconds() - cpu_before, watch.elapsed()
            if cpu > limit_s or awake > limit_s:
                self.kill()
                return Overran(slept=cpu < awake / 2, cpu_seconds=cpu)

    def prints(self) -> bytes:
        """Return what was printed since the last time this was asked."""
        with contextlib.suppress(BlockingIOError):
            while part := os.read(self._prints, 1 << 16):
                self._printed += part
                if len(self._printed) >= 1 << 16:
                    break
        printed, self._printed = bytes(self._printed), bytearray()
        return printed

    def kill(self) -> None:
        """End the child, whatever signals it ignores."""
        if self._exit_code is None:
            self.cpu_seconds()
            self._zygote.end(self._pid)
            self._exit_code = -signal.SIGKILL

    def _ended(self, cpu_before: float) -> Ended | Flooded:
        """Say how the process ended whose job's socket is closed, or that it only hung up."""
        cpu = self.cpu_seconds() - cpu_before
        hung_up = False
        if self._exit_code is None:
            if self._handle is not None:
                waiter = select.poll()
                waiter.register(self._handle, select.POLLIN)
                hung_up = not waiter.poll(_ENDING_MS)
            self._exit_code = self._zygote.reap(self._pid)
        return Flooded("it hung up", cpu) if hung_up else Ended(self._exit_code, cpu)

    def _send(self, outgoing: memoryview) -> int:
        try:
            return self._job.send(outgoing[:_CHUNK_BYTES])
        except BlockingIOError:
            return 0
        except OSError as error:
            raise _GoneError from error

    def _receive_into(self, incoming: bytearray) -> bool:
        """Append what has come; return whether the message is whole."""
        try:
            part = self._job.recv(_CHUNK_BYTES)
        except BlockingIOError:
            return False
        except OSError as error:
            raise _GoneError from error
        if not part:
            raise _GoneError
        incoming += part
        if len(incoming) < _HEADER.size:
            return False
        (length,) = _HEADER.unpack_from(incoming)
        return bool(len(incoming) >= _HEADER.size + length) or length > MAX_REPLY_BYTES

    def _understand(self, incoming: bytearray, cpu: float, limit_s: float) -> Reply:
        (length,) = _HEADER.unpack_from(incoming)
        if length > MAX_REPLY_BYTES or len(incoming) > _HEADER.size + length:
            self.kill()
            return Flooded("it sent bytes that are not a reply", cpu)
        if cpu > limit_s:
            self.kill()
            return Overran(slept=False, cpu_seconds=cpu)
        try:
            facts = wire.decode(memoryview(incoming)[_HEADER.size :])
        except wire.WireError as error:
            return Flooded(str(error), cpu)
        if not isinstance(facts, dict):
            return Flooded("it sent bytes that are not a reply", cpu)
        return Replied(facts, cpu)


class _GoneError(Exception):
    """The child's end of the job's socket is closed."""


def _pid_behind(handle: int, inner_pid: int) -> int:
    """Return the pid, in our own namespace, of the process that a pidfd names."""
    try:
        with open(f"/proc/self/fdinfo/{handle}", encoding="ascii") as file:
            for line in file:
                if line.startswith("Pid:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return inner_pid
