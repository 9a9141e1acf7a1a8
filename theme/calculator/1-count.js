// Working days, as src/calendar.rs counts them. Days are numbers since 1970; the days off come from the program.
const DAY = 86400000;
const UNITS = ["year", "month", "week", "calendar day", "day", "working day", "full day", "hour", "minute", "second"];
const CLOCK = { second: 1, minute: 60, hour: 3600, "full day": 86400 };

const isWeekend = (day) => [6, 0].includes((((day + 4) % 7) + 7) % 7);

/** `{ first, last, off, working }` with all that counting needs. */
function days({ first, last, off, working }) {
  const [free, busy] = [new Set(off), new Set(working)];
  const inside = (day) => day >= first && day <= last;
  const isWorking = (day) => busy.has(day) || !(isWeekend(day) || free.has(day));

  /** The day plus months; the last day of the month where it has no such day. */
  const months = (day, count) => {
    const date = new Date(day * DAY);
    const month = date.getUTCMonth() + count;
    const most = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), most)) / DAY;
  };

  const add = (point, [thousandths, unit], asWorking) => {
    if (!point) return null;
    const whole = Math.ceil(thousandths / 1000);
    let { day, clock } = point;
    if (unit in CLOCK) {
      clock += thousandths * CLOCK[unit];
      day += Math.floor(clock / DAY);
      clock %= DAY;
    } else if (unit === "working day" || (unit === "day" && asWorking)) {
      for (let left = whole; left > 0; ) {
        if (++day > last) return null;
        if (isWorking(day)) left -= 1;
      }
    } else if (unit === "month" || unit === "year") day = months(day, unit === "year" ? 12 * whole : whole);
    else day += unit === "week" ? 7 * whole : whole;
    return inside(day) ? { day, clock } : null;
  };

  return {
    isWorking,
    /** From when the time of what is filed on a day runs. */
    begin(filed, late) {
      let day = late ? filed + 1 : filed;
      while (inside(day) && !isWorking(day)) day += 1;
      const point = inside(day) ? { day, clock: 0 } : null;
      return { earliest: point, latest: point };
    },
    /** What comes after so much more time: `[[thousandths, unit], …]`. */
    after(ends, lengths) {
      const sorted = [...lengths].sort((one, other) => UNITS.indexOf(one[1]) - UNITS.indexOf(other[1]));
      return sorted.reduce(({ earliest, latest }, length) => {
        const [early, late] = [add(earliest, length, false), add(latest, length, true)];
        return early && late ? { earliest: early, latest: late } : { earliest: null, latest: null };
      }, ends);
    },
  };
}
