"""First-order mutants of a solution: each differs from it by one small, plausible mistake."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_NAMES = {
    "sum": "mean",
    "mean": "sum",
    "nansum": "nanmean",
    "min": "max",
    "max": "min",
    "argmin": "argmax",
    "argmax": "argmin",
    "minimum": "maximum",
    "maximum": "minimum",
    "any": "all",
    "all": "any",
    "zeros": "ones",
    "ones": "zeros",
    "floor": "ceil",
    "ceil": "floor",
    "var": "std",
    "std": "var",
    "sin": "cos",
    "cos": "sin",
    "log": "log1p",
    "append": "extend",
    "appendleft": "append",
    "pop": "popleft",
    "popleft": "pop",
}
_NOT_MUTATED = {"annotation", "returns", "decorator_list", "type_params", "bases", "names"}
_DROPPABLE = (ast.Assign, ast.AugAssign, ast.Expr, ast.Break, ast.Continue, ast.Raise, ast.Delete)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mutant.

    Attributes:
        line: where the reference was changed.
        was, now: the piece of code before and after; `now` is empty for a dropped statement.
        source: the whole mutated file.
    """

    line: int
    was: str
    now: str
    source: str

    @property
    def description(self) -> str:
        """A phrase that follows "as the reference would"."""
        if not self.now:
            return f"without `{self.was}`"
        return f"with `{self.now}` in place of `{self.was}`"


@dataclass(frozen=True, slots=True)
class _Edit:
    """A node that could stand in another's place, and how to put it there and back."""

    old: ast.AST
    new: ast.AST
    put: Callable[[ast.AST], None]


def mutants(source: str) -> list[Mutant]:
    """Return every first-order mutant of `source`, in the order of its lines, each once."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    seen = {original}
    found = []
    for edit in _edits(tree):
        edit.put(edit.new)
        changed = ast.unparse(ast.fix_missing_locations(tree))
        edit.put(edit.old)
        if changed in seen:
            continue
        seen.add(changed)
        now = "" if isinstance(edit.new, ast.Pass) else _short(edit.new)
        found.append(Mutant(getattr(edit.old, "lineno", 0), _short(edit.old), now, changed))
    return sorted(found, key=lambda mutant: mutant.line)


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 80 else f"{text[:77]}..."


def _edits(tree: ast.Module) -> Iterator[_Edit]:
    """Yield every edit, with how to apply it; the tree is walked with each node's own place."""
    todo: list[ast.AST] = [tree]
    while todo:
        parent = todo.pop()
        for name, value in ast.iter_fields(parent):
            if name in _NOT_MUTATED or isinstance(parent, ast.Import | ast.ImportFrom):
                continue
            if isinstance(value, ast.AST):
                put = _field_setter(parent, name)
                todo.append(value)
                yield from (_Edit(value, new, put) for new in _variants(value, parent, name))
            elif isinstance(value, list):
                for index, child in enumerate(value):
                    if not isinstance(child, ast.AST) or _is_docstring(child, parent, index):
                        continue
                    put = _item_setter(value, index)
                    todo.append(child)
                    yield from (_Edit(child, new, put) for new in _variants(child, parent, name))


def _field_setter(parent: ast.AST, name: str) -> Callable[[ast.AST], None]:
    return lambda node: setattr(parent, name, node)


def _item_setter(items: list[Any], index: int) -> Callable[[ast.AST], None]:
    return lambda node: items.__setitem__(index, node)


def _is_docstring(node: ast.AST, parent: ast.AST, index: int) -> bool:
    return (
        index == 0
        and isinstance(parent, ast.Module | ast.FunctionDef | ast.ClassDef)
        and isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
    )


def _variants(node: ast.AST, parent: ast.AST, field: str) -> Iterator[ast.AST]:  # noqa: PLR0912 - one branch a kind
    if isinstance(node, _DROPPABLE):
        yield ast.Pass()
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            for other in _OPERATORS.get(type(op), ()):
                yield ast.BinOp(left, other(), right)
        case ast.AugAssign(target=target, op=op, value=value):
            for other in _OPERATORS.get(type(op), ()):
                yield ast.AugAssign(target, other(), value)
        case ast.Compare(left=left, ops=[op], comparators=others):
            for comparison in _COMPARISONS.get(type(op), ()):
                yield ast.Compare(left, [comparison()], others)
        case ast.BoolOp(op=bool_op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(bool_op, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.Constant(value=value):
            yield from _constants(value)
        case ast.keyword(arg="axis", value=ast.Constant(value=int() as axis)):
            yield ast.keyword("axis", ast.Constant(0 if axis else 1))
        case ast.Call():
            yield from _calls(node)
        case ast.Slice():
            yield from _slices(node)
    if field == "test" and isinstance(parent, ast.If | ast.IfExp | ast.While):
        yield ast.Constant(value=False)
        if not isinstance(parent, ast.While):
            yield ast.Constant(value=True)


def _constants(value: object) -> Iterator[ast.expr]:
    match value:
        case bool():
            yield ast.Constant(not value)
        case int():
            yield ast.Constant(value + 1)
            if value > 0:
                yield ast.Constant(value - 1)
        case float():
            yield ast.Constant(value + 1.0)


def _calls(node: ast.Call) -> Iterator[ast.expr]:
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr in _NAMES:
        renamed = ast.Attribute(function.value, _NAMES[function.attr], function.ctx)
        yield ast.Call(renamed, node.args, node.keywords)
    if isinstance(function, ast.Name) and function.id in {"min", "max", "any", "all"}:
        yield ast.Call(ast.Name(_NAMES[function.id], function.ctx), node.args, node.keywords)
    if isinstance(function, ast.Name) and function.id == "range":
        *front, last = node.args[:2]
        less = ast.BinOp(last, ast.Sub(), ast.Constant(1))
        yield ast.Call(function, [*front, less, *node.args[2:]], node.keywords)


def _slices(node: ast.Slice) -> Iterator[ast.expr]:
    if node.lower is None:
        yield ast.Slice(ast.Constant(1), node.upper, node.step)
    else:
        more = ast.BinOp(node.lower, ast.Add(), ast.Constant(1))
        yield ast.Slice(more, node.upper, node.step)
    if node.upper is None:
        yield ast.Slice(node.lower, ast.UnaryOp(ast.USub(), ast.Constant(1)), node.step)
    else:
        less = ast.BinOp(node.upper, ast.Sub(), ast.Constant(1))
        yield ast.Slice(node.lower, less, node.step)
