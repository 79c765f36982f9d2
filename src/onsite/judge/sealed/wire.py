"""The closed set of values that cross between the judge and a sealed child, as bytes.

msgpack carries numbers, strings, bytes, lists and dicts; extension types add tuples, sets, big
integers, complex numbers, ranges, numpy arrays and scalars without objects, read-once streams and
random generators. There is no pickle and no way to name a class: whatever a child sends, the worst
that decoding it can do is raise `WireError`.
"""

from __future__ import annotations

import re
import sys
import types
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgpack
import numpy as np


class Tag:
    """The msgpack extension code of each type that msgpack itself does not carry."""

    TUPLE = 1
    SET = 2
    FROZENSET = 3
    BIG_INT = 4
    COMPLEX = 5
    RANGE = 6
    ARRAY = 7
    SCALAR = 8
    STREAM = 9
    GENERATOR = 10


_PLAIN_DTYPE = re.compile(r"[<>|=]?(?:[biufc?]\d*|[US]\d+|[mM]8(?:\[\d*\w+\])?)\Z")
_MAX_BIG_INT_BYTES = 1 << 16
_MAX_DEPTH = 32  # extensions in extensions: each level of decoding takes 50 KB of the C stack
_MOST_ALIKE = 64  # keys of one hash: honest ones hardly ever share any, and many cost n² to insert
_TOO_DEEP = "a value nested too deeply, or one that contains itself"


class WireError(ValueError):
    """A value that cannot be sent, or bytes that are not a value; says which in one phrase."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Items that the submission may read once, in order, without knowing how many there are."""

    items: Sequence[Any]

    def __post_init__(self) -> None:
        if not isinstance(self.items, list | tuple | range):
            raise TypeError("the items of a stream are a list, a tuple or a range")

    def read_once(self) -> Iterator[Any]:
        """Yield the items; a generator has no length and can be neither rewound nor copied."""
        yield from self.items


def is_generator(value: Any) -> bool:
    """Whether a value is a numpy generator."""
    return _is_of("numpy.random", "Generator", value)


def _is_of(module: str, name: str, value: Any) -> bool:
    """Whether a value is of a class, without importing the class's module for the question."""
    cls = getattr(sys.modules.get(module), name, None)
    return cls is not None and isinstance(value, cls)


def encode(value: Any, *, depth: int = 0) -> bytes:
    """Return `value` as bytes, or raise `WireError` naming the part that cannot be sent."""
    if depth > _MAX_DEPTH:
        raise WireError(_TOO_DEEP)
    extend = partial(_encode_extension, depth=depth)
    try:
        packed: bytes = msgpack.packb(value, default=extend, strict_types=True, use_bin_type=True)
    except WireError:
        raise
    except UnicodeEncodeError as error:
        raise WireError("a string that is no text (a lone surrogate)") from error
    except (ValueError, OverflowError, RecursionError) as error:
        raise WireError(_TOO_DEEP) from error
    except TypeError as error:
        raise WireError(str(error)) from error
    return packed


def decode(data: bytes | memoryview, *, depth: int = 0) -> Any:
    """Return the value that `data` encodes, or raise `WireError`."""
    if depth > _MAX_DEPTH:
        raise WireError(_TOO_DEEP)
    try:
        _skip(data)
        return msgpack.unpackb(
            data,
            ext_hook=partial(_decode_extension, depth=depth),
            object_pairs_hook=_as_dict,
            strict_map_key=False,
            use_list=True,
            raw=False,
        )
    except WireError:
        raise
    except Exception as error:
        # Bytes from a hostile child may break the decoder in any way: too deep, unhashable keys,
        # bad UTF-8. All of them mean the same to the judge.
        raise WireError(f"bytes that are no value ({type(error).__name__})") from error


def _skip(data: bytes | memoryview) -> None:
    """Walk over the bytes first, so that no header can claim the memory for what never follows."""
    unpacker = msgpack.Unpacker(max_buffer_size=len(data))
    unpacker.feed(data)
    unpacker.skip()


