"""When two facts say the same."""

from __future__ import annotations

from decimal import Decimal

from content.review.facts.fact import Fact, FactKind

# A text in Leichte Sprache may say "fast 1.000" for 987.
ROUNDED = Decimal("0.1")
_FIGURES = (FactKind.NUMBER, FactKind.PERCENT, FactKind.AMOUNT)


def same(source: Fact, other: Fact, rounded: bool = False) -> bool:
    """Tell whether two facts say the same, also where one says less of it or says it in another form.

    With ``rounded`` a number that is said to be rounded may be a tenth larger or smaller.

    "3. Oktober" and "3. Oktober 2026" are the same date, "10 Prozent" and "10 von 100" the same number.
    """
    if source.kind is other.kind:
        return _same_kind(source, other, rounded)
    return bool(_plain_numbers(source) & _plain_numbers(other))


def _same_kind(source: Fact, other: Fact, rounded: bool) -> bool:
    if source.value == other.value:
        return True
    if source.kind is FactKind.DATE:
        return _same_date(source.value, other.value)  # type: ignore[arg-type]
    if source.kind is FactKind.TIME:
        return _same_time(source.value, other.value)
    if source.kind in (FactKind.LINK, FactKind.WEB):
        return _same_address(str(source.value), str(other.value))
    if rounded and source.kind in _FIGURES and other.about:
        return _nearly(source, other)
    return False


def _same_date(one: tuple, other: tuple) -> bool:
    """Tell whether two dates agree in what both of them say: year, month and day."""
    return all(left == right or left is None or right is None for left, right in zip(one, other, strict=True))


def _same_time(one: object, other: object) -> bool:
    """Tell whether two times agree; "halb zehn" may mean morning and evening."""
    if not isinstance(one, tuple) and not isinstance(other, tuple):
        return one == other
    minutes = [value[1] if isinstance(value, tuple) else value for value in (one, other)]
    return minutes[0] % 720 == minutes[1] % 720


def _same_address(one: str, other: str) -> bool:
    """Tell whether two links lead to the same place, or to two language versions of the same site."""
    hosts = [value.partition("/")[0] for value in (one, other)]
    return hosts[0] == hosts[1] and "." in hosts[0]


def _nearly(source: Fact, other: Fact) -> bool:
    values = [fact.value[0] if isinstance(fact.value, tuple) else fact.value for fact in (source, other)]
    if not all(isinstance(value, (int, Decimal)) for value in values):
        return False
    return abs(Decimal(values[0]) - Decimal(values[1])) <= ROUNDED * abs(Decimal(values[0]))


def _plain_numbers(fact: Fact) -> set[Decimal]:
    """Return the numbers by which another version could say the same: the year of a date, the hour of a time."""
    value = fact.value
    if fact.kind is FactKind.DATE:
        return {Decimal(part) for part in value if part is not None}  # type: ignore[union-attr]
    if fact.kind is FactKind.TIME:
        minutes = value[1] if isinstance(value, tuple) else value
        hours = {minutes // 60, minutes // 60 % 12 or 12}  # type: ignore[operator]
        return {Decimal(f"{hour}.{minutes % 60:02}") for hour in hours}  # type: ignore[operator]
    if fact.kind is FactKind.AMOUNT:
        value = value[0]  # type: ignore[index]
    if fact.kind is FactKind.ADDRESS:
        digits = str(value).split()[-1]
        return {Decimal(digits)} if digits.isdecimal() else set()
    if isinstance(value, (int, Decimal)) and fact.kind is not FactKind.WEEKDAY:
        return {Decimal(value)}
    return set()
