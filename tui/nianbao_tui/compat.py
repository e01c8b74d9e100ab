"""The few private parts of Textual that the editor leans on; tests hold each of them."""

from textual.widget import Widget


async def wait_until_mounted(widget: Widget) -> None:
    """Return once the widget and what it composes are there."""
    await widget._mounted_event.wait()
