#!/usr/bin/env python3
"""Makes the shipped fonts from Adobe's Source Sans 3. Run by hand, never by the build (see README.md).

    npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz
    pip install fonttools==4.68.0 brotli==1.2.1
    python3 theme/fonts/subset.py package/TTF theme/fonts

The same source files and versions give the same bytes: no timestamp is taken.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# The OFL reserves the name "Source", and a subset is a modified version: it must have its own name.
FAMILY = "Reglament Sans"
FACES = [  # source file, our file, style name, CSS weight
    ("SourceSans3-Regular.ttf", "reglament-sans-regular", "Regular", 400),
    ("SourceSans3-Semibold.ttf", "reglament-sans-bold", "Bold", 600),
]
# One line per reason. A character not listed here is shown in the reader's own sans-serif and measured wide.
CHARACTERS = [
    (0x0020, 0x007E),  # Basic Latin
    "\u00a0\u00a7\u00a9\u00ab\u00ad\u00b0\u00b1\u00b7\u00bb\u00d7\u00f7",  # NBSP § © « soft hyphen ° ± · » × ÷
    (0x0410, 0x044F),  # Russian
    "ЁёІі",
    "ӘәҒғҚқҢңӨөҰұҮүҺһ",  # Kazakh
    "\u2007\u2009\u200a\u202f",  # figure, thin, hair and narrow no-break space
    "\u2010\u2011–—‘’‚“”„•…",
    "№₸€₽",
    "←↑→↓−≈≠≤≥✓",
]
# Ours to keep: who made it and under which licence. Dropped: the trademark line, vendor links, sample text.
KEPT_NAMES = {0, 1, 2, 3, 4, 5, 6, 13, 14}


def code_points():
    for part in CHARACTERS:
        if isinstance(part, str):
            yield from map(ord, part)
        else:
            yield from range(part[0], part[1] + 1)


def rename(font, style):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in KEPT_NAMES and n.platformID == 3]
    version = names.getDebugName(5).split(";")[0].removeprefix("Version ")
    full = f"{FAMILY} {style}"
    values = {
        1: FAMILY,
        2: style,
        3: f"{version};reglament;{full.replace(' ', '')}",
        4: full,
        5: f"Version {version}; subset of Adobe's font of that version, renamed as its licence asks",
        6: f"{FAMILY.replace(' ', '')}-{style}",
    }
    for name_id, value in values.items():
        names.setName(value, name_id, 3, 1, 0x409)


def make(source, stem, style, weight):
    options = subset.Options()
    options.hinting = False  # unhinted advances are linear, so one table serves every size
    options.layout_features = ["kern"]  # running text is kerned; no ligatures, so a letter is always one glyph
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG", "BASE", "GDEF", "GSUB", "gasp", "STAT"]
    font = TTFont(source, recalcTimestamp=False)
    wanted = sorted(set(code_points()))
    missing = [f"U+{c:04X}" for c in wanted if c not in font.getBestCmap()]
    if missing:
        sys.exit(f"{source}: not in the font: {', '.join(missing)}")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    rename(font, style)
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = weight
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x40 if style == "Regular" else 0x20)
    head.macStyle = 0 if style == "Regular" else 1
    font.flavor = None
    font.save(stem.with_suffix(".ttf"))
    font.flavor = "woff2"
    font.save(stem.with_suffix(".woff2"))
    for suffix in (".ttf", ".woff2"):
        file = stem.with_suffix(suffix)
        print(f"{file.name}: {file.stat().st_size} bytes, {len(wanted)} characters")


def main():
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    for file, stem, style, weight in FACES:
        make(source / file, out / stem, style, weight)


if __name__ == "__main__":
    main()
