"""What crosses between the judge and a child: everything of a closed set, and nothing else."""

from __future__ import annotations

import math
import struct
import time
from collections import deque
from contextlib import suppress
from typing import Any

import msgpack
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from onsite.judge.sealed import wire

_SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_DTYPES = st.one_of(
    npst.boolean_dtypes(),
    npst.integer_dtypes(),
    npst.unsigned_integer_dtypes(),
    npst.floating_dtypes(),
    npst.complex_number_dtypes(),
    npst.unicode_string_dtypes(max_len=4),
    npst.byte_string_dtypes(max_len=4),
    npst.datetime64_dtypes(),
    npst.timedelta64_dtypes(),
)
_ARRAYS = _DTYPES.flatmap(
    lambda dtype: npst.arrays(dtype, npst.array_shapes(min_dims=0, min_side=0, max_side=3))
)
_HASHABLE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=3),
    max_leaves=4,
)
_VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.integers(min_value=-(1 << 200), max_value=1 << 200),
        st.floats(),
        st.complex_numbers(),
        st.text(max_size=8),
        st.binary(max_size=8),
        st.builds(range, st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 3)),
        st.sets(_HASHABLE, max_size=4),
        st.frozensets(_HASHABLE, max_size=4),
        _ARRAYS,
        _ARRAYS.filter(lambda array: array.size).map(lambda array: array.reshape(-1)[0]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(_HASHABLE, inner, max_size=4),
    ),
    max_leaves=8,
)