def _as_dict(pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
    if len(pairs) > _MOST_ALIKE:
        _refuse_collisions(key for key, _ in pairs)
    return dict(pairs)


def _refuse_collisions(keys: Iterable[Any]) -> None:
    """Refuse keys chosen to hash alike, of which a few thousand keep the judge busy for hours."""
    if max(Counter(map(hash, keys)).values(), default=0) > _MOST_ALIKE:
        raise WireError("elements that all hash alike")


def _extension(code: int, payload: Any, depth: int) -> msgpack.ExtType:
    return msgpack.ExtType(code, encode(payload, depth=depth + 1))


def _encode_extension(  # noqa: PLR0912 - one branch per type, in one place
    value: Any, *, depth: int
) -> Any:
    match value:
        case bool() | int():
            return _encode_int(int(value))
        case np.generic():
            return _encode_array(Tag.SCALAR, np.asarray(value))
        case float():
            return float(value)
        case str():
            return str(value)
        case tuple():
            return _extension(Tag.TUPLE, list(value), depth)
        case set():
            return _extension(Tag.SET, _stable_order(value), depth)
        case frozenset():
            return _extension(Tag.FROZENSET, _stable_order(value), depth)
        case complex():
            return _extension(Tag.COMPLEX, [value.real, value.imag], depth)
        case range():
            return _extension(Tag.RANGE, [value.start, value.stop, value.step], depth)
        case dict():
            return dict(value)
        case list() | deque():
            return list(value)
        case np.ndarray() if _is_of("numpy.ma", "MaskedArray", value):
            raise WireError("a masked array")
        case np.ndarray():
            return _encode_array(Tag.ARRAY, np.asarray(value))
        case Stream():
            return _extension(Tag.STREAM, value.items, depth)
        case _ if is_generator(value):
            return _encode_generator(value, depth)
        case types.GeneratorType():
            raise WireError("a generator")
    if hasattr(value, "__array__"):  # a torch tensor or a pandas column, where a problem allows one
        return _encode_array(Tag.ARRAY, np.asarray(value))
    raise WireError(_name_of(value))


def _name_of(value: Any) -> str:
    name = type(value).__name__
    return f"an {name}" if name[:1].lower() in "aeiou" else f"a {name}"


def _stable_order(values: set[Any] | frozenset[Any]) -> list[Any]:
    """Order a set by its elements' bytes, so that equal sets have equal encodings."""
    return sorted(values, key=encode)


def _encode_int(value: int) -> Any:
    if -(1 << 63) <= value < 1 << 64:
        return value
    size = (value.bit_length() + 8) // 8
    if size > _MAX_BIG_INT_BYTES:
        raise WireError(f"an integer of {value.bit_length():,} bits")
    return msgpack.ExtType(Tag.BIG_INT, value.to_bytes(size, "little", signed=True))


def _encode_array(code: int, array: np.ndarray[Any, Any]) -> msgpack.ExtType:
    if array.dtype.hasobject:
        raise WireError("an array of objects (ragged rows or mixed types)")
    if array.dtype.kind not in "biufcUSmM":
        raise WireError(f"an array of dtype {array.dtype}")
    payload = [array.dtype.str, list(array.shape), array.tobytes()]
    return msgpack.ExtType(code, msgpack.packb(payload, use_bin_type=True))


def _encode_generator(generator: np.random.Generator, depth: int) -> msgpack.ExtType:
    state = generator.bit_generator.state
    if state["bit_generator"] != "PCG64":
        raise WireError(f"a generator over {state['bit_generator']}")
    inner = state["state"]
    numbers = [inner["state"], inner["inc"], state["has_uint32"], state["uinteger"]]
    return _extension(Tag.GENERATOR, numbers, depth)


def _decode_extension(code: int, data: bytes, *, depth: int) -> Any:
    if code == Tag.BIG_INT:
        return int.from_bytes(data, "little", signed=True)
    payload = decode(data, depth=depth + 1)
    match code, payload:
        case Tag.TUPLE, list():
            return tuple(payload)
        case ((Tag.SET | Tag.FROZENSET), list()):
            _refuse_collisions(payload)
            return set(payload) if code == Tag.SET else frozenset(payload)
        case Tag.COMPLEX, [float() | int() as real, float() | int() as imaginary]:
            return complex(real, imaginary)
        case Tag.RANGE, [int() as start, int() as stop, int() as step]:
            return range(start, stop, step)
        case ((Tag.ARRAY | Tag.SCALAR), [str() as dtype, list() as shape, bytes() as buffer]):
            array = _decode_array(dtype, shape, buffer)
            return array if code == Tag.ARRAY else array[()]
        case Tag.STREAM, (list() | tuple() | range()):
            return Stream(payload)
        case Tag.GENERATOR, [
            int() as state,
            int() as increment,
            int() as has_uint32,
            int() as uinteger,
        ]:
            return _decode_generator(state, increment, has_uint32, uinteger)
    raise WireError(f"bytes that are no value (extension {code})")


def _decode_array(dtype: str, shape: list[Any], buffer: bytes) -> np.ndarray[Any, Any]:
    if not _PLAIN_DTYPE.match(dtype):
        raise WireError("an array of an unknown dtype")
    # A copy, because a view of the message's bytes could not be written to.
    return np.frombuffer(buffer, dtype=np.dtype(dtype)).reshape(shape).copy()


def _decode_generator(
    state: int, increment: int, has_uint32: int, uinteger: int
) -> np.random.Generator:
    bit_generator = np.random.PCG64(0)
    bit_generator.state = {
        "bit_generator": "PCG64",
        "state": {"state": state, "inc": increment},
        "has_uint32": has_uint32,
        "uinteger": uinteger,
    }
    return np.random.Generator(bit_generator)
