"""Every command's name, options and help; what they do is in the modules beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onsite import __version__
from onsite.cli.lab_app import lab

app = typer.Typer(
    name="onsite",
    help="Practise machine-learning interviews: solve, be judged, remember.",
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
content = typer.Typer(
    help="For authors: check, measure and extend the catalog.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(lab, name="lab")
app.add_typer(content, name="content")


def _names(incomplete: str) -> list[str]:
    """Complete an item's name; reads no file but the folders' names."""
    from onsite.content.catalogs import catalog_folders, problem_folders  # noqa: PLC0415

    return sorted(
        name for name in problem_folders(catalog_folders()) if name.startswith(incomplete)
    )


Item = Annotated[
    str, typer.Argument(metavar="ITEM", help="The item's name.", autocompletion=_names)
]
Items = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ITEM]...", help="Items; all by default.", autocompletion=_names),
]
Json = Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onsite {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def today(
    context: typer.Context,
    as_json: Json = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Practise machine-learning interviews: solve, be judged, remember.

    Without a command: what to do today.
    """
    del version
    if context.invoked_subcommand is None:
        from onsite.cli.overview import show_today  # noqa: PLC0415

        show_today(context.obj, as_json=as_json)


@app.command()
def tour(context: typer.Context) -> None:
    """See in a minute what Onsite does.

    Needs no input and records nothing.
    """
    from onsite.cli.tour import show_tour  # noqa: PLC0415

    show_tour(context.obj)


@app.command("list")
def list_(
    context: typer.Context,
    topic: Annotated[
        str, typer.Option(metavar="TEXT", help="Only topics and items that contain this.")
    ] = "",
    difficulty: Annotated[
        str, typer.Option(metavar="LEVEL", help="Only easy, medium or hard ones.")
    ] = "",
    as_json: Json = False,
) -> None:
    """List what can be practised, and what is due."""
    from onsite.cli.overview import show_list  # noqa: PLC0415

    show_list(context.obj, topic=topic, difficulty=difficulty, as_json=as_json)


