#!/usr/bin/env python3
"""The closed weekdays that Python's packages of holidays know, as JSON: {source: {"version", "calendars": {id: [dates]}}}.

Debian: apt-get install python3-holidays python3-workalendar quantlib-python. What is missing is left out.
usage: python-sources.py FIRST_YEAR LAST_YEAR
"""
import json
import sys
import warnings
from datetime import date, timedelta

warnings.simplefilter("ignore")
first, last = int(sys.argv[1]), int(sys.argv[2])
years = range(first, last + 1)
german_states = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()


def weekdays(dates):
    return sorted({day.isoformat() for day in dates if day.weekday() < 5 and first <= day.year <= last})


def from_holidays():
    import holidays

    # A holiday on the Saturday after the last year is observed in the last.
    span = range(first, last + 2)
    made = {
        "US-FED": holidays.US(years=span),
        "TARGET": holidays.ECB(years=span),
        "GB-ENG": holidays.England(years=span),
        "GB-SCT": holidays.Scotland(years=span),
        "GB-NIR": holidays.NorthernIreland(years=span),
        "FR": holidays.France(years=span),
        "NL": holidays.Netherlands(years=span),
        "IE": holidays.Ireland(years=span),
        "JP": holidays.Japan(years=span),
        "DE": holidays.Germany(years=span),
    }
    made.update({f"DE-{state}": holidays.Germany(prov=state, years=span) for state in german_states})
    return holidays.__version__, {name: weekdays(days) for name, days in made.items()}


def from_workalendar():
    import workalendar
    from workalendar import asia, europe, usa
    from workalendar.europe import germany

    made = {
        "US-FED": usa.UnitedStates(),
        "US-FRB": usa.FederalReserveSystem(),
        "TARGET": europe.EuropeanCentralBank(),
        "GB-ENG": europe.UnitedKingdom(),
        "GB-SCT": europe.Scotland(),
        "GB-NIR": europe.UnitedKingdomNorthernIreland(),
        "FR": europe.France(),
        "NL": europe.Netherlands(),
        "IE": europe.Ireland(),
        "JP": asia.Japan(),
        "DE": germany.Germany(),
    }
    by_state = {
        "BW": germany.BadenWurttemberg,
        "BY": germany.Bavaria,
        "BE": germany.Berlin,
        "BB": germany.Brandenburg,
        "HB": germany.Bremen,
        "HH": germany.Hamburg,
        "HE": germany.Hesse,
        "MV": germany.MecklenburgVorpommern,
        "NI": germany.LowerSaxony,
        "NW": germany.NorthRhineWestphalia,
        "RP": germany.RhinelandPalatinate,
        "SL": germany.Saarland,
        "SN": germany.Saxony,
        "ST": germany.SaxonyAnhalt,
        "SH": germany.SchleswigHolstein,
        "TH": germany.Thuringia,
    }
    made.update({f"DE-{state}": calendar() for state, calendar in by_state.items()})
    found = {}
    for name, calendar in made.items():
        try:
            found[name] = weekdays(day for year in range(first, last + 2) for day, _ in calendar.holidays(year))
        except Exception as error:  # a calendar that does not reach the years
            print(f"workalendar {name}: {error}", file=sys.stderr)
    return workalendar.__version__, found


def from_quantlib():
    import QuantLib as ql

    made = {
        "US-FED": ql.UnitedStates(ql.UnitedStates.Settlement),
        "US-FRB": ql.UnitedStates(ql.UnitedStates.FederalReserve),
        "TARGET": ql.TARGET(),
        "GB-ENG": ql.UnitedKingdom(ql.UnitedKingdom.Settlement),
        "FR": ql.France(ql.France.Settlement),
        "JP": ql.Japan(),
    }

    def closed(calendar):
        day = date(first, 1, 1)
        while day.year <= last:
            if not calendar.isBusinessDay(ql.Date(day.day, day.month, day.year)):
                yield day
            day += timedelta(days=1)

    return ql.__version__, {name: weekdays(closed(calendar)) for name, calendar in made.items()}


result = {}
for source, read in {"python3-holidays": from_holidays, "python3-workalendar": from_workalendar, "QuantLib": from_quantlib}.items():
    try:
        version, calendars = read()
        result[source] = {"version": version, "calendars": calendars}
    except ImportError:
        pass
print(json.dumps(result))
