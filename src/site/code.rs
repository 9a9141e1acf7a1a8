//! The faults that making the site can find.

use crate::diagnostic::code::{Code, Severity};

/// Two pages want one address.
pub const ADDRESS_TAKEN: Code = Code {
    name: "address-taken",
    severity: Severity::Error,
    explanation: "Two pages want the same address, so one of them would be lost.\n\n\
        The address of a page follows from the names of its folder and file. Rename one of them.",
};

/// An address that would leave the site's folder, or is none on some system.
pub const ADDRESS_UNSAFE: Code = Code {
    name: "address-unsafe",
    severity: Severity::Error,
    explanation: "The address of a page would leave the folder of the site, or is none on some system.\n\n\
        Small Latin letters, digits and hyphens are always right.",
};

/// All of them.
pub const ALL: &[&Code] = &[&ADDRESS_TAKEN, &ADDRESS_UNSAFE];