@app.command()
def start(
    context: typer.Context,
    item: Item,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Begin from the starter again; your draft is kept.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Start an item in your own editor.

    Puts the statement and solution.py into your workspace; a draft is never overwritten.
    """
    from onsite.cli.solving import start_item  # noqa: PLC0415

    start_item(context.obj, item, fresh=fresh, as_json=as_json)


@app.command()
def watch(
    context: typer.Context,
    item: Annotated[
        str, typer.Argument(metavar="[ITEM]", help="Default: the latest.", autocompletion=_names)
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print each verdict as a line of JSON.")
    ] = False,
) -> None:
    """Judge solution.py on each save.

    Keys: h hint, s solution, n next, q quit.
    """
    from onsite.cli.watching import watch_item  # noqa: PLC0415

    watch_item(context.obj, item, as_json=as_json)


@app.command()
def check(
    context: typer.Context,
    item: Item,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Default: the one in your workspace.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Judge a file once and record the attempt.

    Exits 0 if it is accepted, 1 if not.
    """
    from onsite.cli.solving import check_item  # noqa: PLC0415

    check_item(context.obj, item, file, as_json=as_json)


@app.command()
def hint(context: typer.Context, item: Item, as_json: Json = False) -> None:
    """Show one more hint.

    Hints count when the sitting is rated.
    """
    from onsite.cli.solving import show_hint  # noqa: PLC0415

    show_hint(context.obj, item, as_json=as_json)


@app.command()
def solution(
    context: typer.Context,
    item: Item,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Show the reference; asks first.

    The item then counts as not known, and comes back soon.
    """
    from onsite.cli.solving import show_solution  # noqa: PLC0415

    show_solution(context.obj, item, yes=yes)


@app.command()
def rate(
    context: typer.Context,
    item: Item,
    rating: Annotated[str, typer.Argument(help="again, hard, good or easy.")],
) -> None:
    """Rate your last sitting on an item yourself.

    Your word overrides what tries, time and hints say.
    """
    from onsite.cli.solving import rate_item  # noqa: PLC0415

    rate_item(context.obj, item, rating)


@app.command()
def drill(
    context: typer.Context,
    topic: Annotated[
        str, typer.Argument(metavar="[TOPIC]", help="Only topics that contain this.")
    ] = "",
    new: Annotated[int, typer.Option(min=0, help="The most new cards in a day.")] = 10,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the queue as JSON; ask nothing.")
    ] = False,
) -> None:
    """Answer cards: what is due first, then new ones.

    Keys: space answer, 1 again, 2 hard, 3 good, 4 easy, u undo, q quit.
    """
    from onsite.cli.drilling import drill_cards  # noqa: PLC0415

    drill_cards(context.obj, topic, new_a_day=new, as_json=as_json)


@app.command()
def history(
    context: typer.Context,
    item: Annotated[
        str, typer.Argument(metavar="[ITEM]", help="Default: all.", autocompletion=_names)
    ] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many, the latest last.")] = 20,
    source: Annotated[bool, typer.Option("--source", help="With the source of each.")] = False,
    as_json: Json = False,
) -> None:
    """Show your attempts, the latest last."""
    from onsite.cli.overview import show_history  # noqa: PLC0415

    show_history(context.obj, item, limit=limit, with_source=source, as_json=as_json)


@app.command()
def progress(context: typer.Context, as_json: Json = False) -> None:
    """Show what you know by topic: seen, remembered, ready."""
    from onsite.cli.overview import show_progress  # noqa: PLC0415

    show_progress(context.obj, as_json=as_json)


@app.command()
def serve(  # noqa: PLR0913, PLR0917 - one parameter an option
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Its port; 0 takes any that is free.")
    ] = 8642,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A host name that browsers use for it; repeatable."),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Serving processes.")] = 1,
    unsealed: Annotated[
        bool, typer.Option("--unsealed", help="Serve others though the sandbox is incomplete.")
    ] = False,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open a browser.")] = True,
) -> None:
    """Practise in the browser: problems, drill, labs, progress.

    Listens on this machine alone unless told otherwise.
    """
    from onsite.cli.serving import serve_page  # noqa: PLC0415

    serve_page(
        context.obj,
        host=host,
        port=port,
        names=tuple(name or ()),
        workers=workers,
        unsealed=unsealed,
        opens=open_,
    )


@app.command()
def doctor(context: typer.Context, as_json: Json = False) -> None:
    """Say what this machine offers, and what it lacks.

    The sandbox's properties and layers, the state, the catalogs, the extras.
    """
    from onsite.cli.doctor import show_doctor  # noqa: PLC0415

    show_doctor(context.obj, as_json=as_json)


@content.command()
def lint(
    context: typer.Context,
    items: Items = None,
    static: Annotated[bool, typer.Option("--static", help="Run nothing, only read.")] = False,
) -> None:
    """Hold items against the standard and prove them both ways."""
    from onsite.cli.authoring import lint_items  # noqa: PLC0415

    lint_items(context.obj, items or [], static=static)


@content.command()
def coverage(
    context: typer.Context,
    missing: Annotated[bool, typer.Option("--missing", help="Name the missing leaves.")] = False,
    as_json: Json = False,
) -> None:
    """Show which leaves of the guides' topics have an item."""
    from onsite.cli.authoring import show_coverage  # noqa: PLC0415

    show_coverage(context.obj, with_missing=missing, as_json=as_json)


@content.command()
def new(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="NAME", help="The new problem's name, like-this.")],
    catalog: Annotated[
        Path | None, typer.Option(help="The catalog's folder. Default: the current folder.")
    ] = None,
) -> None:
    """Write the skeleton of a new problem."""
    from onsite.cli.authoring import new_item  # noqa: PLC0415

    new_item(context.obj, item, catalog or Path())


@content.command()
def mutate(
    context: typer.Context,
    items: Items = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many at once.")] = 2,
    as_json: Json = False,
) -> None:
    """Judge every small mistake in each reference; list those that the cases miss."""
    from onsite.cli.authoring import mutate_items  # noqa: PLC0415

    mutate_items(context.obj, items or [], workers=workers, as_json=as_json)
