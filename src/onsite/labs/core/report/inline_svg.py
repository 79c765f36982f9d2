"""From an SVG file that matplotlib wrote to an element of a page that has other pictures too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as Xml

from markupsafe import Markup

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
# The page's own text face; the picture was laid out with one that is a little wider.
_FACE = re.compile(r"(font: (?P<size>[\d.]+px) [^;]*|font-family: [^;]*)(; )?")


def inline(svg: str, prefix: str, description: str, variables: Mapping[str, str]) -> Markup:
    """Return the `<svg>` element of a file, free of what would leak into the rest of the page.

    Args:
        svg: the file, as matplotlib writes it with `svg.fonttype` none.
        prefix: what its ids start with, unique within the page.
        description: what a screen reader says of it.
        variables: CSS variables, without their dashes, by the colours they replace.
    """
    root = Xml.fromstring(svg)  # noqa: S314 - written by matplotlib a moment ago
    _drop_what_concerns_the_page(root)
    _rename_ids(root, prefix)
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SVG)
        element.attrib = {
            name: _tidied(name, value, variables) for name, value in element.attrib.items()
        }
        if element.tag != "text":
            element.text = None
        element.tail = None
        if element.get("transform", "").startswith("rotate(-0 "):
            del element.attrib["transform"]
    root.attrib = {"viewBox": root.attrib["viewBox"], "role": "img", "aria-label": description}
    return Markup(Xml.tostring(root, encoding="unicode"))  # noqa: S704 - escaped by the writer


def _drop_what_concerns_the_page(root: Xml.Element) -> None:
    """Drop the metadata, and a style for `*`: within a page that would be every element of it."""
    for child in list(root):
        if child.tag == f"{_SVG}metadata" or child.find(f"{_SVG}style") is not None:
            root.remove(child)


def _rename_ids(root: Xml.Element, prefix: str) -> None:
    texts = [value for element in root.iter() for value in element.attrib.values()]
    used = {name for text in texts for name in re.findall(r"^#(.+)|url\(#([^)]+)\)", text)}
    wanted = {name for pair in used for name in pair if name}
    order = [name for element in root.iter() if (name := element.get("id")) in wanted and name]
    names = {name: f"{prefix}-{index}" for index, name in enumerate(order, start=1)}
    for element in root.iter():
        own = element.attrib.pop("id", None)
        if own in names:
            element.set("id", names[own])
        target = element.attrib.pop(_LINK, None)
        if target is not None:
            element.set("href", f"#{names[target[1:]]}")
        for name, value in element.attrib.items():
            element.set(name, re.sub(r"url\(#([^)]+)\)", lambda m: f"url(#{names[m[1]]})", value))


def _tidied(name: str, value: str, variables: Mapping[str, str]) -> str:
    if name == "style":
        value = _FACE.sub(lambda m: f"font-size: {m['size']}; " if m["size"] else "", value)
    for colour, variable in variables.items():
        value = value.replace(colour, f"var(--{variable})")
    # A hundredth of a pixel is finer than any screen.
    value = re.sub(r"-?\d+\.\d{3,}", lambda m: f"{float(m[0]):.2f}", value)
    return " ".join(value.split())
