//! The days behind numbers.

use crate::exchange::table::sheet::Day;

/// Days from the first of March of the year 0 to the day before the first that
/// spreadsheets count from: 30 December 1899, so that 1 March 1900 is 61.
const TO_1900: i64 = 693_899;
/// Days from 30 December 1899 to 1 January 1904.
const FROM_1900_TO_1904: i64 = 1_462;
/// The last day that spreadsheets have, 31 December 9999.
const LAST: f64 = 2_958_465.0;

/// The day of a number of days; `None` for what no spreadsheet shows as one.
///
/// The count from 1900 has a 29 February 1900, number 60, which there was not; it is given as
/// 28 February.
pub(super) fn day_of_serial(serial: f64, from_1904: bool) -> Option<Day> {
    if !(0.0..=LAST).contains(&serial) {
        return None;
    }
    // Whole, and within bounds.
    #[allow(clippy::cast_possible_truncation, reason = "0 to 2,958,465")]
    let whole = serial.floor() as i64;
    let since_1900 = if from_1904 {
        whole + FROM_1900_TO_1904
    } else if whole < 60 {
        whole + 1
    } else {
        whole
    };
    Some(civil(since_1900 + TO_1900))
}

/// The day so many days after 1 March of the year 0, in the calendar of today.
fn civil(days: i64) -> Day {
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Day {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: u8::try_from(month).unwrap_or(u8::MAX),
        day: u8::try_from(day).unwrap_or(u8::MAX),
    }
}

/// A day written as `2025-02-01`, with or without a time of day.
pub(super) fn day_of_text(text: &str) -> Option<Day> {
    let date = text.split(['T', ' ']).next()?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let day = Day {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
    };
    let there = (1..=12).contains(&day.month) && (1..=31).contains(&day.day);
    (there && parts.next().is_none()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_that_a_spreadsheet_shows() {
        let table = [
            (1.0, false, (1900, 1, 1)),
            (59.0, false, (1900, 2, 28)),
            (60.0, false, (1900, 2, 28)),
            (61.0, false, (1900, 3, 1)),
            (25_569.0, false, (1970, 1, 1)),
            (45_689.5, false, (2025, 2, 1)),
            (2_958_465.0, false, (9999, 12, 31)),
            (0.0, true, (1904, 1, 1)),
            (44_227.0, true, (2025, 2, 1)),
            (60.0, true, (1904, 3, 1)),
        ];
        for (serial, from_1904, (year, month, day)) in table {
            let expected = Day { year, month, day };
            assert_eq!(day_of_serial(serial, from_1904), Some(expected), "{serial}");
        }
        for serial in [-1.0, 2_958_466.0, f64::NAN, f64::INFINITY] {
            assert_eq!(day_of_serial(serial, false), None, "{serial}");
        }
    }

    #[test]
    fn days_are_read_as_written() {
        let day = Day {
            year: 2025,
            month: 2,
            day: 1,
        };
        assert_eq!(day_of_text("2025-02-01T00:00:00"), Some(day));
        assert_eq!(day_of_text("2025-02-01"), Some(day));
        for text in ["", "2025", "2025-13-01", "2025-02-01-01", "a-b-c"] {
            assert_eq!(day_of_text(text), None, "{text}");
        }
    }
}