def _same(one: Any, other: Any) -> bool:
    """Whether two values are of one type and equal all through, NaN like NaN."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        return one.dtype == other.dtype and one.shape == other.shape and _same_bytes(one, other)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, complex):
        return _same(one.real, other.real) and _same(one.imag, other.imag)
    if isinstance(one, float):
        return one == other or (math.isnan(one) and math.isnan(other))
    return bool(one == other)


def _same_bytes(one: Any, other: Any) -> bool:
    return np.asarray(one).tobytes() == np.asarray(other).tobytes()


@_SETTINGS
@given(_VALUES)
def test_what_is_sent_arrives_with_its_type_shape_and_dtype(value: Any) -> None:
    assert _same(wire.decode(wire.encode(value)), value)


@_SETTINGS
@given(st.binary(max_size=200))
@example(b"")
@example(msgpack.packb(msgpack.ExtType(wire.Tag.ARRAY, msgpack.packb(["<f8", [-3], b""]))))
@example(msgpack.packb(msgpack.ExtType(wire.Tag.ARRAY, msgpack.packb(["O", [1], b"12345678"]))))
@example(msgpack.packb(msgpack.ExtType(wire.Tag.RANGE, msgpack.packb([0, 1, 0]))))
@example(msgpack.packb(msgpack.ExtType(wire.Tag.SET, msgpack.packb([[]]))))
@example(msgpack.packb(msgpack.ExtType(wire.Tag.GENERATOR, msgpack.packb([-1, 2, 3, 4]))))
@example(msgpack.packb(msgpack.ExtType(99, b"")))
@example(msgpack.packb(msgpack.Timestamp(1)))
def test_bytes_of_any_kind_raise_nothing_but_a_wire_error(data: bytes) -> None:
    with suppress(wire.WireError):
        wire.decode(data)


@_SETTINGS
@given(_VALUES, st.data())
def test_a_message_with_a_byte_changed_raises_nothing_but_a_wire_error(
    value: Any, data: st.DataObject
) -> None:
    encoded = bytearray(wire.encode(value))
    at = data.draw(st.integers(0, len(encoded) - 1))
    encoded[at] = data.draw(st.integers(0, 255))

    test_bytes_of_any_kind_raise_nothing_but_a_wire_error.hypothesis.inner_test(bytes(encoded))


@_SETTINGS
@given(st.integers(1, 9), st.binary(max_size=60))
def test_an_extension_of_any_content_raises_nothing_but_a_wire_error(
    code: int, payload: bytes
) -> None:
    data = msgpack.packb(msgpack.ExtType(code, payload))

    test_bytes_of_any_kind_raise_nothing_but_a_wire_error.hypothesis.inner_test(data)


@_SETTINGS
@given(st.lists(_HASHABLE, max_size=6, unique=True))
def test_equal_sets_have_equal_bytes_whatever_their_order(values: list[Any]) -> None:
    forwards, backwards = set(values), {*values[::-1]}

    assert wire.encode(forwards) == wire.encode(backwards)


def _nested(depth: int) -> bytes:
    data = b"\x90"
    for _ in range(depth):
        data = b"\xc9" + struct.pack(">IB", len(data) + 1, wire.Tag.TUPLE) + b"\x91" + data
    return data


@pytest.mark.parametrize("depth", [40, 500, 5000])
def test_extensions_nested_too_deeply_are_refused_before_the_stack_ends(depth: int) -> None:
    with pytest.raises(wire.WireError, match="nested too deeply"):
        wire.decode(_nested(depth))


def test_tuples_within_reason_are_nested_freely() -> None:
    value: tuple[Any, ...] = ()
    for _ in range(30):
        value = (value,)

    assert wire.decode(wire.encode(value)) == value


def test_lists_that_are_announced_but_not_sent_cost_nothing() -> None:
    claims = (b"\xdd" + struct.pack(">I", 10_000_000)) * 300
    started = time.perf_counter()

    with pytest.raises(wire.WireError):
        wire.decode(claims + b"\0" * 9_000_000)

    assert time.perf_counter() - started < 1.0


_ALIKE = [k * (2**61 - 1) for k in range(100_000)]


@pytest.mark.parametrize("code", [wire.Tag.SET, wire.Tag.FROZENSET])
def test_a_set_of_elements_that_all_hash_alike_is_refused_at_once(code: int) -> None:
    data = msgpack.packb(msgpack.ExtType(code, wire.encode(_ALIKE)))

    with pytest.raises(wire.WireError, match="hash alike"):
        wire.decode(data)


def test_a_dict_of_keys_that_all_hash_alike_is_refused_at_once() -> None:
    items = b"".join(wire.encode(key) + b"\xc0" for key in _ALIKE)

    with pytest.raises(wire.WireError, match="hash alike"):
        wire.decode(b"\xdf" + struct.pack(">I", len(_ALIKE)) + items)


def test_a_few_keys_of_one_hash_are_nothing_strange() -> None:
    value = {-1: "a", -2: "b", 0: "c", 2**61 - 1: "d"}

    assert wire.decode(wire.encode(value)) == value


def test_a_generator_of_random_numbers_goes_on_where_it_was() -> None:
    rng = np.random.default_rng(3)
    rng.integers(10, dtype=np.uint32)  # leaves half a draw in the buffer

    copy = wire.decode(wire.encode(rng))

    assert copy.integers(1 << 31, size=5, dtype=np.uint32).tolist() == (
        rng.integers(1 << 31, size=5, dtype=np.uint32).tolist()
    )


def test_a_stream_can_be_read_once_and_has_no_length() -> None:
    read = wire.decode(wire.encode(wire.Stream([1, 2, 3]))).read_once()

    assert not hasattr(read, "__len__")
    assert list(read) == [1, 2, 3]
    assert list(read) == []


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (deque([1, 2]), [1, 2]),
        (type("Number", (int,), {})(3), 3),
        (type("Text", (str,), {})("a"), "a"),
        (type("Row", (list,), {})([1]), [1]),
        (np.float64(1.5), np.float64(1.5)),
        (np.True_, np.True_),
        (np.arange(6).reshape(2, 3).T, np.arange(6).reshape(2, 3).T),
        (np.arange(6)[::-2], np.arange(6)[::-2]),
    ],
    ids=["deque", "int subclass", "str subclass", "list subclass", "scalar", "bool", "transposed",
         "strided"],
)  # fmt: skip
def test_what_is_like_a_plain_value_arrives_as_one(value: Any, arrives: Any) -> None:
    assert _same(wire.decode(wire.encode(value)), arrives)


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ((i for i in ()), "a generator"),
        (object(), "an object"),
        (len, "a builtin_function_or_method"),
        (np.array([1, None]), "an array of objects"),
        (np.ma.masked_array([1], [True]), "a masked array"),
        (np.zeros(2, dtype=[("x", "f8")]), "an array of dtype"),
        (np.random.Generator(np.random.MT19937(0)), "a generator over MT19937"),
        (1 << (1 << 20), "an integer of 1,048,577 bits"),
        ("\ud800", "a string that is no text"),
    ],
    ids=["generator", "object", "function", "objects", "masked", "records", "mersenne", "huge",
         "surrogate"],
)  # fmt: skip
def test_what_cannot_be_sent_is_named(value: Any, named: str) -> None:
    with pytest.raises(wire.WireError, match=named):
        wire.encode([value])


def test_a_value_that_contains_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)

    with pytest.raises(wire.WireError, match="contains itself"):
        wire.encode(value)


def test_an_array_that_arrives_can_be_written_to() -> None:
    array = wire.decode(wire.encode(np.zeros(3)))

    array[0] = 1.0

    assert array.tolist() == [1.0, 0.0, 0.0]
