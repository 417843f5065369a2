"""Reads a calendar feed as a program for calendars does, by the icalendar package,
and prints what stands in it as JSON. What is not RFC 5545 is an error."""

import json
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
if calendar.errors or any(event.errors for event in calendar.walk("VEVENT")):
    sys.exit(f"not as RFC 5545 has it: {calendar.errors}")
for name in ("VERSION", "PRODID"):
    if name not in calendar:
        sys.exit(f"{name} is missing")
events = [
    {
        "uid": str(event["UID"]),
        "day": event["DTSTART"].dt.isoformat(),
        "ends": event["DTEND"].dt.isoformat() if "DTEND" in event else None,
        "place": str(event.get("LOCATION", "")),
        "stamp": event["DTSTAMP"].dt.isoformat(),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "url": str(event["URL"]),
        "sequence": int(event["SEQUENCE"]),
    }
    for event in calendar.walk("VEVENT")
]
json.dump({"name": str(calendar.get("X-WR-CALNAME")), "events": events}, sys.stdout)
