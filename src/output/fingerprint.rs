//! Fingerprints: numbers that differ when contents do, for names of files, addresses, and files that may be spoilt.

/// FNV-1a over 64 bits. Nobody has to be kept from making two contents equal.
pub fn fingerprint(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}
