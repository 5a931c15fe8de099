// Reads a calendar file strictly (RFC 5545): enough to tell that a calendar program will take it.
import assert from "node:assert/strict";

export function parseCalendar(body) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  assert.ok(text.endsWith("\r\n"), "the file ends with CRLF");
  assert.ok(!/[^\r]\n|\r(?!\n)/.test(text), "lines end with CRLF, all of them");
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, `a line of ${Buffer.byteLength(line)} bytes is not folded: ${line.slice(0, 40)}…`);
  }
  const calendar = { events: [] };
  const open = [];
  for (const line of text.replaceAll(/\r\n[ \t]/g, "").trimEnd().split("\r\n")) {
    const found = /^([A-Z0-9-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line);
    assert.ok(found, `not a line of a calendar: ${line}`);
    const [, name, parameters, value] = found;
    const top = open.at(-1);
    if (name === "BEGIN") {
      const item = { kind: value, alarms: [] };
      if (value === "VCALENDAR") Object.assign(calendar, { kind: value });
      else if (value === "VEVENT") calendar.events.push(item);
      else if (value === "VALARM") {
        assert.equal(top.kind, "VEVENT", "an alarm is in an event");
        top.alarms.push(item);
      }
      open.push(value === "VCALENDAR" ? calendar : item);
    } else if (name === "END") {
      assert.equal(open.pop()?.kind, value, `END:${value} closes what is open`);
    } else {
      assert.ok(top, `${name} is in a component`);
      top[name] = value;
      if (parameters) top[`${name}.parameters`] = parameters;
    }
  }
  assert.equal(open.length, 0, "everything opened is closed");
  assert.equal(calendar.VERSION, "2.0");
  assert.ok(calendar.PRODID, "PRODID");
  for (const event of calendar.events) {
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY"]) assert.ok(event[name], `an event has ${name}`);
    assert.match(event.DTSTAMP, /^\d{8}T\d{6}Z$/);
    assert.match(event.DTSTART, /^\d{8}(T\d{6}Z?)?$/);
    for (const alarm of event.alarms) for (const name of ["ACTION", "TRIGGER", "DESCRIPTION"]) assert.ok(alarm[name], `an alarm has ${name}`);
  }
  return calendar;
}
