//! The faults that loading can find, each with its explanation.

use crate::diagnostic::code::{Code, Severity};

macro_rules! codes {
    ($($constant:ident = $name:literal, $severity:ident, $explanation:literal;)+) => {
        $(#[doc = $name] pub const $constant: Code =
            Code { name: $name, severity: Severity::$severity, explanation: $explanation };)+
        /// All of them, in the order of this file.
        pub const ALL: &[Code] = &[$($constant),+];
    };
}

codes! {
    SYNTAX = "bad-yaml", Error,
    "The file is not YAML, or not one document of it.\n\n\
     Often a text holds `: ` or begins with a quote, `*`, `&`, `@`, `%` or `[`: quote it, or write it as a block after `>-`. \
     Indent with spaces, never with tabs.\n\n\
     Bad:\n\n    title: {kk: Қағида: жалпы}\n\nGood:\n\n    title:\n      kk: \"Қағида: жалпы\"";
    DUPLICATE_KEY = "duplicate-key", Error,
    "A mapping has the same key twice, so one of the two values would be lost without a word.\n\n\
     Bad:\n\n    number: \"500\"\n    number: \"501\"\n\nGood: keep the right one.";
    UNKNOWN_KEY = "unknown-key", Error,
    "The format does not know this key, so what stands under it would be lost without a word.\n\n\
     Usually a misspelling; the hint names the nearest key. `reglament schema` lists all keys, and an editor with the \
     YAML language server completes them.";
    MISSING_KEY = "missing-key", Error,
    "A mapping lacks a key that it has to have.";
    WRONG_TYPE = "wrong-type", Error,
    "A text stands where a list has to, a list where a mapping has to, and so on.\n\n\
     A text that looks like a number or like true or false has to be quoted where words are expected.\n\n\
     Bad:\n\n    ru: 5\n\nGood:\n\n    ru: \"5\"";
    UNKNOWN_VALUE = "unknown-value", Error,
    "This key takes one of a few words, and this is none of them. The hint names them.";
    EMPTY_FILE = "empty-file", Error,
    "The file holds nothing. Fill it from the examples in content/README.md, or delete it.";
    UNREADABLE_FILE = "unreadable-file", Error,
    "The file cannot be read, is not UTF-8, or is larger than 8 MiB.\n\nSave it as UTF-8; look at its permissions.";
    LINK = "symbolic-link", Error,
    "A symbolic link in the content folder. Links are not followed, so that a build never reads outside the project.\n\n\
     Copy the file to where the link stands.";
    STRAY_FILE = "stray-file", Warning,
    "A YAML file in a place where nothing reads it.\n\n\
     Content is `content/site.yaml`, `content/acts/ACT/act.yaml` and `content/acts/ACT/REGULATION.yaml`; \
     the ending is `.yaml`.";
    NO_ACTS = "no-acts", Error,
    "The content folder holds no act.\n\nAn act is a folder under `content/acts` with a file `act.yaml`.";
    MISSING_ACT = "missing-act", Error,
    "A folder under `content/acts` has no `act.yaml`, so the regulations in it belong to no act.";
    MISSING_REGULATION = "missing-regulation", Error,
    "An annex names a regulation that has no file beside `act.yaml`.\n\n\
     `regulation: border-permit` is the file `border-permit.yaml` in the same folder.";
    RESERVED_ID = "reserved-id", Error,
    "An act has the name of a page that every site has. Rename its folder.";
    BAD_ID = "bad-id", Error,
    "An id, or the name of a folder or file that becomes one, has signs that are not safe in an address.\n\n\
     Small Latin letters, digits and single hyphens, beginning with a letter or digit.\n\n\
     Bad: `Border_Permit`, `пропуск`. Good: `border-permit`.";
    DUPLICATE_ID = "duplicate-id", Error,
    "Two parts of one page have the same id. Ids are addresses: each leads to one place.\n\n\
     Steps of all processes of a regulation share one page, so their ids have to differ too.";
    CUT_TEXT = "cut-text", Warning,
    "A text without quotes holds a `#` after a space, so YAML takes the rest of the line for a comment and drops it without a word.\n\n\
     It is reported where the comment looks like more of the text: a letter or digit follows the `#` at once, a number follows it, \
     or it closes a bracket or quote that the text has opened.\n\n\
     Bad:\n\n    ru: Приказ # 597 от 25 августа\n\nGood:\n\n    ru: \"Приказ # 597 от 25 августа\"";
    UNKNOWN_LANGUAGE = "unknown-language", Error,
    "A text is in a language that `content/site.yaml` does not list under `languages`, so no page would show it.";
    MISSING_WORDS = "missing-interface-words", Error,
    "A language of the site has no interface words: there is no `templates/i18n/LANGUAGE.yaml`, or a word is missing in it.";
    BAD_DATE = "bad-date", Error,
    "A date that is none, or is not written year-month-day: 2015-05-30.";
    BAD_NUMBER = "bad-number", Error,
    "The number of an act or of a registration is empty. Numbers are texts: quote them.";
    BAD_ADDRESS = "bad-base-url", Error,
    "`base_url` is not the whole address of a site: https://example.kz/reglament";
    BAD_DEADLINE = "bad-deadline", Error,
    "A deadline that is not understood.\n\n\
     `1 working day`, `7 calendar days`, `10-15 seconds`, `30 seconds - 1 minute`, `1.5 minutes`, `at most 20 minutes`, \
     `at least 20 minutes`, `2 times a day`, `worded`.\n\n\
     Units: second, minute, hour, working day, calendar day, day (when the act does not say which), \
     full day (сутки / тәулік), week, month, year.";
    BAD_POINT = "bad-point", Error,
    "A point or subpoint that is not complete: without a number, with its sign in the number, or empty.";
    BAD_TABLE = "bad-table", Error,
    "A printed table without rows, or a cell that spans an impossible number of rows or columns.";
    BAD_ANNEX = "bad-annex", Error,
    "An annex that says that it holds several things, or that has no number. It is one of: a regulation, a view, chapters or \
     points, parts. Without a number is only what the act approves: `approved: true`.";
    BAD_STANDARD = "bad-standard", Error,
    "The standard that a regulation carries out is here, and it has no point of the number that `standard` names.\n\n\
     The points on deadlines, documents and grounds for refusal have other numbers in standards of other years; write those \
     that this standard prints.";
    BAD_UNIT = "bad-unit", Error,
    "A unit without name and abbreviation.";
    BAD_STEP = "bad-step", Error,
    "A step that does not say what it is, or that has keys which mean nothing on such a step.\n\n\
     The first key says what it is and its value is the id: `start:`, `action:`, `decision:`, `fork:`, `join:`, `end:`, `link:`. \
     A decision has `question` and `branches`; an end has `ending`; the others have `name` and `next`.";
    BAD_EVENT = "bad-event", Error,
    "An event that names neither the act nor the reason, or changes nothing, or puts several things in one place.";
    MISSING_TITLE = "missing-title", Error,
    "An act or a regulation without title: its page would have no name.";
    UNKNOWN_SHARED_UNIT = "unknown-shared-unit", Error,
    "A regulation lists a unit by its id alone, and `act.yaml` describes no unit of this id.\n\n\
     Describe it there under `units`, or here in full.";
}
